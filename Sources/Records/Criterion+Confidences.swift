extension Criterion {
  /// How sure each field of a criterion is, 0…1, by what its words were read and restored with, what
  /// parts its cell from others, and whether its points add up; `nil` for fields without a value.
  public struct Confidences: Codable, Hashable, Sendable {
    /// Of the code.
    @Nullable public var code: Double?
    /// Of the title.
    @Nullable public var title: Double?
    /// Of the points a unit may get.
    @Nullable public var maxScore: Double?
    /// Of the points it gives itself.
    @Nullable public var selfScore: Double?
    /// Of the points the appraising body gives.
    @Nullable public var appraisedScore: Double?
    /// Of the explanation.
    @Nullable public var explanation: Double?

    enum CodingKeys: String, CodingKey {
      case code, title, explanation
      case maxScore = "max_score"
      case selfScore = "self_score"
      case appraisedScore = "appraised_score"
    }

    /// Nothing known.
    public init() {}

    /// The least of them; 1 of none.
    var least: Double {
      [code, title, maxScore, selfScore, appraisedScore, explanation].compactMap(\.self).min() ?? 1
    }

    /// The same, rounded to a thousandth.
    var inThousandths: Confidences {
      var rounded = self
      let fields: [WritableKeyPath<Confidences, Double?>] = [
        \.code, \.title, \.maxScore, \.selfScore, \.appraisedScore, \.explanation,
      ]
      for field in fields { rounded[keyPath: field] = self[keyPath: field]?.inThousandths }
      return rounded
    }
  }

  /// What a person should know of how a row was read.
  struct Remark: Hashable, Sendable {
    /// The kind of finding that it makes.
    let code: Finding.Code
    /// How much it matters.
    let severity: Finding.Severity
    /// What holds, in Vietnamese.
    let text: String
  }
}
