import Pages
import Vietnamese

/// Finds the lines that begin with the codes of a numbering ("1", "1.1", "II", "a)"), in text of
/// which no cells are left. Numbers that open a line are codes where they go on with the numbering,
/// points and counts where they do not: the longest such chain is taken, as dynamic programming
/// finds it.
struct CodeChain {
  /// A line that may begin a row.
  private struct Candidate {
    let line: Int
    let code: Code
    /// How many words the code takes up.
    var wordCount = 1
    /// How much the line looks like a row's first.
    let weight: Double
    /// The code, where its words say it otherwise.
    var label: String?
  }

  /// A code by how it is written.
  fileprivate enum Code {
    case label(Int)
    case capital(Int)
    case roman(Int)
    case decimal([Int])
    case small(Int)
  }

  /// The best chain that ends with a candidate.
  private struct Link {
    var value: Double
    var previous: Int?
    var state: State
  }

  /// A chain's last link, its index among the candidates, and its line.
  private struct End {
    let index: Int
    let line: Int
    let link: Link
  }

  /// What a chain has counted so far.
  fileprivate struct State: Hashable {
    var label: Int?
    var capital: Int?
    var roman: Int?
    var decimal: [Int]?
    var small: Int?
    /// Whether lone whole numbers are codes, since points bear decimals.
    var hasBareCodes = false
    /// The last number on top before a new letter or Roman number, for numberings that run on.
    var lastOnTop = 0
  }

  private let lines: [TextLine]
  /// Whether rows are counted in Roman numbers, of which an engine makes ones and letters.
  private let countsRoman: Bool
  /// What a chain begins with.
  private let start: State

  /// Looks at the lines of a text.
  init(in lines: [TextLine]) {
    self.lines = lines
    let numbers = lines.map(\.text).filter(CellContent.isNumber)
    let (whole, withComma) = (
      numbers.count { $0.allSatisfy(\.isASCIIDigit) }, numbers.count { $0.contains(",") }
    )
    start = State(hasBareCodes: withComma > 5 && 3 * whole < 2 * withComma)
    countsRoman = lines.contains { line in
      Self.word(of: line).flatMap { MisreadNumeral.value(of: $0) ?? 0 } ?? 0 > 1
    }
  }

  /// The lines of the longest chain, each with whether another stands below it in the tree.
  var marks: [MarkedText.Mark] {
    let candidates = lines.indices.flatMap(candidates)
    var links: [Link?] = []
    // Of chains that go on alike the best alone counts: all of them would cost lines squared.
    var open: [State: End] = [:]
    for (index, candidate) in candidates.enumerated() {
      let link = link(to: candidate, behind: open.values.sorted { $0.index < $1.index })
      links.append(link)
      guard let link, link.value >= open[link.state]?.link.value ?? -.infinity else { continue }
      open[link.state] = End(index: index, line: candidate.line, link: link)
    }
    let last = links.indices.filter { links[$0] != nil }
      .max { links[$0]?.value ?? 0 < links[$1]?.value ?? 0 }
    guard let last else { return [] }
    var chain = [last]
    while let previous = chain.last.flatMap({ links[$0]?.previous }) { chain.append(previous) }
    chain.reverse()
    return chain.enumerated().map { place, index in
      let next = place + 1 < chain.count ? links[chain[place + 1]]?.state.depth : nil
      let isTop = (next ?? 0) > (links[index]?.state.depth ?? 0)
      let candidate = candidates[index]
      let isLabel = if case .label = candidate.code { true } else { false }
      return MarkedText.Mark(
        line: candidate.line, wordCount: candidate.wordCount, isTop: isTop || isLabel,
        isCode: !isLabel, label: candidate.label)
    }
  }

  /// What a line's first word may be read as.
  private func candidates(at index: Int) -> [Candidate] {
    let printed = candidate(at: index)
    guard countsRoman, let word = Self.word(of: lines[index]),
      let number = MisreadNumeral.value(of: word)
    else { return [printed].compactMap(\.self) }
    let weight = weight(of: index, word) - Self.costOfMisreading
    let misread = Candidate(
      line: index, code: .roman(number), weight: weight, label: RomanNumeral.text(of: number))
    return [printed, misread].compactMap(\.self)
  }

  /// How much less a line looks like a row's first where its code was misread.
  private static let costOfMisreading = 0.3

  private func candidate(at index: Int) -> Candidate? {
    if let marker = CriterionMarker(in: lines[index].text), let number = Int(marker.number) {
      return Candidate(
        line: index, code: .label(number), wordCount: marker.wordCount, weight: 0.5)
    }
    guard let word = Self.word(of: lines[index]), let code = Self.code(of: word) else {
      return nil
    }
    return Candidate(line: index, code: code, weight: weight(of: index, word))
  }

  /// A line's first word, which is none to restore where it was read as a Roman number.
  private static func word(of line: TextLine) -> String? {
    let word = line.line.words.first { $0.text != "|" }
    return word.map { RomanNumeral.value(of: $0.raw) == nil ? $0.text : $0.raw }
  }

