import Pages

/// Everything known of one input: the root of what is emitted, version `sohoa/document/1`.
public struct Document: Codable, Hashable, Sendable {
  /// The version of the form, written into every document.
  public static let schema = "sohoa/document/1"

  /// Always `Document.schema`.
  public var schema = Document.schema
  /// The input file.
  public var source: Source
  /// How it was read.
  public var provenance: Provenance
  /// What letterhead and end say.
  public var metadata: Metadata
  /// The scoring tables.
  public var assessments: [Assessment]
  /// Scores told in prose, one for each member of an enumeration.
  public var scores: [ProseScore]
  /// The total that the prose tells: "điểm trung bình đạt 82,91/100 điểm, xếp vị trí thứ 13/20".
  @Nullable public var overall: ProseScore?
  /// The tasks of a plan.
  public var measures: [Measure]
  /// Every mention of a numbered document, in reading order.
  public var citations: [Citation]
  /// What a person should look at.
  public var findings: [Finding]
  /// The pages with their words.
  public var pages: [PageRecord]

  /// Joins the parts.
  public init(
    source: Source, provenance: Provenance, contents: Contents, pages: [PageRecord]
  ) {
    self.source = source
    self.provenance = provenance
    metadata = contents.metadata
    assessments = contents.assessments
    scores = contents.scores
    _overall = Nullable(wrappedValue: contents.overall)
    measures = contents.measures
    citations = contents.citations
    findings = contents.findings
    self.pages = pages
  }
}

/// What a document says, read from its layout: everything but where it came from.
public struct Contents: Codable, Hashable, Sendable {
  /// What letterhead and end say.
  public var metadata = Metadata()
  /// The scoring tables.
  public var assessments: [Assessment] = []
  /// Scores told in prose, one for each member of an enumeration.
  public var scores: [ProseScore] = []
  /// The total that the prose tells.
  @Nullable public var overall: ProseScore?
  /// The tasks of a plan.
  public var measures: [Measure] = []
  /// Every mention of a numbered document, in reading order.
  public var citations: [Citation] = []
  /// What a person should look at.
  public var findings: [Finding] = []

  /// Nothing said yet.
  public init() {}
}

/// The input file of a document.
public struct Source: Codable, Hashable, Sendable {
  /// The name relative to the folder that was given, with `/`.
  public var file: String
  /// SHA-256 of the bytes, in lower-case hexadecimal.
  public var sha256: String
  /// The size in bytes.
  public var bytes: Int
  /// The media type, told from the content: "application/pdf", "image/tiff", "text/plain".
  public var mediaType: String
  /// How many pages it has.
  public var pages: Int

  enum CodingKeys: String, CodingKey {
    case file, sha256, bytes, pages
    case mediaType = "media_type"
  }

  /// Takes the facts as they are.
  public init(file: String, sha256: String, bytes: Int, mediaType: String, pages: Int) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
    self.mediaType = mediaType
    self.pages = pages
  }
}

/// How a document was read: versions and options, the same for the same output.
public struct Provenance: Codable, Hashable, Sendable {
  /// How one page was read.
  public struct PageReading: Codable, Hashable, Sendable {
    /// The page's number, from 1.
    public var page: Int
    /// The method's name as in `Page.Method`.
    public var method: Page.Method
    /// Why this method.
    public var reason: String

    /// Takes the facts as they are.
    public init(page: Int, method: Page.Method, reason: String) {
      self.page = page
      self.method = method
      self.reason = reason
    }
  }

  /// How each page was read.
  public var pages: [PageReading]
  /// Name → version of program, engines, models and dictionary.
  public var versions: [String: String]
  /// Name → value of the options that bear on the result.
  public var options: [String: String]

  /// Takes the facts as they are.
  public init(pages: [PageReading], versions: [String: String], options: [String: String]) {
    self.pages = pages
    self.versions = versions
    self.options = options
  }
}

/// A page as it is emitted: its text and its words.
public struct PageRecord: Codable, Hashable, Sendable {
  /// A word as it is emitted.
  public struct WordRecord: Codable, Hashable, Sendable {
    /// The restored reading.
    public var text: String
    /// The reading as it came.
    public var raw: String
    /// Where it stands, in points from the top left; `null` for plain text.
    @Nullable public var box: Box?
    /// How sure the reading is, 0…1.
    public var confidence: Double
  }

  /// The page's number, from 1.
  public var number: Int
  /// The upright frame's width in points.
  public var width: Double
  /// The upright frame's height in points.
  public var height: Double
  /// How its words came to be known.
  public var method: Page.Method
  /// The mean of the words' confidences, 0…1; `null` of no words.
  @Nullable public var confidence: Double?
  /// The restored text, a line break between lines.
  public var text: String
  /// The words in reading order.
  public var words: [WordRecord]

  /// The record of a page; confidences rounded to a thousandth.
  public init(_ page: Page) {
    number = page.number
    width = page.width
    height = page.height
    method = page.method
    _confidence = Nullable(wrappedValue: page.confidence?.inThousandths)
    text = page.text
    words = page.lines.lazy.flatMap(\.words).map {
      WordRecord(
        text: $0.text, raw: $0.raw, box: $0.box, confidence: $0.confidence.inThousandths)
    }
  }
}
