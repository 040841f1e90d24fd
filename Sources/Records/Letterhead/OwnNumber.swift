/// A document's own number in its letterhead: "Số: 1880/BC-VP", also "Số:     /BC-VP".
struct OwnNumber {
  /// The number, blanks left out; `nil` where it was never filled in.
  let text: String?
  /// Where "Số" begins.
  let start: Int
  /// The offset behind the number.
  let end: Int
  /// How sure its words were read, 0…1.
  let confidence: Double

  /// Below this a number is more often wrong than right: it is written by hand or stamped over.
  static let leastConfidence = 0.5
  /// From this on a number is taken for right; printed ones are read with more.
  static let sureConfidence = 0.85

  /// The first number with "Số" before it that no kind of document announces; `nil` of none.
  init?(in prose: Prose) {
    for offset in 0..<prose.end {
      guard prose.isDigit(offset) || prose.has("/", at: offset) else { continue }
      var start = offset
      while start > 0, prose.isBlank(start - 1) || prose.has(".", at: start - 1) { start -= 1 }
      let announcement = prose.announcement(endingAt: prose.isDigit(offset) ? offset : start)
      guard let word = announcement.word, announcement.type == nil, prose.isCapital(word),
        let symbol = prose.isDigit(offset)
          ? prose.symbol(at: offset, announced: true) : prose.unnumberedSymbol(at: offset)
      else { continue }
      text = prose.isDigit(offset) ? prose.serial(symbol.range) : nil
      (self.start, end) = (word, symbol.range.upperBound)
      confidence = prose.confidence(of: symbol.range)
      return
    }
    return nil
  }

  /// Whether figures stand there that are no number, or that nobody can vouch for: "0/QĐ-UBND" is
  /// what is left of a number written by hand.
  var isUnreadable: Bool {
    guard let text else { return false }
    return confidence < Self.leastConfidence
      || text.prefix(while: \.isNumber).allSatisfy { $0 == "0" }
  }
}
