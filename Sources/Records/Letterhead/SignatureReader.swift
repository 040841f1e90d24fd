import Pages
import Vietnamese

/// Reads what stands below a document's body: recipients on the left, the signer's title and name
/// on the right, also where both columns stand in one line.
struct SignatureReader {
  /// What was read.
  struct Signature: Equatable {
    var recipients: [String] = []
    /// "KT. Chủ tịch": on whose behalf it is signed.
    var signedFor: [String] = []
    var title: String?
    var name: String?
  }

  /// How many lines around "Nơi nhận" are searched.
  private static let reach = 40

  /// The signature of the document whose body begins at the index; an annex has its own letterhead
  /// and is left out.
  func signature(of lines: [PrintedLine], from bodyStart: Int) -> Signature {
    let annex = lines.indices.first { $0 > bodyStart && isAnnex(lines[$0]) } ?? lines.count
    let signature = signature(of: lines, from: bodyStart, to: annex)
    // A table that stands in the body is signed below.
    return signature == Signature() && annex < lines.count
      ? self.signature(of: lines, from: annex, to: lines.count) : signature
  }

  private func signature(of lines: [PrintedLine], from bodyStart: Int, to annex: Int) -> Signature {
    let body = lines[min(bodyStart, annex)..<annex]
    var signature = Signature()
    let addressed = body.lastIndex { recipientsStart(in: $0) != nil }
    let zone =
      addressed.map { max(body.startIndex, $0 - 12)..<min(annex, $0 + Self.reach) }
      ?? max(body.startIndex, annex - 14)..<annex
    var rest = lines[zone].map { $0 }
    if let addressed {
      rest = takeRecipients(at: addressed - zone.lowerBound, of: rest, into: &signature)
    }
    takeSigner(of: rest, into: &signature)
    return signature
  }

  private func isAnnex(_ line: PrintedLine) -> Bool {
    line.isCapitals
      && (line.begins(withAnyOf: ["phu luc", "bieu cham", "bang cham", "bieu mau"])
        || StandingWords.beginLetterhead(in: line.prose))
  }

  /// The offset behind "Nơi nhận:", some letters misread.
  private func recipientsStart(in line: PrintedLine) -> Int? { Self.recipientsStart(in: line) }

  private static let heading = Likeness.Pattern("noinhan")

  private static func recipientsStart(in line: PrintedLine) -> Int? {
    let words = line.prose.words(in: 0..<line.prose.end)
    guard words.count >= 2, words[0].count <= 5, words[1].count <= 7 else { return nil }
    let letters = words[..<2].flatMap { line.prose.plain[$0] }.filter { $0 != UInt8(ascii: ":") }
    let isHeading =
      line.prose.has(":", at: words[1].upperBound - 1) || words.count == 2
      || line.prose.has(":", at: words[min(2, words.count - 1)].lowerBound)
    return isHeading && heading.errors(toPlain: letters[...]) <= 1 ? words[1].upperBound : nil
  }

  /// Takes the items under "Nơi nhận"; gives back the lines and parts of lines that are none.
  private func takeRecipients(
    at start: Int, of lines: [PrintedLine], into signature: inout Signature
  ) -> [PrintedLine] {
    var others = Array(lines[..<start])
    var list = RecipientList()
    var index = start
    if let behind = recipientsStart(in: lines[start]) {
      let rest = lines[start].part(behind..<lines[start].prose.end)
      others += list.take(rest, isFirst: true)
      index += 1
    }
    while index < lines.count {
      others += list.take(lines[index], isFirst: false)
      index += 1
    }
    signature.recipients = list.items.map { $0.trimming(", ") }
    return others
  }

  private func takeSigner(of lines: [PrintedLine], into signature: inout Signature) {
    guard let first = lines.lastIndex(where: { SignerTitle.isOwn($0) }) else { return }
    let run = SignerTitle.run(endingAt: first, of: lines)
    var titles = lines[run].flatMap { SignerTitle.parts(of: $0.text) }.map(OfficialName.running)
    signature.title = titles.popLast()
    signature.signedFor = titles
    signature.name =
      lines[run.upperBound...].prefix(14).lazy.compactMap(PersonName.init).first?.text
  }
}
