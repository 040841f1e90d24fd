import Channels
import LanguageModel
import Vietnamese

/// Gathers the ways to read a form: spellings that the channel makes of it, two words that may have
/// been read as one, and the form as it was read.
final class CandidateSource {
  /// What a change costs extra, in nats, where text counts as typed: there a word that the lexicon
  /// has is never changed.
  static let trustedCost: Float = 16

  let lexicon: Lexicon
  let model: LanguageModel
  /// Opened when a form is first looked for: most modes meet none in a document.
  private lazy var search = CandidateSearch(table: lexicon.table, channel: channel)
  private let channel: Channel
  let weights: Weights
  let changeCost: Float
  let blankLostCost: Float

  /// A source over one channel. `changeCost` is what a change costs extra, in nats.
  init(
    lexicon: Lexicon, model: LanguageModel, channel: Channel, weights: Weights, changeCost: Float
  ) {
    self.lexicon = lexicon
    self.model = model
    self.weights = weights
    self.changeCost = changeCost
    blankLostCost = channel.blankLostCost
    self.channel = channel
  }

  /// The candidates of a form, cheapest first by channel and rarity.
  func candidates(for reading: ArraySlice<UInt32>, _ tokenClass: TokenClass) -> [Candidate] {
    let text = String(reading)
    switch tokenClass {
    case .number where reading.count <= 2 && changeCost == 0:
      return [.asRead(token: model.token(of: text, tokenClass), cost: 0)] + wordsInDigits(reading)
    case .number, .symbol, .address, .label, .numeral, .punctuation:
      return [.asRead(token: model.token(of: text, tokenClass), cost: 0)]
    case .sign where !Alphabet.isLetterlike(reading):
      return [.asRead(token: nil, cost: 0)]
    case .word, .mixed, .acronym, .sign:
      return words(reading, text, tokenClass)
    }
  }

  /// The ways to read several tokens as one word of the lexicon. A mark among them that may be a
  /// horn is one, or dirt.
  func unions(for reading: ArraySlice<UInt32>) -> [Candidate] {
    guard reading.count <= 10, !reading.contains(where: Alphabet.isOfOtherScript) else { return [] }
    let letters = reading.filter { !Alphabet.mayBeHorn($0) }
    guard letters.count < reading.count else {
      let hasSign = reading.contains { $0 == 0x3A || Alphabet.isLetterlike(CollectionOfOne($0)) }
      return spelled(reading, .word, hasSign ? .wide : .narrow)
    }
    return spelled(letters[...], .word).map { candidate in
      var candidate = candidate
      let spelling = lexicon.spelling(of: candidate.entries.0)
      if !spelling.contains(where: Alphabet.isHorned) { candidate.cost += weights.strayMark }
      return candidate
    }
  }

  /// Words that engines without Vietnamese read as digits: "16" for "rõ" or "tổ", "6" for "ở".
  private func wordsInDigits(_ reading: ArraySlice<UInt32>) -> [Candidate] {
    guard reading.count > 1 else { return reading.elementsEqual([0x36]) ? lonelySix : [] }
    return spelled(reading, .word, .digits).map { candidate in
      var candidate = candidate
      candidate.cost += weights.digitsAsWord
      return candidate
    }
  }

  /// "ở", which engines without Vietnamese read as 6.
  private var lonelySix: [Candidate] {
    let spelling = "ở".unicodeScalars.map(\.value)
    guard let entry = lexicon.entry(spelled: spelling[...]) else { return [] }
    return [
      .spelled(
        entry, token: lexicon.entries[Int(entry)].token, .small, cost: weights.digitAsWord)
    ]
  }

  private func words(
    _ reading: ArraySlice<UInt32>, _ text: String, _ tokenClass: TokenClass
  ) -> [Candidate] {
    if isHighlandName(reading) || reading.contains(where: Alphabet.isOfOtherScript) {
      return [unchanged(reading, text, tokenClass)]
    }
    let known = lexicon.entry(spelled: reading)
    if changeCost >= Self.trustedCost, let known {
      return [.spelled(known, token: lexicon.entries[Int(known)].token, .small, cost: 0)]
    }
    if changeCost > Self.trustedCost { return [unchanged(reading, text, tokenClass)] }
    let isDollar = reading.first == 0x24
    var candidates = spelled(isDollar ? [0x73] + reading.dropFirst() : reading, tokenClass)
    if known == nil || !candidates.contains(where: { $0.entries.0 == known }) {
      candidates.append(unchanged(reading, text, tokenClass))
    }
    let best = candidates.reduce(Float.infinity) { min($0, $1.cost) }
    if best > weights.poorCost, reading.count > 4, !isNumberedCode(reading), mayBeTwo(reading) {
      candidates += pairs(reading)
    }
    return candidates
  }

