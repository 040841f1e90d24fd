/// A mention of a numbered document.
public struct Citation: Codable, Hashable, Sendable {
  /// The kind: "Quyết định"; as named in words, else by the symbol ("KH"); `nil` where neither does.
  @Nullable public var type: String?
  /// The number and symbol: "18/QĐ-VP".
  @Nullable public var number: String?
  /// When it was issued, as YYYY-MM-DD; `nil` where no date, or an impossible one, is named.
  @Nullable public var date: String?
  /// Who issued it, where that is named: "UBND tỉnh".
  @Nullable public var issuer: String?
  /// The words of the mention, joined over lines.
  public var text: String
  /// The page where it begins, from 1.
  public var page: Int
  /// How sure the reading of the number is, 0…1: the least of its words.
  public var confidence: Double

  /// A mention at its place; its parts still unknown.
  public init(text: String, page: Int, confidence: Double = 1) {
    self.text = text
    self.page = page
    self.confidence = confidence
  }
}
