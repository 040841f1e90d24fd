import Vietnamese

extension LanguageModel {
  /// A token of the model: a syllable, an acronym, a mark or a class.
  public struct Token: Hashable, Sendable, BitwiseCopyable {
    /// Its number, below ``LanguageModel/size``.
    public let id: UInt16

    init(_ id: UInt16) { self.id = id }

    /// A word that the model has not counted.
    public static let unknown = Token(0)
    /// The end of a sentence, and what stands before its first word.
    public static let sentenceEnd = Token(1)
    /// The border of a table's cell or a list's item: behind it begins something new.
    public static let `break` = Token(1)
    /// A number that is neither year, date nor percentage.
    public static let number = Token(2)
    /// A number of four digits from 1900 to 2099.
    public static let year = Token(3)
    /// A date or part of one: digits joined by two slashes, or two numbers by one.
    public static let date = Token(4)
    /// A percentage.
    public static let percentage = Token(5)
    /// A document's symbol.
    public static let symbol = Token(6)
    /// An acronym that has no token of its own.
    public static let acronym = Token(7)
    /// A word not counted that is written with a capital.
    public static let unknownName = Token(8)
    /// A Roman number.
    public static let numeral = Token(9)
    /// A list's label.
    public static let label = Token(10)
    /// A web or e-mail address.
    public static let address = Token(11)

    /// The texts of the class tokens, by number.
    static let classTexts = [
      "<unknown>", "<end>", "<number>", "<year>", "<date>", "<percentage>", "<symbol>",
      "<acronym>", "<name>", "<numeral>", "<label>", "<address>",
    ]
  }

  /// The token of a syllable (lower-case, NFC, tone in the old place: "hòa"), an acronym
  /// (capitals: "UBND") or a mark (","); `nil` where the model has none.
  public func token(of text: String) -> Token? {
    var text = text
    return text.withUTF8 { token(of: $0) }
  }

  /// The same for UTF-8 bytes.
  public func token(of text: UnsafeBufferPointer<UInt8>) -> Token? {
    let index = section(.textIndex).assumingMemoryBound(to: UInt16.self)
    var place = Int(truncatingIfNeeded: ModelFile.checksum(text)) & (index.count - 1)
    // Bounded, so that a damaged index cannot hang the search.
    for _ in 0..<index.count {
      let id = index[place]
      if id == 0 { return nil }
      if Int(id) < size, bytes(of: Token(id)).elementsEqual(text) { return Token(id) }
      place = (place + 1) & (index.count - 1)
    }
    return nil
  }

  /// The token's text; class tokens read as "<number>".
  public func text(of token: Token) -> String {
    String(decoding: bytes(of: token), as: UTF8.self)
  }

  /// Writes the token's text as Unicode scalars over what `scalars` held; for whole vocabularies.
  public func spell(_ token: Token, into scalars: inout [UInt32]) {
    UTF8Reader.read(bytes(of: token).assumingMemoryBound(to: UInt8.self), into: &scalars)
  }

  func bytes(of token: Token) -> UnsafeRawBufferPointer {
    let offsets = section(.textOffsets).assumingMemoryBound(to: UInt32.self)
    let texts = section(.texts)
    let start = Int(offsets[Int(token.id)])
    let end = Int(offsets[Int(token.id) + 1])
    guard start <= end, end <= texts.count else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(rebasing: texts[start..<end])
  }

  /// How often the token was counted, corpus weights applied.
  public func count(of token: Token) -> Int {
    Int(section(.counts).assumingMemoryBound(to: UInt32.self)[Int(token.id)])
  }

  /// Every token, class tokens first, then by falling count.
  public var vocabulary: some RandomAccessCollection<Token> {
    (0..<UInt16(size)).lazy.map { Token($0) }
  }
}
