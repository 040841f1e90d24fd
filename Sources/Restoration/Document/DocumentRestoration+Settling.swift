import Vietnamese

/// What holds for every token whatever the decoder says.
extension DocumentRestoration {
  /// How sure the decoder must be that a word with a digit inside is a word.
  private static let mixedConfidence: Float = 0.5
  /// The same where the next likely reading is another word, not the digits.
  private static let mixedConfidenceAmongWords: Float = 0.2
  /// How sure digits are at most that stay against what the decoder makes of them.
  private static let frozenConfidence: Float = 0.5

  /// Digits come out as they went in, words with digits inside change only when that is sure, and
  /// so does what the user wants sure.
  ///
  /// - Parameter around: How sure the decoder is of the words around it.
  func settle(_ verdict: inout Verdict, _ around: Surroundings.Sureness) {
    let decided = verdict.posterior
    if mode(of: verdict) == .garbled { verdict.posterior = around.tempering(decided) }
    verdict.posterior = confidence(of: verdict)
    guard let text = verdict.text, verdict.kind != .symbol else { return }
    let digits = reading(verdict.tokens).filter(Self.isDigit)
    let keepsDigits = text.unicodeScalars.map(\.value).filter(Self.isDigit) == digits
    let isFrozen = !keepsDigits && isFrozen(verdict, decided)
    guard isFrozen || Double(verdict.posterior) < options.minimumConfidence else { return }
    if isFrozen { verdict.posterior = min(verdict.posterior, Self.frozenConfidence) }
    verdict.stayAsRead()
  }

  /// How sure the decoder is of a garbled word; `nil` of anything else.
  func sureness(of verdict: Verdict) -> Float? {
    let isWord = transcript.tokens[verdict.tokens.lowerBound].tokenClass == .word
    return isWord && mode(of: verdict) == .garbled ? verdict.posterior : nil
  }

  /// Whether the digits of a verdict's reading stay though the decoder would make letters of them.
  private func isFrozen(_ verdict: Verdict, _ decided: Float) -> Bool {
    let mode = mode(of: verdict)
    guard mode != .clean, mode != .legacyEncoding else { return true }
    let token = transcript.tokens[verdict.tokens.lowerBound]
    // Digits alone are words only where more than the decoder's choice says so: `WordsInDigits`.
    if token.tokenClass == .number || isMeasure(verdict) || isCode(verdict) { return true }
    let isAmongWords = verdict.runnerUp.map { !$0.isAsRead } ?? true
    return decided < (isAmongWords ? Self.mixedConfidenceAmongWords : Self.mixedConfidence)
      || precedesBracket(verdict)
  }

  /// Whether a bracket closes right behind, as behind the labels "a1)" and "b2)".
  private func precedesBracket(_ verdict: Verdict) -> Bool {
    let first = transcript.tokens[verdict.tokens.lowerBound].joint
    let next = verdict.tokens.upperBound
    guard first == .line || first == .gap, next < transcript.tokens.count else { return false }
    return transcript.forms.scalars(of: transcript.tokens[next].form).first == 0x29
  }

  /// Whether digits stand before a unit of measure: "50m", "12ha".
  private func isMeasure(_ verdict: Verdict) -> Bool {
    let reading = reading(verdict.tokens)
    let unit = reading.drop(while: Self.isDigit)
    return reading.count - unit.count > 1 && Self.units.contains(String(unit))
  }

  private static let units: Set<String> = [
    "m", "km", "cm", "mm", "ha", "kg", "tr", "m2", "m3", "kV", "kW", "kWh", "MW",
  ]

  /// Whether a capital and a digit stand behind a word and before a mark that ends a clause: "bước
  /// B6." but not "B6 trưởng".
  private func isCode(_ verdict: Verdict) -> Bool {
    let reading = reading(verdict.tokens)
    let (first, next) = (verdict.tokens.lowerBound, verdict.tokens.upperBound)
    guard reading.count == 2, Alphabet.isCapital(reading[0]), Self.isDigit(reading[1]),
      first > 0, transcript.tokens[first].joint == .blank,
      transcript.tokens[first - 1].tokenClass == .word, next < transcript.tokens.count,
      transcript.tokens[next].joint == .inside
    else { return false }
    switch transcript.forms.scalars(of: transcript.tokens[next].form).first {
    case 0x2E, 0x3B, 0x29, 0x22, 0x201D: return true
    default: return false
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  /// The decoder's posterior, calibrated, and bounded where the decoder had no choice.
  private func confidence(of verdict: Verdict) -> Float {
    let token = transcript.tokens[verdict.tokens.lowerBound]
    let mode = mode(of: verdict)
    let calibrated =
      options.calibrates
      ? resources.calibration.confidence(of: verdict.posterior, mode) : verdict.posterior
    if verdict.flag != nil { return min(calibrated, 0.5) }
    guard verdict.text == nil, mode != .clean, mode != .legacyEncoding, mode != .foreign else {
      return calibrated
    }
    guard mode == .garbled else {
      let isKnown = verdict.candidate.map { !$0.isAsRead } ?? true
      guard token.tokenClass == .word || token.tokenClass == .sign, !isKnown else {
        return calibrated
      }
      return min(calibrated, 0.5)
    }
    switch token.tokenClass {
    case .number, .numeral, .symbol: return min(calibrated, 0.94)
    case .acronym: return min(calibrated, 0.9)
    case .word, .mixed, .sign:
      guard let candidate = verdict.candidate, candidate.isAsRead else { return calibrated }
      let isReadable = token.tokenClass != .sign && Syllable.isSpellableWithoutMarks(text(verdict))
      return min(calibrated, isReadable ? 0.3 : 0.05)
    default: return calibrated
    }
  }
}
