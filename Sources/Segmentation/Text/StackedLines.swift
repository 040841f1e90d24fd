import Pages
import Vietnamese

/// The lines of a table whose cells stand one below another, without the names of the columns and
/// without the numbers of pages.
struct StackedLines {
  /// The lines that are left.
  let lines: [TextLine]
  /// Whether each of them begins a block: behind an empty line, a page break, or what was left out.
  let opensBlock: [Bool]
  /// Whether each of them stands behind its page's number, out of its place.
  let isLate: [Bool]

  /// Leaves out what is no cell.
  init(of lines: [TextLine], without names: Set<Int>) {
    let numbers = Self.pageNumbers(in: lines, without: names)
    let kept = lines.indices.filter { !names.contains($0) && !numbers.contains($0) }
    self.lines = kept.map { lines[$0] }
    opensBlock = kept.map { index in
      index == 0 || lines[index].blanksAbove > 0 || lines[index].page != lines[index - 1].page
        || names.contains(index - 1) || numbers.contains(index - 1)
    }
    isLate = kept.map { index in
      numbers.contains { $0 < index && lines[$0].page == lines[index].page }
    }
  }

  /// The lone number of each page that is the page's own: the last of its numbers on most pages;
  /// there also on the others, where points that were torn off their row may stand behind it.
  private static func pageNumbers(in lines: [TextLine], without names: Set<Int>) -> Set<Int> {
    let pages = Dictionary(grouping: lines.indices.filter { !names.contains($0) }) {
      lines[$0].page
    }
    // A page's number at its very foot is gone already: then the last of its kind may be a code.
    func isBeforeNoTitle(_ index: Int, _ indices: [Int]) -> Bool {
      let next = index + 1
      let codes = indices.filter {
        lines[$0].text.contains(".") && CellContent.isCode(lines[$0].text)
      }
      return index > codes.last ?? .max && next < lines.count
        && (names.contains(next) || CellContent.isNumber(lines[next].text))
    }
    let lone = pages.mapValues { indices in
      indices.filter {
        CellContent.isNumber(lines[$0].text) || Numbering.isDecimal(lines[$0].text)
      }
    }
    let found = lone.map { page, indices -> Int? in
      let number = indices.last { lines[$0].text == String(page) }
      return number.flatMap { $0 == indices.last || isBeforeNoTitle($0, indices) ? $0 : nil }
    }
    let isLast = lone.count { page, indices in
      indices.last.map { lines[$0].text == String(page) } ?? false
    }
    return pages.count > 1 && (isLast + 1 >= pages.count || isLast * 2 > pages.count)
      ? Set(found.compactMap(\.self)) : []
  }
}