  private static func code(of word: String) -> Code? {
    let core = word.trimmingEnd { ".)/,:_|".contains($0) }
    if let number = RomanNumeral.value(of: core) { return .roman(number) }
    if Numbering.isDecimal(core) {
      let parts = core.split(separator: ".").map { ($0.first == "0", Int($0) ?? 0) }
      return parts.contains { $0.0 } ? nil : .decimal(parts.map(\.1))
    }
    guard core.count == 1, let letter = core.first, word.count == 2 || letter.isUppercase else {
      return nil
    }
    let place = Array("abcdđeghiklmn").firstIndex(of: Character(letter.lowercased()))
    return place.map { letter.isUppercase ? .capital($0 + 1) : .small($0 + 1) }
  }

  /// A row's title follows its code, on the same line or on the next.
  private func weight(of index: Int, _ word: String) -> Double {
    let words = lines[index].line.words.filter { $0.text != "|" }
    guard words.count > 1 else {
      return weightAlone(index, word)
    }
    let next = words[1].text
    if CellContent.isNumber(next) { return 0.2 }
    return next.first { $0.isLetter }?.isLowercase ?? true ? 0.2 : 1
  }

  /// A code on a line of its own stands behind no number, or two or three, and before words; one
  /// number above makes a number the second of two.
  private func weightAlone(_ index: Int, _ word: String) -> Double {
    let below = index + 1 < lines.count ? lines[index + 1].text : ""
    if CellContent.isNumber(below) || below.first?.isLowercase ?? true { return -1 }
    let numbers = lines[..<index].reversed().prefix(3).prefix { CellContent.isNumber($0.text) }
      .count
    return numbers != 1 || word.contains(".") ? 0.9 : -1
  }

  private func link(to candidate: Candidate, behind ends: [End]) -> Link? {
    var best = start.following(candidate.code).map {
      Link(value: candidate.weight, previous: nil, state: $0.state)
    }
    for end in ends where end.line < candidate.line {
      guard let (state, cost) = end.link.state.following(candidate.code) else { continue }
      let value = end.link.value + candidate.weight - cost
      if value >= best?.value ?? -.infinity {
        best = Link(value: value, previous: end.index, state: state)
      }
    }
    return best
  }
}

extension CodeChain.State {
  /// How far down the tree the last code stands.
  fileprivate var depth: Int {
    (label == nil ? 0 : 1) + (capital == nil ? 0 : 1) + (roman == nil ? 0 : 1)
      + (decimal?.count ?? 0)
      + (small == nil ? 0 : 1)
  }

  /// The state behind a code that may come next, and what it costs that others are skipped.
  fileprivate func following(_ code: CodeChain.Code) -> (state: Self, cost: Double)? {
    var next = self
    switch code {
    case .label(let number):
      guard number == (label ?? 0) + 1, label != nil || depth == 0 else { return nil }
      (next.label, next.capital, next.roman) = (number, nil, nil)
      (next.decimal, next.small) = (nil, nil)
      return (next, 0)
    case .capital(let number):
      guard capital != nil || roman == nil && decimal == nil,
        let cost = Self.cost(ofStep: number - (capital ?? 0), isSure: false)
      else { return nil }
      next.lastOnTop = decimal?.first ?? lastOnTop
      (next.capital, next.roman, next.decimal, next.small) = (number, nil, nil, nil)
      return (next, cost)
    case .roman(let number):
      guard roman != nil || decimal == nil,
        let cost = Self.cost(ofStep: number - (roman ?? 0), isSure: false)
      else { return nil }
      next.lastOnTop = decimal?.first ?? lastOnTop
      (next.roman, next.decimal, next.small) = (number, nil, nil)
      return (next, cost)
    case .decimal(let parts):
      guard let cost = cost(of: parts) else { return nil }
      (next.decimal, next.small) = (parts, nil)
      return (next, cost)
    case .small(let number):
      guard depth > 0, small != nil || number == 1,
        let cost = Self.cost(ofStep: number - (small ?? 0), isSure: true)
      else { return nil }
      next.small = number
      return (next, cost)
    }
  }

  /// Codes of two numbers and more are hardly anything else: one may be skipped or come twice.
  private func cost(of parts: [Int]) -> Double? {
    guard let decimal else {
      if let label, parts == [label, 1] { return 0 }
      return parts == [1] || parts == [lastOnTop + 1] && (roman ?? capital) != nil ? 0 : nil
    }
    if parts == decimal + [1] { return 0 }
    guard let last = parts.last, parts.count <= decimal.count,
      decimal.starts(with: parts.dropLast())
    else { return nil }
    let step = last - decimal[parts.count - 1]
    guard step > 0 || parts.count == decimal.count else { return nil }
    return Self.cost(ofStep: step, isSure: parts.count > 1 || hasBareCodes)
  }

  /// What it costs that a code is so many behind the last of its list.
  private static func cost(ofStep step: Int, isSure: Bool) -> Double? {
    switch step {
    case 1: 0
    case 2: isSure ? 0.5 : 1.5
    case 0: isSure ? 0.7 : nil
    default: nil
    }
  }
}
