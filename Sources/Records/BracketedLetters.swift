/// Letters with a bracket, "a)", "b)", "c)", that a reading on paper made other signs of: "4)", "6)",
/// "€)". The letter is told from the one before it and from what it may be read as.
struct BracketedLetters {
  /// What the letters of such lists are read as where they go wrong.
  private static let misreadings: [Character: String] = [
    "a": "4@âáàạäẩ", "b": "68ồhð", "c": "€¢©eœóo", "d": "đở", "đ": "dở", "e": "œcé€", "g": "9qø",
  ]
  private static let letters = Array("abcdđeghiklmn")

  /// The cells of a column of codes, misread letters put right; as they were in tables whose lists
  /// are not lettered so.
  static func mended(_ cells: [String]) -> [String] {
    let signs = cells.map(sign(of:))
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
      return isMisread ? "\(next))" : cell
    }
  }

  /// The only sign before a closing bracket.
  private static func sign(of cell: String) -> Character? {
    let text = cell.filter { !$0.isWhitespace }
    return text.count == 2 && text.last == ")" ? text.first : nil
  }

  private static func next(behind last: Character?) -> Character {
    guard let last, let place = letters.firstIndex(of: last), place + 1 < letters.count else {
      return "a"
    }
    return letters[place + 1]
  }
}
