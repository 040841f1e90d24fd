/// How rules put down what they propose.
extension DocumentRestoration {
  /// Writes a text in place of what was read; one that says just that counts as unchanged.
  ///
  /// - Parameter posterior: how sure it is, where the decoder cannot tell.
  func write(
    _ text: String, as kind: Change.Kind, posterior: Float? = nil, over verdict: inout Verdict
  ) {
    let isNew = text != String(reading(verdict.tokens))
    verdict.text = isNew ? text : nil
    verdict.kind = isNew ? kind : .unchanged
    if let posterior {
      verdict.posterior = posterior
      verdict.evidence = nil
    }
    verdict.runnerUp = nil
  }
}

extension DocumentRestoration.Verdict {
  /// Takes a change back.
  mutating func stayAsRead() {
    text = nil
    kind = .unchanged
  }
}
