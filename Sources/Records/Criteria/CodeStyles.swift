import Pages
import Vietnamese

/// How the rows of one table are numbered, told from all of its codes together.
struct CodeStyles {
  /// Whether rows are counted A, B, C, so that a later "C" or "I" is a letter.
  let countsByLetters: Bool
  /// Whether the codes were read from an image, be it long ago: most are a little unsure then.
  let isSeen: Bool
  private let styles: Set<CriterionCode.Style>

  /// Looks at the cells of codes of all rows.
  init(of cells: [Passage]) {
    let texts = cells.map { $0.text.trimming { ".()_| ".contains($0) } }
    countsByLetters = texts.contains("B") && !texts.contains("II")
    let words = cells.flatMap(\.words)
    isSeen = words.count { $0.confidence < 0.995 } * 5 > words.count
    var styles: Set<CriterionCode.Style> = [.decimal]
    if texts.contains(where: { ["II", "III", "IV"].contains($0) }) { styles.insert(.roman) }
    if texts.contains("B") { styles.insert(.capital) }
    if texts.contains("a") && texts.contains("b") { styles.insert(.small) }
    self.styles = styles
  }

  /// Whether a code may be one of the table's: on paper a lone letter is more often a speck or
  /// a misread digit, unless the table counts by letters.
  func has(_ code: CriterionCode) -> Bool { !isSeen || styles.contains(code.style) }
}
