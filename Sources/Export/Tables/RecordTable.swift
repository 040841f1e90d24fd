import Pages

/// A flat table of records: what CSV files, workbooks and the data package have in common.
///
/// A field knows its name, its kind and how its value is taken from a row, so that headers and
/// values cannot drift apart. Fields may be added at the end; none is renamed or moved.
struct RecordTable<Row>: Sendable {
  /// One column.
  struct Field: Sendable {
    /// The column's name in data: snake_case, never changed.
    let name: String
    /// What its values are.
    let kind: FieldKind
    /// The column's heading for readers, in Vietnamese.
    let title: String
    /// What it says, for the data package, in Vietnamese.
    let note: String
    /// What its codes are called where people read them, in Vietnamese; data keep the codes.
    let labels: [String: String]
    /// Takes the value from a row.
    let value: @Sendable (Row) -> Value

    init(
      _ name: String, _ kind: FieldKind, _ title: String, _ note: String = "",
      labels: [String: String] = [:], value: @escaping @Sendable (Row) -> Value
    ) {
      self.name = name
      self.kind = kind
      self.title = title
      self.note = note
      self.labels = labels
      self.value = value
    }
  }

  /// The table's name in data.
  let name: String
  /// The table's heading for readers, in Vietnamese.
  let title: String
  /// The names of the fields that tell a row from all others.
  let key: [String]
  /// The columns from left to right.
  let fields: [Field]

  /// The values of a row, one a field.
  func values(_ row: Row) -> [Value] { fields.map { $0.value(row) } }
}

/// What the values of a field are.
enum FieldKind: Sendable {
  case text, integer, number, date, box
}

/// One value of a row.
enum Value: Hashable, Sendable {
  /// Not on the page.
  case none
  case text(String)
  case integer(Int)
  /// A score, or a share of 1.
  case number(Double)
  /// YYYY-MM-DD.
  case date(String)
  case box(Box)

  init(_ text: String?) { self = text.map(Value.text) ?? .none }
  init(_ integer: Int?) { self = integer.map(Value.integer) ?? .none }
  init(_ number: Double?) { self = number.map(Value.number) ?? .none }
  init(_ box: Box?) { self = box.map(Value.box) ?? .none }

  /// A share of 1, rounded to a thousandth.
  init(share: Double?) { self.init(share.map { ($0 * 1000).rounded() / 1000 }) }

  /// A date; one that is not in the calendar stays text, so that nothing is lost.
  init(date: String?) {
    self = date.map { CalendarDate($0) == nil ? .text($0) : .date($0) } ?? .none
  }
}
