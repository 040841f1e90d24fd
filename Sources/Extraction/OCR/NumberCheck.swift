import Pages

/// Reads numbers a second time, by the shapes that digits have on the page, and weighs both
/// readings.
struct NumberCheck {
  private let pieces: InkPieces
  private let image: GreyImage
  private let speck: Int
  /// The digits learnt so far.
  private(set) var shapes = DigitShapes()
  /// What was read again and came out otherwise, in Vietnamese.
  private(set) var remarks: [String] = []

  /// Numbers of more pieces than this are no scores or codes.
  private static let longest = 12
  /// Readings from this confidence on are learnt from and not overruled lightly.
  private static let sure = 0.85

  init(pieces: InkPieces, image: GreyImage, speck: Int) {
    self.pieces = pieces
    self.image = image
    self.speck = speck
  }

  /// Learns digits from all words that hold some and were read with confidence.
  mutating func learn(from lines: [RecognisedLine]) {
    for word in lines.lazy.flatMap(\.words)
    where word.confidence >= Self.sure && word.text.utf8.contains(where: Self.isDigit) {
      shapes.learn(word.text, from: ink(of: word), in: image)
    }
  }

  private func ink(of word: RecognisedWord) -> [PixelArea] {
    pieces.pieces(in: word.area.grown(by: 1), largerThan: speck)
  }

  private static func isDigit(_ character: UInt8) -> Bool { (0x30...0x39).contains(character) }

  private static func isNumberPart(_ character: UInt8) -> Bool {
    isDigit(character) || ".,/()-".utf8.contains(character)
  }

  /// The number that stands in an area where nothing was read, if the shapes tell it clearly.
  func number(in area: PixelArea) -> RecognisedLine? {
    let inside = pieces.pieces(in: area, largerThan: speck)
    guard (1...Self.longest).contains(inside.count),
      let reading = shapes.reading(of: inside, in: image), reading.isClear
    else { return nil }
    return line(reading.text, raw: reading.text, of: inside)
  }

  private func line(_ text: String, raw: String, of inside: [PixelArea]) -> RecognisedLine {
    let area = PixelArea.around(inside) ?? inside[0]
    let word = RecognisedWord(text: text, raw: raw, area: area, confidence: 0.8)
    return RecognisedLine(area: area, words: [word])
  }
}

extension NumberCheck {
  /// A cell's text as both readings have it.
  ///
  /// Where they agree it is sure. Where the shapes are clear and the engine was unsure, or saw the
  /// same digits with other points between them, the shapes win; where both insist, the engine's
  /// reading stands with a low confidence.
  mutating func checked(_ cell: CellReader.CellText) -> CellReader.CellText {
    var cell = cell
    let inside = pieces.pieces(in: cell.area, largerThan: speck)
    if cell.lines.count == 1, cell.lines[0].words.count == 1,
      let word = numeral(Self.withoutSpecks(cell.lines[0].words[0]), from: inside)
    {
      cell.lines[0].words = [word]
      return cell
    }
    guard cell.lines.count <= 1, (1...Self.longest).contains(inside.count),
      let second = shapes.reading(of: inside, in: image)
    else {
      for line in cell.lines.indices { cell.lines[line] = checked(cell.lines[line]) }
      return cell
    }
    return weighed(cell, against: second, of: inside)
  }

  private mutating func weighed(
    _ cell: CellReader.CellText, against second: DigitShapes.Reading, of inside: [PixelArea]
  ) -> CellReader.CellText {
    var cell = cell
    let words = cell.lines.first?.words ?? []
    let first = words.map(\.text).joined(separator: " ")
    let confidence = words.map(\.confidence).min() ?? 0
    if first == second.text {
      cell.lines[0].words[0].confidence = max(confidence, second.isClear ? 0.98 : 0.9)
    } else if second.isClear && wins(second.text, over: first, confidence)
      || isNumeral(second, misreadAs: first)
    {
      cell.lines = [line(second.text, raw: first, of: inside)]
      if !second.isClear { cell.lines[0].words[0].confidence = 0.5 }
      remarks.append("Đọc lại ô số: \"\(first)\" → \"\(second.text)\"")
    } else if first.utf8.contains(where: Self.isDigit) {
      for word in words.indices { cell.lines[0].words[word].confidence = min(confidence, 0.5) }
      remarks.append("Ô số đọc hai lần khác nhau: \"\(first)\" và \"\(second.text)\"")
    }
    return cell
  }

