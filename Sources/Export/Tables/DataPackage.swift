/// A Frictionless Tabular Data Package (specs.frictionlessdata.io, version 1): what the CSV files
/// of a batch hold, field by field.
struct DataPackage: Encodable {
  /// The description's name in the folder of the files.
  static let fileName = "datapackage.json"

  let profile = "tabular-data-package"
  let name = "sohoa"
  let title = "Dữ liệu tách từ báo cáo"
  let resources: [Resource]

  /// One CSV file.
  struct Resource: Encodable {
    let profile = "tabular-data-resource"
    let name: String
    let title: String
    let path: String
    let format = "csv"
    let mediatype = "text/csv"
    let encoding: String
    let hash: String
    let bytes: Int
    let dialect: Dialect
    let schema: Schema

    init<Row>(_ table: RecordTable<Row>, dialect: CSVDialect, hash: String, bytes: Int) {
      name = table.name
      title = table.title
      path = "\(table.name).csv"
      encoding = dialect.hasByteOrderMark ? "utf-8-sig" : "utf-8"
      self.hash = "sha256:\(hash)"
      self.bytes = bytes
      self.dialect = Dialect(delimiter: String(dialect.delimiter))
      schema = Schema(table, decimalMark: String(dialect.decimalMark))
    }
  }

  /// How the cells are parted (CSV Dialect Description Format).
  struct Dialect: Encodable {
    let delimiter: String
    let lineTerminator = "\r\n"
    let quoteChar = "\""
    let doubleQuote = true
    let header = true
  }

  /// The columns of a file (Table Schema).
  struct Schema: Encodable {
    let fields: [Field]
    let primaryKey: [String]
    let foreignKeys: [ForeignKey]
    let missingValues = [""]

    init<Row>(_ table: RecordTable<Row>, decimalMark: String) {
      fields = table.fields.map { field in
        Field(
          name: field.name, title: field.title, description: field.note.isEmpty ? nil : field.note,
          type: field.kind.frictionlessType,
          decimalChar: field.kind == .number && decimalMark != "." ? decimalMark : nil,
          isRequired: table.key.contains(field.name))
      }
      primaryKey = table.key
      foreignKeys = table.name == "documents" ? [] : [ForeignKey()]
    }
  }

  /// One column.
  struct Field: Encodable {
    let name: String
    let title: String
    let description: String?
    let type: String
    let decimalChar: String?
    let constraints: [String: Bool]?

    init(
      name: String, title: String, description: String?, type: String, decimalChar: String?,
      isRequired: Bool
    ) {
      self.name = name
      self.title = title
      self.description = description
      self.type = type
      self.decimalChar = decimalChar
      constraints = isRequired ? ["required": true] : nil
    }
  }

  /// Every row of the other tables belongs to one input.
  struct ForeignKey: Encodable {
    let fields = ["file"]
    let reference = Reference()

    struct Reference: Encodable {
      let resource = "documents"
      let fields = ["file"]
    }
  }
}

extension FieldKind {
  /// The type's name in a Table Schema.
  fileprivate var frictionlessType: String {
    switch self {
    case .text: "string"
    case .integer: "integer"
    case .number: "number"
    case .date: "date"
    case .box: "array"
    }
  }
}
