import Pages

/// What the pieces of a letterhead say, gathered one by one; what a piece says tells what it is,
/// not where it stands (Decree 30/2020/NĐ-CP, annex I, gives the pieces).
struct Letterhead {
  /// What is sure enough to be told.
  var metadata = Metadata()
  /// The names of offices, from the top.
  private(set) var offices: [String] = []
  /// The document's number and the piece that bears it; `nil` for the number where "Số:" stands
  /// there and no number can be read.
  private(set) var number: (own: OwnNumber?, line: PrintedLine)?
  /// Place and date, and the piece that bears them.
  private(set) var dated: (found: PlaceAndDate, line: PrintedLine)?
  /// The index of the first line of the body.
  var bodyStart = 0

  /// Takes what a piece says.
  mutating func take(_ piece: PrintedLine) {
    if takeNumber(of: piece) || takeDate(of: piece) || takeKind(of: piece) { return }
    if piece.begins(withAnyOf: ["so:", "so :"]) {
      number = number ?? (nil, piece)
    } else if piece.isMostlyCapitals, !Issuers.isStamp(piece) {
      offices.append(piece.text)
    }
  }

  private mutating func takeNumber(of piece: PrintedLine) -> Bool {
    guard let own = OwnNumber(in: piece.prose) else { return false }
    if number?.own == nil {
      number = (own, piece)
      metadata.number = own.isUnreadable ? nil : own.text
    }
    let before = piece.prose.text(0..<own.start)
    if before.contains(where: \.isLetter) { offices.append(before) }
    return true
  }

  /// Takes place and date, and what stands behind them.
  mutating func takeDate(of piece: PrintedLine) -> Bool {
    guard let found = PlaceAndDate(in: piece.prose) else { return false }
    metadata.place = found.place
    dated = (found, piece)
    let isSure = dateConfidence ?? 1 >= OwnNumber.leastConfidence
    metadata.date = isSure ? found.date?.iso : nil
    let rest = piece.part(found.rest)
    if rest.prose.end > 0 { take(rest) }
    return true
  }

  /// How sure the figures of the date were read, 0…1; `nil` where there are none.
  var dateConfidence: Double? {
    dated.flatMap { dated in dated.found.date.map { dated.line.prose.confidence(of: $0.range) } }
  }

  /// "V/v …" of a letter, or a line that names the kind of document, alone or with the title.
  private mutating func takeKind(of piece: PrintedLine) -> Bool {
    if piece.begins(withAnyOf: ["v/v", "ve viec", "vv"]), number != nil {
      metadata.title = piece.text
      return true
    }
    guard let (type, title) = Self.kind(in: piece) else { return false }
    metadata.documentType = type
    if !title.isEmpty { metadata.title = title }
    return true
  }

  private static func kind(in piece: PrintedLine) -> (type: String, title: String)? {
    let prose = piece.prose
    let start = piece.firstLetter
    for type in DocumentType.all {
      guard let end = prose.end(of: type.phrase, at: start) else { continue }
      let rest = prose.text(end..<prose.end).trimming(":. -*")
      guard piece.isCapitals || rest.isEmpty, prose.isCapital(start) else { return nil }
      return (type.name, rest)
    }
    return nil
  }
}
