/// One word of a line: how it reads now, how it was read at first, and where it stands.
public struct Word: Codable, Hashable, Sendable {
  /// The reading as best known now, NFC; after restoration it may hold a blank ("Noidung" → "Nội dung").
  public var text: String
  /// The reading as it came from the file or the OCR engine; never changed afterwards.
  public var raw: String
  /// Where the word stands, in the page's upright frame; `nil` for plain text.
  public var box: Box?
  /// How sure the reading is, 0…1: the engine's word before restoration, calibrated after it.
  public var confidence: Double
  /// What stands on the line between the word before (or the line's start) and this word: blanks,
  /// tabs, and markup that is no text (`<i>`, `**`, `## `). A tab parts the cells of a table.
  public var gap: String
  /// Whether the word is set in bold or italic type, where the source tells.
  public var style: Style?

  /// The type a word is set in.
  public struct Style: OptionSet, Codable, Hashable, Sendable {
    /// One bit a property.
    public let rawValue: Int
    /// Takes the bits as they are.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Heavy type.
    public static let bold = Style(rawValue: 1)
    /// Slanted type.
    public static let italic = Style(rawValue: 2)
  }

  /// Whether the gap parts this word from the one before: a blank or a tag that breaks the line does,
  /// `<i>` and `**` do not.
  public var isApart: Bool {
    gap == " " || gap.contains(where: \.isWhitespace) || gap.contains("<br") || gap.contains("<p")
      || gap.contains("</p") || gap.contains("|")
  }

  /// A word as it was read; `raw` is `text` unless given.
  public init(
    _ text: String, raw: String? = nil, box: Box? = nil, confidence: Double = 1,
    gap: String = " ", style: Style? = nil
  ) {
    self.text = text
    self.raw = raw ?? text
    self.box = box
    self.confidence = confidence
    self.gap = gap
    self.style = style
  }
}
