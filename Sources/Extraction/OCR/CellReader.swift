import CLeptonica
import Foundation
import Pages

/// Reads a sheet: each cell of its grids on its own, and what stands around the grids as a page.
///
/// Reading the page whole loses lone digits and tears cells; reading cell by cell looks at every
/// pixel once just the same. Lone numbers are read twice (see `NumberCheck`).
struct CellReader {
  private let sheet: Sheet
  private let engine: Tesseract
  private let deadline: Date
  private let image: GreyImage
  private let pieces: InkPieces
  /// The grids that rulings draw, and those in which words stand where no upright rulings are.
  private let grids: [Grid]

  /// Lines in reading order, and what a person should know of them.
  struct Reading {
    var lines: [Line] = []
    var remarks: [String] = []
  }

  init(sheet: Sheet, engine: Tesseract, deadline: Date) {
    self.sheet = sheet
    self.engine = engine
    self.deadline = deadline
    image = GreyImage(sheet.image)
    pieces = InkPieces(of: sheet.ink)
    let ruled = sheet.grids.filter { $0.columnCount > 1 }
    let gapped = ColumnedArea(
      of: sheet, beside: ruled, pieces: pieces, speck: Self.speck(of: sheet))
    grids = (ruled.map(gapped.parted) + gapped.grids).sorted { $0.box.y0 < $1.box.y0 }
  }

  /// A cell that holds ink, and what Tesseract made of it.
  struct CellText {
    var area: PixelArea
    var lines: [RecognisedLine]
  }

  func reading() -> Reading {
    var around = linesAround()
    engine.setImage(image, dotsPerInch: sheet.image.dotsPerInch)
    var cells = grids.map { $0.cells.map(text) }
    var check = NumberCheck(pieces: pieces, image: image, speck: speck)
    check.learn(from: around + cells.joined().flatMap { $0?.lines ?? [] })
    for line in around.indices { around[line] = check.checked(around[line]) }
    for grid in cells.indices {
      for cell in cells[grid].indices {
        if let text = cells[grid][cell] { cells[grid][cell] = check.checked(text) }
      }
    }
    reread(&cells, by: check.shapes)
    let numbers = pageNumbers(beside: around, check)
    let lines = zip(grids, cells).map { grid, cells in
      let lines = cells.map { $0?.lines.map(sheet.line) ?? [] }
      // A list in columns reads line by line, a table cell by cell.
      return grid.columnCount > 1 ? lines : CellOrder.listLines(Array(lines.joined())) ?? lines
    }
    return Reading(
      lines: CellOrder.joined(
        (numbers.top + around + numbers.bottom).map(sheet.line), grids, cells: lines),
      remarks: check.remarks)
  }

  /// Reads again what columns of numbers hold that is doubtful.
  private func reread(_ cells: inout [[CellText?]], by shapes: DigitShapes) {
    let again = NumberRereading(
      sheet: sheet, engine: engine, deadline: deadline, pieces: pieces, image: image,
      shapes: shapes)
    for grid in cells.indices {
      for (cell, isDecimal) in NumberColumns(of: grids[grid], cells[grid]).doubtful {
        guard let text = cells[grid][cell] else { continue }
        cells[grid][cell] = again.reading(of: text, isDecimal: isDecimal) ?? text
      }
    }
  }

  /// The lone numbers at the page's head and foot, which Tesseract takes for dust.
  private func pageNumbers(
    beside lines: [RecognisedLine], _ check: NumberCheck
  ) -> (top: [RecognisedLine], bottom: [RecognisedLine]) {
    let strip = image.height / 9
    return (
      pageNumber(between: 0..<strip, beside: lines, check),
      pageNumber(between: (image.height - strip)..<image.height, beside: lines, check)
    )
  }

  private func pageNumber(
    between rows: Range<Int>, beside lines: [RecognisedLine], _ check: NumberCheck
  ) -> [RecognisedLine] {
    let size = Int(sheet.image.dotsPerInch / 72 * 5)
    let strip = PixelArea(x: 0, y: rows.lowerBound, width: image.width, height: rows.count)
    let taken = lines.map(\.area) + grids.map { sheet.area(of: $0.box) }
    let free = pieces.pieces(in: strip, largerThan: speck).filter { piece in
      piece.height > size && piece.height < 4 * size
        && !taken.contains { $0.holdsMiddle(of: piece) }
    }
    guard (1...4).contains(free.count), let area = PixelArea.around(free),
      area.width < 8 * size, area.height < 4 * size
    else { return [] }
    return [check.number(in: area)].compactMap(\.self)
  }

  /// Pieces of at most this many pixels are dust.
  private var speck: Int { Self.speck(of: sheet) }
  private static func speck(of sheet: Sheet) -> Int { Int(sheet.image.dotsPerInch / 72) }

  /// The lines outside of all grids.
  private func linesAround() -> [RecognisedLine] {
    let inside = grids.reduce(0) { $0 + sheet.ink.count(in: sheet.area(of: $1.box)) }
    guard sheet.ink.count() - inside > 40, let rest = withoutGrids() else { return [] }
    engine.setImage(GreyImage(rest), dotsPerInch: rest.dotsPerInch)
    return engine.lines(in: nil, as: .page, deadline: deadline)
  }

  /// The sheet with its grids painted white.
  private func withoutGrids() -> Raster? {
    guard !grids.isEmpty else { return sheet.image }
    let copy = sheet.image.transformed { pixCopy(nil, $0) }
    for grid in grids {
      let area = sheet.area(of: grid.box)
      var box = boxCreate(Int32(area.x), Int32(area.y), Int32(area.width), Int32(area.height))
      pixSetInRect(copy?.pix, box)
      boxDestroy(&box)
    }
    return copy
  }

  /// What stands in a cell; `nil` where it is empty.
  private func text(of cell: Grid.Cell) -> CellText? {
    let area = sheet.area(of: cell.box)
    let inside = pieces.pieces(in: area, largerThan: speck)
    guard let ink = PixelArea.around(inside), ink.width * ink.height > 4 * speck else { return nil }
    let margin = Int(sheet.image.dotsPerInch / 20)
    let read = ink.grown(by: margin, inside: area)
    let isOneLine = Double(ink.height) * sheet.image.scale < 18
    return CellText(
      area: area,
      lines: engine.lines(in: read, as: isOneLine ? .line : .block, deadline: deadline))
  }
}

extension Sheet {
  /// A line of pixels as one of points.
  func line(_ line: RecognisedLine) -> Line {
    Line(
      line.words.enumerated().map { index, word in
        Word(
          word.text, raw: word.raw, box: box(of: word.area), confidence: word.confidence,
          gap: index == 0 ? "" : " ")
      },
      box: box(of: line.area))
  }
}
