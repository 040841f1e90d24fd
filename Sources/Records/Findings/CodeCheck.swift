/// Checks the numbering of criteria: no code twice, none skipped.
struct CodeCheck {
  /// What is wrong with the codes of an assessment.
  func findings(on assessment: Assessment) -> [Finding] {
    duplicates(among: assessment.criteria) + gaps(among: assessment.criteria)
  }

  /// "1.1" may stand once in a table, or once under each Roman number or letter; "a)" once under each
  /// parent.
  private func duplicates(among criteria: [Criterion]) -> [Finding] {
    var seen: [String: Criterion] = [:]
    return visit(criteria, under: "", inside: "").compactMap { path, node in
      guard let first = seen.updateValue(node, forKey: path) else { return nil }
      let message = "Mã \(node.code) có hai lần: trang \(first.page) và trang \(node.page)."
      return Finding(.duplicateCode, .warning, message, at: node.place)
    }
  }

  /// All nodes with what tells each code from its like: the part it stands in ("II") and the code,
  /// or the way down to it where the code is no whole one.
  private func visit(_ nodes: [Criterion], under path: String, inside part: String)
    -> [(path: String, node: Criterion)]
  {
    nodes.filter { !$0.code.isEmpty }.flatMap { node in
      let here = node.code.contains(".") ? "\(part):\(node.code)" : "\(path)/\(node.code)"
      let isPart = CriterionCode(node.code).map { $0.style != .decimal } ?? false
      return [(here, node)] + visit(node.children, under: here, inside: isPart ? here : part)
    }
  }

  private func gaps(among nodes: [Criterion], under parent: CriterionCode? = nil) -> [Finding] {
    let codes = nodes.map { CriterionCode($0.code) }
    var findings: [Finding] = []
    var last: CriterionCode?
    for (node, code) in zip(nodes, codes) {
      guard let code else { continue }
      if let last, code.precedes(last) {
        let message = "Mã \(code.text) đứng sau mã \(last.text)."
        findings.append(Finding(.codeOutOfOrder, .warning, message, at: node.place))
      } else if let message = gap(before: code, behind: last, under: parent),
        !codes.contains(where: { $0?.text == last?.next })
      {
        findings.append(Finding(.gapInCodes, .warning, message, at: node.place))
      }
      last = code
    }
    return findings
      + nodes.flatMap { gaps(among: $0.children, under: CriterionCode($0.code)) }
  }

  /// What is missing between one code and the next on the same level, or above the first.
  private func gap(
    before code: CriterionCode, behind last: CriterionCode?, under parent: CriterionCode?
  ) -> String? {
    if let last, isGap(from: last, to: code) {
      return "Sau mã \(last.text) là mã \(code.text): thiếu mã \(last.next)."
    }
    guard code.style == .decimal else { return nil }
    if let last, last.style == .decimal, last.parts.count > code.parts.count {
      return "Trước mã \(last.text) không có mã \(last.upper): thiếu một mục lớn."
    }
    guard last == nil, code.parts.count > 1 else { return nil }
    if let parent, parent.style == .decimal, parent.parts.count + 1 < code.parts.count {
      return "Dưới mã \(parent.text) là mã \(code.text): thiếu mã \(code.upper)."
    }
    return code.parts.last! > 1 ? "Mã đầu tiên là \(code.text): thiếu các mã trước đó." : nil
  }

  /// Small letters may leave out đ, as many lists do.
  private func isGap(from last: CriterionCode, to code: CriterionCode) -> Bool {
    guard last.style == code.style, let before = last.parts.last, let here = code.parts.last else {
      return false
    }
    let leavesOut = code.style == .small || code.style == .capital
    return here > before + (leavesOut && before == 4 ? 2 : 1)
  }
}

extension CriterionCode {
  /// Whether a code of the same list comes before another: "1.2" before "1.3".
  fileprivate func precedes(_ other: CriterionCode) -> Bool {
    style == other.style && parts.dropLast() == other.parts.dropLast()
      && parts.lexicographicallyPrecedes(other.parts)
  }

  /// The decimal code above: "1.2" of "1.2.3".
  fileprivate var upper: String { parts.dropLast().map(String.init).joined(separator: ".") }
}
