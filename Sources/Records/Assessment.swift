import Pages

/// One scoring table: its columns, its total and the tree of its criteria.
public struct Assessment: Codable, Hashable, Sendable {
  /// The row of totals.
  public struct Total: Codable, Hashable, Sendable {
    /// The points a unit may get.
    @Nullable public var maxScore: Double?
    /// The points it gives itself.
    @Nullable public var selfScore: Double?
    /// The points the appraising body gives.
    @Nullable public var appraisedScore: Double?

    enum CodingKeys: String, CodingKey {
      case maxScore = "max_score"
      case selfScore = "self_score"
      case appraisedScore = "appraised_score"
    }

    /// Nothing known yet.
    public init() {}
  }

  /// What a person should know of a row that is no criterion's.
  struct Remark: Hashable, Sendable {
    let remark: Criterion.Remark
    let place: Finding.Place
  }

  /// The table's heading.
  @Nullable public var title: String?
  /// The year that is assessed.
  @Nullable public var year: Int?
  /// The columns from left to right.
  public var columns: [Table.Column]
  /// The totals.
  public var total = Total()
  /// The top of the tree.
  public var criteria: [Criterion]
  /// What a person should know of rows that are no criterion's; what findings are made of, not
  /// written.
  var remarks: [Remark] = []

  enum CodingKeys: String, CodingKey { case title, year, columns, total, criteria }

  /// A table with its criteria; title, year and total still unknown.
  public init(columns: [Table.Column], criteria: [Criterion]) {
    self.columns = columns
    self.criteria = criteria
  }
}
