import Pages

/// Finds the mentions of numbered documents in running text.
///
/// It goes from number to number: what stands before tells the kind, what stands behind the date
/// and the issuer. Ratios, dates, standards and web addresses are none.
struct CitationReader {
  /// A citation with what is needed to judge it.
  struct Mention: Hashable {
    /// What is emitted.
    var citation: Citation
    /// Where it stands in the text.
    var range: Range<Int>
    /// The printed date, where one is printed.
    var date: PrintedDate?
    /// The parts of its symbol.
    var symbolParts: [String]
    /// Whether the number itself tells the year.
    var bearsYear: Bool
    /// Whether it goes on with the mention before: only "và", commas and the like part them.
    var continues: Bool
    /// Whether the symbol goes on with signs that are none of a symbol.
    var isTorn: Bool
    /// Whether words name its kind, not its symbol alone.
    var isTyped: Bool
    /// Whether nothing announces its number: "13/TB-UBND" behind "số 12,".
    var isBare: Bool
    /// How sure the figures of its date are, 0…1; 1 of none.
    var dateConfidence = 1.0
    /// Where it begins on its page; `nil` for plain text.
    var box: Box?
  }

  /// The mentions in reading order.
  func mentions(in prose: Prose) -> [Mention] {
    var mentions: [Mention] = []
    var here = 0
    while here < prose.end {
      let found = number(in: prose, at: here) ?? member(in: prose, at: here, after: mentions.last)
      guard var number = found else {
        here += 1
        continue
      }
      number.start = max(number.start, mentions.last?.range.upperBound ?? 0)
      let mention = mention(of: number, in: prose, after: mentions.last)
      here = max(mention.range.upperBound, number.range.upperBound)
      mentions.append(mention)
    }
    return CitationList(mentions, in: prose).shared
  }

  /// A number with what announces it.
  private struct Number {
    var symbol: DocumentSymbol
    var start: Int
    var type: DocumentType?
    var range: Range<Int> { start..<symbol.range.upperBound }
  }

  private func number(in prose: Prose, at offset: Int) -> Number? {
    if prose.isDigit(offset) { return numbered(in: prose, at: offset) }
    return unnumbered(in: prose, at: offset)
  }

  private func numbered(in prose: Prose, at offset: Int) -> Number? {
    guard !prose.isDigit(offset - 1), !prose.isInsideAddress(offset) else { return nil }
    let announcement = prose.announcement(endingAt: offset)
    let isAnnounced = announcement.word != nil || announcement.type != nil
    if announcement.type == nil, prose.isNumberOfForm(announcedAt: announcement.start) {
      return nil
    }
    if let symbol = prose.symbol(at: offset, announced: isAnnounced) {
      guard isAnnounced || symbol.isUnmistakable else { return nil }
      return Number(symbol: symbol, start: announcement.start, type: announcement.type)
    }
    guard let symbol = prose.bareNumber(at: offset, after: announcement) else { return nil }
    return Number(symbol: symbol, start: announcement.start, type: announcement.type)
  }

  /// "124" of "số 123, 124, 125/VP-TH": a number that goes on with one that has no letters either.
  private func member(in prose: Prose, at offset: Int, after last: Mention?) -> Number? {
    guard let last, last.symbolParts.isEmpty, !last.bearsYear, last.citation.number != nil,
      prose.isDigit(offset), !prose.isDigit(offset - 1),
      prose.isListing(last.range.upperBound..<offset),
      let symbol = prose.listedNumber(at: offset)
    else { return nil }
    return Number(symbol: symbol, start: offset, type: nil)
  }

  /// "số    /QĐ-VP": a form whose number was never filled in.
  private func unnumbered(in prose: Prose, at offset: Int) -> Number? {
    guard prose.has("/", at: offset), !prose.isInsideAddress(offset) else { return nil }
    var start = offset
    while start > 0,
      prose.isBlank(start - 1) || prose.has(".", at: start - 1)
        || prose.has("_", at: start - 1)
    { start -= 1 }
    let announcement = prose.announcement(endingAt: start)
    guard announcement.word != nil, let symbol = prose.unnumberedSymbol(at: offset),
      symbol.isUnmistakable || announcement.type != nil
    else { return nil }
    return Number(symbol: symbol, start: announcement.start, type: announcement.type)
  }

  private func mention(of number: Number, in prose: Prose, after last: Mention?) -> Mention {
    let torn = prose.endOfTornSymbol(at: number.range.upperBound)
    let tail = prose.tail(ofCitationAt: torn ?? number.range.upperBound)
    let continues = last.map { prose.isListing($0.range.upperBound..<number.start) } ?? false
    let named = number.type ?? number.symbol.type
    let range = number.start..<tail.end
    var citation = Citation(text: prose.text(range), page: prose.page(at: number.start))
    citation.type =
      named?.name ?? (continues ? last?.citation.type : prose.type(before: number.start))
    citation.number = number.symbol.number
    citation.date = tail.date?.iso
    citation.issuer = tail.issuer ?? prose.issuer(behindBracketAt: tail.end)
    citation.confidence = prose.confidence(of: number.symbol.range).inThousandths
    return Mention(
      citation: citation, range: range, date: tail.date, symbolParts: number.symbol.parts,
      bearsYear: number.symbol.bearsYear, continues: continues, isTorn: torn != nil,
      isTyped: number.type != nil, isBare: number.start == number.symbol.range.lowerBound,
      dateConfidence: tail.date.map { prose.confidence(of: $0.range) } ?? 1,
      box: prose.box(of: range))
  }
}
