/// An upright rectangle on a page, in points (1/72 inch) from the page's top left corner.
///
/// Written in JSON as `[x0, y0, x1, y1]`.
public struct Box: Hashable, Sendable {
  /// The left edge.
  public var x0: Double
  /// The upper edge.
  public var y0: Double
  /// The right edge.
  public var x1: Double
  /// The lower edge.
  public var y1: Double

  /// Takes the edges as they are; `x0 ≤ x1` and `y0 ≤ y1` is the caller's duty.
  public init(x0: Double, y0: Double, x1: Double, y1: Double) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }

  /// The extent from left to right, in points.
  public var width: Double { x1 - x0 }
  /// The extent from top to bottom, in points.
  public var height: Double { y1 - y0 }
  /// The horizontal centre.
  public var midX: Double { (x0 + x1) / 2 }
  /// The vertical centre.
  public var midY: Double { (y0 + y1) / 2 }

  /// The smallest box that holds both.
  public func union(_ other: Box) -> Box {
    Box(
      x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
  }

  /// What both share, or `nil` where they only touch or lie apart.
  public func intersection(_ other: Box) -> Box? {
    let shared = Box(
      x0: max(x0, other.x0), y0: max(y0, other.y0), x1: min(x1, other.x1), y1: min(y1, other.y1))
    return shared.x0 < shared.x1 && shared.y0 < shared.y1 ? shared : nil
  }

  /// Whether the point lies inside or on an edge.
  public func contains(x: Double, y: Double) -> Bool {
    x0 <= x && x <= x1 && y0 <= y && y <= y1
  }

  /// The smallest box that holds all of them, or `nil` of none.
  public static func around(_ boxes: some Sequence<Box>) -> Box? {
    boxes.reduce(nil) { $0?.union($1) ?? $1 }
  }
}

extension Box: Codable {
  /// Reads `[x0, y0, x1, y1]`.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    x0 = try list.decode(Double.self)
    y0 = try list.decode(Double.self)
    x1 = try list.decode(Double.self)
    y1 = try list.decode(Double.self)
  }

  /// Writes `[x0, y0, x1, y1]`, rounded to a hundredth of a point.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for edge in writtenEdges { try list.encode(edge) }
  }

  /// The edges as they are written: x0, y0, x1, y1, rounded to a hundredth of a point.
  public var writtenEdges: [Double] {
    [x0, y0, x1, y1].map { ($0 * 100).rounded() / 100 }
  }
}
