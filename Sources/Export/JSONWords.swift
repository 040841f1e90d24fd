import Foundation
import Pages
import Records

/// The words of a record as JSON, written straight to their lines.
///
/// Words make up nine tenths of a record, and their form is simple and fixed; `JSONEncoder` takes
/// ten times as long for them. The bytes are the same as it and `JSONLayout` give.
struct JSONWords {
  /// How deep a word lies in a record: record, pages, page, words.
  private static let depth = 4
  /// The line above the words of a page, and the line below them.
  private static let opening = Array(#"      "words": ["#.utf8)
  private static let closing = Array("      ]".utf8)

  private var bytes: [UInt8] = []

  /// A laid-out record in which each page has one of its words at most, with all words in place.
  static func filled(_ record: Data, with pages: [[PageRecord.WordRecord]]) -> Data {
    var writer = JSONWords()
    var pages = pages.lazy.filter { !$0.isEmpty }.makeIterator()
    var isReplaced = false
    for line in record.split(separator: .lineFeed, omittingEmptySubsequences: true) {
      if isReplaced { isReplaced = !line.elementsEqual(closing) }
      if isReplaced { continue }
      writer.bytes += line
      writer.bytes.append(.lineFeed)
      guard line.elementsEqual(opening), let words = pages.next() else { continue }
      writer.write(words)
      isReplaced = true
    }
    return Data(writer.bytes)
  }

  private mutating func write(_ words: [PageRecord.WordRecord]) {
    for (index, word) in words.enumerated() {
      bytes.append(contentsOf: repeatElement(.space, count: Self.depth * 2))
      write(word)
      if index + 1 < words.count { bytes.append(.comma) }
      bytes.append(.lineFeed)
    }
  }

  /// A word on one line, or a line a field where it is too long for one.
  private mutating func write(_ word: PageRecord.WordRecord) {
    let start = bytes.count
    write(word, open: "{", between: ", ", close: "}")
    let blanks = word.box == nil ? 7 : 10
    guard bytes.count - start - blanks > JSONLayout.lineLength else { return }
    bytes.removeSubrange(start...)
    let indent = String(repeating: "  ", count: Self.depth)
    write(word, open: "{\n  \(indent)", between: ",\n  \(indent)", close: "\n\(indent)}")
  }

  private mutating func write(
    _ word: PageRecord.WordRecord, open: String, between: String, close: String
  ) {
    bytes += open.utf8
    bytes += #""box": "#.utf8
    if let box = word.box {
      for (index, edge) in box.writtenEdges.enumerated() {
        bytes += (index == 0 ? "[" : ", ").utf8
        write(edge)
      }
      bytes.append(.closesList)
    } else {
      bytes += "null".utf8
    }
    bytes += between.utf8
    bytes += #""confidence": "#.utf8
    write(word.confidence)
    bytes += between.utf8
    bytes += #""raw": "#.utf8
    write(word.raw)
    bytes += between.utf8
    bytes += #""text": "#.utf8
    write(word.text)
    bytes += close.utf8
  }

  /// The shortest number that reads back as the same value, 3 for 3.0.
  private mutating func write(_ number: Double) {
    let text = number.description
    bytes += text.utf8.prefix(text.hasSuffix(".0") ? text.utf8.count - 2 : text.utf8.count)
  }

  /// A string in quotes, escaped as RFC 8259 asks and no further.
  private mutating func write(_ text: String) {
    bytes.append(.quote)
    for byte in text.utf8 {
      switch byte {
      case .quote, .backslash: bytes += [.backslash, byte]
      case 0x08: bytes += #"\b"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0C: bytes += #"\f"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(.quote)
  }
}

extension PageRecord.WordRecord {
  /// Whether JSON has a form for its numbers.
  var isRepresentable: Bool {
    confidence.isFinite && box?.writtenEdges.allSatisfy(\.isFinite) != false
  }
}
