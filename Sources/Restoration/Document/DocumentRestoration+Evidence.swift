import LanguageModel
import Vietnamese

/// Gathering what speaks for and against a verdict.
extension DocumentRestoration {
  /// The evidence on the verdict at `index`, which an engine read.
  ///
  /// - Parameter sureness: How sure the decoder is of the words around, 0…1.
  func evidence(on verdicts: [Verdict], at index: Int, sureness: Float) -> Evidence {
    let verdict = verdicts[index]
    var evidence = Evidence(posterior: verdict.posterior)
    evidence[.earlier] = Evidence.logOdds(verdict.earlier ?? verdict.posterior)
    let margin = verdict.margin ?? .infinity
    evidence[.margin] = min(margin, Evidence.farthest)
    evidence[.closeness] = min(margin, Evidence.close)
    evidence[.around] = Evidence.logOdds(sureness)
    evidence[.language] = max(verdict.language, Evidence.leastLanguage)
    if index + 1 < verdicts.count { evidence[.next] = fit(of: verdicts[index + 1]) }
    evidence[.cost] = (verdict.candidate?.cost ?? 0).kept(in: Evidence.cost)
    addForm(of: verdict, to: &evidence)
    return evidence
  }

  /// How much likelier a verdict's words are behind those before than anywhere, in nats.
  private func fit(of verdict: Verdict) -> Float {
    guard let candidate = verdict.candidate, candidate.tokenCount > 0 else { return 0 }
    let model = resources.model
    var anywhere = model.unigram(candidate.tokens.0)
    if candidate.tokenCount > 1 { anywhere += model.unigram(candidate.tokens.1) }
    return (max(verdict.language, Evidence.leastLanguage) - anywhere).kept(in: Evidence.next)
  }

  /// Adds what the letters say, as read and as restored.
  private func addForm(of verdict: Verdict, to evidence: inout Evidence) {
    let token = transcript.tokens[verdict.tokens.lowerBound]
    let read = transcript.forms.scalars(of: token.form)
    let length = verdict.tokens.reduce(0) { length, index in
      length + transcript.forms.scalars(of: transcript.tokens[index].form).count
    }
    evidence[.length] = Float(min(length, 8))
    let first = verdict.text?.unicodeScalars.first?.value ?? read.first ?? 0
    if Alphabet.isCapital(first) { evidence[.capital] = 1 }
    if Alphabet.isSmall(first), read.first.map(Alphabet.isCaseBlind) == true {
      evidence[.small] = 1
    }
    switch token.tokenClass {
    case .acronym: evidence[.acronym] = 1
    case .label, .numeral: evidence[.label] = 1
    case .mixed: evidence[.mixed] = 1
    default: break
    }
    guard verdict.text == nil else { return }
    if verdict.candidate?.isAsRead == true { evidence[.unknown] = 1 }
    let traits = transcript.forms.records[Int(token.form)].traits
    if traits.contains(.telling), !traits.contains(.spellable) { evidence[.foreign] = 1 }
  }
}

extension Float {
  fileprivate func kept(in range: ClosedRange<Float>) -> Float {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
