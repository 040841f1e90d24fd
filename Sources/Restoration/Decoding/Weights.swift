/// How the parts of the decoder are weighed against each other, in nats where they are costs. Tuned
/// on rendered and read pages whose text no model has seen.
struct Weights: Sendable {
  /// The channel's cost against the language model's.
  var channel: Float = 0.7
  /// The same where an engine without Vietnamese read the text: nearly all is known from context
  /// then, and context is wrong more often than where all around is right.
  var garbledChannel: Float = 0.85
  /// A word that the lexicon lacks, beside what the language model asks for an unknown one.
  var unknownWord: Float = 2
  /// Each letter of such a word.
  var unknownLetter: Float = 2.2
  /// The same where an engine read it: what is no word was read wrongly more often than not.
  var readUnknownLetter: Float = 2.8
  /// Each character of such a word that is no letter.
  var unknownSign: Float = 6
  /// A word in place of one that the lexicon has as it was read.
  var knownWord: Float = 0
  /// The same in text read by an engine without Vietnamese.
  var garbledKnownWord: Float = 0.45
  /// Each letter of an unknown short form in capitals.
  var acronymLetter: Float = 0.6
  /// A syllable in capitals where only short forms are.
  var shoutedSyllable: Float = 3
  /// A short form in place of another that is known as well ("VP" for "TP").
  var otherAcronym: Float = 5
  /// Where a word's best candidate costs more, it may have been two.
  var poorCost: Float = 5
  /// How many ways to part a word are kept.
  var pairCount = 4
  /// The weight of how well its words follow each other where ways to part a word are ranked.
  var pairFit: Float = 0.7
  /// A sentence that ends with a line, and one that goes on: −ln of how often either is so.
  var lineEndsSentence: Float = 1.2
  var lineGoesOn: Float = 0.4
  /// The same at an empty line.
  var gapEndsSentence: Float = 0.3
  var gapGoesOn: Float = 1.4
  /// A blank read inside a word.
  var tornWord: Float = 5.5
  /// A sign that stands for a letter, taken for a word of its own behind a letter.
  var signAlone: Float = 6
  /// A mark read inside a word.
  var strayMark: Float = 4

  /// The share of the second pass's memory, and how sure what it remembers must be.
  var share: Float = 0.25
  var sure: Float = 0.8
  /// The digit 6 in place of "ở".
  var digitAsWord: Float = 4
  /// Two digits in place of a word, beside what the channel asks.
  var digitsAsWord: Float = 2
  /// A quotation mark read behind or inside a word.
  var unionQuote: Float = 0

  /// The weights for text read in one mode.
  func tuned(to mode: Mode) -> Weights {
    var tuned = self
    switch mode {
    case .garbled:
      tuned.channel = garbledChannel
      tuned.knownWord = garbledKnownWord
      tuned.unknownLetter = readUnknownLetter
    case .vietnameseReading, .unknownEngine: tuned.unknownLetter = readUnknownLetter
    case .clean, .legacyEncoding, .foreign: break
    }
    return tuned
  }
}
