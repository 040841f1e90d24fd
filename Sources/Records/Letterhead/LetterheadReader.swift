import Pages
import Vietnamese

/// Reads what stands above a document's body: issuer, number, place, date, kind and title. Its two
/// columns may stand in one line, one after the other, or torn apart.
struct LetterheadReader {
  /// How many lines are searched for the document's kind.
  private static let reach = 40

  /// The letterhead at the top of the lines.
  func letterhead(of lines: [PrintedLine]) -> Letterhead {
    var head = Letterhead()
    var index = 0
    while index < min(lines.count, Self.reach), !endsLetterhead(lines[index]) {
      for piece in pieces(of: lines[index]) { head.take(piece) }
      index += 1
      if head.metadata.title != nil { index = takeSubject(from: index, of: lines, into: &head) }
      if head.metadata.documentType != nil { break }
    }
    (head.metadata.issuerParent, head.metadata.issuer) = Issuers.named(by: head.offices)
    finish(&head, at: index, of: lines)
    return head
  }

  /// Title behind the kind; where neither kind nor letterhead is there, what stands above the
  /// first "Căn cứ".
  private func finish(_ head: inout Letterhead, at index: Int, of lines: [PrintedLine]) {
    head.bodyStart = index
    if head.metadata.documentType != nil {
      guard head.metadata.title == nil else { return }
      (head.metadata.title, head.bodyStart) = TitleLines.title(from: index, of: lines)
    } else if head.metadata.title != nil {
      head.metadata.documentType = "Công văn"
    } else {
      head.bodyStart = 0
      guard head.metadata.issuer == nil, head.number?.own == nil else { return }
      head.metadata.title = TitleLines.titleWithoutLetterhead(of: lines)
    }
  }

  private func endsLetterhead(_ line: PrintedLine) -> Bool {
    line.begins(withAnyOf: ["kinh gui", "can cu", "dieu 1", "phan i", "phan thu nhat"])
      || line.isInScoringTable || AssessmentTitle.namesTable(line.text)
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

  /// The lines of "V/v …" go on to the addressee; state's name and date may stand among them.
  private func takeSubject(from index: Int, of lines: [PrintedLine], into head: inout Letterhead)
    -> Int
  {
    var index = index
    guard head.metadata.documentType == nil else { return index }
    while index < lines.count, !endsLetterhead(lines[index]) {
      let line = lines[index]
      if StandingWords.range(in: line.prose) != nil || PlaceAndDate(in: line.prose) != nil {
        for piece in pieces(of: line) { _ = head.takeDate(of: piece) }
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
    trimming { signs.contains($0) }
  }
}
