import Vietnamese

/// Gives the codes in document symbols their letters back, joins symbols that a blank tore, and flags
/// those whose letters fit two types; digits stay as they are.
struct SymbolRules {
  private typealias Verdict = DocumentRestoration.Verdict

  private let restoration: DocumentRestoration
  private var transcript: Transcript { restoration.transcript }

  init(_ restoration: DocumentRestoration) { self.restoration = restoration }

  /// Changes verdicts over symbols; everything else stays.
  func restore(_ verdicts: inout [DocumentRestoration.Verdict]) {
    var joined: [Int] = []
    for index in verdicts.indices {
      if isSplitPercent(index, verdicts) {
        joinPercent(index, &verdicts)
        joined += [index + 1, index + 2]
      }
      if isFractionSlash(index, verdicts) { write("/", &verdicts[index]) }
      guard tokenClass(verdicts[index]) == .symbol else { continue }
      rewrite(index, &verdicts)
      if restoration.isRead(verdicts[index]) { joined += joinPieces(around: index, &verdicts) }
    }
    for index in joined.reversed() { verdicts.remove(at: index) }
  }

  private func write(_ text: String, _ verdict: inout Verdict) {
    verdict.text = text
    verdict.kind = .symbol
  }

  /// Makes a number and the "°o" behind it a percentage.
  private func joinPercent(_ index: Int, _ verdicts: inout [Verdict]) {
    let number = restoration.text(verdicts[index])
    join(index + 1, to: index, "", &verdicts)
    join(index + 2, to: index, "", &verdicts)
    verdicts[index].text = number + "%"
  }

  /// Joins a symbol with its issuer and with the first digit of its number where blanks tore them
  /// off, and returns the verdicts that are part of others now.
  private func joinPieces(around index: Int, _ verdicts: inout [Verdict]) -> [Int] {
    var joined: [Int] = []
    if joinsIssuer(index, verdicts) {
      join(index + 1, to: index, "-", &verdicts)
      joined.append(index + 1)
    }
    if joinsDigit(index, verdicts) {
      join(index, to: index - 1, "", &verdicts)
      joined.append(index)
    }
    return joined
  }

  /// Whether the slash of fractions, which an engine may read for any, stands between two numbers.
  private func isFractionSlash(_ index: Int, _ verdicts: [Verdict]) -> Bool {
    index > 0 && index + 1 < verdicts.count && tokenClass(verdicts[index]) == .sign
      && restoration.isRead(verdicts[index])
      && restoration.reading(verdicts[index].tokens) == [0x2044]
      && [index - 1, index + 1].allSatisfy { tokenClass(verdicts[$0]) == .number }
  }

  /// Whether a percent sign was read as "°o" behind a number.
  private func isSplitPercent(_ index: Int, _ verdicts: [Verdict]) -> Bool {
    guard index + 2 < verdicts.count, tokenClass(verdicts[index]) == .number,
      restoration.isRead(verdicts[index])
    else { return false }
    return zip(index + 1...index + 2, [0xB0, 0x6F] as [UInt32]).allSatisfy { next, scalar in
      transcript.tokens[verdicts[next].tokens.lowerBound].joint == .inside
        && restoration.reading(verdicts[next].tokens) == [scalar]
    }
  }

  private func rewrite(_ index: Int, _ verdicts: inout [Verdict]) {
    let reading = restoration.reading(verdicts[index].tokens)
    let symbol = DocumentSymbol(reading)
    let before = index > 1 ? restoration.text(verdicts[index - 2]).lowercased() : nil
    let hasNumber = reading.first == 0x2D || reading.first == 0x2F
    let text = symbol.restored(
      after: before, hasNumber: hasNumber, isTrusted: !restoration.isRead(verdicts[index]))
    if restoration.isRead(verdicts[index]), symbol.isAmbiguous(after: before, hasNumber: hasNumber)
    {
      verdicts[index].flag = .symbolAmbiguous
    }
    if text != String(reading) { write(text, &verdicts[index]) }
  }

  /// Whether the symbol ends with its type ("96/2025/QĐ") and an issuer follows behind a blank.
  private func joinsIssuer(_ index: Int, _ verdicts: [Verdict]) -> Bool {
    guard index + 1 < verdicts.count, isNext(verdicts[index + 1]),
      restoration.reading(verdicts[index + 1].tokens).allSatisfy(Alphabet.isCapital),
      DocumentSymbol(restoration.text(verdicts[index]).unicodeScalars.map(\.value)).endsWithType
    else { return false }
    return SymbolCodes.isIssuer(restoration.text(verdicts[index + 1]))
  }

  /// Whether the first digit of the symbol's number stands apart: "số 1 7/QĐ-VP".
  private func joinsDigit(_ index: Int, _ verdicts: [Verdict]) -> Bool {
    guard index > 1, isNext(verdicts[index]), tokenClass(verdicts[index - 1]) == .number,
      restoration.reading(verdicts[index - 1].tokens).count == 1,
      restoration.reading(verdicts[index].tokens).first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true
    else { return false }
    return restoration.text(verdicts[index - 2]).lowercased() == "số"
  }

  private func join(_ second: Int, to first: Int, _ mark: String, _ verdicts: inout [Verdict]) {
    write(
      restoration.text(verdicts[first]) + mark + restoration.text(verdicts[second]),
      &verdicts[first])
    verdicts[first].posterior = min(verdicts[first].posterior, verdicts[second].posterior)
    verdicts[first].flag = verdicts[first].flag ?? verdicts[second].flag
    let upper = verdicts[second].tokens.upperBound
    verdicts[first].tokens = verdicts[first].tokens.lowerBound..<upper
  }

  private func isNext(_ verdict: Verdict) -> Bool {
    transcript.tokens[verdict.tokens.lowerBound].joint == .blank
  }

  private func tokenClass(_ verdict: Verdict) -> TokenClass {
    transcript.tokens[verdict.tokens.lowerBound].tokenClass
  }
}
