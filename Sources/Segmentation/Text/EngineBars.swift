import Pages

/// Bars that an engine read where a table's rulings stand: some lines bear them and some do not, so
/// they part no cells as those of Markdown do.
enum EngineBars {
  /// The pages with blanks for such bars.
  static func removed(from pages: [Page]) -> [Page] {
    let lines = pages.flatMap(\.lines).filter { !$0.words.isEmpty }
    guard Line.areReadByEngine(lines), areRagged(lines) else { return pages }
    return pages.map { page in
      var page = page
      for index in page.lines.indices where page.lines[index].box == nil {
        page.lines[index] = withoutBars(page.lines[index])
      }
      return page
    }
  }

  /// Whether most lines with bars do not bear as many as the others.
  private static func areRagged(_ lines: [Line]) -> Bool {
    let counts = lines.map(\.barCount).filter { $0 > 0 }
    let usual = Dictionary(grouping: counts, by: \.self).values.map(\.count).max() ?? 0
    return usual * 10 < counts.count * 7 || counts.count * 2 < lines.count
  }

  private static func withoutBars(_ line: Line) -> Line {
    let words = line.words.filter { !$0.raw.allSatisfy { "|_[]".contains($0) } }.map { word in
      var word = word
      word.gap.replace("|", with: " ")
      return word
    }
    return Line(words, box: line.box, tail: line.tail.replacing("|", with: " "))
  }
}

extension Line {
  /// Whether lines were read by an engine: in text that was typed every word is sure.
  static func areReadByEngine(_ lines: some Sequence<Line>) -> Bool {
    var (all, unsure) = (0, 0)
    for word in lines.lazy.flatMap(\.words) {
      all += 1
      if word.confidence < 0.995 { unsure += 1 }
    }
    return unsure * 5 > all
  }

  /// How many bars stand between its words and at its ends.
  fileprivate var barCount: Int {
    (words.map(\.gap) + [tail]).reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "|") } }
  }
}
