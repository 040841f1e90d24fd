import Foundation
import Pages

/// How a page as its file shows it lies in its upright frame (see `Page`).
struct Frame {
  /// The width and height of the page as its file shows it, in points.
  let shown: (width: Double, height: Double)
  /// Clockwise degrees: 0, 90, 180 or 270.
  let turn: Int
  /// Clockwise degrees that level the page after that.
  let skew: Double

  init(width: Double, height: Double, turn: Int = 0, skew: Double = 0) {
    shown = (width, height)
    self.turn = turn
    self.skew = skew
  }

  /// The upright frame's width in points.
  var width: Double { turn % 180 == 0 ? shown.width : shown.height }
  /// The upright frame's height in points.
  var height: Double { turn % 180 == 0 ? shown.height : shown.width }

  /// Where a box of the shown page lies in the upright frame. The skew moves its centre and leaves
  /// its size, as is right for words.
  func upright(_ box: Box) -> Box {
    let turned = turned(box)
    guard skew != 0 else { return turned }
    let angle = skew * .pi / 180
    let (x, y) = (turned.midX - width / 2, turned.midY - height / 2)
    let dx = x * cos(angle) - y * sin(angle) - x
    let dy = x * sin(angle) + y * cos(angle) - y
    return Box(x0: turned.x0 + dx, y0: turned.y0 + dy, x1: turned.x1 + dx, y1: turned.y1 + dy)
  }

  private func turned(_ box: Box) -> Box {
    let (w, h) = shown
    return switch turn {
    case 90: Box(x0: h - box.y1, y0: box.x0, x1: h - box.y0, y1: box.x1)
    case 180: Box(x0: w - box.x1, y0: h - box.y1, x1: w - box.x0, y1: h - box.y0)
    case 270: Box(x0: box.y0, y0: w - box.x1, x1: box.y1, y1: w - box.x0)
    default: box
    }
  }
}
