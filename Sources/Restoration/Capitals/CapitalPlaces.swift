import Vietnamese

/// Tells where the tokens of a transcript stand among capitals, where that says anything about them:
/// not in lines of capitals, not at the head of a sentence, not in text that was typed.
struct CapitalPlaces {
  private let transcript: Transcript
  private let modes: [Int]

  /// `modes` has each token's mode, as an index of `Mode.allCases`.
  init(_ transcript: Transcript, modes: [Int]) {
    self.transcript = transcript
    self.modes = modes
  }

  /// The place of a token; `nil` where nothing is told.
  func place(of index: Int) -> CaseEvidence.Place? {
    let token = transcript.tokens[index]
    guard modes[index] != LatticeBuilder.clean,
      token.tokenClass == .word || token.tokenClass == .mixed,
      !transcript.lines[Int(token.line)].isShouted
    else { return nil }
    let isBeforeCapital = isBeforeCapital(index)
    guard begins(index) else { return isBeforeCapital ? .beforeCapital : nil }
    if isBeforeCapital, isBehindColon(index) { return .capitalBeforeCapital }
    guard isInside(index) || isNameAlone(index) else {
      return isBeforeCapital ? .startBeforeCapital : nil
    }
    return isBeforeCapital ? .capitalBeforeCapital : .capital
  }

  /// Whether the next word, on the same line or the next, begins with a capital.
  func isBeforeCapital(_ index: Int) -> Bool {
    guard index + 1 < transcript.tokens.count else { return false }
    let joint = transcript.tokens[index + 1].joint
    return joint == .blank && begins(index + 1)
  }

  /// Whether a token stands inside a sentence: behind a word, a short form or a comma.
  func isInside(_ index: Int) -> Bool {
    let joint = transcript.tokens[index].joint
    guard index > 0, joint == .blank || joint == .inside else { return false }
    let before = transcript.tokens[index - 1]
    switch before.tokenClass {
    case .word, .mixed, .acronym, .numeral: return true
    case .punctuation: return transcript.forms.scalars(of: before.form).first == 0x2C
    default: return false
    }
  }

  /// Whether a sentence goes on over the end of a line to a token: what stands before ends with a
  /// word in small letters, at the right margin.
  func goesOn(_ index: Int) -> Bool {
    guard index > 0, transcript.tokens[index].joint == .line else { return false }
    let before = transcript.tokens[index - 1]
    guard before.tokenClass == .word,
      transcript.forms.scalars(of: before.form).allSatisfy({ !Alphabet.isCapital($0) })
    else { return false }
    let line = Int(before.line)
    let around = transcript.lines[max(0, line - 8)..<min(transcript.lines.count, line + 9)]
    let longest = around.map { width($0) }.max() ?? 0
    return 10 * width(transcript.lines[line]) >= 9 * longest
  }

  /// Where a line's last token begins, in Unicode scalars.
  private func width(_ line: Transcript.LineSpan) -> Int32 {
    line.tokens.last.map { transcript.tokens[$0].offset } ?? 0
  }

  /// Whether a sentence begins with a token: behind an empty line, a label or a stop.
  func startsSentence(_ index: Int) -> Bool {
    guard index > 0, transcript.tokens[index].joint != .gap else { return true }
    let before = transcript.tokens[index - 1]
    return before.tokenClass == .label
      || before.tokenClass == .punctuation
        && transcript.forms.scalars(of: before.form).elementsEqual([0x2E])
  }

  /// Whether a colon stands before it on its line, as before a list of names.
  private func isBehindColon(_ index: Int) -> Bool {
    guard index > 0, transcript.tokens[index].joint == .blank else { return false }
    return transcript.forms.scalars(of: transcript.tokens[index - 1].form).elementsEqual([0x3A])
  }

  /// Whether the line holds two to five words with capitals and nothing else, as below a signature.
  private func isNameAlone(_ index: Int) -> Bool {
    let line = transcript.lines[Int(transcript.tokens[index].line)].tokens
    return (2...5).contains(line.count) && line.allSatisfy(begins)
  }

  /// Whether a word begins with a capital and has no other.
  private func begins(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    guard token.tokenClass == .word || token.tokenClass == .mixed else { return false }
    let scalars = transcript.forms.scalars(of: token.form)
    return scalars.first.map(Alphabet.isCapital) == true && scalars.count > 1
      && !scalars.dropFirst().contains(where: Alphabet.isCapital)
  }
}
