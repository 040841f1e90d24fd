import Foundation
import Vietnamese

/// How well a model foretells a text.
public struct Perplexity: Sendable {
  /// Words and acronyms scored, known or not.
  public private(set) var words = 0
  /// Of them those that the model has not counted.
  public private(set) var unknown = 0
  private var logProbability = 0.0

  /// Scores the words of a text behind the tokens that really stand before them; marks, numbers
  /// and sentence ends serve as contexts only.
  public init(of model: LanguageModel, on text: CorpusReading) {
    let firstSurface = Int(CorpusReading.firstSurface)
    let tokens = (0..<text.surfaces.count).map { index in
      let surface = text.surfaces.text(at: index)
      return (model.token(of: surface, text.surfaces.classes[index]), text.surfaces.classes[index])
    }
    var context = model.sentenceStart
    for code in text.stream {
      let isSurface = code >= CorpusReading.firstSurface
      let (found, tokenClass) =
        isSurface
        ? tokens[Int(code) - firstSurface] : (LanguageModel.Token(UInt16(code)), .number)
      guard let token = found else { continue }
      if isSurface, tokenClass != .punctuation {
        words += 1
        if Int(token.id) < firstSurface {
          unknown += 1
        } else {
          logProbability += Double(model.logProbability(of: token, after: context))
        }
      }
      context = model.context(after: context, adding: token)
    }
  }

  /// Exponential of the mean negative log probability of the known words.
  public var value: Double { exp(-logProbability / Double(max(words - unknown, 1))) }
}
