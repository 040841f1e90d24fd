/// What tells how well words follow one another, where nothing else tells which column they are of.
/// Segmentation knows no language by itself: whoever calls it may lend it a model.
public struct Fluency: Sendable {
  /// How unlikely words are behind others, in nats; 0 where no model was lent.
  let surprise: @Sendable (_ words: ArraySlice<String>, _ before: ArraySlice<String>) -> Double

  /// Lends a model: the first words are scored, one after the other, behind the second; before none
  /// a sentence begins.
  public init(
    _ surprise:
      @escaping @Sendable (_ words: ArraySlice<String>, _ before: ArraySlice<String>) ->
      Double
  ) {
    self.surprise = surprise
  }

  /// No model: every order of words is as good.
  static let none = Fluency { _, _ in 0 }
}
