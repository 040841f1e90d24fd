extension LanguageModel {
  /// The tokens behind which a token is scored, no more of them than the model can tell apart:
  /// hypotheses whose contexts are equal have the same future.
  public struct Context: Hashable, Sendable, BitwiseCopyable {
    /// The last token as a history, the last two, and the last three.
    let one: FollowerTable.History
    let two: FollowerTable.History
    let three: FollowerTable.History

    /// Nothing is known of what stands before.
    public static let empty = Context(one: .none, two: .none, three: .none)

    /// Whether both stand behind the same tokens: what begins with a history ends at a place of
    /// its own, or at 0 where nothing does.
    public static func == (left: Context, right: Context) -> Bool {
      left.three.end == right.three.end && left.two.end == right.two.end
        && left.one.end == right.one.end
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(one.end)
      hasher.combine(two.end)
      hasher.combine(three.end)
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

  /// Natural log probability of a token behind a context: at most three searches. Allocates nothing.
  @inline(__always)
  public func logProbability(of token: Token, after context: Context) -> Float {
    logProbability(of: token, after: context, glance: glance(for: token, after: context))
  }

  /// What memory holds where a token is looked for.
  public struct Glance: Sendable, BitwiseCopyable {
    fileprivate var fourgram: UInt16 = 0
    fileprivate var trigram: UInt16 = 0

    /// Nothing looked at yet.
    public init() {}
  }

  /// Looks where a token is to be found behind a context. The model is larger than the processor's
  /// cache: whoever asks for several tokens looks for all of them first, so that memory is read for
  /// all at once.
  @inline(__always)
  public func glance(for token: Token, after context: Context) -> Glance {
    let key = ModelFile.key(of: token.id)
    var glance = Glance()
    glance.fourgram = fourgrams.glance(for: key, behind: context.three)
    glance.trigram = trigrams.glance(for: key, behind: context.two)
    return glance
  }

  /// The same as without `glance`, which has been got for this token and context.
  @inline(__always)
  public func logProbability(
    of token: Token, after context: Context, glance: Glance
  ) -> Float {
    let key = ModelFile.key(of: token.id)
    if let place = fourgrams.place(of: key, behind: context.three, glance: glance.fourgram) {
      return fourgrams.logProbability(at: place)
    }
    var backOff = context.three.backOff
    if let place = trigrams.place(of: key, behind: context.two, glance: glance.trigram) {
      return backOff + trigrams.logProbability(at: place)
    }
    backOff += context.two.backOff
    if let place = bigrams.place(of: key, behind: context.one) {
      return backOff + bigrams.logProbability(at: place)
    }
    return backOff + context.one.backOff + unigrams[2 * Int(token.id)]
  }

  /// What stands behind one token, whatever stands before it.
  public struct Followers: Sendable {
    let history: FollowerTable.History
  }

  /// What stands behind a token.
  @inline(__always)
  public func followers(of token: Token) -> Followers { Followers(history: history(of: token)) }

  /// Natural log probability of a token behind one other, whatever stands before: one search.
  @inline(__always)
  public func logProbability(of token: Token, afterToken last: Token) -> Float {
    logProbability(of: token, among: followers(of: last))
  }

  /// The same for the followers of that other.
  @inline(__always)
  public func logProbability(of token: Token, among followers: Followers) -> Float {
    let key = ModelFile.key(of: token.id)
    let glance = bigrams.glance(for: key, behind: followers.history)
    return logProbability(of: token, among: followers, glance: glance)
  }

  /// The same for several tokens, written to `logProbabilities` one by one: memory is read for all
  /// of them at once.
  public func weigh(
    _ tokens: UnsafeBufferPointer<Token>, among followers: Followers,
    into logProbabilities: UnsafeMutablePointer<Float>
  ) {
    let groupSize = 8
    for start in stride(from: 0, to: tokens.count, by: groupSize) {
      var glances = SIMD8<UInt16>()
      let end = min(start &+ groupSize, tokens.count)
      for index in start..<end {
        glances[index &- start] = bigrams.glance(
          for: ModelFile.key(of: tokens[index].id), behind: followers.history)
      }
      for index in start..<end {
        logProbabilities[index] = logProbability(
          of: tokens[index], among: followers, glance: glances[index &- start])
      }
    }
  }

  @inline(__always)
  private func logProbability(
    of token: Token, among followers: Followers, glance: UInt16
  ) -> Float {
    let key = ModelFile.key(of: token.id)
    if let place = bigrams.place(of: key, behind: followers.history, glance: glance) {
      return bigrams.logProbability(at: place)
    }
    return followers.history.backOff + unigrams[2 * Int(token.id)]
  }

  /// The context behind a token: forgets what no n-gram of the model begins with, and everything
  /// before the end of a sentence.
  @inline(__always)
  public func context(after context: Context, adding token: Token) -> Context {
    let one = history(of: token)
    guard token != .sentenceEnd else { return Context(one: one, two: .none, three: .none) }
    let key = ModelFile.key(of: token.id)
    guard let pair = bigrams.place(of: key, behind: context.one) else {
      return Context(one: one, two: .none, three: .none)
    }
    let triple = trigrams.place(of: key, behind: context.two)
    return Context(
      one: one, two: bigrams.history(at: pair),
      three: triple.map { trigrams.history(at: $0) } ?? .none)
  }

  /// A token as the history of bigrams.
  @inline(__always)
  private func history(of token: Token) -> FollowerTable.History {
    let index = Int(token.id)
    let start = bigramStarts[index]
    let end = bigramStarts[index &+ 1]
    guard start <= end, Int(end) <= bigrams.count else { return .none }
    return FollowerTable.History(start: start, end: end, backOff: unigrams[2 &* index &+ 1])
  }
}
