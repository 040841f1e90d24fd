/// The rows of a CSV file (RFC 4180) as lines whose cells tabs part. Semicolons part cells, too, as
/// where the comma is the decimal sign.
struct DelimitedText {
  /// A line for each row; line breaks and tabs inside a cell become blanks.
  let lines: [String]

  /// Reads the rows; the sign that most often stands outside quotes parts the cells.
  init(_ text: String) {
    let separator = Self.separator(of: text)
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var before: Character?
    for character in text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...] {
      defer { before = character }
      if character == "\"" {
        // Two quotes inside a quoted cell stand for one.
        if !isQuoted, before == "\"", !cell.isEmpty { cell.append(character) }
        isQuoted.toggle()
      } else if character.isNewline, !isQuoted {
        rows[rows.count - 1].append(cell)
        rows.append([])
        cell = ""
      } else if character == separator, !isQuoted {
        rows[rows.count - 1].append(cell)
        cell = ""
      } else {
        cell.append(character.isNewline || character == "\t" ? " " : character)
      }
    }
    if !cell.isEmpty || !rows[rows.count - 1].isEmpty { rows[rows.count - 1].append(cell) }
    if rows.last?.isEmpty ?? false { rows.removeLast() }
    lines = rows.map(Self.line)
  }

  /// A row that fills its first cell only is a line of text, not one of a table.
  private static func line(_ cells: [String]) -> String {
    cells.dropFirst().allSatisfy(\.isEmpty) ? cells.first ?? "" : cells.joined(separator: "\t")
  }

  private static func separator(of text: String) -> Character {
    var counts: [Character: Int] = [:]
    var isQuoted = false
    for character in text.prefix(20_000) {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, [",", ";", "\t"].contains(character) { counts[character, default: 0] += 1 }
    }
    return [";", ",", "\t"].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
  }
}
