import Vietnamese

/// Which tokens a model gets: class tokens, then what the corpora hold often enough.
struct Vocabulary {
  /// Key and weighted occurrences, by number.
  private(set) var entries: [(key: String, count: Float)]
  private var numbers: [String: UInt16] = [:]

  /// What a token must reach to be listed, in plain occurrences or in weighted ones: legal syllables,
  /// acronyms, and anything else (foreign words, abbreviations, units). Acronyms by plain ones only:
  /// those not listed teach what stands beside an acronym that nobody has seen.
  struct Thresholds {
    var syllable: Float = 3
    var acronym = 12
    var other: Float = 60
  }

  init(of readings: [CorpusReading], thresholds: Thresholds = Thresholds()) {
    var totals: [Key: (count: Float, occurrences: Int)] = [:]
    for reading in readings {
      for (index, count) in reading.surfaceCounts().enumerated() {
        let key = Key(reading.surfaces.text(at: index), reading.surfaces.classes[index])
        totals[key, default: (0, 0)].count += reading.corpus.weight * Float(count)
        totals[key, default: (0, 0)].occurrences += count
      }
    }
    let listed = totals.filter { key, total in
      let most = max(total.count, Float(total.occurrences))
      switch key.kind {
      case .syllable: return most >= thresholds.syllable
      case .acronym: return total.occurrences >= thresholds.acronym
      case .mark: return true
      case .other:
        // What is mostly written in capitals is an acronym.
        let acronym = totals[Key(acronym: key.text.uppercasedScalars)]
        return most >= thresholds.other && total.count > acronym?.count ?? 0
      }
    }
    entries = LanguageModel.Token.classTexts.map { ($0, 0) }
    entries += listed.map { ($0.key.text, $0.value.count) }
      .sorted { ($1.count, $0.key) < ($0.count, $1.key) }
      .prefix(Int(UInt16.max) - entries.count)
    for (number, entry) in entries.enumerated() { numbers[entry.key] = UInt16(number) }
  }

  /// The numbers of a reading's surfaces.
  func numbers(of reading: CorpusReading) -> [UInt16] {
    (0..<reading.surfaces.count).map { index in
      number(of: reading.surfaces.text(at: index), reading.surfaces.classes[index])
    }
  }

  private func number(of text: String, _ tokenClass: TokenClass) -> UInt16 {
    if let number = numbers[ModelForm.key(of: text, tokenClass)] { return number }
    return ModelForm.unlisted(text, tokenClass) { numbers[$0].map(LanguageModel.Token.init) }.id
  }

  mutating func count(_ number: UInt16, _ occurrences: Float) {
    entries[Int(number)].count += occurrences
  }
}

extension Vocabulary {
  private struct Key: Hashable {
    enum Kind { case syllable, acronym, mark, other }
    let text: String
    let kind: Kind

    init(acronym: String) {
      text = acronym
      kind = .acronym
    }

    init(_ surface: String, _ tokenClass: TokenClass) {
      text = ModelForm.key(of: surface, tokenClass)
      kind =
        switch tokenClass {
        case .acronym: .acronym
        case .punctuation: .mark
        default: Syllable(text) == nil ? .other : .syllable
        }
    }
  }
}
