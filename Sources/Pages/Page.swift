/// One page as it was read, and what is known of how.
///
/// All boxes lie in the page's *upright frame*: the page as its file shows it, turned by `turn`
/// degrees and then by `skew` degrees about its centre, so that lines of text run level. `width`
/// and `height` are those of the upright frame. A point found there is carried back onto the page
/// as the file shows it by undoing the skew and then the turn.
public struct Page: Codable, Hashable, Sendable {
  /// How the words of a page came to be known.
  public enum Method: String, Codable, Hashable, Sendable {
    /// The text layer of a PDF file.
    case textLayer = "text_layer"
    /// Read from the image by an OCR engine.
    case ocr
    /// A text file.
    case plainText = "plain_text"
    /// Nothing could be read; `reason` says why.
    case failed
  }

  /// The page's number in its file, from 1.
  public var number: Int
  /// The upright frame's width in points; 0 for plain text.
  public var width: Double
  /// The upright frame's height in points; 0 for plain text.
  public var height: Double
  /// Clockwise degrees (0, 90, 180, 270) by which the page was turned to stand upright.
  public var turn: Int
  /// Clockwise degrees by which the page was turned after that to lie level.
  public var skew: Double
  /// How its words came to be known.
  public var method: Method
  /// Why this method, in Vietnamese: "tệp văn bản (UTF-8)"; of a failed page, why it failed.
  public var reason: String
  /// The resolution at which it was read, in dots per inch; `nil` where nothing was rendered.
  public var dotsPerInch: Double?
  /// Whether an image fills the page, as in a scan.
  public var isScan: Bool
  /// The lines in reading order.
  public var lines: [Line]
  /// The straight lines drawn on the page.
  public var rulings: [Ruling]
  /// The text layer as it stood where it was not used: nothing that was read is thrown away.
  public var rejectedText: String?
  /// What a person should know of the reading (a cell read again, a limit met), in Vietnamese.
  public var remarks: [String]

  enum CodingKeys: String, CodingKey {
    case number, width, height, turn, skew, method, reason, lines, rulings, remarks
    case dotsPerInch = "dots_per_inch"
    case isScan = "is_scan"
    case rejectedText = "rejected_text"
  }

  /// A page of the given lines; everything else as given or absent.
  public init(
    number: Int, width: Double = 0, height: Double = 0, turn: Int = 0, skew: Double = 0,
    method: Method, reason: String, dotsPerInch: Double? = nil, isScan: Bool = false,
    lines: [Line] = [], rulings: [Ruling] = [], rejectedText: String? = nil,
    remarks: [String] = []
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.turn = turn
    self.skew = skew
    self.method = method
    self.reason = reason
    self.dotsPerInch = dotsPerInch
    self.isScan = isScan
    self.lines = lines
    self.rulings = rulings
    self.rejectedText = rejectedText
    self.remarks = remarks
  }

  /// The page as it reads now, a line break between lines.
  public var text: String { lines.map(\.text).joined(separator: "\n") }

  /// The mean of the words' confidences, 0…1; `nil` where there are no words.
  public var confidence: Double? {
    let words = lines.lazy.flatMap(\.words)
    let (sum, count) = words.reduce((0.0, 0)) { ($0.0 + $1.confidence, $0.1 + 1) }
    return count == 0 ? nil : sum / Double(count)
  }
}
