import Pages
import Vietnamese

/// The codes of a scoring table's rows, read from their column.
struct CodeColumn {
  /// The code of each row, `nil` for rows without one.
  let codes: [CriterionCode?]

  /// Reads the cells of codes of all rows together.
  init(of rows: [AssessmentRow]) {
    let cells = rows.map { $0.passage(.code) }
    let styles = CodeStyles(of: cells)
    let unit = Self.halfDigit(in: cells)
    let printed = rows.map { $0.text(.code) }
    let texts = styles.isSeen ? BracketedLetters.mended(printed) : printed
    let readings = zip(texts, cells).map { text, cell in
      let width = unit.flatMap { unit in Self.width(of: cell).map { $0 / unit } }
      let isMarker = CriterionMarker(in: text) != nil
      return CodeReading(
        isMarker ? "" : text, styles: styles, width: width,
        confidence: cell.confidence ?? 1)
    }
    let mayLack = rows.map { styles.isSeen && Self.mayLackCode($0) }
    codes = CodeDecoder(of: readings, mayLack: mayLack).codes(of: readings, mayLack: mayLack)
  }

  private static func width(of cell: Passage) -> Double? {
    let boxes = cell.words.compactMap(\.box)
    return Box.around(boxes).map(\.width)
  }

  /// The width of half a digit, in points: the median over cells that read as codes with dots.
  private static func halfDigit(in cells: [Passage]) -> Double? {
    let units = cells.compactMap { cell -> Double? in
      let text = cell.text
      guard text.contains("."), CriterionCode(text) != nil, let width = width(of: cell) else {
        return nil
      }
      return width / CodeReading.width(of: text)
    }.sorted()
    return units.isEmpty ? nil : units[units.count / 2]
  }

  /// Whether a row looks like a criterion but for its code: points to get, and a title that does
  /// not end in points.
  private static func mayLackCode(_ row: AssessmentRow) -> Bool {
    let title = row.text(.title)
    return row.score(.maxScore) != nil && !title.isEmpty && LevelText(title).points == nil
      && !TotalRow.isTotal(title) && !TotalRow.isBonus(title)
  }
}
