/// An HTML tag as reports pasted from web pages and converters hold them: `<i>`, `</b>`, `<br/>`.
///
/// Only tags that set type or part paragraphs count; "a < b" and "<1881/BC-VP>" stay text.
struct MarkupTag {
  /// In lower case.
  let name: String
  let closes: Bool
  let range: Range<Int>

  private static let names: Set<String> = [
    "b", "big", "br", "center", "em", "i", "p", "s", "small", "span", "strong", "sub", "sup", "u",
  ]
  /// Longer runs between angle brackets are no tags.
  private static let longest = 200

  /// The tag that begins at a place of a line, if one does.
  init?(in line: [Unicode.Scalar], at start: Int) {
    guard line[start] == "<" else { return nil }
    let limit = min(line.count, start + Self.longest)
    guard let end = line[start..<limit].firstIndex(of: ">") else { return nil }
    var inner = line[(start + 1)..<end]
    closes = inner.first == "/"
    if closes { inner.removeFirst() }
    let letters = inner.prefix { $0.isASCII && $0.properties.isAlphabetic }
    let rest = inner.dropFirst(letters.count)
    guard rest.first.map({ $0 == " " || $0 == "/" }) ?? true, !rest.contains("<") else {
      return nil
    }
    name = String(String.UnicodeScalarView(letters)).lowercased()
    guard Self.names.contains(name) else { return nil }
    range = start..<(end + 1)
  }
}
