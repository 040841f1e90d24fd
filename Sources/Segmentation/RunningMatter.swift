import Pages
import Vietnamese

/// Tells page numbers and running heads, which are no part of the text that goes on over pages.
struct RunningMatter {
  /// The share of a page's height, at its top and bottom, where running matter stands.
  private static let margin = 0.1

  /// What stands in the margins of three pages or more, digits left out.
  private let repeated: Set<String>
  private let pageCount: Int

  /// Looks at the margins of all pages of a document.
  init(of pages: [Page]) {
    var pagesWith: [String: Int] = [:]
    for page in pages {
      let texts = page.lines.filter { Self.isInMargin($0, of: page) }.map(Self.key)
      for text in Set(texts) where text.count > 3 { pagesWith[text, default: 0] += 1 }
    }
    repeated = Set(pagesWith.filter { $0.value >= 3 && $0.value * 2 >= pages.count }.keys)
    pageCount = pages.count
  }

  /// The page without its running matter; lines inside grids stay.
  func removed(from page: Page, grids: [Grid]) -> Page {
    var page = page
    let edges = [
      page.lines.firstIndex { !$0.words.isEmpty }, page.lines.lastIndex { !$0.words.isEmpty },
    ]
    let kept = page.lines.indices.filter { index in
      let line = page.lines[index]
      if let box = line.box, grids.contains(where: { $0.box.contains(x: box.midX, y: box.midY) }) {
        return true
      }
      let isAtEdge = page.height > 0 ? Self.isInMargin(line, of: page) : edges.contains(index)
      guard isAtEdge else { return true }
      if Self.isPageNumber(line) { return page.height == 0 && pageCount == 1 }
      // A header of a table without rulings is repeated too.
      return !repeated.contains(Self.key(line))
        || grids.isEmpty && HeaderWords.reading(of: line.text) != nil
    }
    page.lines = kept.map { page.lines[$0] }
    return page
  }

  private static func isInMargin(_ line: Line, of page: Page) -> Bool {
    guard let box = line.box, page.height > 0 else { return false }
    return box.y1 < margin * page.height || box.y0 > (1 - margin) * page.height
  }

  private static func key(_ line: Line) -> String {
    line.text.plainLetters.filter(\.isLetter)
  }

  /// "3", "- 3 -", "Trang 3", "Page 3", "3/12", and "Sheet1" of a spreadsheet.
  private static func isPageNumber(_ line: Line) -> Bool {
    let text = line.text.plainLetters.filter { !$0.isWhitespace && !"-–|".contains($0) }
    let name = ["trang", "page", "sheet"].first { text.hasPrefix($0) } ?? ""
    let core = text.dropFirst(name.count)
    let parts = core.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
  }
}
