import Pages

/// How many letters the lines of title and evidence hold where both columns stand on one line.
struct JumbledColumns {
  /// Of a full line of titles.
  let left: Int
  /// Of a full line of evidence.
  let right: Int

  /// From this length on a line holds both.
  var bothFrom: Int { right + 7 }
}

/// Tells title and evidence apart where they stand in blocks.
enum BlockSplit {
  /// The first block is the title; a block that goes on small in an open title still is.
  static func role(of source: TextLine, _ cells: RowCells) -> Table.Role {
    guard cells.isEmpty(.explanation) else { return .explanation }
    if cells.isEmpty(.title) || source.blanksAbove == 0 { return .title }
    return source.text.beginsSmall && !TextEnd.isClosed(cells.text(.title))
      ? .title : .explanation
  }
}
