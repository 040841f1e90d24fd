import CLeptonica
import Foundation
import Pages

/// Reads a sheet: each cell of its grids on its own, and what stands around the grids as a page.
struct CellReader {
  let sheet: Sheet
  let engine: Tesseract
  let deadline: Date

  /// Lines in reading order, and what a person should know of them.
  struct Reading {
    var lines: [Line] = []
    var remarks: [String] = []
  }

  func reading() -> Reading {
    var reading = Reading()
    var around = sheet.image
    if !sheet.grids.isEmpty, let masked = withoutGrids() { around = masked }
    let outside = linesAround(around)
    setImage(sheet.image)
    var next = outside[...]
    for grid in sheet.grids {
      let above = next.prefix { ($0.box?.midY ?? 0) < grid.box.midY }
      reading.lines += above
      next = next.dropFirst(above.count)
      for cell in grid.cells { reading.lines += lines(of: cell) }
    }
    reading.lines += next
    return reading
  }

  private func setImage(_ image: Raster) {
    engine.setImage(
      image.bytes(), width: image.width, height: image.height, dotsPerInch: image.dotsPerInch)
  }

  /// The sheet with its grids painted white.
  private func withoutGrids() -> Raster? {
    let copy = sheet.image.transformed { pixCopy(nil, $0) }
    for grid in sheet.grids {
      let area = sheet.area(of: grid.box)
      var box = boxCreate(Int32(area.x), Int32(area.y), Int32(area.width), Int32(area.height))
      pixSetInRect(copy?.pix, box)
      boxDestroy(&box)
    }
    return copy
  }

  /// The lines outside of all grids.
  private func linesAround(_ image: Raster) -> [Line] {
    let rest =
      sheet.ink.count() - sheet.grids.reduce(0) { $0 + sheet.ink.count(in: sheet.area(of: $1.box)) }
    guard rest > 40 else { return [] }
    setImage(image)
    return engine.lines(in: nil, as: .page, deadline: deadline).map(line)
  }

  private func lines(of cell: Grid.Cell) -> [Line] {
    guard let area = inkArea(of: cell) else { return [] }
    let rows = textRows(in: area)
    return engine.lines(in: area, as: rows > 1 ? .block : .line, deadline: deadline).map(line)
  }

  /// Where the ink of a cell lies, with a margin; `nil` where there is none to speak of.
  private func inkArea(of cell: Grid.Cell) -> PixelArea? {
    let area = sheet.area(of: cell.box)
    guard sheet.ink.count(in: area) > 12 else { return nil }
    return area
  }

  /// How many rows of text stand in an area.
  private func textRows(in area: PixelArea) -> Int {
    let points = Double(area.height) * sheet.image.scale
    return points > 26 ? 2 : 1
  }

  private func line(_ line: RecognisedLine) -> Line {
    Line(
      line.words.enumerated().map { index, word in
        Word(
          word.text, box: sheet.box(of: word.area), confidence: word.confidence,
          gap: index == 0 ? "" : " ")
      },
      box: sheet.box(of: line.area))
  }
}
