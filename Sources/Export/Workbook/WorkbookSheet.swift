import CXlsxWriter

/// The row of a workbook that a link leads to.
struct WorkbookPlace: Hashable {
  /// The sheet's name.
  let sheet: String
  /// The row's number, from 0.
  let row: UInt32
}

/// A sheet that holds a table: a frozen header with filters, then the rows.
final class WorkbookSheet<Row> {
  private var nextRow: UInt32 = 1
  private let table: RecordTable<Row>
  private let file: WorkbookFile
  /// Where the next row will stand; the header is row 0.
  var nextPlace: WorkbookPlace { WorkbookPlace(sheet: table.title, row: nextRow) }
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private var links = 0

  /// A sheet takes no more rows than this.
  private static var rowLimit: UInt32 { 1_048_576 }
  /// Excel opens no sheet with more links.
  private static var linkLimit: Int { 65_530 }
  /// The height of a line of the default type (Calibri 11), in points.
  private static var lineHeight: Double { 15 }
  /// How many characters may stand side by side on a printed page and still be read.
  private static var printedWidth: Double { 260 }

  /// Adds the sheet of a table to a workbook.
  init(_ table: RecordTable<Row>, in file: WorkbookFile) throws(ExportError) {
    self.table = table
    self.file = file
    sheet = try file.sheet(named: table.title)
    let lines = table.fields.map { $0.isHidden ? 1 : $0.lines(of: $0.title, isBold: true) }
    worksheet_set_row(sheet, 0, Self.lineHeight * Double(lines.max() ?? 1), nil)
    for (column, field) in table.fields.enumerated() {
      var options = lxw_row_col_options(hidden: field.isHidden ? 1 : 0, level: 0, collapsed: 0)
      worksheet_set_column_opt(
        sheet, lxw_col_t(column), lxw_col_t(column), field.columnWidth, nil, &options)
      write(.text(field.title), row: 0, column: column, style: CellStyle(role: .header))
    }
    worksheet_freeze_panes(sheet, 1, 1)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    let width = table.fields.reduce(0) { $0 + ($1.isHidden ? 0 : $1.columnWidth) }
    worksheet_fit_to_pages(sheet, UInt16((width / Self.printedWidth).rounded(.up)), 0)
    worksheet_repeat_rows(sheet, 0, 0)
  }

  /// Writes the next row; `links` leads from the cells of the named fields to other rows.
  func add(_ row: Row, style: CellStyle = CellStyle(), links: [String: WorkbookPlace] = [:]) {
    guard nextRow < Self.rowLimit - 1 else { return tellOfMore() }
    let values = zip(table.fields, table.values(row)).map { $0.shown($1) }
    worksheet_set_row(sheet, nextRow, height(of: values, isBold: style.isStrong), nil)
    for (column, (field, value)) in zip(table.fields, values).enumerated() {
      if let target = links[field.name] {
        write(value, linkedTo: target, column: column, style: style)
      } else {
        write(value, row: nextRow, column: column, style: style)
      }
    }
    nextRow += 1
  }

  /// Fills the last row with where the rows are that have no room.
  private func tellOfMore() {
    guard nextRow < Self.rowLimit else { return }
    let note = "Trang tính đã đầy; toàn bộ các dòng có trong \(table.name).csv"
    write(.text(note), row: nextRow, column: 0, style: CellStyle(trust: .poor))
    nextRow += 1
  }

  /// Sets the filters over all rows.
  func finish() {
    let lastColumn = lxw_col_t(table.fields.count - 1)
    worksheet_autofilter(sheet, 0, 0, max(nextRow, 2) - 1, lastColumn)
  }

  /// The height at which wrapped text is seen whole, in points; Excel knows no more than 409.
  ///
  /// Excel would find it by itself, LibreOffice does not.
  private func height(of values: [Value], isBold: Bool) -> Double {
    let lines = zip(table.fields, values).map { field, value in
      guard case .text(let text) = value, !field.isHidden else { return 1 }
      return field.lines(of: text, isBold: isBold)
    }
    return min(409, Self.lineHeight * Double(lines.max() ?? 1))
  }

  private func write(_ value: Value, linkedTo target: WorkbookPlace, column: Int, style: CellStyle)
  {
    var style = style
    if links < Self.linkLimit {
      links += 1
      style.role = .link
      let url = "internal:'\(target.sheet)'!A\(target.row + 1)"
      worksheet_write_url(sheet, nextRow, lxw_col_t(column), url, file.format(style))
    }
    write(value, row: nextRow, column: column, style: style)
  }

  private func write(_ value: Value, row: UInt32, column: Int, style: CellStyle) {
    let column = lxw_col_t(column)
    var style = style
    switch value {
    case .none: worksheet_write_blank(sheet, row, column, file.format(style))
    case .text(let text):
      worksheet_write_string(sheet, row, column, text.fittedToCell, file.format(style))
    case .integer(let number):
      worksheet_write_number(sheet, row, column, Double(number), file.format(style))
    case .number(let number):
      worksheet_write_number(sheet, row, column, number, file.format(style))
    case .date(let text):
      guard let date = CalendarDate(text), date.year >= 1900 else {
        worksheet_write_string(sheet, row, column, text, file.format(style))
        return
      }
      if style.role == .value { style.role = .date }
      var moment = lxw_datetime()
      (moment.year, moment.month) = (Int32(date.year), Int32(date.month))
      moment.day = Int32(date.day)
      worksheet_write_datetime(sheet, row, column, &moment, file.format(style))
    case .box(let box):
      worksheet_write_string(sheet, row, column, box.edges, file.format(style))
    }
  }
}

extension RecordTable.Field {
  /// Whether the column is there but not shown: it serves programs rather than readers.
  fileprivate var isHidden: Bool { ["sha256", "bytes", "box", "row"].contains(name) }

  /// The width of the column, in characters.
  fileprivate var columnWidth: Double {
    switch (kind, name) {
    case (_, "explanation"), (_, "message"): 60
    case (_, "title"), (_, "text"): 45
    case (_, "file"), (_, "recipients"), (_, "cause"): 24
    case (_, "code") where !labels.isEmpty: 22
    case (_, "code"), (_, "parent"), (_, "kind"), (_, "criterion"), (.date, _): 12
    case (.text, _): 16
    case (.integer, _): 7
    case (.number, _): 9
    case (.box, _): 24
    }
  }

  /// The value as people read it: codes by their names.
  fileprivate func shown(_ value: Value) -> Value {
    guard case .text(let text) = value, let label = labels[text] else { return value }
    return .text(label)
  }

  /// How many lines a text takes in the column, broken between words.
  fileprivate func lines(of text: String, isBold: Bool) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, paragraph in
      var (count, used) = (1, 0.0)
      for word in paragraph.split(separator: " ") {
        let width = word.widthInDigits * (isBold ? 1.07 : 1)
        if used > 0, used + width > columnWidth {
          count += 1
          used = 0
        }
        count += Int(width / columnWidth)
        used += width.truncatingRemainder(dividingBy: columnWidth) + 0.45
      }
      return lines + count
    }
  }
}

extension Substring {
  /// The width of a word in digits of the default type (Calibri), near enough to count lines.
  fileprivate var widthInDigits: Double {
    unicodeScalars.reduce(0) { $0 + ($1.properties.isUppercase ? 1.2 : 0.98) }
  }
}
