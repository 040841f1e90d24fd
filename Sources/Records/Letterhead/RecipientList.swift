/// The items under "Nơi nhận", gathered line by line.
struct RecipientList {
  /// The items without list marks and closing signs.
  private(set) var items: [String] = []
  private var isOpen = true

  /// Takes what a line says of recipients, and gives back the parts that say something else: the
  /// signer's title or name of the column beside.
  mutating func take(_ line: PrintedLine, isFirst: Bool) -> [PrintedLine] {
    let text = line.text.trimming(": ")
    guard isOpen, !text.isEmpty else { return text.isEmpty ? [] : [line] }
    if SignerTitle.isOwn(line) || SignerTitle.isBehalf(line) { return [line] }
    let marked = text.first.map { "-–—+•*".contains($0) } ?? false
    guard marked || goesOn(with: text, of: line) else {
      isOpen = items.isEmpty || !isClosed
      return [line]
    }
    let (own, others) = parted(line)
    let parts = own.split(separator: #/;\s+[-–+]\s*/#).map { String($0).trimming("-–—+•* ") }
    for (number, part) in parts.enumerated() where !part.isEmpty {
      if marked || number > 0 || items.isEmpty {
        items.append(closed(part))
      } else {
        items[items.count - 1] = closed(items[items.count - 1] + " " + part)
      }
    }
    lastEnd = own.last
    return others
  }

  private var lastEnd: Character?

  /// Whether the last item is the one that ends every list: "Lưu: VT".
  private var isClosed: Bool {
    guard let last = items.last else { return false }
    return Prose(last, page: 1).end(of: "luu", at: 0) != nil
  }

  /// An unmarked line goes on with an item that has no closing sign.
  private func goesOn(with text: String, of line: PrintedLine) -> Bool {
    guard !items.isEmpty, PersonName(line) == nil, !line.isCapitals else { return false }
    guard let lastEnd, ";.".contains(lastEnd) else {
      return !isClosed || text.first?.isLowercase == true
    }
    return false
  }

  /// An item without its closing sign, and without what a stamp or a scrawl behind it was read as.
  private func closed(_ item: String) -> String {
    var words = item.split(separator: " ").map(String.init)
    if let scrawl = words.indices.dropFirst().first(where: { index in
      words[index - 1].last.map { ".;".contains($0) } == true
        && words[index...].contains {
          $0.contains(where: { "«»|\\{}[]~^=<>\u{FFFD}".contains($0) })
        }
    }) {
      words.removeSubrange(scrawl...)
    }
    return words.joined(separator: " ").trimming("; ").trimmingLastPeriod
  }

  /// Parts an item from the signer's title or name behind it on the same line.
  private func parted(_ line: PrintedLine) -> (own: String, others: [PrintedLine]) {
    let prose = line.prose
    let words = prose.words(in: 0..<prose.end)
    for index in words.indices.dropFirst() {
      let ends = [";", "."].contains { prose.has($0, at: words[index - 1].upperBound - 1) }
      let rest = line.part(words[index].lowerBound..<prose.end)
      guard ends, rest.text.first != "-" else { continue }
      let isOther = rest.isCapitals || PersonName(rest) != nil || SignerTitle.isOwn(rest)
      if isOther { return (prose.text(0..<words[index].lowerBound), [rest]) }
    }
    return (line.text, [])
  }
}

extension String {
  /// The text without the period that closes it; one inside an abbreviation stays.
  fileprivate var trimmingLastPeriod: String { hasSuffix(".") ? String(dropLast()) : self }
}
