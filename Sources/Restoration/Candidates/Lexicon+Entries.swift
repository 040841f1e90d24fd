import LanguageModel
import Vietnamese

extension Lexicon {
  /// The entries of a lexicon and their spellings, while they are gathered.
  struct Contents {
    private(set) var entries: [Entry] = []
    private(set) var letters: [UInt32] = []
  }
}

extension Lexicon.Contents {
  /// Every word of the model, and the user's.
  init(_ model: LanguageModel, userTerms: [String]) {
    entries.reserveCapacity(model.size)
    letters.reserveCapacity(5 * model.size)
    var scalars: [UInt32] = []
    let total = Float(model.vocabulary.reduce(0) { $0 + model.count(of: $1) })
    for token in model.vocabulary {
      model.spell(token, into: &scalars)
      guard scalars.first != 0x3C else { continue }
      // The unigram counts contexts: "dõi" has next to none but "theo", and is no rare word.
      let share = logarithm(max(1, Float(model.count(of: token))) / max(1, total))
      add(scalars, token, rarity: -max(model.unigram(token), share))
    }
    for term in userTerms {
      for word in term.split(separator: " ").map(String.init) {
        let isAcronym = LetterCase(of: word) == .upper
        let form = isAcronym ? word : TonePlacement.old.applied(to: word.lowercasedScalars)
        guard model.token(of: form) == nil else { continue }
        let token: LanguageModel.Token = isAcronym ? .acronym : .unknownName
        add(form.unicodeScalars.map(\.value), token, rarity: 9)
      }
    }
  }

  private mutating func add(
    _ scalars: [UInt32], _ token: LanguageModel.Token, rarity: Float
  ) {
    let isSmall = LetterCase(ofScalars: scalars[...]) == .lower
    let spelling = isSmall ? scalars : scalars.map(Alphabet.small)
    guard spelling.contains(where: { Alphabet.isSmall($0) }), spelling.count <= Int16.max else {
      return
    }
    let kind: Lexicon.Kind =
      !isSmall ? .acronym : Syllable.isSpellable(scalars[...]) ? .syllable : .term
    let start = Int32(letters.count)
    letters += spelling
    let modern = kind == .syllable ? Self.modern(spelling) : nil
    if let modern { letters += modern }
    entries.append(
      Lexicon.Entry(
        start: start, count: Int16(spelling.count), kind: kind, hasModern: modern != nil,
        token: token, rarity: rarity))
  }

  /// The spelling with its tone where schools put it now, where that is another: in syllables that
  /// end with a toned o or u and a plain a, e or y (hòa, khỏe, thủy).
  private static func modern(_ spelling: [UInt32]) -> [UInt32]? {
    switch (spelling.dropLast().last, spelling.last) {
    case (0xF2, 0x61), (0xF3, 0x61), (0xF5, 0x61), (0x1ECD, 0x61), (0x1ECF, 0x61),
      (0xF2, 0x65), (0xF3, 0x65), (0xF5, 0x65), (0x1ECD, 0x65), (0x1ECF, 0x65),
      (0xF9, 0x79), (0xFA, 0x79), (0x169, 0x79), (0x1EE5, 0x79), (0x1EE7, 0x79):
      let modern = TonePlacement.new.applied(to: String(spelling)).unicodeScalars.map(\.value)
      return modern == spelling || modern.count != spelling.count ? nil : modern
    default: return nil
    }
  }
}

extension Lexicon {
  /// Terms of several words that the lexicon has, as the language model's tokens.
  func phrases(_ terms: [String]) -> [[LanguageModel.Token]] {
    terms.map { term in
      TonePlacement.old.applied(to: term.composed).split(separator: " ").compactMap { word in
        let reading = String(word).lowercasedScalars.unicodeScalars.map(\.value)
        return entry(spelled: reading[...]).map { entries[Int($0)].token }
      }
    }.filter { $0.count > 1 }
  }
}
