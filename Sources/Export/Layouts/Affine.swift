import Foundation

/// A linear map of the plane, as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f.
struct Affine: Hashable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  /// Where a point goes.
  func point(x: Double, y: Double) -> (x: Double, y: Double) {
    (a * x + c * y + e, b * x + d * y + f)
  }

  /// This map, then the other.
  func then(_ next: Affine) -> Affine {
    let origin = next.point(x: e, y: f)
    return Affine(
      a: next.a * a + next.c * b, b: next.b * a + next.d * b,
      c: next.a * c + next.c * d, d: next.b * c + next.d * d, e: origin.x, f: origin.y)
  }

  /// A turn about a point by counter-clockwise degrees, y running downwards.
  static func turn(counterclockwise degrees: Double, aboutX x: Double, y: Double) -> Affine {
    let (cosine, sine) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
    return Affine(
      a: cosine, b: -sine, c: sine, d: cosine,
      e: x - cosine * x - sine * y, f: y + sine * x - cosine * y)
  }

  /// A stretch along both axes.
  static func scale(x: Double, y: Double) -> Affine { Affine(a: x, d: y) }
}
