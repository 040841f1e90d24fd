import Pages

/// The part of a sheet that holds a table without upright rulings, cut into areas to be read one
/// by one: Tesseract's own page segmentation reads such tables column by column and drops what
/// stands alone in them.
struct ColumnedArea {
  private let sheet: Sheet
  private let pieces: InkPieces
  private let speck: Int
  /// `nil` where next to nothing stands beside the grids.
  private let profile: ColumnProfile?

  /// Fewer pieces of ink are no table.
  private static let fewestPieces = 60
  /// Lines nearer than this share of a line's height are read together.
  private static let lineGap = 0.75
  /// A column no wider than this holds codes or points, which are read one by one, in points.
  private static let narrow = 62.0

  /// Looks at what stands beside the grids of a sheet; pieces of up to `speck` pixels are dust.
  init(of sheet: Sheet, beside grids: [Grid], pieces: InkPieces, speck: Int) {
    (self.sheet, self.pieces, self.speck) = (sheet, pieces, speck)
    let whole = PixelArea(x: 0, y: 0, width: sheet.image.width, height: sheet.image.height)
    let taken = grids.map { sheet.area(of: $0.box) }
    let free = pieces.pieces(in: whole, largerThan: speck).filter { piece in
      !taken.contains { $0.holdsMiddle(of: piece) }
    }
    profile =
      free.count > Self.fewestPieces
      ? ColumnProfile(
        of: free, width: whole.width, height: whole.height, pixels: sheet.image.dotsPerInch / 72)
      : nil
  }

  /// The areas, as grids of which each cell is what is to be read in one piece.
  var grids: [Grid] {
    guard let profile else { return [] }
    return profile.stretches().compactMap { grid(of: $0, in: profile) }
  }

  /// A grid with its high and narrow cells cut where white parts what stands in them: a column of
  /// points between rulings that no level rulings cut.
  func parted(_ grid: Grid) -> Grid {
    var grid = grid
    grid.cells = grid.cells.flatMap { cell in
      guard cell.box.width < Self.narrow + 10, cell.box.height > cell.box.width else {
        return [cell]
      }
      return blocks(in: cell.box).map { block in
        var part = cell
        part.box = block
        return part
      }
    }
    return grid
  }

  private func grid(
    of stretch: ColumnProfile.Stretch, in profile: ColumnProfile
  ) -> Grid? {
    let cuts = ColumnCuts(profile: profile, gaps: stretch.gaps, isParted: isParted)
    let whole = 0..<Int(sheet.width / ColumnProfile.field.width) + 1
    let cells = Self.inRows(
      cuts.parts(of: stretch.rows, from: whole).flatMap { part in
        blocks(in: box(columns: part.columns, rows: part.rows)).map { (part.column, $0) }
      })
    guard let extent = Pages.Box.around(cells.map(\.1)) else { return nil }
    return Grid(
      rowBorders: [extent.y0, extent.y1], columnBorders: [extent.x0, extent.x1],
      cells: cells.map { Grid.Cell(row: 0, column: $0.0, box: $0.1) })
  }

  /// Blocks row by row: those that begin within a few points of each other stand side by side.
  private static func inRows(_ blocks: [(Int, Pages.Box)]) -> [(Int, Pages.Box)] {
    var rows: [[(Int, Pages.Box)]] = []
    for block in blocks.sorted(by: { $0.1.y0 < $1.1.y0 }) {
      if let top = rows.last?.first?.1.y0, block.1.y0 - top < 5 {
        rows[rows.count - 1].append(block)
      } else {
        rows.append([block])
      }
    }
    return rows.flatMap { $0.sorted { $0.0 < $1.0 } }
  }

  /// Whether a level ruling lies between two rows of fields.
  private func isParted(between upper: Int, and lower: Int) -> Bool {
    let height = ColumnProfile.field.height
    return sheet.rulings.contains {
      $0.direction == .horizontal && $0.box.midY > Double(upper - 1) * height
        && $0.box.midY < Double(lower + 1) * height
    }
  }

  private func box(columns: Range<Int>, rows: Range<Int>) -> Pages.Box {
    let (width, height) = (ColumnProfile.field.width, ColumnProfile.field.height)
    return Pages.Box(
      x0: Double(columns.lowerBound) * width, y0: Double(rows.lowerBound) * height,
      x1: Double(columns.upperBound) * width, y1: Double(rows.upperBound) * height)
  }

  /// The lines of a column, those that lie close to each other as one block.
  private func blocks(in column: Pages.Box) -> [Pages.Box] {
    let lines = lines(in: sheet.area(of: column))
    guard let extent = PixelArea.around(lines) else { return [] }
    let isNarrow = Double(extent.width) * sheet.image.scale <= Self.narrow
    let heights = lines.map(\.height).sorted()
    let reach = isNarrow ? 0 : Int(Self.lineGap * Double(heights[heights.count / 2]))
    var blocks: [PixelArea] = []
    for line in lines {
      if let last = blocks.last, line.y - (last.y + last.height) < reach {
        blocks[blocks.count - 1] = PixelArea.around([last, line]) ?? last
      } else {
        blocks.append(line)
      }
    }
    return blocks.indices.map { sheet.box(of: framed(blocks, $0)) }
  }

  /// A block with white around it, which Tesseract wants, but nothing of its neighbours.
  private func framed(_ blocks: [PixelArea], _ index: Int) -> PixelArea {
    let most = Int(3 * sheet.image.dotsPerInch / 72)
    let block = blocks[index]
    let (bottom, top) = (block.y + block.height, block.y)
    let above = index > 0 ? top - blocks[index - 1].y - blocks[index - 1].height : 2 * most
    let below = index + 1 < blocks.count ? blocks[index + 1].y - bottom : 2 * most
    let (up, down) = (min(most, above / 2), min(most, below / 2))
    return PixelArea(
      x: block.x - most, y: top - up, width: block.width + 2 * most,
      height: block.height + up + down)
  }

  /// The extents of lines in an area: pieces of ink that overlap from side to side.
  private func lines(in area: PixelArea) -> [PixelArea] {
    let inside = pieces.pieces(in: area, largerThan: speck).sorted { $0.y < $1.y }
    let tall = inside.map(\.height).sorted()
    guard let usual = tall.isEmpty ? nil : tall[tall.count / 2] else { return [] }
    var lines: [PixelArea] = []
    for piece in inside {
      // Marks over letters stand apart from them by less than lines do.
      if let last = lines.last, piece.y <= last.y + last.height + max(1, usual / 8) {
        lines[lines.count - 1] = PixelArea.around([last, piece]) ?? last
      } else {
        lines.append(piece)
      }
    }
    return lines
  }
}
