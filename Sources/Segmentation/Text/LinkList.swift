import Pages

/// The web addresses that a file lists below each page's text, where links lie over its words: they
/// stand there once more, each on a line of its own, and in no cell.
enum LinkList {
  /// The lines without such lists, and what the lists hold.
  static func parted(_ lines: [TextLine]) -> (body: [TextLine], links: [TextLine]) {
    var (body, links): ([TextLine], [TextLine]) = ([], [])
    var blanks = 0
    var isInside = false
    for line in lines {
      isInside = isAddress(line) && (line.blanksAbove > 1 || isInside && line.blanksAbove == 0)
      if isInside {
        blanks = max(blanks, line.blanksAbove)
        links.append(line)
      } else {
        // The page's end stays where the list stood.
        let room = max(blanks, line.blanksAbove)
        body.append(
          room > line.blanksAbove
            ? TextLine(page: line.page, line: line.line, blanksAbove: room) : line)
        blanks = 0
      }
    }
    return (body, links)
  }

  private static func isAddress(_ line: TextLine) -> Bool {
    line.line.words.count == 1 && ["http://", "https://"].contains(where: line.text.hasPrefix)
  }
}
