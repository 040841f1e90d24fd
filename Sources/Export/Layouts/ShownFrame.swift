import Pages

extension Page {
  /// The width and height of the page as its file shows it, in points.
  var shownSize: (width: Double, height: Double) {
    turn % 180 == 0 ? (width, height) : (height, width)
  }

  /// From the upright frame to the page as its file shows it: the skew undone, then the turn. Both
  /// count points from the top left corner, downwards.
  var mapToShown: Affine {
    Affine.turn(counterclockwise: skew, aboutX: width / 2, y: height / 2).then(unturning)
  }

  private var unturning: Affine {
    switch turn {
    case 90: Affine(a: 0, b: -1, c: 1, d: 0, e: 0, f: width)
    case 180: Affine(a: -1, d: -1, e: width, f: height)
    case 270: Affine(a: 0, b: 1, c: -1, d: 0, e: height, f: 0)
    default: Affine()
    }
  }
}
