extension LanguageModel {
  /// The tokens behind which a token is scored, no more of them than the model can tell apart:
  /// hypotheses whose contexts are equal have the same future.
  public struct Context: Hashable, Sendable {
    /// The last tokens, 16 bits each, the latest lowest.
    let history: UInt64
    /// How many tokens that is, 0…3.
    let length: Int
    /// Log back-offs of the last one, two and three tokens.
    let backOffs: SIMD3<Float>

    /// Nothing is known of what stands before.
    public static let empty = Context(history: 0, length: 0, backOffs: .zero)

    /// Whether both stand behind the same tokens; the back-offs follow from these.
    public static func == (left: Context, right: Context) -> Bool {
      left.history == right.history && left.length == right.length
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(history)
      hasher.combine(length)
    }
  }

  /// The context at the beginning of a sentence, a cell or a list's item.
  public var sentenceStart: Context { context(after: .empty, adding: .sentenceEnd) }

  /// Natural log probability of a token alone.
  public func unigram(_ token: Token) -> Float { unigrams[2 * Int(token.id)] }

  /// Natural log probability of a token behind a context, and the context behind that token.
  public func score(_ token: Token, after context: Context)
    -> (logProbability: Float, next: Context)
  {
    (logProbability(of: token, after: context), self.context(after: context, adding: token))
  }

  /// Natural log probability of a token behind a context: at most three probes of hash tables.
  @inline(__always)
  public func logProbability(of token: Token, after context: Context) -> Float {
    let key = context.history << 16 | UInt64(token.id)
    var backOff: Float = 0
    if context.length == 3 {
      if let code = fourgram(key) { return codebooks[1024 + code] }
      backOff = context.backOffs.z
    }
    if context.length >= 2 {
      let entry = Self.entry(trigrams, trigramCapacity, key & 0xFFFF_FFFF_FFFF)
      if entry != 0 { return backOff + codebooks[512 + Int(entry >> 8 & 0xFF)] }
      backOff += context.backOffs.y
    }
    if context.length >= 1 {
      let entry = Self.entry(bigrams, bigramCapacity, key & 0xFFFF_FFFF)
      if entry != 0 { return backOff + codebooks[Int(entry >> 8 & 0xFF)] }
      backOff += context.backOffs.x
    }
    return backOff + unigrams[2 * Int(token.id)]
  }

  /// Natural log probability of a token behind one other, whatever stands before: one probe.
  @inline(__always)
  public func logProbability(of token: Token, afterToken last: Token) -> Float {
    let key = UInt64(last.id) << 16 | UInt64(token.id)
    let entry = Self.entry(bigrams, bigramCapacity, key)
    return entry != 0
      ? codebooks[Int(entry >> 8 & 0xFF)]
      : unigrams[2 * Int(last.id) + 1] + unigrams[2 * Int(token.id)]
  }

  /// The context behind a token: forgets what no n-gram of the model begins with, and everything
  /// before the end of a sentence.
  @inline(__always)
  public func context(after context: Context, adding token: Token) -> Context {
    let one = UInt64(token.id)
    var backOffs = SIMD3<Float>(unigrams[2 * Int(token.id) + 1], 0, 0)
    guard token != .sentenceEnd, order > 2, context.length >= 1 else {
      return Context(history: one, length: 1, backOffs: backOffs)
    }
    let two = (context.history & 0xFFFF) << 16 | one
    let pair = Int(Self.entry(bigrams, bigramCapacity, two) & 0xFF)
    guard pair != 0 else { return Context(history: one, length: 1, backOffs: backOffs) }
    backOffs.y = codebooks[256 + pair]
    guard order > 3, context.length >= 2 else {
      return Context(history: two, length: 2, backOffs: backOffs)
    }
    let three = (context.history & 0xFFFF_FFFF) << 16 | one
    let triple = Int(Self.entry(trigrams, trigramCapacity, three) & 0xFF)
    guard triple != 0 else { return Context(history: two, length: 2, backOffs: backOffs) }
    backOffs.z = codebooks[512 + 256 + triple]
    return Context(history: three, length: 3, backOffs: backOffs)
  }

  /// The entry of a bigram or trigram; 0 where there is none.
  @inline(__always)
  static func entry(_ table: UnsafePointer<UInt32>, _ capacity: Int, _ key: UInt64) -> UInt32 {
    let hash = ModelFile.hash(key)
    let wanted = ModelFile.fingerprint(hash)
    var place = ModelFile.place(hash, capacity)
    for _ in 0..<capacity {
      let entry = table[place]
      if entry >> 16 == wanted || entry == 0 { return entry }
      place += 1
      if place == capacity { place = 0 }
    }
    return 0
  }

  /// The code of a 4-gram's probability.
  @inline(__always)
  func fourgram(_ key: UInt64) -> Int? {
    let hash = ModelFile.hash(key)
    let wanted = ModelFile.fingerprint(hash)
    var place = ModelFile.place(hash, fourgramCapacity)
    for _ in 0..<fourgramCapacity {
      // Four bytes are read where three are meant; the section has one byte of slack.
      let entry = fourgrams.loadUnaligned(fromByteOffset: 3 * place, as: UInt32.self) & 0xFF_FFFF
      if entry & 0xFFFF == wanted { return Int(entry >> 16) }
      if entry == 0 { return nil }
      place += 1
      if place == fourgramCapacity { place = 0 }
    }
    return nil
  }
}
