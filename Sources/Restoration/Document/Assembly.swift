import Pages

/// Puts verdicts back into the words of pages.
struct Assembly {
  private let restoration: DocumentRestoration
  private var transcript: Transcript { restoration.transcript }

  init(_ restoration: DocumentRestoration) { self.restoration = restoration }

  /// The pages with restored words, and every change.
  func restored(_ verdicts: [DocumentRestoration.Verdict]) -> Restored {
    var pages = restoration.pages
    var changes: [Change] = []
    var modes = pages.map { $0.lines.map { _ in Mode.clean } }
    for (line, mode) in zip(transcript.lines, restoration.lineModes) {
      modes[line.page][line.line] = mode
    }
    var texts = [String?](repeating: nil, count: transcript.words.count)
    var confidences = [Double](repeating: 1, count: transcript.words.count)
    var merged: [(first: Int32, last: Int32)] = []
    for verdict in verdicts {
      let word = transcript.tokens[verdict.tokens.lowerBound].word
      let lastWord = transcript.tokens[verdict.tokens.upperBound - 1].word
      if lastWord != word { merged.append((word, lastWord)) }
      texts[Int(word)] = (texts[Int(word)] ?? "") + restoration.text(verdict)
      confidences[Int(word)] = min(confidences[Int(word)], Double(verdict.posterior))
      if verdict.text != nil || verdict.flag != nil || restoration.options.listsUnchanged {
        changes.append(change(verdict))
      }
    }
    for (index, place) in transcript.words.enumerated() {
      guard let text = texts[index] else { continue }
      let (page, line, word) = (Int(place.page), Int(place.line), Int(place.word))
      pages[page].lines[line].words[word].confidence = confidence(
        of: pages[page].lines[line].words[word], as: text, confidences[index])
      pages[page].lines[line].words[word].text = text
    }
    for pair in merged.reversed() { merge(pair, &pages) }
    return Restored(pages: pages, changes: changes, modes: modes)
  }

  /// How sure a word is: what context says of it, and what the engine said, as far as the reading
  /// stands. Digits stay as they were read, and no context tells them.
  private func confidence(of word: Word, as text: String, _ posterior: Double) -> Double {
    if text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      return min(posterior, word.confidence)
    }
    return text == word.text ? posterior * Calibration.trust(inReading: word.confidence) : posterior
  }

  /// Makes words that were one into one: raw readings joined with their gap, boxes united.
  private func merge(_ pair: (first: Int32, last: Int32), _ pages: inout [Page]) {
    let place = transcript.words[Int(pair.first)]
    let (page, line, word) = (Int(place.page), Int(place.line), Int(place.word))
    for _ in pair.first..<pair.last {
      let next = pages[page].lines[line].words.remove(at: word + 1)
      pages[page].lines[line].words[word].raw += next.gap + next.raw
      pages[page].lines[line].words[word].text += next.text == next.raw ? "" : next.text
      let boxes = [pages[page].lines[line].words[word].box, next.box].compactMap { $0 }
      pages[page].lines[line].words[word].box = Box.around(boxes)
    }
  }

  private func change(_ verdict: DocumentRestoration.Verdict) -> Change {
    let token = transcript.tokens[verdict.tokens.lowerBound]
    let place = transcript.words[Int(token.word)]
    return Change(
      page: restoration.pages[Int(place.page)].number, line: Int(place.line),
      offset: Int(token.offset), from: reading(verdict), to: restoration.text(verdict),
      kind: verdict.kind,
      segments: restoration.options.explains ? restoration.segments(of: verdict) : [],
      language: Double(verdict.language),
      runnerUp: verdict.runnerUp.flatMap { restoration.written($0, verdict.tokens) },
      margin: verdict.margin.flatMap { $0.isFinite ? Double($0) : nil },
      posterior: Double(verdict.posterior), flag: verdict.flag,
      evidence: verdict.evidence)
  }
  /// The tokens of a verdict as they stand in the line, with what parts them.
  private func reading(_ verdict: DocumentRestoration.Verdict) -> String {
    var reading = ""
    for index in verdict.tokens {
      let token = transcript.tokens[index]
      if index > verdict.tokens.lowerBound, token.joint != .inside {
        let place = transcript.words[Int(token.word)]
        reading +=
          restoration.pages[Int(place.page)].lines[Int(place.line)].words[Int(place.word)].gap
      }
      reading += String(transcript.forms.scalars(of: token.form))
    }
    return reading
  }
}
