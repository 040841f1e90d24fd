import Pages
import Vietnamese

/// Pages whose words were typed in an encoding from before Unicode, turned into Unicode.
enum LegacyPages {
  /// The pages, those in a legacy encoding or typed in ASCII decoded, and so single lines of others;
  /// raw readings stay.
  static func decoded(_ pages: [Page]) -> [Page] {
    pages.map { page in
      guard page.method != .ocr else { return page }
      if holdsCaret(page), VIQR.isUsed(in: page.text) { return decodedFromASCII(page) }
      if let encoding = encoding(of: page) { return decoded(page, encoding) { _ in true } }
      let lines = page.lines.indices.filter { mayBeLegacy(page.lines[$0]) }
      guard !lines.isEmpty,
        let encoding = LegacyEncoding.detect(
          in: lines.map { page.lines[$0].text }.joined(separator: "\n"))
      else { return page }
      return decoded(page, encoding, where: Set(lines).contains)
    }
  }

  private static func decoded(
    _ page: Page, _ encoding: LegacyEncoding, where isLegacy: (Int) -> Bool
  ) -> Page {
    var decoded = page
    for line in decoded.lines.indices where isLegacy(line) {
      for word in decoded.lines[line].words.indices {
        let text = decoded.lines[line].words[word].text
        decoded.lines[line].words[word].text = encoding.decode(text)
      }
    }
    return decoded
  }

  /// Whether "^" stands anywhere, without which little can be written in ASCII.
  private static func holdsCaret(_ page: Page) -> Bool {
    page.lines.contains { $0.words.contains { $0.text.utf8.contains(0x5E) } }
  }

  /// A page typed in ASCII. A stop before a capital or at the end ends a sentence, and is no tone.
  private static func decodedFromASCII(_ page: Page) -> Page {
    var decoded = page
    var endsSentence = true
    for line in decoded.lines.indices.reversed() {
      for word in decoded.lines[line].words.indices.reversed() {
        let text = decoded.lines[line].words[word].text
        decoded.lines[line].words[word].text = VIQR.decode(text, endsSentence: endsSentence)
        endsSentence = text.first?.isUppercase ?? false
      }
    }
    return decoded
  }

  /// The page's encoding; asked only of pages with letters beyond ASCII and next to none that only
  /// Vietnamese has in Unicode.
  static func encoding(of page: Page) -> LegacyEncoding? {
    let lines = page.lines.map(\.text)
    guard lines.contains(where: { $0.utf8.contains { $0 >= 0x80 } }),
      VietnameseLetters.share(of: lines) < 0.03
    else { return nil }
    return LegacyEncoding.detect(in: lines.joined(separator: "\n"))
  }

  /// Whether a line holds signs or letters of Western Europe that Vietnamese has not ("®¬n vÞ",
  /// "ñôn vò") and no letter that only Vietnamese has: in a document of two fonts such lines may be
  /// in a legacy encoding.
  private static func mayBeLegacy(_ line: Line) -> Bool {
    guard line.words.contains(where: { holdsWesternSign($0.text.utf8) }) else { return false }
    return VietnameseLetters.share(of: line.text) == 0
  }

  private static func holdsWesternSign(_ bytes: String.UTF8View) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      switch (last, byte) {
      case (0xC2, 0xA8), (0xC2, 0xAA), (0xC2, 0xAC...0xAE), (0xC2, 0xB5...0xB9): return true
      case (0xC3, 0xA4...0xA6), (0xC3, 0xAB), (0xC3, 0xAF), (0xC3, 0xB1), (0xC3, 0xB6),
        (0xC3, 0xB8),
        (0xC3, 0xBB), (0xC3, 0xBC):
        return true
      default: last = byte
      }
    }
    return false
  }
}
