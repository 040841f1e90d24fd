import Pages

/// A layout whose paragraphs are made ready for reading, once for all who read it.
struct ReadingCopy {
  /// What it is a copy of.
  let layout: Layout
  /// The text of each block that is a paragraph; `nil` for tables.
  let texts: [Prose?]

  /// Makes the paragraphs ready.
  init(_ layout: Layout) {
    self.layout = layout
    texts = layout.blocks.map { block in
      if case .paragraph(let passage) = block { Prose(passage) } else { nil }
    }
  }

  /// A passage with its text.
  struct ReadPassage {
    let passage: Passage
    let prose: Prose
    var isInTable = false
  }

  /// Every passage, paragraphs joined that break off before a number and go on with it: a citation
  /// may lie across such a break.
  var joinedPassages: [ReadPassage] {
    var passages: [ReadPassage] = []
    var mayGoOn = false
    for (block, prose) in zip(layout.blocks, texts) {
      guard case .paragraph(let passage) = block, let prose else {
        passages += Layout(blocks: [block]).passages.map {
          ReadPassage(passage: $0, prose: Prose($0), isInTable: true)
        }
        mayGoOn = false
        continue
      }
      if mayGoOn, let last = passages.last, last.prose.breaksOff(before: prose) {
        let joined = Passage(last.passage.pieces + passage.pieces)
        passages[passages.count - 1] = ReadPassage(passage: joined, prose: Prose(joined))
      } else {
        passages.append(ReadPassage(passage: passage, prose: prose))
      }
      mayGoOn = true
    }
    return passages
  }
}

extension Prose {
  /// Whether the next passage goes on with a citation that begins here: this one ends with "số",
  /// "ngày" or a document's number, the next begins with a figure or "ngày".
  fileprivate func breaksOff(before next: Prose) -> Bool {
    let endings: [Phrase] = ["so", "ngay", "quyet dinh", "ke hoach", "cong van", "bao cao"]
    let opens = endings.contains { start(of: $0, endingAt: end) != nil }
    if opens { return next.isDigit(0) }
    guard next.end(of: "ngay", at: 0) != nil, next.date(introducedAt: 0) != nil else {
      return false
    }
    return words(in: 0..<end).last.map { word in
      symbol(at: word.lowerBound, announced: true) != nil
    } ?? false
  }
}
