/// A table as it stands on one page or over several: columns with their roles, rows of cells.
public struct Table: Codable, Hashable, Sendable {
  /// What a column of a scoring table holds.
  public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
    /// The row's number: "1.1", "II", "a)".
    case code
    /// What is asked for.
    case title
    /// The points a unit may get.
    case maxScore = "max_score"
    /// The points it gives itself.
    case selfScore = "self_score"
    /// The points the appraising body gives.
    case appraisedScore = "appraised_score"
    /// The unit's explanation or evidence.
    case explanation
    /// Remarks.
    case note
    /// Anything else.
    case other

    /// Whether it is one of the three kinds of points.
    public var isScore: Bool {
      self == .maxScore || self == .selfScore || self == .appraisedScore
    }
  }

  /// What tells which cell a word belongs to.
  public enum Parting: String, Codable, Hashable, Sendable {
    /// Rulings drawn on the page, or tabs and markup of a text.
    case drawn
    /// The gaps between words.
    case gaps
    /// The ends of lines: each cell stands on lines of its own, one below another.
    case lines
    /// Marks in the text ("Tiêu chí 2"), the columns jumbled.
    case marks
  }

  /// A column, told by its header or its content.
  public struct Column: Codable, Hashable, Sendable {
    /// What the column holds.
    public var role: Role
    /// The header's words, stacked headers joined from the top; empty where the page has none.
    public var header: String

    /// Takes role and header as they are.
    public init(role: Role, header: String) {
      self.role = role
      self.header = header
    }
  }

  /// A cell: what stands in it and how many columns it spans.
  public struct Cell: Codable, Hashable, Sendable {
    /// The first column, from 0.
    public var column: Int
    /// How many columns it spans, at least 1.
    public var span: Int
    /// How many rows it reaches over, its own included, at least 1.
    public var rowSpan = 1
    /// What stands in it.
    public var passage: Passage

    /// Takes place and content as they are.
    public init(column: Int, span: Int = 1, passage: Passage) {
      self.column = column
      self.span = span
      self.passage = passage
    }
  }

  /// A row; cells from left to right, columns without a cell left out.
  public struct Row: Codable, Hashable, Sendable {
    /// The page where the row begins, from 1.
    public var page: Int
    /// The row's extent on that page; `nil` for plain text.
    public var box: Box?
    /// The cells from left to right.
    public var cells: [Cell]

    /// Takes place and cells as they are.
    public init(page: Int, box: Box? = nil, cells: [Cell]) {
      self.page = page
      self.box = box
      self.cells = cells
    }
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// The rows in reading order, the header's left out.
  public var rows: [Row]
  /// What parts its cells.
  public var parting: Parting

  /// Takes columns and rows as they are.
  public init(columns: [Column], rows: [Row], parting: Parting = .drawn) {
    self.columns = columns
    self.rows = rows
    self.parting = parting
  }
}
