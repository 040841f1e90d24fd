/// A score told in prose: "(1) Cải cách thủ tục hành chính (11,5/12,5 điểm, xếp vị thứ 13/20)".
public struct ProseScore: Codable, Hashable, Sendable {
  /// What was scored.
  public var label: String
  /// The points reached.
  @Nullable public var score: Double?
  /// The points that can be reached.
  @Nullable public var maxScore: Double?
  /// The place among those compared.
  @Nullable public var rank: Int?
  /// How many were compared.
  @Nullable public var rankedOf: Int?
  /// The page where it stands, from 1.
  public var page: Int

  enum CodingKeys: String, CodingKey {
    case label, score, rank, page
    case maxScore = "max_score"
    case rankedOf = "ranked_of"
  }

  /// A label at its place; the figures still unknown.
  public init(label: String, page: Int) {
    self.label = label
    self.page = page
  }
}