  /// Whether an apostrophe parts a capital from a name, as in "H’Nhan" and "K'Sor".
  private func isHighlandName(_ reading: ArraySlice<UInt32>) -> Bool {
    let letters = reading.prefix(4)
    guard letters.count == 4, let mark = letters.dropFirst().first, mark == 0x27 || mark == 0x2019
    else { return false }
    return zip(letters, [true, false, true, false]).allSatisfy { scalar, isCapital in
      scalar == mark || (isCapital ? Alphabet.isCapital(scalar) : Alphabet.isSmall(scalar))
    }
  }

  /// Whether a word with a capital may be part of a place's name in a language of the highlands
  /// ("Đắk", "Lắk", "Krông"): what spells no syllable but has a letter that only Vietnamese has.
  private func isHighlandPlace(
    _ found: CandidateSearch.Found, _ reading: ArraySlice<UInt32>
  ) -> Bool {
    found.shape != .small && reading.first.map(Alphabet.isCapital) == true
      && lexicon.spelling(of: found.entry).contains { $0 > 0x7F }
  }

  /// One word of the lexicon each.
  func spelled(
    _ reading: ArraySlice<UInt32>, _ tokenClass: TokenClass,
    _ limits: CandidateSearch.Limits = .wide
  ) -> [Candidate] {
    let known = lexicon.entry(spelled: reading).map { lexicon.entries[Int($0)].kind }
    let small = reading.map(Alphabet.small)
    return search.spellings(of: reading, Shape.shapes(of: reading), limits).compactMap { found in
      let entry = lexicon.entries[Int(found.entry)]
      if entry.kind == .acronym, found.shape != .capital { return nil }
      let isChange = !small.elementsEqual(lexicon.spelling(of: found.entry))
      if entry.kind == .term, isChange, !isHighlandPlace(found, reading) { return nil }
      let isOtherAcronym =
        isChange && entry.kind == .acronym
        && (known == .acronym || tokenClass == .acronym && Int(entry.count) != reading.count)
      let isShouted =
        tokenClass == .acronym && entry.kind == .syllable && found.shape == .capital
      return .spelled(
        found.entry, token: entry.token, found.shape,
        cost: weights.channel * found.cost + (isChange ? changeCost : 0)
          + (isChange && known == .syllable ? weights.knownWord : 0)
          + (isShouted ? weights.shoutedSyllable : 0)
          + (isOtherAcronym ? weights.otherAcronym : 0))
    }
  }

  /// The form left as it is, though the lexicon lacks it.
  private func unchanged(
    _ reading: ArraySlice<UInt32>, _ text: String, _ tokenClass: TokenClass
  ) -> Candidate {
    if Self.titles.contains(text) {
      return .asRead(token: .acronym, cost: 0)
    }
    let token = tokenClass == .sign ? nil : model.token(of: text, tokenClass)
    if tokenClass == .acronym {
      if let code = SymbolCodes.acronym(reading) {
        return .rewritten(
          String(code), token: .acronym, cost: weights.acronymLetter * Float(reading.count))
      }
      return .asRead(token: token ?? .acronym, cost: weights.acronymLetter * Float(reading.count))
    }
    let cost = reading.reduce(weights.unknownWord) { cost, scalar in
      cost + (isUnknownSign(scalar) ? weights.unknownSign : weights.unknownLetter)
    }
    return .asRead(token: token ?? .unknown, cost: cost)
  }

  /// Whether a scalar is no letter, or one that an engine without Vietnamese alone puts in a word:
  /// elsewhere ö or ñ belongs to a name.
  private func isUnknownSign(_ scalar: UInt32) -> Bool {
    Alphabet.number(scalar) == 255 && (changeCost == 0 || !Alphabet.isForeignLetter(scalar))
  }

  /// Short forms before names that small letters belong to: towns and degrees.
  private static let titles: Set<String> = ["Tp", "Tx", "Tt", "Ts", "Ths", "Bs", "Gs", "Ks"]
}

extension String {
  /// The text of Unicode scalars; what is no scalar becomes U+FFFD.
  init(_ scalars: some Collection<UInt32>) {
    // The exact length, so that short words, which are most, take no memory of their own.
    let length = scalars.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 ? 2 : $1 < 0x10000 ? 3 : 4) }
    self.init(unsafeUninitializedCapacity: length) { bytes in
      var count = 0
      for scalar in scalars {
        for byte in Unicode.UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? .init() {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}
