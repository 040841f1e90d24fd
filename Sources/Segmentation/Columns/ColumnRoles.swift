import Pages

/// Gives each column of a table its role, by its header and by what stands in it.
struct ColumnRoles {
  private let headers: [String]
  private let contents: [ColumnContent]
  private var roles: [Table.Role?]
  private var weights: [Int]

  /// The roles of columns with the given headers and contents, which go together by index.
  static func roles(headers: [String], contents: [ColumnContent]) -> [Table.Role] {
    var reading = ColumnRoles(headers: headers, contents: contents)
    reading.dropMisread()
    reading.dropRepeated()
    reading.fillScores()
    reading.fillSelfScore()
    reading.fillCodeAndTitle()
    reading.fillExplanation()
    return reading.roles.map { $0 ?? .other }
  }

  private init(headers: [String], contents: [ColumnContent]) {
    self.headers = headers
    self.contents = contents
    let readings = headers.map { HeaderWords.reading(of: $0) }
    roles = readings.map { $0?.role }
    weights = readings.map { $0?.weight ?? 0 }
  }

  /// Columns whose content cannot be what their header's words say.
  private mutating func dropMisread() {
    for (index, content) in contents.enumerated() where content.filled >= 3 {
      switch roles[index] {
      case .maxScore?, .selfScore?, .appraisedScore?:
        if content.numberShare < 0.3 && content.meanLength > 12 { roles[index] = nil }
      case .title?, .explanation?:
        if content.numberShare > 0.8 && content.meanLength < 6 { roles[index] = nil }
      default: break
      }
    }
  }

  /// Of columns with the same role the one with the heavier header keeps it, then the first; of
  /// points of several periods those of all of them, or none.
  private mutating func dropRepeated() {
    for role in Table.Role.allCases where role != .other {
      let same = roles.indices.filter { roles[$0] == role }
      guard same.count > 1 else { continue }
      let keeper = keeper(of: same, role)
      for index in same where index != keeper { roles[index] = .other }
    }
  }

  private func keeper(of same: [Int], _ role: Table.Role) -> Int? {
    let most = same.map { weights[$0] }.max()
    let heaviest = same.filter { weights[$0] == most }
    guard heaviest.count > 1, role == .selfScore || role == .appraisedScore else {
      return heaviest.first
    }
    if let whole = heaviest.first(where: { HeaderWords.isOfAllPeriods(headers[$0]) }) {
      return whole
    }
    return heaviest.allSatisfy { HeaderWords.isOfPeriod(headers[$0]) } ? nil : heaviest.first
  }

  /// Numeric columns without a role, where points are spoken of or next to nothing is left of the
  /// header: they come in the order maximum, self, appraised.
  private mutating func fillScores() {
    let isHeadless = headers.allSatisfy(\.isEmpty)
    let mayBeUnnamed = isHeadless || headers.contains(where: HeaderWords.isAboutPoints)
    let periods = headers.count(where: HeaderWords.isOfPeriod)
    for index in roles.indices where roles[index] == nil {
      let content = contents[index]
      let isUnnamed = mayBeUnnamed && headers[index].count(where: \.isLetter) <= 4
      if periods > 1, HeaderWords.isOfPeriod(headers[index]) { continue }
      guard content.filled >= 2, content.numberShare >= 0.7,
        isUnnamed && index > 0 && content.sureCodes == 0
          || !isHeadless && HeaderWords.isAboutPoints(headers[index])
      else { continue }
      roles[index] = freeScore(at: index)
    }
  }

  /// Points between those that can be had and those that were appraised are the unit's own, whatever
  /// was read for their header.
  private mutating func fillSelfScore() {
    guard !roles.contains(.selfScore), let index = roles.firstIndex(of: .maxScore).map({ $0 + 1 }),
      index + 1 < roles.count, roles[index + 1] == .appraisedScore,
      roles[index] == nil || roles[index] == .other,
      contents[index].filled >= 2, contents[index].numberShare >= 0.7
    else { return }
    roles[index] = .selfScore
  }

  private func freeScore(at index: Int) -> Table.Role? {
    let order: [Table.Role] = [.maxScore, .selfScore, .appraisedScore]
    let before = roles[..<index].compactMap { $0.flatMap(order.firstIndex) }.max()
    let after = roles[(index + 1)...].compactMap { $0.flatMap(order.firstIndex) }.min()
    return order.indices.first {
      $0 > before ?? -1 && $0 < after ?? order.count && !roles.contains(order[$0])
    }.map { order[$0] }
  }

  private mutating func fillCodeAndTitle() {
    let firstScore = roles.firstIndex { $0?.isScore == true } ?? roles.endIndex
    if !roles.contains(.code) {
      let code = roles.indices.first {
        roles[$0] == nil && $0 < firstScore && contents[$0].filled >= 2
          && contents[$0].codeShare >= 0.7 && contents[$0].meanLength < 12
      }
      if let code { roles[code] = .code }
    }
    if !roles.contains(.title) {
      let texts = roles.indices.filter { roles[$0] == nil && contents[$0].meanLength >= 6 }
      if let title = texts.first(where: { $0 < firstScore }) ?? texts.first {
        roles[title] = .title
      }
    }
  }

  private mutating func fillExplanation() {
    guard !roles.contains(.explanation), let title = roles.firstIndex(of: .title) else { return }
    let longest = roles.indices.filter {
      $0 > title && roles[$0] == nil && contents[$0].meanLength >= 12
    }.max { contents[$0].meanLength < contents[$1].meanLength }
    if let longest { roles[longest] = .explanation }
  }
}
