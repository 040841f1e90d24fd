import Foundation

/// How tables are written as comma-separated values.
public struct CSVDialect: Hashable, Sendable {
  /// What parts the cells: a comma, semicolon or tab.
  public var delimiter: Character
  /// Whether the file begins with the mark by which Excel knows UTF-8.
  public var hasByteOrderMark: Bool
  /// Whether text that a spreadsheet would take for a formula is disarmed by a leading `'`.
  public var disarmsFormulas: Bool
  /// What parts whole and broken numbers.
  public var decimalMark: Character

  /// For programs: RFC 4180 in UTF-8, decimal point, text exactly as it was read.
  public static let data = CSVDialect(
    delimiter: ",", hasByteOrderMark: false, disarmsFormulas: false, decimalMark: ".")

  /// For Excel. A Vietnamese Excel expects a semicolon, and a decimal comma with it; any other
  /// delimiter goes with a decimal point.
  public static func excel(delimiter: Character = ",") -> CSVDialect {
    CSVDialect(
      delimiter: delimiter, hasByteOrderMark: true, disarmsFormulas: true,
      decimalMark: delimiter == ";" ? "," : ".")
  }

  /// The bytes of a row with its line end (CR LF).
  func line(_ values: [Value]) -> [UInt8] {
    let cells = values.map(cell).joined(separator: String(delimiter))
    return Array((cells + "\r\n").utf8)
  }

  /// A value as it stands between two delimiters.
  func cell(_ value: Value) -> String {
    switch value {
    case .none: ""
    case .text(let text): quoted(disarmsFormulas ? disarmed(text) : text)
    case .integer(let number): String(number)
    case .number(let number): quoted(decimal(number))
    case .date(let day): day
    case .box(let box): quoted("[\(box.edges)]")
    }
  }

  private func quoted(_ text: String) -> String {
    let special: (Unicode.Scalar) -> Bool = {
      $0 == "\"" || $0 == "\n" || $0 == "\r" || $0.value == delimiter.unicodeScalars.first?.value
    }
    guard text.unicodeScalars.contains(where: special) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Text that begins like a formula gets an apostrophe, by which spreadsheets know plain text
  /// (OWASP, CSV injection).
  private func disarmed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return "=+-@\t\r\n".unicodeScalars.contains(first) ? "'" + text : text
  }

  private func decimal(_ number: Double) -> String {
    let text = plain(number)
    return decimalMark == "." ? text : text.replacing(".", with: String(decimalMark))
  }
}
