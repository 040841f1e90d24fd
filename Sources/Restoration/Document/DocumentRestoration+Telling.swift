import Channels
import Pages
import Vietnamese

/// What only a look at the whole document tells of how it came about.
extension DocumentRestoration {
  /// Garbled text with accents has a channel of its own.
  mutating func tellAccents() {
    var reading = AccentedReading()
    for (token, mode) in zip(transcript.tokens, tokenModes) where mode == Mode.garbled.place {
      let isTelling = transcript.forms.records[Int(token.form)].traits.contains(.telling)
      if isTelling { reading.count(transcript.forms.scalars(of: token.form)) }
    }
    guard reading.isTold else { return }
    adaptedChannels[.garbled] = resources.accentedChannel
    table = resources.readingTable(weights, forms: table.forms, adapted: adaptedChannels)
  }

  /// Lines that look clean count as read where a trial over them says so; where it says that they
  /// were typed, so were the lines between them.
  mutating func tellReadings() {
    let doubted = lineModes.map { $0 == .clean ? .vietnameseReading : $0 }
    let modes = Self.tokenModes(transcript, doubted)
    var trial = ReadingTrial()
    let runs = runs().filter { tokenModes[$0.lowerBound] == LatticeBuilder.clean }
    for run in ReadingTrial.order(runs) where !trial.isDone {
      trial.count(decoded([run], modes: modes).flatMap(verdicts))
    }
    if trial.tellsReading {
      (lineModes, tokenModes) = (doubted, modes)
    } else if trial.tellsTyping {
      for (index, line) in transcript.lines.enumerated()
      where lineModes[index] == .vietnameseReading && isTyped(line) { lineModes[index] = .clean }
      tokenModes = Self.tokenModes(transcript, lineModes)
    }
  }

  /// Whether nothing of the line was read from an image.
  private func isTyped(_ line: Transcript.LineSpan) -> Bool {
    let page = pages[line.page]
    return page.method != .ocr && page.lines[line.line].words.allSatisfy { $0.confidence == 1 }
  }
}
