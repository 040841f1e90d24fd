import Pages

/// Parts pages into paragraphs and tables.
public struct Segmenter: Sendable {
  private let fluency: Fluency

  /// A segmenter with the header words that come with the program, and a language model to tell
  /// jumbled columns apart, if one is lent.
  public init(fluency: Fluency? = nil) { self.fluency = fluency ?? .none }

  /// What the pages of one document are made of; tables that go on over pages are joined.
  public func layout(of pages: [Page]) -> Layout {
    let pages = EngineBars.removed(from: pages)
    let running = RunningMatter(of: pages)
    var gapped = GappedPage()
    var aligned = AlignedText()
    let parts = withMarkedTable(
      pages.flatMap { Self.parts(of: $0, without: running, gapped: &gapped, aligned: &aligned) })
    return Layout(blocks: TableJoiner(of: parts).blocks(of: parts))
  }

  /// Where no table was found, the one that markers carry.
  private func withMarkedTable(_ parts: [PagePart]) -> [PagePart] {
    var lines: [TextLine] = []
    for part in parts {
      guard case .text(let more) = part else { return parts }
      lines += more
    }
    let (body, links) = LinkList.parted(lines)
    let found =
      FlushText.parts(of: body, fluency) ?? StackedText.parts(of: body)
      ?? MarkedText.parts(of: body, fluency)
    guard let found else { return parts }
    return found + (links.isEmpty ? [] : [.text(links)])
  }

  private static func parts(
    of page: Page, without running: RunningMatter, gapped: inout GappedPage,
    aligned: inout AlignedText
  ) -> [PagePart] {
    let grids = Grid.grids(from: page.rulings).filter { $0.columnCount > 1 }
    let page = running.removed(from: page, grids: grids)
    if !grids.isEmpty, !isFrameOnly(grids, of: page) {
      return RuledPage.parts(of: page, grids: grids)
    }
    let byGaps = (gapped.parts(of: page) ?? aligned.parts(of: page))?.map(\.partedByGaps)
    if let byGaps { return byGaps }
    return grids.isEmpty ? TabbedText.parts(of: page) : RuledPage.parts(of: page, grids: grids)
  }

  /// Whether the grids hold so few of the page's words, or so few rows, that they can be no more than
  /// a table's header, the rows below it drawn without rulings.
  private static func isFrameOnly(_ grids: [Grid], of page: Page) -> Bool {
    let boxes = page.lines.lazy.flatMap(\.words).compactMap(\.box)
    let inside = boxes.count { box in
      grids.contains { $0.box.contains(x: box.midX, y: box.midY) }
    }
    return grids.allSatisfy { $0.rowCount <= 3 } && inside * 4 < boxes.count
      || grids.allSatisfy { $0.rowCount == 1 }
  }
}
