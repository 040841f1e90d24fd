import Pages

/// What was read from the image of a page, in points in its upright frame.
struct ImageReading {
  var turn = 0
  var skew = 0.0
  var width: Double
  var height: Double
  var dotsPerInch: Double
  var lines: [Line] = []
  var rulings: [Ruling] = []
  var remarks: [String] = []

  /// The mean confidence of the words, weighted by their length; 0 of no words.
  var confidence: Double {
    let words = lines.flatMap(\.words)
    let letters = words.reduce(0) { $0 + $1.text.count }
    let sum = words.reduce(0) { $0 + $1.confidence * Double($1.text.count) }
    return letters == 0 ? 0 : sum / Double(letters)
  }
}
