import Pages
import Vietnamese

/// Joins the parts of pages to paragraphs and tables.
struct TableJoiner {
  /// What stands between tables, or the parts of one table.
  private enum Item {
    case text([TextLine])
    case table([TablePart])
    case finished(Table)
  }

  private let paragraphs: Paragraphs

  /// Measures the running text first.
  init(of parts: [PagePart]) {
    paragraphs = Paragraphs(
      of: parts.flatMap { part in
        if case .text(let lines) = part { lines } else { [TextLine]() }
      })
  }

  /// Paragraphs and tables in reading order.
  func blocks(of parts: [PagePart]) -> [Layout.Block] {
    items(of: parts).flatMap { item -> [Layout.Block] in
      switch item {
      case .text(let lines): paragraphs.passages(of: lines).map { .paragraph($0) }
      case .table(let parts): [.table(TableBuilder(of: parts).table)]
      case .finished(let table): [.table(table)]
      }
    }
  }

  private func items(of parts: [PagePart]) -> [Item] {
    var items: [Item] = []
    for part in parts {
      switch (part, items.last) {
      case (.text(let lines), .text(let above)?):
        items[items.count - 1] = .text(above + lines)
      case (.text(let lines), _): items.append(.text(lines))
      case (.table(let part), .table(let above)?) where goesOn(part, above):
        items[items.count - 1] = .table(above + [part])
      case (.table(let part), .text(let between)?) where isOpened(part, items, by: between):
        Self.join(part, to: &items)
      case (.table(let part), .text(let between)?) where goesOn(part, items, over: between):
        guard case .table(let above)? = items.dropLast().last else { continue }
        items[items.count - 2] = .table(above + [part])
      case (.table(let part), _): items.append(.table([part]))
      case (.finished(let table), _): items.append(.finished(table))
      }
    }
    return items
  }

  /// Whether nothing but a heading stands between a part that repeats the header and the table above,
  /// which a heading of that kind opened.
  private func isOpened(_ part: TablePart, _ items: [Item], by between: [TextLine]) -> Bool {
    guard case .table(let above)? = items.dropLast().last, let header = TableHeader(of: part),
      PartHeading(endOf: between)?.lineCount == between.count,
      let first = above.lazy.compactMap({ TableHeader(of: $0) }).first, header.isLike(first.texts)
    else { return false }
    guard case .text(let lead)? = items.dropLast(2).last else { return above[0].isOpened }
    return above[0].isOpened || PartHeading(endOf: lead) != nil
  }

  /// Joins a part to the table above the heading between, and opens the table's first part by the
  /// heading above it.
  private static func join(_ part: TablePart, to items: inout [Item]) {
    guard case .text(let between)? = items.popLast(), case .table(var parts)? = items.popLast(),
      let heading = PartHeading(endOf: between)
    else { return }
    if !parts[0].isOpened, case .text(let lead)? = items.last, let first = PartHeading(endOf: lead)
    {
      items[items.count - 1] = .text(lead.dropLast(first.lineCount))
      parts[0] = first.opened(parts[0])
    }
    items.append(.table(parts + [heading.opened(part)]))
  }

  /// Whether a part goes on with the table of other parts right above it.
  private func goesOn(_ part: TablePart, _ above: [TablePart]) -> Bool {
    guard let header = TableHeader(of: part) else {
      return part.page != above.last?.page || part.edges.isEmpty || fits(part, above)
    }
    guard let first = above.lazy.compactMap({ TableHeader(of: $0) }).first else { return false }
    return header.isLike(first.texts) || isMisread(header, of: part, first, above)
  }

  /// Whether a header that says something else is the table's own, read badly: the part is on the
  /// next page, has the columns that the table has, some under the same name, and its rows are not
  /// numbered anew.
  private func isMisread(
    _ header: TableHeader, of part: TablePart, _ first: TableHeader, _ above: [TablePart]
  ) -> Bool {
    guard let last = above.last, part.page == last.page + 1, let main = above.first,
      fits(part, above), !beginsAnew(part)
    else { return false }
    let same = main.edges.count { edge in part.edges.contains { abs($0 - edge) < 8 } }
    let names = Set(first.texts.map(Self.letters(of:)).filter { !$0.isEmpty })
    return same > 4 && same * 3 >= main.edges.count * 2
      && header.texts.contains { names.contains(Self.letters(of: $0)) }
  }

  private static func letters(of text: String) -> String {
    text.plainLetters.filter(\.isLetter)
  }

  /// Whether a part on the next page goes on with the table above what a page has at its head or
  /// foot: a few words that are no heading.
  private func goesOn(_ part: TablePart, _ items: [Item], over between: [TextLine]) -> Bool {
    guard case .table(let above)? = items.dropLast().last, let last = above.last,
      part.page == last.page + 1, !part.edges.isEmpty, fits(part, above), goesOn(part, above)
    else { return false }
    let nearby = between.filter { $0.page >= last.page }
    let text = nearby.map(\.text).joined(separator: " ")
    guard let code = firstCode(of: part) else {
      return nearby.count <= 3 && text.count <= 60
        && !Self.headings.contains(where: text.plainLetters.contains)
    }
    // A table of its own begins with its first number, whatever a running head says; below a header
    // that is repeated, footnotes of any length may stand between.
    let isNear = nearby.count <= 5 && text.count <= 160 || TableHeader(of: part) != nil
    return isNear && !TableHeader.firstCodes.contains(code)
  }

  /// Words of a heading over a table of its own.
  private static let headings = ["phu luc", "bieu", "bang", "mau so", "phan "]

  /// Whether its rows are numbered from one again.
  private func beginsAnew(_ part: TablePart) -> Bool {
    firstCode(of: part).map(TableHeader.firstCodes.contains) ?? false
  }

  /// The first of its rows' codes, if one bears any.
  private func firstCode(of part: TablePart) -> String? {
    let rows = part.rows.dropFirst(TableHeader(of: part)?.rowCount ?? 0)
    return rows.lazy.compactMap { $0.cells.first?.text }.first { CellContent.isCode($0) }
      .map { String($0.trimmingMarks) }
  }

  private func fits(_ part: TablePart, _ above: [TablePart]) -> Bool {
    guard let last = above.last, let left = part.edges.first, let right = part.edges.last,
      let start = last.edges.first, let end = last.edges.last
    else { return false }
    return abs(left - start) < 15 && abs(right - end) < 15
      || part.columnCount > 2 && ColumnAlignment.isAlike(part.edges, last.edges)
  }
}
