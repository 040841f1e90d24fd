import Pages

/// One node of a scoring table's tree.
public struct Criterion: Codable, Hashable, Sendable {
  /// One step of the scale under a criterion.
  public struct Level: Codable, Hashable, Sendable {
    /// What has to hold, without its points.
    public var text: String
    /// The points it gives; `nil` where a formula gives them.
    @Nullable public var points: Double?
    /// The points the unit gives itself on this line.
    @Nullable public var selfScore: Double?
    /// The unit's explanation on this line.
    @Nullable public var explanation: String?

    enum CodingKeys: String, CodingKey {
      case text, points, explanation
      case selfScore = "self_score"
    }

    /// A step with nothing given yet.
    public init(text: String) { self.text = text }
  }

  /// "1.1.1": as printed, or derived from the order where the page prints only "Nội dung 1".
  public var code: String
  /// "Tiêu chí 1", "Nội dung 1", or `nil`.
  @Nullable public var label: String?
  /// The criterion's own words without its label, joined over lines and pages.
  public var title: String
  /// The points a unit may get.
  @Nullable public var maxScore: Double?
  /// The points it gives itself.
  @Nullable public var selfScore: Double?
  /// The points the appraising body gives.
  @Nullable public var appraisedScore: Double?
  /// The unit's explanation or evidence, joined over lines and pages.
  @Nullable public var explanation: String?
  /// The note cell.
  @Nullable public var note: String?
  /// The scale under the criterion.
  public var levels: [Level] = []
  /// The citations in the explanation.
  public var evidence: [Citation] = []
  /// The next level down.
  public var children: [Criterion] = []
  /// The page where the row begins, from 1.
  public var page: Int
  /// The row's extent there, in points from the top left; `nil` for plain text.
  @Nullable public var box: Box?
  /// How sure the fields are, 0…1: as sure as the least sure one.
  public var confidence: Double
  /// How sure each field is.
  public var confidences = Confidences()
  /// What a person should know of the reading; what findings are made of, not written.
  var remarks: [Remark] = []

  enum CodingKeys: String, CodingKey {
    case code, label, title, explanation, note, levels, evidence, children, page, box, confidence
    case confidences
    case maxScore = "max_score"
    case selfScore = "self_score"
    case appraisedScore = "appraised_score"
  }

  /// A node at its place; scores and texts still unknown.
  public init(code: String, title: String, page: Int, confidence: Double = 1) {
    self.code = code
    self.title = title
    self.page = page
    self.confidence = confidence
  }
}
