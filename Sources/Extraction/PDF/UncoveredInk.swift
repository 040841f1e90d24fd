import CLeptonica
import Foundation
import Pages

/// The places of a page where ink of the size of letters stands that no word of its text layer
/// covers: what was stamped, signed or filled in afterwards (annotations, pasted images, text drawn
/// as curves).
struct UncoveredInk {
  /// Rectangles around what stands side by side, in points in the upright frame, from the top.
  let places: [Pages.Box]

  /// The sizes of what may be text, in points; what is larger is a drawing, a seal, a signature.
  private static let height = 4.0...40.0
  private static let leastWidth = 2.0
  /// What stands nearer than this side by side is one place, in points.
  private static let reach = 7.0
  /// How far ink may reach out of the box of its word, in points.
  private static let overhang = 2.0
  /// The least share of a place that is ink; less is a scribble.
  private static let leastFilled = 0.06

  /// Looks at what is left of a sheet's ink when its words are taken out.
  init(on sheet: Sheet, beside words: [Pages.Box]) {
    guard let rest = sheet.ink.transformed({ pixCopy(nil, $0) }) else {
      places = []
      return
    }
    let margin = Int((Self.overhang / sheet.image.scale).rounded(.up))
    for word in words { rest.clear(sheet.area(of: word).grown(by: margin)) }
    let reach = Int32(Self.reach / sheet.image.scale)
    let joined = rest.transformed { pixCloseSafeBrick(nil, $0, reach, 1) }
    places = (joined?.pieces() ?? []).filter { area in
      let box = sheet.box(of: area)
      return Self.height.contains(box.height) && box.width >= Self.leastWidth
        && Double(rest.count(in: area)) > Self.leastFilled * Double(area.width * area.height)
    }
    .map(sheet.box).sorted { ($0.y0, $0.x0) < ($1.y0, $1.x0) }
  }
}

extension UncoveredInk {
  /// More places than this are a drawing, or a page whose letters are curves.
  private static let mostPlaces = 60
  /// A reading below this mean confidence is none: a logo, a signature.
  private static let leastConfidence = 0.6

  /// What can be read in the places, a line each; none where there are too many of them.
  ///
  /// - Parameters:
  ///   - image: the upright page, at the resolution of reading.
  ///   - engine: reads it.
  func lines(in image: Raster, by engine: Tesseract, deadline: Date) -> [Line] {
    guard places.count <= Self.mostPlaces else { return [] }
    engine.setImage(GreyImage(image), dotsPerInch: image.dotsPerInch)
    let whole = PixelArea(x: 0, y: 0, width: image.width, height: image.height)
    let margin = Int(3 / image.scale)
    return places.flatMap { place -> [Line] in
      let area = PixelArea(covering: place, pixelsPerPoint: 1 / image.scale)
        .grown(by: margin, inside: whole)
      return engine.lines(in: area, as: .line, deadline: deadline).compactMap {
        Self.line($0, scale: image.scale)
      }
    }
  }

  private static func line(_ line: RecognisedLine, scale: Double) -> Line? {
    let letters = line.words.reduce(0) { $0 + $1.text.count }
    let sum = line.words.reduce(0) { $0 + $1.confidence * Double($1.text.count) }
    let isText = line.words.contains { $0.text.contains { $0.isLetter || $0.isNumber } }
    guard isText, sum >= leastConfidence * Double(letters) else { return nil }
    return Line(
      line.words.enumerated().map { index, word in
        Word(
          word.text, raw: word.raw, box: word.area.points(scale: scale),
          confidence: word.confidence, gap: index == 0 ? "" : " ")
      })
  }
}

extension PixelArea {
  /// The points that the pixels cover, each `scale` points wide.
  fileprivate func points(scale: Double) -> Pages.Box {
    Pages.Box(
      x0: Double(x) * scale, y0: Double(y) * scale, x1: Double(x + width) * scale,
      y1: Double(y + height) * scale)
  }
}
