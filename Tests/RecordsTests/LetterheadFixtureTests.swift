import Foundation
import Pages
import Testing

@testable import Records

/// Letterheads and ends in the forms of eighteen kinds of offices, kept in `Fixtures`.
@Suite struct LetterheadFixtureTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// Field and what is to be read there.
    let fields: [(name: String, value: String)]
    var testDescription: String { name }
  }

  static let samples: [Sample] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/letterheads.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n=== ").dropFirst().map(sample)
  }()

  private static func sample(_ part: String) -> Sample {
    let halves = part.components(separatedBy: "\n---\n")
    let lines = halves[0].split(separator: "\n", maxSplits: 1).map(String.init)
    let fields = halves[1].split(separator: "\n").map { line in
      let field = line.split(separator: ":", maxSplits: 1).map(String.init)
      return (field[0], field.count > 1 ? field[1].trimmingCharacters(in: .whitespaces) : "")
    }
    return Sample(name: lines[0], text: lines[1], fields: fields)
  }

  private func value(_ field: String, of metadata: Metadata) -> String {
    switch field {
    case "parent": metadata.issuerParent ?? ""
    case "issuer": metadata.issuer ?? ""
    case "number": metadata.number ?? ""
    case "type": metadata.documentType ?? ""
    case "title": metadata.title ?? ""
    case "place": metadata.place ?? ""
    case "date": metadata.date ?? ""
    case "post": metadata.signerTitle ?? ""
    case "name": metadata.signerName ?? ""
    case "recipients": metadata.recipients.joined(separator: " | ")
    default: "no such field"
    }
  }

  @Test func theFixturesAreThere() { #expect(Self.samples.count == 18) }

  @Test(arguments: samples)
  func everyFormIsReadToItsEnd(sample: Sample) {
    let metadata = MetadataReader().reading(of: Layout(text: sample.text)).metadata
    for field in sample.fields {
      #expect(value(field.name, of: metadata) == field.value, "\(field.name)")
    }
  }
}
