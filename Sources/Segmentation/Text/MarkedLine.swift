import Pages
import Vietnamese

/// A line across several columns, cut at the lone numbers between them.
struct MarkedLine {
  /// What stands left of the points, or the whole line where there are none.
  private(set) var left: [Word]
  /// The points: two numbers that stand together, or one that ends the line or stands alone.
  private(set) var points: [Word] = []
  /// What stands right of the points.
  private(set) var right: [Word] = []

  /// Cuts a line behind a label of so many words; in a row of totals nothing else is counted.
  init(_ line: Line, behind pieces: Int, isTotal: Bool = false) {
    let start = Self.wordCount(of: line, pieces: pieces)
    let words = line.words[start...].drop { ["|", ":", ".", "-", "–"].contains($0.text) }
    left = words.filter { $0.text != "|" }
    let numbers = left.indices.filter { Self.isPoints(left[$0].text) }
    if let first = numbers.first(where: {
      numbers.contains($0 + 1) && (isTotal || isPair($0) || !isCounted($0))
    }) {
      cut(first..<first + 2)
    } else if let only = numbers.last, only == left.count - 1, numbers.count == 1,
      isTotal || !isCounted(only) && !isDate
    {
      cut(only..<only + 1)
    } else if let only = numbers.first(where: { isFraction($0) && !isCounted($0) }), only > 1 {
      cut(only..<only + 1)
    }
  }

  /// Cuts a line that bears no points to be sure of at a lone number near a place, counted in
  /// letters: one of two points was lost, and the columns meet there.
  mutating func cut(near place: Int) {
    guard points.isEmpty else { return }
    var behind = 0
    for (index, word) in left.enumerated() {
      defer { behind += word.text.count + 1 }
      guard index > 1, index + 1 < left.count, (place - 9...place + 4).contains(behind),
        Self.isPoints(word.text), !isCounted(index), left[index + 1].text.first?.isUppercase == true
      else { continue }
      return cut(index..<index + 1)
    }
  }

  /// Whether two numbers with decimals stand side by side, as nothing but points does.
  private func isPair(_ index: Int) -> Bool { isFraction(index) && isFraction(index + 1) }

  /// Whether a number bears two decimals: "2,50".
  private func isFraction(_ index: Int) -> Bool {
    let text = left[index].text
    let behind = text.reversed().prefix { !",.".contains($0) }.count
    return behind == 2 && text.count > 3
  }

  /// The words that a label's pieces make up, where one word may hold several.
  static func wordCount(of line: Line, pieces: Int) -> Int {
    var seen = 0
    var count = 0
    for word in line.words where seen < pieces {
      seen += word.text.split(separator: " ").count
      count += 1
    }
    return count
  }

  /// How many words a step of a scale takes up at a line's head: up to the points behind its colon,
  /// "- Ban hành kịp thời: 3,00"; `nil` where the line holds none.
  static func endOfStep(_ words: [Word]) -> Int? {
    let colon = words.indices.dropLast().first { index in
      words[index].text.hasSuffix(":") && CellContent.isNumber(words[index + 1].text)
    }
    guard let colon, isPoints(words[colon + 1].text) else { return nil }
    if colon + 2 < words.count, words[colon + 2].text.plainLetters == "diem" { return colon + 3 }
    let isSure = words[colon + 1].text.contains { ",.".contains($0) } || colon + 2 == words.count
    return isSure ? colon + 2 : nil
  }

  /// What stands left of the points as text.
  var leftText: String { left.map(\.text).joined(separator: " ") }

  /// Whether it holds words, not specks only.
  var hasWords: Bool {
    (left + right).contains { $0.text.filter(\.isLetter).count >= 2 }
  }

  /// Whether it holds points and nothing else.
  var isOnlyPoints: Bool { !points.isEmpty && left.isEmpty && right.isEmpty }

  private mutating func cut(_ range: Range<Int>) {
    points = Array(left[range])
    right = Array(left[range.upperBound...])
    left = Array(left[..<range.lowerBound])
  }

  private var isDate: Bool { left.contains { ["ngày", "tháng"].contains($0.text.lowercased()) } }

  /// Whether the word before a number says that it counts something else.
  private func isCounted(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return ["số", "năm", "tháng", "ngày", "quý", "mức", "độ", "điều", "khoản", "điểm", "từ", "đến"]
      .contains(left[index - 1].text.lowercased())
  }

  /// A number of at most three digits, as points are written: "2,50", "2đ".
  private static func isPoints(_ written: String) -> Bool {
    let text = written.trimmingEnd { "đd".contains($0) }
    return CellContent.isNumber(text) && text.first?.isASCIIDigit == true
      && text.last?.isASCIIDigit == true
      && text.prefix { $0.isASCIIDigit }.count <= 3
      && (text.count < 2 || text.first != "0" || text.contains { ",.".contains($0) })
  }
}
