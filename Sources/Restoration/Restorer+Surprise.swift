import LanguageModel
import Vietnamese

extension Restorer {
  /// How unlikely words are behind others, in nats by the language model; the model looks at three
  /// words before at most. Before no word a sentence begins.
  public func surprise(of words: ArraySlice<String>, after before: ArraySlice<String>) -> Double {
    let model = resources.model
    var context = before.isEmpty ? model.sentenceStart : .empty
    for token in before.suffix(3).flatMap(tokens) {
      context = model.context(after: context, adding: token)
    }
    var surprise = 0.0
    for token in words.flatMap(tokens) {
      let (logProbability, next) = model.score(token, after: context)
      surprise -= Double(logProbability)
      context = next
    }
    return surprise
  }

  private func tokens(of word: String) -> [LanguageModel.Token] {
    Tokenizer.tokens(in: word).compactMap { token in
      resources.model.token(of: token.text(in: word), token.tokenClass)
    }
  }
}
