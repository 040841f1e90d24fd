import Pages

/// Reads a plan's tasks: from labelled paragraphs ("Chỉ đạo thực hiện: …"), from tables with such
/// columns, or, in a plan that has neither, from the points under its headings.
struct MeasureReader {
  /// The tasks in reading order.
  func measures(in layout: Layout, type: String?) -> [Measure] {
    let paragraphs = PlanOutline.paragraphs(of: layout)
    let tables = layout.blocks.flatMap { block -> [Measure] in
      if case .table(let table) = block { PlanTable(table)?.measures ?? [] } else { [] }
    }
    let labelled = LabelledTasks.measures(in: paragraphs)
    if !labelled.isEmpty || !tables.isEmpty {
      return (labelled + tables).sorted { $0.page < $1.page }
    }
    let plans: Set<String?> = ["Kế hoạch", "Chương trình", "Phương án", "Đề án", nil]
    return plans.contains(type) ? TaskList.measures(in: paragraphs) : []
  }
}
