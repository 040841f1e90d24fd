import Foundation

/// One of the readable tables: UTF-8, tab-separated, comment lines with `#` at the head, then a line
/// that names the columns.
public enum DictionaryTable: String, CaseIterable, Sendable {
  /// syllable, count: what is spelled so and occurs.
  case syllables
  /// term, count: multi-word terms, agencies, titles.
  case terms
  /// full_name, name, level (province | district | ward), period (pre-2025 | 2025+).
  case places
  /// role (surname | middle | given), syllable, count.
  case names
  /// name, code, count: "Quyết định", "QĐ".
  case documentTypes = "document_types"
  /// code, count, name: "SNV", "Sở Nội vụ".
  case organisations
  /// syllable, small, capital, small_before_capital, capital_before_capital: how often each.
  case casing
  /// mode, what (weight | bias | point), of, value: how evidence becomes confidence.
  case calibration
  /// acronym, count, meaning: "TTHC", "thủ tục hành chính".
  case acronyms

  /// Where the table lies.
  public var file: URL { Dictionaries.tables.appending(path: "\(rawValue).tsv") }

  /// The rows' fields, without comments and column names; an empty field is an empty string. Throws
  /// what reading the file throws.
  public func rows() throws -> [[Substring]] {
    try Self.rows(of: String(contentsOf: file, encoding: .utf8))
  }

  /// Hands on each row of a table of counts, what is counted as UTF-8 and the numbers behind it;
  /// for tables that are read at every start. Throws what reading the file throws.
  public func forEachCounts(_ body: (_ name: ArraySlice<UInt8>, _ counts: [Int]) -> Void) throws {
    let bytes = Array(try Data(contentsOf: file))
    var counts: [Int] = []
    var isHead = true
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      defer { start = end + 1 }
      guard start < end, !(isHead && bytes[start] == UInt8(ascii: "#")) else { continue }
      if isHead {
        isHead = false
        continue
      }
      counts.removeAll(keepingCapacity: true)
      let name = bytes[start..<end].firstIndex(of: 0x09) ?? end
      for byte in bytes[name..<end] {
        if byte == 0x09 {
          counts.append(0)
        } else if (0x30...0x39).contains(byte) {
          counts[counts.count - 1] = 10 * counts[counts.count - 1] + Int(byte) - 0x30
        }
      }
      body(bytes[start..<name], counts)
    }
  }

  /// The rows of a table's text.
  static func rows(of text: String) -> [[Substring]] {
    text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .drop { $0.first == UInt8(ascii: "#") }.dropFirst().map { row in
        row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map(Substring.init)
      }
  }
}
