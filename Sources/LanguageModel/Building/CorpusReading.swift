import Foundation
import Vietnamese

/// A text as a stream of tokens: class tokens by their number in the model, all others by their
/// place in the map of surfaces.
public struct CorpusReading: Sendable {
  /// Where the numbers of surfaces begin in the stream; below are the class tokens.
  static let firstSurface = UInt32(LanguageModel.Token.classTexts.count)

  /// What was read.
  public let corpus: Corpus
  var stream: [UInt32] = []
  var surfaces = SurfaceMap()
  private var tokenizer = Tokenizer()
  private var isInSentence = false

  /// How many tokens it holds, sentence ends included.
  public var count: Int { stream.count }

  /// Reads, unpacks and tokenises a corpus.
  public init(_ corpus: Corpus) throws(LanguageModelError) {
    self.init(corpus, text: try corpus.bytes())
  }

  /// Tokenises a text that stands for a corpus, UTF-8.
  public init(_ corpus: Corpus, text bytes: Data) {
    self.corpus = corpus
    stream.reserveCapacity(bytes.count / 4)
    bytes.withUnsafeBytes { read($0.bindMemory(to: UInt8.self)) }
    endSentence()
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      readLine(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end + 1
    }
  }

  private mutating func readLine(_ line: UnsafeBufferPointer<UInt8>) {
    // Combining marks begin with CC or CD in UTF-8.
    guard line.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return add(line) }
    var composed = String(decoding: line, as: UTF8.self).composed
    composed.withUTF8 { add($0) }
  }

  private mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
    let tokens = tokenizer.tokens(in: line)
    if let first = tokens.first, !Self.goesOn(first, in: line) { endSentence() }
    for (index, token) in tokens.enumerated() {
      let bytes = UnsafeBufferPointer(rebasing: line[token.start..<token.end])
      if token.tokenClass == .punctuation, ModelForm.endsSentence(bytes) {
        let isAbbreviation = index > 0 && tokens[index - 1].tokenClass == .acronym
        if !isAbbreviation { endSentence() }
      } else if let code = code(of: bytes, token.tokenClass) {
        stream.append(code)
        isInSentence = true
      }
    }
  }

  /// Whether a line that begins so continues the sentence of the line before.
  private static func goesOn(_ first: LineToken, in line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard first.tokenClass == .word else { return false }
    let text = String(decoding: line[first.start..<first.end], as: UTF8.self)
    return LetterCase(of: text) == .lower
  }

  private mutating func endSentence() {
    guard isInSentence else { return }
    stream.append(UInt32(LanguageModel.Token.sentenceEnd.id))
    isInSentence = false
  }

  /// The token's number in the stream; `nil` for what the model does not count.
  private mutating func code(of bytes: UnsafeBufferPointer<UInt8>, _ tokenClass: TokenClass)
    -> UInt32?
  {
    if let token = ModelForm.classToken(of: bytes, tokenClass) { return UInt32(token.id) }
    if tokenClass == .sign { return nil }
    if tokenClass == .punctuation, !ModelForm.isCounted(mark: bytes) { return nil }
    return Self.firstSurface + UInt32(surfaces.index(of: bytes, tokenClass))
  }

  /// How often each surface occurs.
  func surfaceCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: surfaces.count)
    for code in stream where code >= Self.firstSurface {
      counts[Int(code - Self.firstSurface)] += 1
    }
    return counts
  }
}
