/// A stretch of true text and what was read in its place; both begin and end between words.
///
/// Mostly one word on either side; two where a blank was lost or read into a word.
public struct WordPair: Hashable, Sendable {
  /// As it stood on paper, composed (NFC), words parted by one blank.
  public var word: String
  /// As it was read.
  public var reading: String

  /// Takes both as they are.
  public init(word: String, reading: String) {
    self.word = word
    self.reading = reading
  }
}
