import Channels
import LanguageModel
import Pages
import Vietnamese

/// One document on its way through the decoder.
struct DocumentRestoration {
  /// What was made of one or more tokens.
  struct Verdict {
    var tokens: Range<Int>
    /// The new text; `nil` for what stays as read.
    var text: String?
    var kind: Change.Kind
    var candidate: Candidate?
    var posterior: Float
    var language: Float
    var runnerUp: Candidate?
    var margin: Float?
    var flag: Change.Flag?
    /// The posterior before the document told anything, 0 where another word was likelier then; `nil`
    /// where it told nothing.
    var earlier: Float?
    /// What spoke for and against it, by name, where that is asked for.
    var evidence: [String: Double]?
  }

  /// A stretch of tokens with the ways to read it.
  struct DecodedRun {
    /// What each arc of the lattice stood for.
    var spans: [LatticeBuilder.Span]
    var graph: WordGraph
    /// The likeliest way before the document told anything; none where it told nothing.
    var earlier: [WordGraph.Step] = []
  }

  let resources: Resources
  let options: Restorer.Options
  let weights = Weights()
  let pages: [Page]
  let transcript: Transcript
  var lineModes: [Mode]
  /// Each token's mode, as an index of `Mode.allCases`.
  var tokenModes: [Int]
  var table: ReadingTable
  /// Channels as this document shows them, where it was read by another engine than they know.
  var adaptedChannels: [Mode: Channel] = [:]
  /// Where most words as read have their tone (hoà or hòa); `nil` where none tells.
  private(set) var tonePlacement: TonePlacement?

  init(
    _ pages: [Page], _ resources: Resources, _ options: Restorer.Options, _ table: ReadingTable
  ) {
    self.pages = pages
    self.resources = resources
    self.options = options
    self.table = table
    let transcript = Transcript(pages, table.forms)
    self.transcript = transcript
    let lineModes =
      options.mode.map { mode in transcript.lines.map { _ in mode } }
      ?? ModeReader.modes(of: transcript, pages)
    self.lineModes = lineModes
    tokenModes = Self.tokenModes(transcript, lineModes)
    if options.mode == nil { tellReadings() }
    tellAccents()
    if lineModes.contains(where: { $0 != .clean }) { tonePlacement = prevailingPlacement }
  }

  /// Told by the words as they were read: engines keep the tone's place where they keep the tone,
  /// and those without Vietnamese do neither.
  private var prevailingPlacement: TonePlacement? {
    let marked = zip(transcript.tokens, tokenModes).filter { token, mode in
      mode != Mode.garbled.place
        && transcript.forms.records[Int(token.form)].traits.contains(.spellable)
    }
    return TonePlacement.prevailing(
      in: marked.map { String(transcript.forms.scalars(of: $0.0.form)) }.joined(separator: " "))
  }

  static func tokenModes(_ transcript: Transcript, _ lineModes: [Mode]) -> [Int] {
    var modes = Array(repeating: 0, count: transcript.tokens.count)
    for (line, mode) in zip(transcript.lines, lineModes) {
      let index = Mode.allCases.firstIndex(of: mode) ?? 0
      for token in line.tokens { modes[token] = index }
    }
    return modes
  }

  /// What is to be made of every token, in order.
  mutating func verdicts() -> [Verdict] {
    var decoded = decoded(runs(), modes: tokenModes)
    if options.secondPass {
      var steps = decoded.map { $0.graph.steps() }
      if adapt(to: decoded, steps) {
        decoded = self.decoded(runs(), modes: tokenModes)
        steps = decoded.map { $0.graph.steps() }
      }
      let memory = memory(of: decoded, steps)
      for index in decoded.indices {
        decoded[index].graph.rescore(memory, table.candidates)
        decoded[index].earlier = steps[index]
      }
    }
    var verdicts = decoded.flatMap(self.verdicts)
    SymbolRules(self).restore(&verdicts)
    let surroundings = Surroundings(of: verdicts.map(sureness))
    for index in verdicts.indices {
      settle(index, of: &verdicts, sureness: surroundings.sureness(around: index))
    }
    WordsInDigits(self).restore(&verdicts)
    ClauseMarks(self).restore(&verdicts)
    CompoundCasing(self).restore(&verdicts)
    ChapterNumerals(self).restore(&verdicts)
    ListMarks(self).restore(&verdicts)
    NumeralPlaces(self).restore(&verdicts)
    FigurePlaces(self).restore(&verdicts)
    UnreadableRuns(self).mark(&verdicts)
    return verdicts
  }