  /// The word read as nothing but ones, where it was hardly read and signs stand beside an I: „"I.
  private static func withoutSpecks(_ word: RecognisedWord) -> RecognisedWord {
    let letters = word.text.filter { $0.isLetter || $0.isNumber }
    guard word.confidence < 0.3, letters != word.text, Set(letters) == ["I"] else { return word }
    var word = word
    word.text = letters
    return word
  }

  private func wins(_ second: String, over first: String, _ confidence: Double) -> Bool {
    let isNumber = first.utf8.allSatisfy(Self.isNumberPart)
    return !isNumber && confidence < 0.95 || confidence < Self.sure
      || first.filter(\.isNumber) == second.filter(\.isNumber)
  }

  /// Whether shapes tell a Roman number where the engine saw nothing, letters ("H" for "II") or ones.
  private func isNumeral(_ second: DigitShapes.Reading, misreadAs first: String) -> Bool {
    guard second.text.utf8.allSatisfy("IVX".utf8.contains), first.count <= second.text.count + 1
    else { return false }
    return first.isEmpty || Set(first) == ["1"]
      || second.text.count > 1 && first.allSatisfy { $0.isLetter || $0 == "1" }
  }

  /// A line with the digits of its words checked.
  mutating func checked(_ line: RecognisedLine) -> RecognisedLine {
    var line = line
    for index in line.words.indices {
      let word = line.words[index]
      if NumeralStrokes.endsInOnes(word.text) {
        line.words[index] = numeral(word, from: ink(of: word)) ?? word
      } else if word.text.hasPrefix("]") {
        line.words[index] = closedOne(word)
      } else if word.text.utf8.contains(where: Self.isDigit) {
        line.words[index] = checked(word)
      }
    }
    return line
  }

  /// The word as its strokes tell it, where it is a Roman number read with too few or too many ones.
  private mutating func numeral(
    _ word: RecognisedWord, from inside: [PixelArea]
  ) -> RecognisedWord? {
    guard let reading = NumeralStrokes(of: image).numeral(readAs: word.text, from: inside) else {
      return nil
    }
    remarks.append("Đọc lại số La Mã: \"\(word.text)\" → \"\(reading)\"")
    var word = word
    word.text = reading
    word.confidence = min(word.confidence, 0.7)
    return word
  }

  /// A one before a bracket, which an engine took for one, with the bracket or without: "Quý I)" read
  /// as "Quý ]" or "Quý ])".
  private mutating func closedOne(_ word: RecognisedWord) -> RecognisedWord {
    let inside = ink(of: word)
    let rest = word.text.dropFirst().drop { $0 == ")" }
    guard inside.count > 1, inside[1].height > inside[0].height,
      rest.allSatisfy({ ".,;:".contains($0) })
    else { return word }
    var word = word
    word.confidence = min(word.confidence, 0.5)
    let one = shapes.digit(of: inside[0], in: image).map { Unicode.Scalar($0.character) }
    if let one, "I1".unicodeScalars.contains(one) {
      remarks.append("Đọc lại số: \"\(word.text)\" → \"\(one))\(rest)\"")
      word.text = "\(one))\(rest)"
    } else {
      remarks.append("Số trước dấu ngoặc đọc không rõ: \"\(word.text)\"")
    }
    return word
  }

  /// A word of a running text with its digits checked one by one, where each of its characters is
  /// one piece of ink.
  private mutating func checked(_ word: RecognisedWord) -> RecognisedWord {
    let characters = Array(word.text)
    let inside = ink(of: word)
    guard inside.count == characters.count else { return word }
    var second = characters
    for index in characters.indices {
      guard let found = shapes.digit(of: inside[index], in: image), found.isClear,
        Self.isDigit(found.character)
      else { continue }
      let digit = Character(Unicode.Scalar(found.character))
      if isInNumber(index, of: characters) { second[index] = digit }
    }
    guard second != characters else { return word }
    var word = word
    let reading = String(second)
    let isSame = zip(characters, second).allSatisfy { $0 == $1 || !$0.isNumber }
    if isSame || word.confidence < Self.sure {
      remarks.append("Đọc lại số: \"\(word.text)\" → \"\(reading)\"")
      word.text = reading
      word.confidence = min(word.confidence, 0.7)
    } else {
      remarks.append("Số đọc hai lần khác nhau: \"\(word.text)\" và \"\(reading)\"")
      word.confidence = min(word.confidence, 0.5)
    }
    return word
  }

  /// Whether a character is a digit, or stands where all others belong to a number ("1Š").
  private func isInNumber(_ index: Int, of characters: [Character]) -> Bool {
    characters[index].isNumber
      || characters.indices.allSatisfy { other in
        other == index || characters[other].utf8.allSatisfy(Self.isNumberPart)
      }
  }
}
