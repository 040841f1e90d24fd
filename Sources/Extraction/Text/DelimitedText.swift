/// The rows of a CSV file (RFC 4180) as lines whose cells tabs part. Semicolons part cells, too, as
/// where the comma is the decimal sign.
struct DelimitedText {
  /// A line for each row; line breaks and tabs inside a cell become blanks.
  let lines: [String]

  /// Reads the rows; the sign that most often stands outside quotes parts the cells.
  init(_ text: String) {
    var rows = Rows(separator: Self.separator(of: text))
    for character in text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...] {
      rows.add(character)
    }
    lines = rows.finished().map(Self.line)
  }

  /// The cells read so far.
  private struct Rows {
    let separator: Character
    private var rows: [[String]] = [[]]
    private var cell = ""
    private var isQuoted = false
    private var before: Character?

    init(separator: Character) { self.separator = separator }

    mutating func add(_ character: Character) {
      if character == "\"" {
        // Two quotes inside a quoted cell stand for one.
        if !isQuoted, before == "\"", !cell.isEmpty { cell.append(character) }
        isQuoted.toggle()
      } else if isQuoted || !character.isNewline && character != separator {
        cell.append(character.isNewline || character == "\t" ? " " : character)
      } else {
        closeCell()
        if character.isNewline { rows.append([]) }
      }
      before = character
    }

    private mutating func closeCell() {
      rows[rows.count - 1].append(cell)
      cell = ""
    }

    mutating func finished() -> [[String]] {
      if !cell.isEmpty || !rows[rows.count - 1].isEmpty { closeCell() }
      return rows.last?.isEmpty == true ? rows.dropLast() : rows
    }
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
