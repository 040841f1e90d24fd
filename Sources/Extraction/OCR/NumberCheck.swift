import Pages

/// Reads the lone numbers of cells a second time, by the shapes that digits have on the page, and
/// weighs both readings.
struct NumberCheck {
  private let pieces: InkPieces
  private let image: GreyImage
  private let speck: Int
  private var shapes = DigitShapes()
  /// What was read again and came out otherwise, in Vietnamese.
  private(set) var remarks: [String] = []

  /// Numbers of more pieces than this are no scores or codes.
  private static let longest = 10
  /// Readings from this confidence on are learnt from and not overruled lightly.
  private static let sure = 0.85

  init(pieces: InkPieces, image: GreyImage, speck: Int) {
    self.pieces = pieces
    self.image = image
    self.speck = speck
  }

  /// Learns digits from all words that are numbers or dates.
  mutating func learn(from lines: [RecognisedLine]) {
    for word in lines.lazy.flatMap(\.words) where word.confidence >= Self.sure {
      guard word.text.count > 1, word.text.utf8.allSatisfy(Self.isNumberPart) else { continue }
      let inside = pieces.pieces(in: word.area.grown(by: 1), largerThan: speck)
      shapes.learn(word.text, from: inside, in: image)
    }
  }

  private static func isNumberPart(_ character: UInt8) -> Bool {
    (0x30...0x39).contains(character) || character == 0x2E || character == 0x2C
      || character == 0x2F
  }

  /// A cell's text as both readings have it.
  ///
  /// Where they agree it is sure. Where the shapes are clear and the engine was unsure, or saw the
  /// same digits with other points between them, the shapes win; where both insist, the engine's
  /// reading stands with a low confidence.
  mutating func checked(_ cell: CellReader.CellText) -> CellReader.CellText {
    guard cell.lines.count <= 1 else { return cell }
    let inside = pieces.pieces(in: cell.area, largerThan: speck)
    guard (1...Self.longest).contains(inside.count),
      let second = shapes.reading(of: inside, in: image)
    else { return cell }
    let words = cell.lines.first?.words ?? []
    let first = words.map(\.text).joined(separator: " ")
    let confidence = words.map(\.confidence).min() ?? 0
    var cell = cell
    if first == second.text {
      cell.lines[0].words[0].confidence = max(confidence, second.isClear ? 0.98 : 0.9)
    } else if second.isClear, wins(second.text, over: first, confidence) {
      cell.lines = [line(second.text, raw: first, of: inside)]
      remarks.append("Đọc lại ô số: \"\(first)\" → \"\(second.text)\"")
    } else if first.contains(where: \.isNumber) {
      for word in words.indices { cell.lines[0].words[word].confidence = min(confidence, 0.5) }
      remarks.append("Ô số đọc hai lần khác nhau: \"\(first)\" và \"\(second.text)\"")
    }
    return cell
  }

  private func wins(_ second: String, over first: String, _ confidence: Double) -> Bool {
    let isNumber = first.utf8.allSatisfy(Self.isNumberPart)
    return !isNumber && confidence < 0.95 || confidence < Self.sure
      || first.filter(\.isNumber) == second.filter(\.isNumber)
  }

  private func line(_ text: String, raw: String, of inside: [PixelArea]) -> RecognisedLine {
    let area = PixelArea.around(inside) ?? inside[0]
    let word = RecognisedWord(text: text, raw: raw, area: area, confidence: 0.8)
    return RecognisedLine(area: area, words: [word])
  }
}
