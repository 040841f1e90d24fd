import Pages

/// Reads a plan's tasks: from labelled paragraphs ("Chỉ đạo thực hiện: …"), from tables with such
/// columns, or, in a plan that has neither, from the points under its headings; and the duties of a
/// plan's last chapter. A plan without all of these is read sentence by sentence.
struct MeasureReader {
  /// The tasks in reading order.
  func measures(in copy: ReadingCopy, type: String?) -> [Measure] {
    let paragraphs = PlanOutline.paragraphs(of: copy)
    let tables = copy.layout.blocks.flatMap { block -> [Measure] in
      if case .table(let table) = block { PlanTable(table)?.measures ?? [] } else { [] }
    }
    let isPlan = type.map { Self.plans.contains($0) } ?? true
    var tasks = LabelledTasks.measures(in: paragraphs) + tables
    if tasks.isEmpty, isPlan { tasks = TaskList.measures(in: paragraphs) }
    guard isPlan, type != nil || !tasks.isEmpty else { return tasks }
    let told = Set(tasks.map(\.text))
    tasks += Duties.measures(in: paragraphs).filter { !told.contains($0.text) }
    if tasks.isEmpty { tasks = AssignedTasks.measures(in: paragraphs) }
    return tasks.sorted { $0.page < $1.page }
  }

  private static let plans: Set<String> = ["Kế hoạch", "Chương trình", "Phương án", "Đề án"]
}
