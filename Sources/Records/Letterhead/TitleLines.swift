/// The lines of a title: under the document's kind, or alone above the body.
enum TitleLines {
  /// Words that begin the body of a document.
  private static let bodyWords: [Phrase] = [
    "can cu", "thuc hien", "theo", "kinh gui", "tren co so", "thi hanh", "nham", "de", "dieu",
    "phan", "chuong", "hom nay", "xet", "qua", "duoc su", "vua qua", "thoi gian", "trong",
    "tiep tuc", "ngay", "nam", "sau khi", "ngay tu", "tu ngay", "chu tich", "chanh van phong",
  ]

  /// The title that begins with the line, and the index of the line behind it.
  static func title(from index: Int, of lines: [PrintedLine]) -> (title: String?, next: Int) {
    var next = index
    // Rules and specks under the kind's name are read as a few letters.
    while next < lines.count, lines[next].prose.letterCounts.letters < 4 { next += 1 }
    guard next < lines.count, !beginsBody(lines[next], isFirst: true) else { return (nil, next) }
    var parts = [lines[next]]
    next += 1
    while next < lines.count, parts.count < 8, goesOn(from: parts[parts.count - 1], to: lines[next])
    {
      parts.append(lines[next])
      next += 1
    }
    let title = parts.map(\.text).joined(separator: " ").trimming("-–_* ")
    return (title.isEmpty ? nil : title, next)
  }

  /// A title above the first "Căn cứ" of a document whose letterhead is lost.
  static func titleWithoutLetterhead(of lines: [PrintedLine]) -> String? {
    let (title, next) = title(from: 0, of: lines)
    guard let title, next < lines.count, title.split(separator: " ").count <= 60,
      !title.hasSuffix("."), beginsBody(lines[next], isFirst: false)
    else { return nil }
    return title
  }

  private static func beginsBody(_ line: PrintedLine, isFirst: Bool) -> Bool {
    if isFirst {
      return line.begins(withAnyOf: ["can cu", "kinh gui", "dieu 1"]) || isNumbered(line)
    }
    return isNumbered(line)
      || line.prose.isCapital(line.firstLetter) && line.begins(withAnyOf: bodyWords)
  }

  /// "I. …", "1. …": the first heading.
  static func isNumbered(_ line: PrintedLine) -> Bool {
    let mark = line.text.prefix { $0 != " " }
    guard mark.hasSuffix(".") else { return false }
    return mark.dropLast().allSatisfy { $0.isNumber || "IVX".contains($0) }
  }

  private static func goesOn(from last: PrintedLine, to line: PrintedLine) -> Bool {
    let prose = line.prose
    let start = line.firstLetter
    guard start < prose.end, StandingWords.range(in: prose) == nil, !line.text.hasPrefix("(") else {
      return false
    }
    if !prose.isCapital(start), !prose.isDigit(start) { return true }
    if beginsBody(line, isFirst: false) { return false }
    // Who decides stands in capitals between the title and the first "Căn cứ".
    if line.isCapitals, !last.isCapitals, SignerTitle.isOwn(line) { return false }
    return line.passage == last.passage || line.isBold && last.isBold
      || line.isCapitals && last.isCapitals
  }
}
