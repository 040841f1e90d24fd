/// A count out of a total.
public struct Tally: Hashable, Sendable {
  /// How many.
  public var count: Int
  /// Out of how many.
  public var total: Int

  /// Nothing counted yet, or both as given.
  public init(count: Int = 0, total: Int = 0) {
    self.count = count
    self.total = total
  }

  /// The share, 0…; `nil` where there is nothing to take a share of.
  public var rate: Double? { total > 0 ? Double(count) / Double(total) : nil }

  static func += (a: inout Tally, b: Tally) {
    a.count += b.count
    a.total += b.total
  }
}

extension Tally: Encodable {
  private enum CodingKeys: CodingKey { case count, total, rate }

  /// Count, total and, where there is one, the rate.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(count, forKey: .count)
    try container.encode(total, forKey: .total)
    try container.encodeIfPresent(rate, forKey: .rate)
  }
}
