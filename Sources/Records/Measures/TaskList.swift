/// Tasks of a plan without labels: the points under the headings that speak of tasks, each with the
/// unit under whose name it stands ("- Văn phòng Ban:").
struct TaskList {
  private var measures: [Measure] = []
  private var unit: String?
  private var isOpen = false

  /// The tasks in reading order.
  static func measures(in paragraphs: [PlanParagraph]) -> [Measure] {
    var list = TaskList()
    for (index, paragraph) in paragraphs.enumerated() {
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
      list.take(paragraph, before: next)
    }
    return list.measures
  }

  private mutating func take(_ paragraph: PlanParagraph, before next: PlanParagraph?) {
    let label = paragraph.prose.label(at: paragraph.content)
    if case .bullet = paragraph.mark {
    } else if paragraph.mark != .none {
      (unit, isOpen) = (nil, false)
    }
    if let label, label.label == .target { return reach(paragraph, from: label.value) }
    if let label, label.label == .text, label.value < paragraph.prose.end, isScoped(paragraph) {
      return append(paragraph, from: label.value)
    }
    guard isScoped(paragraph), !endsPlan(paragraph) else { return }
    if let name = unitName(in: paragraph) {
      unit = name
    } else if isTask(paragraph, before: next) {
      append(paragraph, from: paragraph.content)
    } else if paragraph.mark == .none, isOpen, paragraph.text.first?.isLowercase == true {
      measures[measures.count - 1].text += " " + paragraph.text
    }
  }

  private mutating func append(_ paragraph: PlanParagraph, from start: Int) {
    var measure = Measure(
      text: paragraph.prose.text(start..<paragraph.prose.end), page: paragraph.page)
    measure.section = paragraph.section
    measure.letter = paragraph.letter
    measure.prepares = unit
    measure.takeOwnWords()
    measures.append(measure)
    isOpen = true
  }

  /// What is to be reached holds for the tasks of its section, or of its item where both bear
  /// numbered letters ("a1", "a2").
  private mutating func reach(_ paragraph: PlanParagraph, from start: Int) {
    isOpen = false
    let area = paragraph.letter.flatMap { $0.count > 1 ? $0.first : nil }
    let target = paragraph.prose.text(start..<paragraph.prose.end)
    for index in measures.indices where measures[index].section == paragraph.section {
      guard measures[index].target == nil, area == nil || measures[index].letter?.first == area
      else {
        continue
      }
      measures[index].target = target
    }
  }

  /// Whether the nearest headings speak of tasks, and none of aims, results or the plan's carrying out.
  private func isScoped(_ paragraph: PlanParagraph) -> Bool {
    let others: [Phrase] = [
      "muc dich", "yeu cau", "to chuc thuc hien", "ket qua", "ton tai", "nguyen nhan", "quan diem",
      "danh gia", "kinh phi", "thuc trang", "can cu",
    ]
    let wanted: [Phrase] = ["nhiem vu", "giai phap", "noi dung thuc hien", "noi dung cong viec"]
    let starts = paragraph.headings.map { ($0, $0.outlineMark.content) }
    if starts.contains(where: { prose, start in
      others.contains { prose.end(of: $0, at: start) != nil }
    }) {
      return false
    }
    return starts.contains { prose, start in
      (start..<prose.end).contains { offset in
        wanted.contains { prose.end(of: $0, at: offset) != nil }
      }
    }
  }

  /// The end of the document that follows its last task.
  private func endsPlan(_ paragraph: PlanParagraph) -> Bool {
    let phrases: [Phrase] = ["noi nhan", "tren day la", "trong qua trinh", "kinh gui"]
    return phrases.contains { paragraph.prose.end(of: $0, at: paragraph.content) != nil }
  }

  /// "- Văn phòng Ban:"
  private func unitName(in paragraph: PlanParagraph) -> String? {
    guard paragraph.text.hasSuffix(":"), case .bullet = paragraph.mark else { return nil }
    let name = String(paragraph.text.dropLast())
    guard name.split(separator: " ").count <= 8 else { return nil }
    let prose = Prose(name, page: 1)
    return prose.start(of: "tham muu", endingAt: prose.end).map { prose.text(0..<$0) } ?? name
  }

  /// Points are tasks; an item is one unless others stand under it; a paragraph without mark only
  /// right under a unit's name.
  private func isTask(_ paragraph: PlanParagraph, before next: PlanParagraph?) -> Bool {
    guard !paragraph.text.hasSuffix(":"), paragraph.text.split(separator: " ").count >= 4 else {
      return false
    }
    switch paragraph.mark {
    case .bullet: return true
    case .none: return unit != nil && paragraph.text.first?.isUppercase == true
    case .number, .letter: return paragraph.text.hasSuffix(".") || !leads(paragraph, to: next)
    case .roman: return false
    }
  }

  private func leads(_ paragraph: PlanParagraph, to next: PlanParagraph?) -> Bool {
    guard let next else { return false }
    switch (paragraph.mark, next.mark) {
    case (.number(let name), .number(let other)): return other.hasPrefix(name + ".")
    case (_, .bullet), (.number, .letter), (_, .none): return true
    case (.letter(let name), .letter(let other)): return other.count > name.count
    default: return false
    }
  }
}