  /// The channel by which this document's lines of a mode were read.
  func channel(of mode: Mode) -> Channel { adaptedChannels[mode] ?? resources.channel(of: mode) }

  /// The mode in which a verdict's tokens were read.
  func mode(of verdict: Verdict) -> Mode {
    Mode.allCases[tokenModes[verdict.tokens.lowerBound]]
  }

  /// The mode in which tokens were read.
  func mode(ofTokens range: Range<Int>) -> Mode { Mode.allCases[tokenModes[range.lowerBound]] }

  /// Whether an engine read a verdict's tokens, so that they may be wrong.
  func isRead(_ verdict: Verdict) -> Bool { mode(of: verdict).isRead }

  /// The tokens as they were read.
  func reading(_ range: Range<Int>) -> [UInt32] {
    range.flatMap { transcript.forms.scalars(of: transcript.tokens[$0].form) }
  }

  /// The text of a verdict, new or as read.
  func text(_ verdict: Verdict) -> String {
    if let text = verdict.text { return text }
    guard verdict.tokens.count == 1 else { return String(reading(verdict.tokens)) }
    return String(transcript.forms.scalars(of: transcript.tokens[verdict.tokens.lowerBound].form))
  }

  /// The ways to read some of the tokens, in the modes given.
  func decoded(_ runs: [Range<Int>], modes: [Int]) -> [DecodedRun] {
    var decoder = Decoder(model: resources.model, phrases: resources.userPhrases)
    var builder = LatticeBuilder(transcript, modes: modes, table: table, weights: weights)
    return runs.map { run in
      builder.build(run)
      return DecodedRun(
        spans: builder.spans, graph: decoder.graph(through: builder.lattice, table.candidates))
    }
  }

  func verdicts(_ run: DecodedRun) -> [Verdict] {
    var earlier = run.earlier[...]
    return run.graph.steps().compactMap { step in
      guard case .tokens(let range) = run.spans[step.arc] else { return nil }
      var verdict = verdict(range, step)
      if !run.earlier.isEmpty {
        earlier = earlier.drop { $0.arc < step.arc }
        let isSame = earlier.first.map { ($0.arc, $0.candidate) == (step.arc, step.candidate) }
        verdict.earlier = isSame == true ? earlier.first?.posterior : 0
      }
      return verdict
    }
  }

  /// Where the document may be cut for decoding: at cells, and at sentence ends once a run is long.
  func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in transcript.tokens.indices where index > start {
      let token = transcript.tokens[index]
      let length = index - start
      let isAfterStop = transcript.tokens[index - 1].tokenClass == .punctuation
      if token.joint == .cell || length > 2000
        || (length > 150 && isAfterStop && (token.joint == .line || token.joint == .gap))
      {
        runs.append(start..<index)
        start = index
      }
    }
    if start < transcript.tokens.count { runs.append(start..<transcript.tokens.count) }
    return runs
  }

  private func verdict(_ range: Range<Int>, _ step: WordGraph.Step) -> Verdict {
    let candidate = table.candidates[step.candidate]
    let text = written(candidate, range)
    let kind: Change.Kind =
      text == nil
      ? .unchanged : transcript.tokens[range.lowerBound].tokenClass == .mixed ? .mixedWord : .word
    return Verdict(
      tokens: range, text: text, kind: kind, candidate: candidate, posterior: step.posterior,
      language: step.language, runnerUp: step.runnerUp.map { table.candidates[$0.candidate] },
      margin: step.runnerUp?.margin)
  }

  private func memory(of runs: [DecodedRun], _ steps: [[WordGraph.Step]]) -> DocumentMemory {
    var memory = DocumentMemory(share: weights.share)
    var last: LanguageModel.Token = .sentenceEnd
    var lastIsSure = false
    for (run, steps) in zip(runs, steps) {
      for step in steps {
        let candidate = table.candidates[step.candidate]
        guard case .tokens = run.spans[step.arc], candidate.tokenCount > 0 else { continue }
        let isSure = step.posterior > weights.sure
        if isSure, lastIsSure { memory.note(last, candidate.tokens.0) }
        last = candidate.tokens.0
        if candidate.tokenCount > 1 {
          if isSure { memory.note(last, candidate.tokens.1) }
          last = candidate.tokens.1
        }
        lastIsSure = isSure
      }
    }
    return memory
  }
}
