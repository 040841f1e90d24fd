/// What kind of reading a line of text is, which decides how it is restored.
public enum Mode: String, Codable, Hashable, Sendable, CaseIterable {
  /// Text as it was typed: a change costs extra.
  case clean
  /// Read from an image by an engine that knows Vietnamese: few errors, mostly in marks.
  case vietnameseReading = "vie_ocr"
  /// Read by an engine that knows no Vietnamese: nearly every syllable is wrong.
  case garbled
  /// Read by an engine of which nothing is known: some syllables are wrong.
  case unknownEngine = "unknown_engine"
  /// Typed in an encoding from before Unicode (TCVN3, VNI, VISCII, CP1258).
  case legacyEncoding = "legacy_encoding"
  /// Not Vietnamese; left as it is.
  case foreign = "not_vietnamese"

  /// Whether an engine read the text, so that it may be wrong.
  var isRead: Bool {
    switch self {
    case .garbled, .vietnameseReading, .unknownEngine: true
    case .clean, .legacyEncoding, .foreign: false
    }
  }

  /// Its place in `allCases`.
  var place: Int {
    switch self {
    case .clean: 0
    case .vietnameseReading: 1
    case .garbled: 2
    case .unknownEngine: 3
    case .legacyEncoding: 4
    case .foreign: 5
    }
  }
}
