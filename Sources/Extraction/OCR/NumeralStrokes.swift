/// Counts the upright strokes of a Roman number.
///
/// The ones of "II" and "III" stand so close that an engine reads one too few, or an H: their serifs
/// touch. Their stems do not, and no stem is as dark from top to bottom as that of an I.
struct NumeralStrokes {
  /// Darker is ink.
  private static let inkLevel: UInt8 = 170
  /// A column of pixels belongs to a stem from this share of inked rows on.
  private static let stemShare = 0.8
  /// The rows in which the bar of an H lies, as shares of its height.
  private static let bar = (from: 0.3, to: 0.7)
  /// Where more than this share of what lies between two stems is inked there, they make an H.
  private static let barShare = 0.6
  /// What engines read for an I.
  private static let ones: Set<Character> = ["I", "H", "l", "1", "|", "i"]
  /// What follows a number.
  private static let marks = ".,;:)"
  /// More in a row are not written.
  private static let mostOnes = 4

  private let image: GreyImage

  init(of image: GreyImage) { self.image = image }

  /// The Roman number that a word stands for by its strokes, where these tell another than was read;
  /// `nil` where they do not, or where the word is none that ends in ones.
  func numeral(readAs text: String, from pieces: [PixelArea]) -> String? {
    let core = text.prefix { !Self.marks.contains($0) }
    let tens = core.prefix { "XV".contains($0) }
    let marks = text.dropFirst(core.count)
    guard Self.endsInOnes(text), let area = Self.area(of: pieces, before: marks),
      let count = stems(in: area), (1...Self.mostOnes).contains(count)
    else { return nil }
    let reading = tens + String(repeating: "I", count: count) + marks
    return reading == text ? nil : String(reading)
  }

  /// The extent of a number's pieces without the marks that follow it: low ones, and brackets, which
  /// are higher than the number.
  private static func area(of pieces: [PixelArea], before marks: Substring) -> PixelArea? {
    guard let highest = pieces.map(\.height).max() else { return nil }
    let high = pieces.filter { $0.height * 10 > highest * 6 }.sorted { $0.x < $1.x }
    return PixelArea.around(high.dropLast(marks.count { $0 == ")" }))
  }

  /// Whether a word may be a Roman number that ends in ones, as an engine reads it.
  static func endsInOnes(_ text: String) -> Bool {
    let ones = text.prefix { !marks.contains($0) }.drop { "XV".contains($0) }
    return ones.allSatisfy(Self.ones.contains) && ones.contains { "IH".contains($0) }
  }

  /// How many stems stand in an area; `nil` where a bar joins two of them.
  private func stems(in area: PixelArea) -> Int? {
    var stems: [Range<Int>] = []
    let height = area.y..<area.y + area.height
    for x in area.x..<area.x + area.width
    where Double(height.count { isInked(x: x, y: $0) }) >= Self.stemShare * Double(area.height) {
      if let last = stems.last, last.upperBound == x {
        stems[stems.count - 1] = last.lowerBound..<x + 1
      } else {
        stems.append(x..<x + 1)
      }
    }
    let top = area.y + Int(Self.bar.from * Double(area.height))
    let bottom = area.y + Int(Self.bar.to * Double(area.height))
    for (left, right) in zip(stems, stems.dropFirst()) {
      let between = left.upperBound..<right.lowerBound
      let crossed = between.count { x in (top..<bottom).contains { isInked(x: x, y: $0) } }
      if Double(crossed) > Self.barShare * Double(between.count) { return nil }
    }
    return stems.count
  }

  private func isInked(x: Int, y: Int) -> Bool {
    x >= 0 && x < image.width && y >= 0 && y < image.height
      && image.bytes[y * image.width + x] < Self.inkLevel
  }
}
