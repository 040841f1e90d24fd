/// How one training page looks: what a reader of old government scans meets, drawn at random.
///
/// The mix is weighted so that the readings of `eng` come as often as in real garbled reports:
/// Times-like type, mostly bilevel scans of 150–300 dpi with light strokes, which lose marks.
struct PageStyle: Sendable, Hashable {
  /// A font family that has every Vietnamese letter, and how often to use it.
  struct Family: Sendable, Hashable {
    var name: String
    var weight: Double
    /// Characters that fit on a line, against Times.
    var fit: Double = 1
    var hasBold = true
    var hasItalic = true
  }

  /// What scanner and copier did to the page.
  enum Finish: Sendable, Hashable {
    case clean
    /// Black and white, after a blur, at a threshold in percent.
    case bilevel(blur: Double, noise: Double, threshold: Double)
    /// Grey, strokes thinned (white point below 100 %) after a blur.
    case faint(blur: Double, white: Double)
    /// Grey, strokes thickened (black point above 0 %).
    case heavy(black: Double)
    /// Compressed until blocks show.
    case compressed(quality: Int)
  }

  var family: Family
  var isBold: Bool
  var isItalic: Bool
  /// In points.
  var size: Int
  var dotsPerInch: Int
  /// Photocopier exposure, −2 (thin) … 2 (thick).
  var exposure: Int
  var isSpeckled: Bool
  var finish: Finish
  /// In degrees, clockwise.
  var skew: Double

  /// Families that Debian packages have, most Times-like first; others are never asked for.
  static let families: [Family] = [
    Family(name: "Tinos", weight: 10), Family(name: "TeX Gyre Termes", weight: 4),
    Family(name: "FreeSerif", weight: 3), Family(name: "Charis SIL", weight: 1, fit: 0.82),
    Family(name: "Linux Libertine O", weight: 1, hasBold: false),
    Family(name: "Noto Serif", weight: 0.5, fit: 0.82),
    Family(name: "DejaVu Serif", weight: 0.5, fit: 0.8),
    Family(name: "Arimo", weight: 2, fit: 0.82),
    Family(name: "Noto Sans", weight: 0.4, fit: 0.82),
    Family(name: "DejaVu Sans", weight: 0.4, fit: 0.8),
    Family(name: "Roboto", weight: 0.4, fit: 0.82),
  ]

  /// Draws a page among the families given.
  static func random(
    among families: [Family], using generator: inout SeededGenerator
  ) -> PageStyle {
    let family = generator.pick(families.map { ($0, $0.weight) })
    let resolution = generator.pick([(120, 0.4), (150, 2), (200, 5), (250, 2), (300, 5)])
    let size = generator.pick([(10, 0.5), (11, 1.0), (12, 2), (13, 6), (14, 5)])
    return PageStyle(
      family: family,
      isBold: generator.chance(0.2) && family.hasBold,
      isItalic: generator.chance(0.24) && family.hasItalic,
      size: resolution < 150 ? max(13, size) : size,
      dotsPerInch: resolution,
      exposure: generator.pick([(-2, 1), (-1, 1), (0, 3), (1, 1), (2, 1)]),
      isSpeckled: generator.chance(0.3),
      finish: .random(using: &generator),
      skew: generator.chance(0.33) ? generator.number(in: -0.5...0.5) : 0)
  }

  /// Characters that fit on a line of lower-case text.
  var lineLength: Int { Int(66 * 13 / Double(size) * family.fit * (isBold ? 0.94 : 1)) }

  /// The font as Pango wants it named.
  var font: String { family.name + (isBold ? " Bold" : "") + (isItalic ? " Italic" : "") }
}

extension PageStyle.Finish {
  static func random(using generator: inout SeededGenerator) -> Self {
    switch generator.pick([(0, 15), (1, 40), (2, 15), (3, 20), (4, 5), (5, 5)]) {
    case 0: .clean
    case 1:
      .bilevel(
        blur: generator.number(in: 0.4...1), noise: 0, threshold: generator.number(in: 36...62))
    case 2:
      .bilevel(
        blur: generator.number(in: 0.5...0.9), noise: generator.number(in: 0.1...0.45),
        threshold: generator.number(in: 38...60))
    case 3: .faint(blur: generator.number(in: 0.5...1.4), white: generator.number(in: 58...95))
    case 4: .heavy(black: generator.number(in: 30...60))
    default: .compressed(quality: Int(generator.number(in: 8...25)))
    }
  }
}
