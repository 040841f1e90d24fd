import Vietnamese

/// What holds for every token whatever the decoder says.
extension DocumentRestoration {
  /// How sure the decoder must be that a word with a digit inside is a word.
  private static let mixedConfidence: Float = 0.5
  /// The same where the next likely reading is another word, not the digits.
  private static let mixedConfidenceAmongWords: Float = 0.2
  /// How sure digits are at most that stay against what the decoder makes of them.
  private static let frozenConfidence: Float = 0.5

  /// Tells how sure a verdict is. Digits come out as they went in, words with digits inside change
  /// only when that is sure, and so does what the user wants sure.
  ///
  /// - Parameter sureness: How sure the decoder is of the words around, 0…1.
  func settle(_ index: Int, of verdicts: inout [Verdict], sureness: Float) {
    let evidence =
      isRead(verdicts[index])
      ? evidence(on: verdicts, at: index, sureness: sureness)
      : Evidence(posterior: verdicts[index].posterior)
    settle(&verdicts[index], evidence)
  }

  private func settle(_ verdict: inout Verdict, _ evidence: Evidence) {
    let decided = verdict.posterior
    let bound = bound(of: verdict)
    if options.calibrates {
      verdict.posterior = resources.calibration.confidence(of: evidence, mode(of: verdict))
    } else if bound == nil, isRead(verdict) {
      verdict.evidence = evidence.named
    }
    if let bound { verdict.posterior = min(verdict.posterior, bound) }
    guard let text = verdict.text, verdict.kind != .symbol else { return }
    let digits = reading(verdict.tokens).filter(Self.isDigit)
    let keepsDigits = text.unicodeScalars.map(\.value).filter(Self.isDigit) == digits
    let isFrozen = !keepsDigits && isFrozen(verdict, decided)
    guard isFrozen || Double(verdict.posterior) < options.minimumConfidence else { return }
    if isFrozen {
      verdict.posterior = min(verdict.posterior, Self.frozenConfidence)
      verdict.evidence = nil
    }
    verdict.stayAsRead()
  }

  /// How sure the decoder is of a word that was read; `nil` of anything else.
  func sureness(of verdict: Verdict) -> Float? {
    let isWord = transcript.tokens[verdict.tokens.lowerBound].tokenClass == .word
    return isWord && isRead(verdict) ? verdict.posterior : nil
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

  /// How sure a verdict is at most where the decoder had no choice, `nil` where it had one.
  private func bound(of verdict: Verdict) -> Float? {
    if verdict.flag != nil { return 0.5 }
    guard verdict.text == nil, isRead(verdict) else { return nil }
    let tokenClass = transcript.tokens[verdict.tokens.lowerBound].tokenClass
    let isGarbled = mode(of: verdict) == .garbled
    switch tokenClass {
    case .number, .symbol: return isGarbled ? 0.94 : nil
    case .word, .mixed, .sign:
      guard isGarbled || tokenClass != .mixed, verdict.candidate?.isAsRead ?? false else {
        return nil
      }
      guard isGarbled else { return 0.5 }
      let isReadable = tokenClass != .sign && Syllable.isSpellableWithoutMarks(text(verdict))
      return isReadable ? 0.3 : 0.05
    default: return nil
    }
  }
}
