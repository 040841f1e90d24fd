import Pages
import Vietnamese

/// Tells scoring tables of which no row was read: names of columns in running text, and below them
/// the numbers that stood in their cells.
struct LostTableCheck {
  /// So many lines hold the names of a table's columns at most.
  private static let headLines = 20
  /// So many lines with points below them are no accident.
  private static let fewestNumbers = 6

  fileprivate struct TextLine {
    let page: Int
    let text: String
    let plain: String

    init(_ words: [Word], page: Int) {
      self.page = page
      text = words.map(\.text).joined(separator: " ")
      plain = text.plainLetters
    }
  }

  /// One finding for each run of text in which a table was lost; where the document gave no
  /// assessment at all, for the first line that speaks of one.
  func findings(on layout: Layout, hasAssessment: Bool) -> [Finding] {
    let heads = runs(of: layout).compactMap { lines in
      headStart(in: lines).flatMap { head in
        numbers(in: lines[head...]) >= Self.fewestNumbers ? lines[head] : nil
      }
    }
    guard heads.isEmpty, !hasAssessment else { return heads.map(finding) }
    let lines = layout.blocks.flatMap(Self.lines)
    return [titleStart(in: lines) ?? firstPointedRow(of: lines)].compactMap { $0.map(finding) }
  }

  private func finding(_ head: TextLine) -> Finding {
    let message =
      "Có bảng chấm điểm (“\(head.text)”…) nhưng không tách được thành dòng: điểm trong "
      + "bảng này chưa vào dữ liệu, cần nhập tay."
    return Finding(.tableUnread, .warning, message, at: .init(page: head.page))
  }

  /// The lines of running text between tables.
  private func runs(of layout: Layout) -> [[TextLine]] {
    layout.blocks.reduce(into: [[]]) { runs, block in
      switch block {
      case .table: runs.append([])
      case .paragraph: runs[runs.count - 1] += Self.lines(of: block)
      }
    }
  }

  /// The lines of a paragraph, or of a table that is none of points, row by row.
  private static func lines(of block: Layout.Block) -> [TextLine] {
    switch block {
    case .paragraph(let passage):
      passage.pieces.flatMap { piece in
        piece.lines.map { TextLine($0.words, page: piece.page) }
      }
    case .table(let table):
      table.rows.map { row in TextLine(row.cells.flatMap(\.passage.words), page: row.page) }
    }
  }

  /// The first line from which on the next ones name points to reach and points given.
  private func headStart(in lines: [TextLine]) -> Int? {
    let speaking = lines.indices.filter { index in
      Self.words.contains { lines[index].plain.contains($0) }
    }
    return speaking.first { start in
      // Where columns stand one behind the other, the cells of one part its name from the next.
      let near = lines[start...].lazy.filter { ScoreText.number($0.text) == nil }
        .prefix(Self.headLines).prefix { $0.text.count <= 120 }
      let text = near.map(\.plain).joined(separator: " ")
      return [Self.most, Self.own].allSatisfy { names in
        names.contains { $0.fewestErrors(in: text) <= $0.count / 7 }
      } || Self.holdsTornNames(text)
    }
  }

  /// Whether the words of such names stand there though lines of other names tear them apart:
  /// "Điểm Đơn vị" above "chuẩn tự chấm".
  private static func holdsTornNames(_ text: String) -> Bool {
    let words = Set(text.split(separator: " ").map(String.init))
    return ["diem", "cham"].allSatisfy(words.contains)
      && !words.isDisjoint(with: ["chuan", "toi", "thang"])
      && !words.isDisjoint(with: ["tu", "don"])
  }

  /// The first line in capitals that names a table of points: "BẢNG TỰ CHẤM ĐIỂM …", with points
  /// below it.
  private func titleStart(in lines: [TextLine]) -> TextLine? {
    let start = lines.indices.first { index in
      let (line, letters) = (lines[index], lines[index].text.filter(\.isLetter))
      return ["bang ", "bieu ", "phieu "].contains(where: line.plain.hasPrefix)
        && Self.deeds.contains { $0.fewestErrors(in: line.plain) <= 1 }
        && letters.count(where: \.isUppercase) * 10 > letters.count * 8
    }
    guard let start, lines[start...].count(where: \.bearsPoints) >= Self.fewestNumbers else {
      return nil
    }
    return lines[start]
  }

  /// The first of three rows that begin with a code and bear two points side by side, the second no
  /// more than the first.
  private func firstPointedRow(of lines: [TextLine]) -> TextLine? {
    let rows = lines.filter { line in
      let words = line.text.split(separator: " ")
      let numbers = words.map { $0.count <= 5 ? ScoreText.number($0) : nil }
      return words.count > 3 && CriterionCode(words[0]) != nil && line.bearsPoints
        && zip(numbers, numbers.dropFirst()).contains { $0 ?? 0 > 0 && $1 ?? .infinity <= $0 ?? 0 }
    }
    return rows.count > 2 ? rows[0] : nil
  }

  private func numbers(in lines: ArraySlice<TextLine>) -> Int {
    lines.count { line in
      let words = line.text.split(separator: " ")
      guard let last = words.last, ScoreText.number(last) != nil, last.count <= 5 else {
        return false
      }
      return words.count == 1 || ScoreText.number(words[words.count - 2]) != nil
    }
  }

  private static let deeds = ["cham diem", "danh gia", "bang diem"].map(Likeness.Pattern.init)
  private static let words = ["diem", "chuan", "cham", "tu danh gia", "toi da", "thang"]
  private static let most = [
    "diem toi da", "thang diem", "diem chuan", "muc diem", "diem quy dinh", "khung diem",
  ].map(Likeness.Pattern.init)
  private static let own = [
    "tu cham", "tu danh gia", "diem dat", "ket qua cham", "don vi cham", "diem thuc hien",
  ].map(Likeness.Pattern.init)
}

extension LostTableCheck.TextLine {
  /// Whether a number with decimals stands in it as points do.
  fileprivate var bearsPoints: Bool {
    text.split(separator: " ").contains { word in
      word.count <= 5 && word.contains { ",.".contains($0) } && ScoreText.number(word) != nil
    }
  }
}
