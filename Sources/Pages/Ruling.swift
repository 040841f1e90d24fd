/// A straight line drawn on the page, upright or level, as tables have them.
public struct Ruling: Codable, Hashable, Sendable {
  /// Which way a ruling runs.
  public enum Direction: String, Codable, Hashable, Sendable {
    /// From left to right.
    case horizontal
    /// From top to bottom.
    case vertical
  }

  /// Which way it runs.
  public var direction: Direction
  /// Its extent, thickness included, in points in the page's upright frame.
  public var box: Box

  /// Takes direction and extent as they are.
  public init(_ direction: Direction, _ box: Box) {
    self.direction = direction
    self.box = box
  }
}
