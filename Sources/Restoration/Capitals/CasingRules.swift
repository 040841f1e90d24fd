import Vietnamese

/// Tells with which capitals a word is written, where what was read leaves that open: "SG" is "Sở",
/// "VSi" inside a sentence is "với", "TQC" between "DÂN" and "TỈNH" is "TỘC".
struct CasingRules {
  /// Below this share of capitals inside sentences a capital that looks like its small letter, with
  /// more of them behind it, was a small one; above the other, before a word with a capital, a small
  /// one was a capital.
  private static let smallShare: Float = 0.05
  private static let capitalShare: Float = 0.85

  private let transcript: Transcript
  private let places: CapitalPlaces
  private let evidence: CaseEvidence

  init(_ transcript: Transcript, modes: [Int], evidence: CaseEvidence) {
    self.transcript = transcript
    self.evidence = evidence
    places = CapitalPlaces(transcript, modes: modes)
  }

  /// The shape of an entry in place of `reading`, which begins in the token at `index`.
  func shape(
    of entry: UInt32, _ spelling: [UInt32], _ shape: Shape, _ reading: ArraySlice<UInt32>,
    at index: Int
  ) -> Shape {
    let isAmongCapitals =
      transcript.lines[Int(transcript.tokens[index].line)].isShouted
      || isCapitals(index - 1, beside: index) || isCapitals(index + 1, beside: index)
    let settled = shape.settled(reading, as: spelling, isAmongCapitals: isAmongCapitals)
    guard let first = reading.first, spelling.count > 1 else { return settled }
    if settled == .title, isOneOfCapitals(reading, index) { return .capital }
    if settled == .capital {
      let isOdd = !isAmongCapitals && reading.count == 2 && !isBesideCapitals(index)
      guard isOdd else { return settled }
      return places.isInside(index) && isMostlySmall(entry) ? .small : .title
    }
    guard places.isInside(index) else { return shapeAtStart(of: entry, settled, first, index) }
    let isMisread = !Alphabet.isCaseBlind(first) && Self.isMisread(first, spelling)
    guard Alphabet.isCaseBlind(first) || isMisread else { return settled }
    return shapeInside(
      of: entry, settled, index,
      tellsNothing: isMisread || reading.dropFirst().contains(where: Alphabet.isCapital))
  }

  /// The shape where a sentence or a line begins.
  private func shapeAtStart(
    of entry: UInt32, _ settled: Shape, _ first: UInt32, _ index: Int
  ) -> Shape {
    if isSmallAtLineHead(entry, first, index) { return .small }
    if first == 0x24 { return transcript.tokens[index].joint != .inside ? .title : settled }
    let isCapital = Alphabet.isCapital(first) || first == 0xA5
    return isCapital && places.startsSentence(index) ? .title : settled
  }

  /// The shape inside a sentence of a word whose first letter looks the same in either size.
  ///
  /// - Parameter tellsNothing: Whether a capital that was read says nothing at all.
  private func shapeInside(
    of entry: UInt32, _ settled: Shape, _ index: Int, tellsNothing: Bool
  ) -> Shape {
    let isBeforeCapital = places.isBeforeCapital(index)
    guard let share = evidence.capitalShare(of: entry, beforeCapital: isBeforeCapital) else {
      return settled
    }
    if share < Self.smallShare, tellsNothing { return .small }
    return isBeforeCapital && share > Self.capitalShare ? .title : settled
  }

  /// Whether a capital and one small letter that is read for a capital with its mark ("Bi" for "BÍ",
  /// "Kf" for "KẾ") stand in a line of capitals, with nothing but capitals beside them.
  private func isOneOfCapitals(_ reading: ArraySlice<UInt32>, _ index: Int) -> Bool {
    guard transcript.lines[Int(transcript.tokens[index].line)].isShouted,
      reading.filter(Alphabet.isSmall).count == 1, reading.last.map(Self.readForCapital) == true
    else { return false }
    let beside = [index - 1, index + 1].filter { stands($0, beside: index) }
    return !beside.isEmpty && beside.allSatisfy { isCapitals($0, beside: index) }
  }

  /// Whether it is one of i, f and l.
  private static func readForCapital(_ scalar: UInt32) -> Bool {
    scalar == 0x69 || scalar == 0x66 || scalar == 0x6C
  }

  /// Whether two tokens stand on one line.
  private func stands(_ index: Int, beside other: Int) -> Bool {
    transcript.tokens.indices.contains(index)
      && transcript.tokens[index].line == transcript.tokens[other].line
  }

  /// Whether a word that hardly ever has a capital goes on with a sentence at the head of a line, and
  /// begins with a letter whose size says little.
  private func isSmallAtLineHead(_ entry: UInt32, _ first: UInt32, _ index: Int) -> Bool {
    guard Alphabet.isCapital(first), Alphabet.isCaseBlind(first), isMostlySmall(entry)
    else { return false }
    return places.goesOn(index)
  }

  private func isMostlySmall(_ entry: UInt32) -> Bool {
    evidence.capitalShare(of: entry, beforeCapital: false).map { $0 < Self.smallShare } == true
  }

  /// Whether a word begins with a capital that is another than its own, so that its size says nothing:
  /// "Gp" for "lập". Those read for Đ are capitals.
  private static func isMisread(_ first: UInt32, _ spelling: [UInt32]) -> Bool {
    guard Alphabet.isCapital(first), let letter = spelling.first, letter != 0x111 else {
      return false
    }
    let base = PlainLetters.scalars(of: String([Alphabet.small(first)]))
    return base != PlainLetters.scalars(of: String([letter]))
  }

  /// Whether a token beside another on its line has two capitals or more, and nothing else.
  private func isBesideCapitals(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      guard stands(other, beside: index) else { return false }
      let scalars = transcript.forms.scalars(of: transcript.tokens[other].form)
      return scalars.count > 1 && scalars.allSatisfy(Alphabet.isCapital)
    }
  }

  /// Whether a token beside another on its line is a word of three capitals or more.
  private func isCapitals(_ index: Int, beside other: Int) -> Bool {
    guard stands(index, beside: other), transcript.tokens[max(index, other)].joint == .blank,
      transcript.tokens[index].tokenClass == .word
    else { return false }
    let scalars = transcript.forms.scalars(of: transcript.tokens[index].form)
    return scalars.count > 2 && scalars.allSatisfy(Alphabet.isCapital)
  }
}
