import Foundation
import Vietnamese

/// The part of a page around the words that were looked for.
struct Snippet {
  /// The part, on one line, with the words between « and ».
  let text: String

  /// Finds the words on the page: in one run if they stand so, with the marks as typed rather
  /// than with others; else the first of them that stands there.
  init(text page: String, words: [String], typed: String, around count: Int = 60) {
    let tokens = Snippet.tokens(of: page)
    let typedWords = typed.precomposedStringWithCanonicalMapping.lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let runs = tokens.indices.filter { Snippet.run(words, at: $0, in: tokens) }
    let exact = runs.first { start in
      zip(tokens[start...], typedWords).allSatisfy { page[$0.range].lowercased() == $1 }
    }
    let found: Range<String.Index>
    if let start = exact ?? runs.first {
      found =
        tokens[start].range.lowerBound..<tokens[start + words.count - 1].range.upperBound
    } else if let token = tokens.first(where: { words.contains($0.plain) }) {
      found = token.range
    } else {
      found = page.startIndex..<page.startIndex
    }
    text = Snippet.cut(page, around: found, count: count)
  }

  private typealias Token = (plain: String, range: Range<String.Index>)

  private static func tokens(of page: String) -> [Token] {
    page.split { !$0.isLetter && !$0.isNumber }.map {
      ($0.plainLetters, $0.startIndex..<$0.endIndex)
    }
  }

  private static func run(_ words: [String], at start: Int, in tokens: [Token]) -> Bool {
    start + words.count <= tokens.count
      && zip(tokens[start...], words).allSatisfy { $0.plain == $1 }
  }

  private static func cut(_ page: String, around found: Range<String.Index>, count: Int) -> String {
    let before = page[..<found.lowerBound].suffix(count)
    let after = page[found.upperBound...].prefix(count)
    // What is cut off in the middle of a word is left out.
    let head = before.startIndex > page.startIndex ? before.drop { !$0.isWhitespace } : before
    let tail: Substring =
      after.endIndex < page.endIndex
      ? after.lastIndex(where: \.isWhitespace).map { after[..<$0] } ?? "" : after
    let marked = found.isEmpty ? "" : "«\(page[found])»"
    let line = (head + marked + tail).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return (head.startIndex > page.startIndex ? "… " : "") + line
      + (tail.endIndex < page.endIndex ? " …" : "")
  }
}
