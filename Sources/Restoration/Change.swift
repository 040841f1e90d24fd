/// One token that reads differently after restoration, and why.
public struct Change: Codable, Hashable, Sendable {
  /// What kind of token it is; the kind decides which rules may touch it.
  public enum Kind: String, Codable, Hashable, Sendable {
    /// A syllable, decoded with the whole model.
    case word
    /// A word with digits inside that stand for letters ("s6" → "số").
    case mixedWord = "mixed_word"
    /// The letters of a document symbol; its digits are never touched.
    case symbol
    /// A Roman numeral or a letter that numbers a list.
    case numeral
    /// A figure that was read as letters, in a place where there must be one ("ngày OL tháng 4").
    case figure
    /// A short form in capitals.
    case acronym
    /// A mark between words ("các xã. phường" → "các xã, phường").
    case mark
    /// Text converted from an encoding before Unicode.
    case encoding
    /// A token left as it came (only listed when every token is asked for).
    case unchanged
  }

  /// A piece of the word: what was on paper, what was read, and how likely that reading is.
  public struct Segment: Codable, Hashable, Sendable {
    /// One or two letters of the restored word.
    public var letters: String
    /// What was read in their place; empty where nothing was.
    public var reading: String
    /// P(reading | letters) of the channel.
    public var probability: Double

    /// Takes all three as they are.
    public init(letters: String, reading: String, probability: Double) {
      self.letters = letters
      self.reading = reading
      self.probability = probability
    }
  }

  /// Why a person should look at a token.
  public enum Flag: String, Codable, Hashable, Sendable {
    /// The letters of a document symbol fit two types ("HD": hướng dẫn or hợp đồng).
    case symbolAmbiguous = "symbol_ambiguous"
    /// Scrawl, a stamp or dirt: no words were made of it.
    case unreadable
  }

  /// The page's number, from 1; 1 for plain lines.
  public var page: Int
  /// The line on the page, from 0.
  public var line: Int
  /// Where the token begins in the line as it was read, in Unicode scalars from 0.
  public var offset: Int
  /// The token as it was read.
  public var from: String
  /// The token as restored.
  public var to: String
  /// What kind of token it is.
  public var kind: Kind
  /// How the letters came to be read so; empty where no channel was asked.
  public var segments: [Segment]
  /// The language model's log probability (natural) of the restored token in its context.
  public var language: Double?
  /// The second best reading, where there is one.
  public var runnerUp: String?
  /// How far the runner-up's score lies behind, in nats.
  public var margin: Double?
  /// How sure the restored token is, 0…1, calibrated.
  public var posterior: Double
  /// Why a person should look at it, if there is a reason.
  public var flag: Flag?
  /// What spoke for and against it, by name, where posteriors are the decoder's own: what its
  /// confidence is fitted from.
  public var evidence: [String: Double]?

  private enum CodingKeys: String, CodingKey {
    case page, line, offset, from, to
    case kind = "class"
    case segments, language
    case runnerUp = "runner_up"
    case margin, posterior, flag, evidence
  }

  /// Takes everything as it is.
  public init(
    page: Int, line: Int, offset: Int, from: String, to: String, kind: Kind,
    segments: [Segment] = [], language: Double? = nil, runnerUp: String? = nil,
    margin: Double? = nil, posterior: Double, flag: Flag? = nil,
    evidence: [String: Double]? = nil
  ) {
    self.page = page
    self.line = line
    self.offset = offset
    self.from = from
    self.to = to
    self.kind = kind
    self.segments = segments
    self.language = language
    self.runnerUp = runnerUp
    self.margin = margin
    self.posterior = posterior
    self.flag = flag
    self.evidence = evidence
  }
}
