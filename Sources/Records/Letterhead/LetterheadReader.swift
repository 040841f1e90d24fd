import Pages

/// Reads what stands above a document's body: issuer, number, place, date, kind and title.
///
/// Its two columns may stand in one line, one after the other, or torn apart; what a piece says
/// tells what it is, not where it stands (Decree 30/2020/NĐ-CP, annex I, gives the pieces).
struct LetterheadReader {
  /// What was read.
  struct Letterhead {
    var metadata = Metadata()
    /// How the date is printed, where one is.
    var date: PrintedDate?
    /// The words of the line that bears the date, and its page.
    var dateLine = (text: "", page: 1)
    /// The line of the number where it could not be read, and its page.
    var numberLine: (text: String, page: Int)?
    /// The index of the first line of the body.
    var bodyStart = 0
  }

  /// How many lines are searched for the document's kind.
  private static let reach = 40

  /// The letterhead at the top of the lines.
  func letterhead(of lines: [PrintedLine]) -> Letterhead {
    var head = Letterhead()
    var offices: [String] = []
    var index = 0
    while index < min(lines.count, Self.reach), !endsLetterhead(lines[index]) {
      for piece in pieces(of: lines[index]) { take(piece, into: &head, offices: &offices) }
      index += 1
      if head.metadata.title != nil { index = takeSubject(from: index, of: lines, into: &head) }
      if head.metadata.documentType != nil { break }
    }
    (head.metadata.issuerParent, head.metadata.issuer) = Issuers.named(by: offices)
    finish(&head, at: index, of: lines)
    return head
  }

  /// Title behind the kind; where neither kind nor letterhead is there, what stands above the
  /// first "Căn cứ".
  private func finish(_ head: inout Letterhead, at index: Int, of lines: [PrintedLine]) {
    head.bodyStart = index
    if head.metadata.documentType != nil, head.metadata.title == nil {
      (head.metadata.title, head.bodyStart) = TitleLines.title(from: index, of: lines)
    } else if head.metadata.documentType == nil {
      if head.metadata.title != nil {
        head.metadata.documentType = "Công văn"
      } else {
        head.bodyStart = 0
        if head.metadata.issuer == nil, head.metadata.number == nil {
          head.metadata.title = TitleLines.titleWithoutLetterhead(of: lines)
        }
      }
    }
  }

  private func endsLetterhead(_ line: PrintedLine) -> Bool {
    line.begins(withAnyOf: ["kinh gui", "can cu", "dieu 1", "phan i", "phan thu nhat"])
      || TitleLines.isNumbered(line)
  }

  /// A line without state's name and motto, parted where they stood and before place and date.
  private func pieces(of line: PrintedLine) -> [PrintedLine] {
    let prose = line.prose
    guard let standing = StandingWords.range(in: prose) else { return parted(atPlace: line) }
    let sides = [line.part(0..<standing.lowerBound), line.part(standing.upperBound..<prose.end)]
    return sides.filter { $0.prose.end > 0 }.flatMap(pieces)
  }

  private func parted(atPlace line: PrintedLine) -> [PrintedLine] {
    let prose = line.prose
    guard let number = OwnNumber(in: prose), number.end < prose.end else { return [line] }
    return [line.part(0..<number.end), line.part(number.end..<prose.end)]
  }

  private func take(_ piece: PrintedLine, into head: inout Letterhead, offices: inout [String]) {
    let prose = piece.prose
    if let number = OwnNumber(in: prose) {
      head.metadata.number = head.metadata.number ?? number.text
      let before = prose.text(0..<number.start)
      if before.contains(where: \.isLetter) { offices.append(before) }
    } else if let (place, date, rest) = placeAndDate(in: prose) {
      head.metadata.place = place
      head.metadata.date = date?.iso
      (head.date, head.dateLine) = (date, (piece.text, piece.page))
      if !rest.text.isEmpty { take(piece.part(rest.range), into: &head, offices: &offices) }
    } else if piece.begins(withAnyOf: ["v/v", "ve viec", "vv"]), head.metadata.number != nil {
      head.metadata.title = piece.text
    } else if let (type, title) = kind(in: piece) {
      head.metadata.documentType = type
      if !title.isEmpty { head.metadata.title = title }
    } else if piece.begins(withAnyOf: ["so:", "so :"]) {
      head.numberLine = head.numberLine ?? (piece.text, piece.page)
    } else if piece.isMostlyCapitals, !Issuers.isStamp(piece) {
      offices.append(piece.text)
    }
  }

  /// "Hải Sơn, ngày 19 tháng 11 năm 2021", also with the figures not filled in.
  private func placeAndDate(in prose: Prose)
    -> (place: String?, date: PrintedDate?, rest: (text: String, range: Range<Int>))?
  {
    guard let comma = (0..<prose.end).first(where: { prose.date(introducedAt: $0) != nil }) else {
      return nil
    }
    let date = prose.date(introducedAt: comma)
    let place = prose.text(0..<comma).trimming(",.;:- ")
    guard place.split(separator: " ").count <= 6, !place.contains(where: \.isNumber) else {
      return nil
    }
    let rest = (date?.range.upperBound ?? prose.end)..<prose.end
    guard !place.isEmpty || prose.text(rest).isEmpty else { return nil }
    return (place.isEmpty ? nil : place, date, (prose.text(rest), rest))
  }

  /// A line that names the kind of document, alone or with the title behind it.
  private func kind(in piece: PrintedLine) -> (type: String, title: String)? {
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

  /// The lines of "V/v …" go on to the addressee.
  private func takeSubject(from index: Int, of lines: [PrintedLine], into head: inout Letterhead)
    -> Int
  {
    var index = index
    guard head.metadata.documentType == nil else { return index }
    while index < lines.count, !endsLetterhead(lines[index]) {
      let line = lines[index]
      if StandingWords.range(in: line.prose) != nil || placeAndDate(in: line.prose) != nil {
        for piece in pieces(of: line) where placeAndDate(in: piece.prose) != nil {
          var none: [String] = []
          take(piece, into: &head, offices: &none)
        }
      } else if line.isCapitals || line.passage > lines[index - 1].passage + 1 {
        break
      } else {
        head.metadata.title?.append(" " + line.text)
      }
      index += 1
    }
    return index
  }
}

extension String {
  /// The text without these signs at its ends.
  func trimming(_ signs: String) -> String {
    var text = Substring(self)
    while let first = text.first, signs.contains(first) { text.removeFirst() }
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return String(text)
  }
}
