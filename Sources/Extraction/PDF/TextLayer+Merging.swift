import Pages

extension TextLayer {
  /// The lines read from the image, the layer's words in place of the readings of the same spots.
  ///
  /// A stamp or header that the file holds as text is exact; OCR of it is not. A word of the layer
  /// that no reading matches stands in a line at the page's end, and readings under it go.
  ///
  /// - Parameters:
  ///   - readings: in the upright frame.
  ///   - frame: how the shown page lies in that frame.
  func merged(into readings: [Line], frame: Frame) -> [Line] {
    var readings = readings
    var left: [Line] = []
    for line in lines {
      var rest: [Word] = []
      for var word in line.words {
        word.box = word.box.map(frame.upright)
        if !Self.replace(with: word, in: &readings) { rest.append(word) }
      }
      if !rest.isEmpty { left.append(Line(rest)) }
    }
    let boxes = left.flatMap { $0.words.compactMap(\.box) }
    return Self.without(boxes, in: readings) + left
  }

  /// Puts a word in place of the one reading that shares most of its box; false where none does.
  private static func replace(with word: Word, in lines: inout [Line]) -> Bool {
    guard let box = word.box else { return false }
    for line in lines.indices where lines[line].box?.intersection(box) != nil {
      for index in lines[line].words.indices {
        guard let other = lines[line].words[index].box, let shared = other.intersection(box),
          shared.area > 0.5 * max(box.area, other.area)
        else { continue }
        lines[line].words[index].text = word.text
        lines[line].words[index].raw = word.raw
        lines[line].words[index].confidence = 1
        return true
      }
    }
    return false
  }

  private static func without(_ covers: [Box], in lines: [Line]) -> [Line] {
    guard !covers.isEmpty else { return lines }
    return lines.compactMap { line in
      var line = line
      line.words.removeAll { word in
        guard let box = word.box else { return false }
        let shared = covers.reduce(0) { $0 + ($1.intersection(box)?.area ?? 0) }
        return shared > 0.5 * box.area
      }
      return line.words.isEmpty ? nil : line
    }
  }
}
