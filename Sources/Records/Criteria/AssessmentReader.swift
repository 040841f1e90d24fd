import Pages

/// Reads the trees of criteria from a document's scoring tables.
public struct AssessmentReader: Sendable {
  /// A reader with the words that come with the program.
  public init() {}

  /// One assessment for each scoring table, in reading order; none where the document has no
  /// scoring table. `Criterion.evidence` is left empty: reading citations is another's work.
  public func assessments(in layout: Layout) -> [Assessment] {
    var above: [String] = []
    var assessments: [Assessment] = []
    for block in layout.blocks {
      switch block {
      case .paragraph(let passage): above.append(passage.text)
      case .table(let table):
        guard let assessment = assessment(in: table, above: above) else { continue }
        assessments.append(assessment)
        above = []
      }
    }
    return assessments
  }

  /// The assessment of one table; `nil` where no column holds points, or no two rows criteria.
  private func assessment(in table: Table, above: [String]) -> Assessment? {
    let roles = table.columns.map(\.role)
    guard roles.contains(.maxScore) || roles.contains(.selfScore), roles.contains(.title) else {
      return nil
    }
    var tree = CriteriaTree(hasCodes: roles.contains(.code))
    let rows = LostDecimals.doubted(
      table.rows.map { AssessmentRow($0, roles: roles, parting: table.parting) })
    for (row, code) in zip(rows, CodeColumn(of: rows).codes) { tree.add(row, code: code) }
    let criteria = tree.criteria
    guard criteria.count > 1 || !(criteria.first?.children.isEmpty ?? true) else { return nil }
    var assessment = Assessment(columns: table.columns, criteria: criteria)
    let title = AssessmentTitle(above: above)
    assessment.title = title.text
    assessment.year = title.year
    assessment.total = tree.total
    assessment.remarks = tree.remarks + tree.doubtfulSteps
    return Agreement(in: assessment, totals: tree.totalConfidences).judged
  }
}
