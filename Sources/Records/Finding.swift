import Pages

/// Something a person should look at. A finding never changes a value.
public struct Finding: Codable, Hashable, Sendable {
  /// The kinds of findings; their raw values are the codes that are emitted.
  public enum Code: String, Codable, Hashable, Sendable, CaseIterable {
    /// The children's scores do not add up to the parent's, or the criteria's to the total.
    case sumMismatch = "sum_mismatch"
    /// A score is above what can be reached.
    case scoreAboveMax = "score_above_max"
    /// A score that the table asks for is not there.
    case scoreMissing = "score_missing"
    /// Two criteria bear the same code.
    case duplicateCode = "duplicate_code"
    /// A code is skipped.
    case gapInCodes = "gap_in_codes"
    /// A code stands behind one that it comes before.
    case codeOutOfOrder = "code_out_of_order"
    /// The score is no value of the scale under it, or several steps are chosen that exclude each
    /// other.
    case levelMismatch = "level_mismatch"
    /// A value was read with little confidence.
    case lowConfidence = "low_confidence"
    /// A cited document, or this one, lacks its number or its date.
    case citationIncomplete = "citation_incomplete"
    /// A date that is none: 31/4/2019.
    case dateInvalid = "date_invalid"
    /// A cited date that another contradicts: that of the same document elsewhere, or this
    /// document's own, which it lies behind.
    case dateConflict = "date_conflict"
    /// A share of more than a hundred per cent.
    case shareAboveWhole = "share_above_whole"
    /// A run that no reading fits.
    case unreadable
    /// A scoring table, or a part of one, of which only its words were read: no order tells what
    /// belongs to which row.
    case tableUnread = "table_unread"
    /// A symbol's letters allow two readings: HD or HĐ.
    case symbolAmbiguous = "symbol_ambiguous"
  }

  /// How much it matters.
  public enum Severity: String, Codable, Hashable, Sendable {
    /// A value is surely wrong, on the page or in the reading.
    case error
    /// A value may be wrong.
    case warning
    /// Good to know.
    case info
  }

  /// Where it is.
  public struct Place: Codable, Hashable, Sendable {
    /// The page, from 1.
    public var page: Int
    /// The extent there; `nil` for plain text.
    @Nullable public var box: Box?
    /// The criterion's code, where it concerns one.
    @Nullable public var criterion: String?

    enum CodingKeys: String, CodingKey { case page, box, criterion }

    /// Takes the place as it is.
    public init(page: Int, box: Box? = nil, criterion: String? = nil) {
      self.page = page
      self.box = box
      self.criterion = criterion
    }
  }

  /// What kind it is.
  public var code: Code
  /// How much it matters.
  public var severity: Severity
  /// What holds, in Vietnamese, with the values concerned.
  public var message: String
  /// Where it is.
  public var place: Place

  enum CodingKeys: String, CodingKey {
    case code, severity, message
    case place = "where"
  }

  /// Takes the finding as it is.
  public init(_ code: Code, _ severity: Severity, _ message: String, at place: Place) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
  }
}
