/// Tasks whose paragraphs are followed by labelled ones: who directs, prepares, works along, by when.
struct LabelledTasks {
  /// A point of the text of a task that may turn out to be a task of its own.
  private struct Point {
    var mark: OutlineMark
    var text: String
    var page: Int
  }

  /// A task that is being gathered.
  private struct Item {
    var measure: Measure
    var points: [Point]
    var lastField: WritableKeyPath<Measure, String?>?
  }

  private var item: Item?
  private var measures: [Measure] = []

  /// The tasks in reading order; an item without any label is none.
  static func measures(in paragraphs: [PlanParagraph]) -> [Measure] {
    var tasks = LabelledTasks()
    for paragraph in paragraphs { tasks.take(paragraph) }
    tasks.close()
    return tasks.measures
  }

  private mutating func take(_ paragraph: PlanParagraph) {
    let labels = paragraph.prose.labels(from: paragraph.content)
    switch paragraph.mark {
    case .letter where isLabel(labels.first, of: paragraph): set(labels, of: paragraph)
    case .roman, .number, .letter: begin(paragraph, labels)
    case .bullet, .none:
      if let first = labels.first, first.label != .text, item != nil,
        paragraph.prose.text(paragraph.content..<first.start).allSatisfy({ "( ".contains($0) })
      {
        set(labels, of: paragraph)
      } else {
        goOn(with: paragraph, labels)
      }
    }
  }

  /// Whether an item's letter stands before nothing but a label of the task that is being gathered:
  /// "b) Đơn vị chủ trì: …".
  private func isLabel(_ label: Prose.Labelled?, of paragraph: PlanParagraph) -> Bool {
    guard let label, item != nil else { return false }
    return label.label != .text && label.start == paragraph.content
  }

  /// Begins an item: its words up to the first label behind them.
  private mutating func begin(_ paragraph: PlanParagraph, _ labels: [Prose.Labelled]) {
    close()
    let prose = paragraph.prose
    var start = paragraph.content
    var fields = labels
    if let first = labels.first, first.start == start, first.label == .text {
      start = first.value.lowerBound
      fields.removeFirst()
    } else if let words = prose.unclosedLabel(at: start) {
      start = words
    }
    let text = prose.text(start..<(fields.first?.start ?? prose.end)).trimming("( ")
    var measure = Measure(text: text, page: paragraph.page)
    measure.section = paragraph.section
    measure.letter = paragraph.letter
    item = Item(measure: measure, points: [], lastField: nil)
    if !fields.isEmpty { set(fields, of: paragraph) }
  }

  /// Writes the values of labels; one label told twice adds to its value.
  private mutating func set(_ labels: [Prose.Labelled], of paragraph: PlanParagraph) {
    if paragraph.mark == .bullet("+") { beginLastPoint() }
    for label in labels {
      guard let field = label.label.field else { continue }
      let value = paragraph.prose.text(label.value).trimming("|( ")
      add(value, to: field)
    }
  }

  private mutating func add(_ value: String, to field: WritableKeyPath<Measure, String?>) {
    item?.lastField = field
    guard !value.isEmpty, let known = item?.measure[keyPath: field] else {
      if !value.isEmpty { item?.measure[keyPath: field] = value }
      return
    }
    item?.measure[keyPath: field] = known + " " + value
  }

  /// A paragraph without label: more of the last value, a new point, or more of the task's words.
  private mutating func goOn(with paragraph: PlanParagraph, _ labels: [Prose.Labelled]) {
    guard let current = item else { return }
    if let field = current.lastField {
      let isOpen = current.measure[keyPath: field] == nil
      let isClosed = current.measure[keyPath: field]?.last.map { ".;".contains($0) } ?? false
      let isMore =
        paragraph.mark == .none && (!isClosed || paragraph.text.first?.isLowercase == true)
      if isOpen || isMore { return add(paragraph.text, to: field) }
      if paragraph.mark == .none { return close() }
      return begin(paragraph, labels)
    }
    let text =
      labels.first.map { $0.start == paragraph.content && $0.label == .text ? $0 : nil } ?? nil
    let words = text.map { paragraph.prose.text($0.value) } ?? paragraph.text
    item?.points.append(Point(mark: paragraph.mark, text: words, page: paragraph.page))
  }

  /// Labels marked "+" belong to the last point marked "-", which is a task of its own then.
  private mutating func beginLastPoint() {
    guard let current = item, current.lastField == nil,
      let last = current.points.lastIndex(where: { $0.mark == .bullet("-") })
    else { return }
    var measure = Measure(
      text: current.points[last...].map(\.text).joined(separator: " "),
      page: current.points[last].page)
    measure.section = current.measure.section
    measure.letter = current.measure.letter
    item = Item(measure: measure, points: [], lastField: nil)
  }

  private mutating func close() {
    if var item, item.measure.isTold {
      let texts = [item.measure.text] + item.points.map(\.text)
      item.measure.text = texts.filter { !$0.isEmpty }.joined(separator: " ")
      item.measure.closeFields()
      if !item.measure.text.isEmpty { measures.append(item.measure) }
    }
    item = nil
  }
}

extension Measure {
  /// Whether it tells who is to do what, how, or by when.
  fileprivate var isTold: Bool {
    [remedy, directs, prepares, coordinates, time].contains { $0 != nil }
  }
}

extension Measure {
  /// Takes the signs off that close what tells who and when.
  mutating func closeFields() {
    let fields: [WritableKeyPath<Measure, String?>] = [
      \.directs, \.prepares, \.coordinates, \.time,
    ]
    for field in fields {
      guard let value = self[keyPath: field], !value.hasSuffix("...") else { continue }
      var closed = value.trimming(" ,;.:|*")
      if closed.hasSuffix(")"), !closed.contains("(") { closed = closed.trimming(" .)") }
      self[keyPath: field] = closed.isEmpty ? nil : closed
    }
  }
}
