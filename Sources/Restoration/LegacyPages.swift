import Pages
import Vietnamese

/// Pages whose words were typed in an encoding from before Unicode, turned into Unicode.
enum LegacyPages {
  /// The pages, those in a legacy encoding decoded; raw readings stay.
  static func decoded(_ pages: [Page]) -> [Page] {
    pages.map { page in
      guard page.method != .ocr, let encoding = encoding(of: page) else { return page }
      var decoded = page
      for line in decoded.lines.indices {
        for word in decoded.lines[line].words.indices {
          let text = decoded.lines[line].words[word].text
          decoded.lines[line].words[word].text = encoding.decode(text)
        }
      }
      return decoded
    }
  }

  /// The page's encoding; asked only of pages with letters beyond ASCII and next to none that only
  /// Vietnamese has in Unicode.
  static func encoding(of page: Page) -> LegacyEncoding? {
    let text = page.text
    guard text.utf8.contains(where: { $0 >= 0x80 }), VietnameseLetters.share(of: text) < 0.03
    else { return nil }
    return LegacyEncoding.detect(in: text)
  }
}
