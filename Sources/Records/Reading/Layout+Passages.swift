import Pages

extension Layout {
  /// Every passage in reading order: paragraphs, and the cells of tables row by row.
  var passages: [Passage] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let passage): [passage]
      case .table(let table): table.rows.flatMap { $0.cells.map(\.passage) }
      }
    }
  }

  /// Every passage, paragraphs joined that break off before a number and go on with it: a citation
  /// may lie across such a break.
  var joinedPassages: [Passage] {
    var passages: [Passage] = []
    var mayGoOn = false
    for block in blocks {
      guard case .paragraph(let passage) = block else {
        passages += Layout(blocks: [block]).passages
        mayGoOn = false
        continue
      }
      if mayGoOn, let last = passages.last, last.breaksOff(before: passage) {
        passages[passages.count - 1] = Passage(last.pieces + passage.pieces)
      } else {
        passages.append(passage)
      }
      mayGoOn = true
    }
    return passages
  }
}

extension Passage {
  /// Whether the next passage goes on with a citation that begins here: this one ends with "số",
  /// "ngày" or a document's number, the next begins with a figure or "ngày".
  fileprivate func breaksOff(before next: Passage) -> Bool {
    let text = Prose(self)
    let more = Prose(next)
    let endings: [Phrase] = ["so", "ngay", "quyet dinh", "ke hoach", "cong van", "bao cao"]
    let opens = endings.contains { text.start(of: $0, endingAt: text.end) != nil }
    if opens { return more.isDigit(0) }
    guard more.end(of: "ngay", at: 0) != nil, more.date(introducedAt: 0) != nil else {
      return false
    }
    return text.words(in: 0..<text.end).last.map { word in
      text.symbol(at: word.lowerBound, announced: true) != nil
    } ?? false
  }
}
