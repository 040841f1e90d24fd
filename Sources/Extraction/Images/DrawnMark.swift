import Pages

/// A rectangle to be drawn over the image of a page, so that a person sees how it was read.
public struct DrawnMark: Hashable, Sendable {
  /// Red, green and blue, 0…255.
  public struct Colour: Hashable, Sendable {
    /// How much red.
    public let red: UInt8
    /// How much green.
    public let green: UInt8
    /// How much blue.
    public let blue: UInt8

    /// A colour of the given parts.
    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
      (self.red, self.green, self.blue) = (red, green, blue)
    }
  }

  /// Where it lies, in points in the page's upright frame.
  public var box: Box
  /// The colour of its outline and label.
  public var colour: Colour
  /// How wide the outline is, in points.
  public var thickness: Double
  /// What is written at its top left, in ASCII letters; empty for nothing.
  public var label: String

  /// A mark as given.
  public init(_ box: Box, _ colour: Colour, thickness: Double = 1, label: String = "") {
    (self.box, self.colour, self.thickness, self.label) = (box, colour, thickness, label)
  }
}
