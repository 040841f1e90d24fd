/// The duties that a plan's last chapter ("Tổ chức thực hiện") gives to its units.
struct Duties {
  private var measures: [Measure] = []
  private var unit: String?
  private var isOver = false

  /// The duties in reading order, each with the unit that it names or stands under.
  static func measures(in paragraphs: [PlanParagraph]) -> [Measure] {
    var duties = Duties()
    for (index, paragraph) in paragraphs.enumerated() where duties.isScoped(paragraph) {
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
      duties.take(paragraph, before: next)
    }
    return duties.measures
  }

  private func isScoped(_ paragraph: PlanParagraph) -> Bool {
    paragraph.headings.contains { heading in
      let start = heading.outlineMark.content
      return heading.end(of: "to chuc thuc hien", at: start) != nil
        && heading.words(in: start..<heading.end).count <= 10
    }
  }

  private mutating func take(_ paragraph: PlanParagraph, before next: PlanParagraph?) {
    let ends: [Phrase] = ["noi nhan", "tren day la", "trong qua trinh", "kinh gui"]
    isOver = isOver || ends.contains { paragraph.prose.end(of: $0, at: paragraph.content) != nil }
    guard !isOver, paragraph.mark != .none else { return }
    if case .bullet = paragraph.mark {
    } else {
      unit = nil
    }
    if let name = unitName(in: paragraph, before: next) {
      unit = name
    } else if paragraph.text.split(separator: " ").count >= 4 {
      append(paragraph)
    }
  }

  private mutating func append(_ paragraph: PlanParagraph) {
    var measure = Measure(text: paragraph.text, page: paragraph.page)
    measure.section = paragraph.section
    measure.letter = paragraph.letter
    measure.prepares = unit
    measure.takeOwnWords()
    measures.append(measure)
  }

  /// "3. Văn phòng Sở:" above its duties.
  private func unitName(in paragraph: PlanParagraph, before next: PlanParagraph?) -> String? {
    let words = paragraph.text.split(separator: " ").count
    guard words <= 12, !paragraph.text.hasSuffix("."), !paragraph.text.hasSuffix(";"),
      let next, next.mark != .none, next.mark.depth > paragraph.mark.depth
    else { return nil }
    return paragraph.text.trimming(" :")
  }
}

extension OutlineMark {
  /// How far down an outline the mark stands.
  fileprivate var depth: Int {
    switch self {
    case .roman: 0
    case .number: 1
    case .letter: 2
    case .bullet(let sign): sign == "-" ? 3 : 4
    case .none: 5
    }
  }
}
