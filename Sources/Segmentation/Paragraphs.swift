import Pages
import Vietnamese

/// Joins lines of running text to paragraphs.
struct Paragraphs {
  /// The width of a full line: points where lines have boxes, letters where they have none.
  private let fullWidth: Double
  /// The usual distance from one line's top to the next, in points; `nil` without boxes.
  private let pitch: Double?

  /// Measures what is usual in the document's lines.
  init(of lines: [TextLine]) {
    let widths = lines.map(Self.width).sorted()
    fullWidth = widths.isEmpty ? 0 : widths[(widths.count - 1) * 9 / 10]
    let pitches = zip(lines, lines.dropFirst()).compactMap(Self.pitch).filter { $0 > 0 }.sorted()
    pitch = pitches.isEmpty ? nil : pitches[pitches.count / 2]
  }

  /// The paragraphs of lines that follow one another.
  func passages(of lines: [TextLine]) -> [Passage] {
    var groups: [[TextLine]] = []
    for line in columnsApart(lines) where !line.line.words.isEmpty {
      if let last = groups.last?.last, goesOn(from: last, to: line) {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    return groups.map(Self.passage)
  }

  /// Lines of two columns cut apart: a run of such lines gives the left column, then the right.
  private func columnsApart(_ lines: [TextLine]) -> [TextLine] {
    var apart: [TextLine] = []
    var columns: [[TextLine]] = []
    for line in lines {
      let parts = Letterhead.columns(of: line.line)
      let isApart = parts.count > 1
      if !isApart || line.page != columns.first?.last?.page {
        apart += columns.joined()
        columns = []
      }
      guard isApart else {
        apart.append(line)
        continue
      }
      for (index, part) in parts.enumerated() {
        // A line of its own each: what stands in a letterhead's column is a name or a motto.
        let piece = TextLine(page: line.page, line: part, blanksAbove: 1)
        if index < columns.count { columns[index].append(piece) } else { columns.append([piece]) }
      }
    }
    return apart + columns.joined()
  }

  private static func passage(_ lines: [TextLine]) -> Passage {
    var pieces: [Passage.Piece] = []
    for line in lines {
      if let last = pieces.last, last.page == line.page {
        pieces[pieces.count - 1] = .init(page: last.page, lines: last.lines + [line.line])
      } else {
        pieces.append(.init(page: line.page, lines: [line.line]))
      }
    }
    return Passage(pieces)
  }

  private func goesOn(from above: TextLine, to below: TextLine) -> Bool {
    if below.opensItem || above.isCapitals != below.isCapitals { return false }
    if above.page != below.page { return goesOnOverPage(from: above, to: below) }
    // Three empty lines and more are what a page break leaves behind in plain text.
    if below.blanksAbove > 2 { return goesOnOverPage(from: above, to: below) }
    if below.blanksAbove > 0 || isParted(above, below) { return false }
    if above.isCapitals { return !DocumentTypes.isName(above.text) }
    let share = fullWidth > 0 ? Self.width(above) / fullWidth : 1
    if above.isClosed { return share >= 0.85 && !isIndented(below, under: above) }
    return below.beginsSmall || share >= 0.7
  }

  private func goesOnOverPage(from above: TextLine, to below: TextLine) -> Bool {
    !above.isClosed && !above.isCapitals && below.beginsSmall
  }

  /// Whether more than the usual distance lies between two lines.
  private func isParted(_ above: TextLine, _ below: TextLine) -> Bool {
    guard let pitch, let distance = Self.pitch(above, below) else { return false }
    return distance > 1.45 * pitch || distance < -pitch
  }

  private func isIndented(_ below: TextLine, under above: TextLine) -> Bool {
    guard let low = below.line.box, let high = above.line.box else { return false }
    return low.x0 - high.x0 > 8
  }

  private static func width(_ line: TextLine) -> Double {
    line.line.box?.width ?? Double(line.length)
  }

  private static func pitch(_ above: TextLine, _ below: TextLine) -> Double? {
    guard above.page == below.page, let high = above.line.box, let low = below.line.box else {
      return nil
    }
    return low.y0 - high.y0
  }
}
