/// What Unicode says of a character, looked up in one table for the letters and signs that
/// documents hold: `Character`'s own properties cost a hundred times as much.
public struct LetterTraits: OptionSet, Hashable, Sendable {
  /// One bit a property.
  public let rawValue: UInt8

  /// Takes the bits as they are.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `Character.isLetter`.
  public static let letter = LetterTraits(rawValue: 1)
  /// `Character.isNumber`.
  public static let number = LetterTraits(rawValue: 2)
  /// `Character.isUppercase`.
  public static let capital = LetterTraits(rawValue: 4)
  /// `Character.isLowercase`.
  public static let small = LetterTraits(rawValue: 8)
  /// `Character.isWhitespace`.
  public static let blank = LetterTraits(rawValue: 16)
  /// One code point that makes a character of its own beside any other of this kind (Unicode
  /// Standard Annex 29): texts of such alone need no search for the bounds of their characters.
  public static let alone = LetterTraits(rawValue: 32)

  /// The traits of a character.
  public init(of character: Character) {
    let scalars = character.unicodeScalars
    let first = scalars[scalars.startIndex]
    let isOne = scalars.index(after: scalars.startIndex) == scalars.endIndex
    self = isOne ? LetterTraits(of: first) : LetterTraits(lookedUp: character)
  }

  /// The traits of a character that is one code point.
  public init(of scalar: Unicode.Scalar) {
    let place = LetterBlocks.place(of: scalar.value)
    self = place.map { Self.table[$0] } ?? LetterTraits(lookedUp: Character(scalar))
  }

  private init(lookedUp character: Character) {
    var traits: LetterTraits = []
    if character.isLetter { traits.insert(.letter) }
    if character.isNumber { traits.insert(.number) }
    if character.isUppercase { traits.insert(.capital) }
    if character.isLowercase { traits.insert(.small) }
    if character.isWhitespace { traits.insert(.blank) }
    self = traits
  }

  /// The traits of the code points of the blocks, block by block.
  private static let table: [LetterTraits] = LetterBlocks.scalars.map { scalar in
    let traits = LetterTraits(lookedUp: Character(scalar))
    return LetterBlocks.joins(scalar) ? traits : traits.union(.alone)
  }
}

/// The blocks of Unicode that nearly all letters and signs of documents come from: Latin with its
/// extensions A and B, Vietnamese vowels with two marks, general punctuation.
private enum LetterBlocks {
  private static let latin: Range<UInt32> = 0..<0x250
  private static let vietnamese: Range<UInt32> = 0x1EA0..<0x1F00
  private static let punctuation: Range<UInt32> = 0x2000..<0x2070

  /// All code points, block by block.
  static var scalars: [Unicode.Scalar] {
    [latin, vietnamese, punctuation].joined().compactMap { Unicode.Scalar($0) }
  }

  /// Where a code point stands among them; `nil` of one in no block.
  @inline(__always)
  static func place(of value: UInt32) -> Int? {
    if value < latin.upperBound { return Int(value) }
    if vietnamese.contains(value) { return Int(value - vietnamese.lowerBound) + latin.count }
    guard punctuation.contains(value) else { return nil }
    return Int(value - punctuation.lowerBound) + latin.count + vietnamese.count
  }

  /// Whether it may be one character with its neighbours: CR before LF, joiners.
  static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\r" || scalar == "\u{200C}" || scalar == "\u{200D}"
  }
}

extension Character {
  /// What Unicode says of it, looked up at once.
  public var traits: LetterTraits { LetterTraits(of: self) }
}

extension String {
  /// Its characters, their bounds being searched only where code points may join.
  public var characters: [Character] {
    var characters: [Character] = []
    characters.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      guard LetterTraits(of: scalar).contains(.alone) else { return Array(self) }
      characters.append(Character(scalar))
    }
    return characters
  }

  /// How many characters it has.
  public var characterCount: Int {
    var count = 0
    for scalar in unicodeScalars {
      guard LetterTraits(of: scalar).contains(.alone) else { return self.count }
      count += 1
    }
    return count
  }
}
