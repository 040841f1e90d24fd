/// How one OCR engine misreads Vietnamese.
///
/// The noisy channel of Brill and Moore ("An Improved Error Model for Noisy Channel Spelling
/// Correction", ACL 2000): a word is cut into pieces of one or two letters, and each piece is read
/// as nought to three characters, `P(reading | word) ≈ max over cuts of ∏ P(reading | piece)`.
/// Costs are negative natural logarithms (nats).
public struct Channel: Sendable {
  /// One piece of a word and what was read in its place, as the search over words meets it:
  /// the reading is the key under which it was found.
  public struct Segment: Sendable, Hashable {
    /// The first letter, always in lower case: the casing is in the table it was asked of.
    public let first: Unicode.Scalar
    /// The second letter, in lower case; `nil` for a piece of one letter.
    public let second: Unicode.Scalar?
    /// −ln P(reading | letters), in nats.
    public let cost: Float
  }

  /// Which letters of a piece were capitals on paper; engines misread capitals in other ways.
  public enum Casing: Int, Sendable, CaseIterable {
    /// None.
    case lower
    /// The first one: how a capitalised word begins.
    case capital
    /// All.
    case upper
  }

  /// What is known of the channel beside its pieces.
  public struct Rates: Sendable, Hashable {
    /// The share of words that came through unharmed.
    public var identity: Double
    /// P(a blank between two words was not read).
    public var blankLost: Double
    /// P(a blank was read between two letters of one word).
    public var blankInserted: Double
    /// P(some reading that the table does not list | a letter), for one letter and one character.
    public var escape: Double

    /// Takes all four as they are.
    public init(identity: Double, blankLost: Double, blankInserted: Double, escape: Double) {
      self.identity = identity
      self.blankLost = blankLost
      self.blankInserted = blankInserted
      self.escape = escape
    }
  }

  /// What the table says of itself: engine, pages, number of words.
  public let notes: [String]
  /// Rates of whole words and blanks.
  public let rates: Rates
  /// The cost in nats of one letter read as one character that the table does not list for it.
  public let escapeCost: Float
  /// The cost in nats of a blank that went missing between two words.
  public let blankLostCost: Float
  /// The cost in nats of a blank that was read inside a word.
  public let blankInsertedCost: Float

  /// The table's rows.
  let rows: [Row]
  /// The rows by what was read.
  private let index: SegmentIndex

  /// Lays the pieces out by what was read.
  public init(pieces: [Piece], rates: Rates, notes: [String] = []) {
    self.init(rows: pieces.compactMap { Row($0) }, rates: rates, notes: notes)
  }

  init(rows: [Row], rates: Rates, notes: [String]) {
    self.notes = notes
    self.rates = rates
    self.rows = rows
    escapeCost = Float(-max(rates.escape, .leastNormalMagnitude).logarithm)
    blankLostCost = Float(-max(rates.blankLost, 1e-6).logarithm)
    blankInsertedCost = Float(-max(rates.blankInserted, 1e-6).logarithm)
    index = SegmentIndex(rows)
  }

  /// Every piece that was ever read as `reading`, cheapest first.
  ///
  /// - Parameters:
  ///   - reading: Nought to three characters as they stand in the garbled word; none gives the
  ///     letters that vanish.
  ///   - casing: Which letters of the piece are capitals on paper.
  public func segments(readAs reading: Reading, casing: Casing) -> ArraySlice<Segment> {
    index.segments(readAs: reading.key, casing)
  }

  /// Up to three characters as one number: the key of the table.
  public struct Reading: Hashable, Sendable {
    let key: UInt64

    /// The characters in order, at most three.
    public init(_ characters: some Collection<Unicode.Scalar>) {
      precondition(characters.count <= Channel.longestReading)
      key = characters.reduce(0) { $0 << 21 | UInt64($1.value) }
    }

    /// The characters in order; `nil` where they are too many.
    init?(atMostThree characters: some Sequence<Unicode.Scalar>) {
      var key: UInt64 = 0
      var count = 0
      for character in characters {
        count += 1
        key = key << 21 | UInt64(character.value)
      }
      guard count <= Channel.longestReading else { return nil }
      self.key = key
    }
  }

  /// The most characters that one piece can be read as.
  public static let longestReading = 3
}
