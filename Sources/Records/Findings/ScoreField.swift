/// A score of a criterion, with its name in messages.
struct ScoreField {
  /// How the score is called: "điểm tự chấm".
  let name: String
  /// Where it stands in a criterion.
  let value: WritableKeyPath<Criterion, Double?>
  /// Where its sum stands.
  let total: WritableKeyPath<Assessment.Total, Double?>
  /// Where it stands how sure it is.
  let confidence: WritableKeyPath<Criterion.Confidences, Double?>

  /// The points that can be reached, in messages "điểm tối đa".
  static var maximum: ScoreField {
    .init("điểm tối đa", \.maxScore, \.maxScore, \.maxScore)
  }
  /// The points that the unit gives itself.
  static var own: ScoreField { .init("điểm tự chấm", \.selfScore, \.selfScore, \.selfScore) }
  /// The points that the appraising body gives.
  static var appraised: ScoreField {
    .init("điểm thẩm định", \.appraisedScore, \.appraisedScore, \.appraisedScore)
  }
  /// All of them.
  static var all: [ScoreField] { [maximum, own, appraised] }

  private init(
    _ name: String, _ value: WritableKeyPath<Criterion, Double?>,
    _ total: WritableKeyPath<Assessment.Total, Double?>,
    _ confidence: WritableKeyPath<Criterion.Confidences, Double?>
  ) {
    (self.name, self.value, self.total, self.confidence) = (name, value, total, confidence)
  }

  /// Whether two scores are the same, hundredths being the finest step that tables use.
  static func same(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 0.005 }

  /// A score as it is written in Vietnamese: "5", "0,25".
  static func written(_ score: Double) -> String {
    let hundredths = Int((score * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let fraction =
      rest == 0 ? "" : rest % 10 == 0 ? ",\(rest / 10)" : rest < 10 ? ",0\(rest)" : ",\(rest)"
    return (hundredths < 0 ? "-" : "") + "\(whole)\(fraction)"
  }
}

extension Criterion {
  /// Where a finding on it is.
  var place: Finding.Place { Finding.Place(page: page, box: box, criterion: code) }

  /// Whether its points are taken off, not added: "Điểm trừ".
  var isPenalty: Bool { begins(withAnyOf: ["diem tru", "tru diem", "diem phat", "cac diem tru"]) }

  /// Whether its points come on top of the others: "ĐIỂM THƯỞNG".
  var isBonus: Bool { begins(withAnyOf: ["diem thuong", "diem cong", "diem khuyen khich"]) }

  private func begins(withAnyOf phrases: [Phrase]) -> Bool {
    let prose = Prose(title, page: page)
    return phrases.contains { prose.end(of: $0, at: 0) != nil }
  }

  /// The criterion and all below it, from the top.
  var withDescendants: [Criterion] { [self] + children.flatMap(\.withDescendants) }
}
