import Foundation

/// How sure the restorer was of one token: a line of what `restore --explain` writes.
public struct Judgement: Decodable, Hashable, Sendable {
  /// The page's number, from 1; 1 for plain lines.
  public var page: Int
  /// The line on the page, from 0.
  public var line: Int
  /// Where the token begins in the line as it was read, in Unicode scalars from 0.
  public var offset: Int
  /// The token as it was read.
  public var from: String
  /// The token as restored.
  public var to: String
  /// How sure the restorer is of it, 0…1.
  public var posterior: Double
  /// What spoke for and against it, by name, where posteriors are the decoder's own.
  public var evidence: [String: Double]?

  /// Takes all of them as they are.
  public init(
    page: Int = 1, line: Int, offset: Int, from: String, to: String, posterior: Double,
    evidence: [String: Double]? = nil
  ) {
    self.page = page
    self.line = line
    self.offset = offset
    self.from = from
    self.to = to
    self.posterior = posterior
    self.evidence = evidence
  }

  /// Reads JSON lines; blank ones are passed over.
  ///
  /// - Throws: `EvaluationError.malformedExplanation` with the first line that is none.
  public static func judgements(inLines text: String) throws(EvaluationError) -> [Judgement] {
    let decoder = JSONDecoder()
    var judgements: [Judgement] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { !$0.isWhitespace }) {
      guard let judgement = try? decoder.decode(Judgement.self, from: Data(line.utf8)) else {
        throw .malformedExplanation(line: number + 1)
      }
      judgements.append(judgement)
    }
    return judgements
  }
}
