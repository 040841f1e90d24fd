/// Letters of lists, "a)", "b)", "c)" or "a", "b", "c", that a reading on paper made other signs of:
/// "4)", "6)", "€)", "C". The letter is told from the one before it and from what it may be read as.
struct BracketedLetters {
  /// What the letters of such lists are read as where they go wrong.
  private static let misreadings: [Character: String] = [
    "a": "48@âáàạäẩ", "b": "68ồhðDĐ", "c": "€¢©eœóoCG", "d": "đởDĐ", "đ": "dởĐD", "e": "œcé€",
    "g": "9qø",
  ]
  private static let letters = Array("abcdđeghiklmn")

  /// The cells of a column of codes, misread letters put right; as they were in tables whose lists
  /// are not lettered so.
  static func mended(_ cells: [String]) -> [String] {
    mended(mended(cells, closing: ")"), closing: "")
  }

  /// Lists whose letters stand before `closing`. Digits that stand alone are numbers.
  private static func mended(_ cells: [String], closing: String) -> [String] {
    let signs = cells.map { sign(of: $0, before: closing) }
    let lettered = signs.count { $0.map(letters.contains) ?? false }
    let numbered = signs.count { $0?.isNumber ?? false }
    guard lettered >= 2, lettered > numbered else { return cells }
    var last: Character?
    return zip(cells, signs).map { cell, sign in
      guard let sign else {
        if !cell.isEmpty { last = nil }
        return cell
      }
      let next = next(behind: last)
      let isMisread = misreadings[next]?.contains(sign) ?? false
      last = isMisread ? next : sign
      return isMisread ? "\(next)\(closing)" : cell
    }
  }

  /// The only sign before what closes it, a letter where nothing does.
  private static func sign(of cell: String, before closing: String) -> Character? {
    let text = cell.filter { !$0.isWhitespace }
    guard text.count == 1 + closing.count, text.hasSuffix(closing) else { return nil }
    return closing.isEmpty && !(text.first?.isLetter ?? false) ? nil : text.first
  }

  private static func next(behind last: Character?) -> Character {
    guard let last, let place = letters.firstIndex(of: last), place + 1 < letters.count else {
      return "a"
    }
    return letters[place + 1]
  }
}
