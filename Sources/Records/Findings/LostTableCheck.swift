import Pages
import Vietnamese

/// Tells scoring tables of which no row was read: names of columns in running text, and below them
/// the numbers that stood in their cells.
struct LostTableCheck {
  /// So many lines hold the names of a table's columns at most.
  private static let headLines = 20
  /// So many lines with points below them are no accident.
  private static let fewestNumbers = 6

  private struct TextLine {
    let page: Int
    let text: String
    let plain: String
  }

  /// One finding for each run of text in which a table was lost.
  func findings(on layout: Layout) -> [Finding] {
    runs(of: layout).compactMap { lines in
      guard let head = headStart(in: lines), numbers(in: lines[head...]) >= Self.fewestNumbers
      else { return nil }
      let message =
        "Có bảng chấm điểm (“\(lines[head].text)”…) nhưng không tách được thành dòng: điểm trong "
        + "bảng này chưa vào dữ liệu, cần nhập tay."
      return Finding(.tableUnread, .warning, message, at: .init(page: lines[head].page))
    }
  }

  /// The lines of running text between tables.
  private func runs(of layout: Layout) -> [[TextLine]] {
    layout.blocks.reduce(into: [[]]) { runs, block in
      switch block {
      case .table: runs.append([])
      case .paragraph(let passage): runs[runs.count - 1] += Self.lines(of: passage)
      }
    }
  }

  private static func lines(of passage: Passage) -> [TextLine] {
    passage.pieces.flatMap { piece in
      piece.lines.map { line in
        let text = line.words.map(\.text).joined(separator: " ")
        return TextLine(page: piece.page, text: text, plain: text.plainLetters)
      }
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

  private func numbers(in lines: ArraySlice<TextLine>) -> Int {
    lines.count { line in
      let words = line.text.split(separator: " ")
      guard let last = words.last, ScoreText.number(last) != nil, last.count <= 5 else {
        return false
      }
      return words.count == 1 || ScoreText.number(words[words.count - 2]) != nil
    }
  }

  private static let words = ["diem", "chuan", "cham", "tu danh gia", "toi da", "thang"]
  private static let most = [
    "diem toi da", "thang diem", "diem chuan", "muc diem", "diem quy dinh", "khung diem",
  ].map(Likeness.Pattern.init)
  private static let own = [
    "tu cham", "tu danh gia", "diem dat", "ket qua cham", "don vi cham", "diem thuc hien",
  ].map(Likeness.Pattern.init)
}
