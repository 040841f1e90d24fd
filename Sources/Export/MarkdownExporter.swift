import Foundation
import Pages

/// The restored text as Markdown that reads well: headings, lists as they stand, tables (GitHub
/// Flavored Markdown). Pages are told apart by a comment.
public struct MarkdownExporter: DocumentExporter {
  /// What is appended to a document's name.
  public static let fileExtension = "md"

  /// An exporter; there is nothing to choose.
  public init() {}

  /// Writes the text of the layout; throws where the file cannot be written.
  public func write(
    _ document: ExportedDocument, to file: URL
  ) throws(ExportError) -> ExportOutcome {
    try OutputFile.write(Data(markdown(document.layout).utf8), to: file)
    return .written(remarks: [])
  }

  /// The text of a layout.
  func markdown(_ layout: Layout) -> String {
    var blocks: [String] = []
    var page = 1
    for block in layout.blocks {
      if let first = block.firstPage, first > page {
        page = first
        blocks.append("<!-- trang \(page) -->")
      }
      switch block {
      case .paragraph(let passage): blocks.append(MarkdownExporter.paragraph(passage))
      case .table(let table): blocks.append(MarkdownExporter.table(table))
      }
    }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func paragraph(_ passage: Passage) -> String {
    let text = passage.text
    guard let level = HeadingLevel(text, words: passage.words) else { return escaped(text) }
    return String(repeating: "#", count: level.rawValue) + " " + escaped(text)
  }

  private static func table(_ table: Table) -> String {
    guard !table.columns.isEmpty else { return "" }
    let header = row(table.columns.map { cell($0.header) })
    let rule = row(table.columns.map { $0.role.isScore ? "---:" : "---" })
    let rows = table.rows.map { line in
      var cells = Array(repeating: "", count: table.columns.count)
      for place in line.cells where cells.indices.contains(place.column) {
        let text = cell(place.passage.text)
        cells[place.column] += cells[place.column].isEmpty ? text : " " + text
      }
      return row(cells)
    }
    return ([header, rule] + rows).joined(separator: "\n")
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private static func cell(_ text: String) -> String {
    escaped(text).replacing("\n", with: "<br>").replacing("|", with: "\\|")
  }

  /// Text in which nothing is taken for markup that was none on the page.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\*_`<[#".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    // A lone sign at the start would make a list out of a sum or a continued line.
    if let first = escaped.first, "+=>~".contains(first) { escaped = "\\" + escaped }
    return escaped
  }
}

/// How high a heading stands.
private enum HeadingLevel: Int {
  case title = 1
  case part
  case section

  /// Tells a heading by what Vietnamese offices write: the kind of document alone on its line in
  /// capitals, parts with Roman numerals, bold numbered lines without a full stop.
  init?(_ text: String, words: [Word]) {
    guard !text.isEmpty, text.count <= 160, !text.hasSuffix(".") || text.count < 6 else {
      return nil
    }
    if HeadingLevel.kinds.contains(text) {
      self = .title
    } else if text.wholeMatch(of: /[IVX]+\s*[.)\-:]\s*\S.*/) != nil {
      self = .part
    } else if text.wholeMatch(of: /\d+\.\s*\p{L}.*/) != nil, words.allSatisfy(\.isBold) {
      self = .section
    } else if text.wholeMatch(of: /(PHẦN|CHƯƠNG|Phần thứ|Chương)\s+\S.*/) != nil {
      self = .part
    } else {
      return nil
    }
  }

  private static let kinds: Set<String> = [
    "BÁO CÁO", "KẾ HOẠCH", "QUYẾT ĐỊNH", "CHỈ THỊ", "NGHỊ QUYẾT", "NGHỊ ĐỊNH", "THÔNG TƯ",
    "THÔNG BÁO", "TỜ TRÌNH", "CÔNG VĂN", "CHƯƠNG TRÌNH", "HƯỚNG DẪN", "QUY CHẾ", "QUY ĐỊNH",
    "BIÊN BẢN", "PHỤ LỤC",
  ]
}

extension Layout.Block {
  /// The page on which it begins.
  fileprivate var firstPage: Int? {
    switch self {
    case .paragraph(let passage): passage.pieces.first?.page
    case .table(let table): table.rows.first?.page
    }
  }
}

extension Word {
  fileprivate var isBold: Bool { style?.contains(.bold) ?? false }
}
