/// The spellings that the decoder may write, each parted into a head, the consonants before its
/// first vowel, and a tail, all that stands behind: a few dozen heads and some hundred tails make
/// all syllables, so that what it costs to have read them is found out once for all that share them.
struct SpellingTable: Sendable {
  /// One spelling: what the lexicon knows of it, and what it costs to write it at all.
  struct Spelling: BitwiseCopyable {
    var entry: UInt32
    var kind: Lexicon.Kind
    var cost: Int16
    /// The head, as a string of `heads`.
    fileprivate(set) var head: Int32 = 0
    /// The next one with the same tail, or of the same other word; −1 behind the last.
    fileprivate(set) var next: Int32 = -1
  }

  /// A word to be laid out.
  struct Word: BitwiseCopyable {
    /// Where its scalars begin among those given, and how many it has.
    var start: Int32
    var count: Int32
    var spelling: Spelling
  }

  /// A spelling as one of those of a head.
  struct Ending: BitwiseCopyable {
    /// The cell of its tail.
    var tail: Int32
    var entry: UInt32
    var cost: Int16
    /// The least cost of this one and those behind it.
    var leastOn: Int16
  }

  /// The heads, each with the one before its last letter.
  private(set) var heads = LetterTree(capacity: 1 << 7)
  /// The tails, each with the one behind its first letter; those of syllables come first, those that
  /// only short forms have next.
  private var tails = LetterTree(capacity: 1 << 12)
  /// Where they lie in a column of costs.
  private(set) var tailLayout = TailLayout(LetterTree(capacity: 1), syllables: 1)
  /// The least cost of a spelling with each head, and of any.
  private(set) var leastCostsOfHeads: [Int16] = []
  private(set) var leastCost = Int(FineCost.never)
  /// The least cost of a spelling with each tail, by cell.
  private(set) var leastCosts: [Int16] = []
  /// The spellings, those of one head side by side.
  private(set) var endings: [Ending] = []
  /// Where the syllables of each head begin in `endings`, its short forms, and the next head's.
  private var firstEndings: [Int] = []
  private var spellings: [Spelling] = []
  /// The first spelling with each tail; −1 where there is none. Few share one.
  private var firstOfTail: [Int32] = []
  /// The words that are neither syllables nor short forms, and the first spelling of each.
  private var otherWords = WordIndex()
  private var firstOfWord: [Int32] = []

  /// Lays out words, given in small letters; those with other letters than the alphabet's are left
  /// out. Words that are neither syllables nor short forms are found by `spellings(of:)` alone.
  init(_ scalars: [UInt32], _ words: [Word]) {
    var places: [(head: Int32, tail: Int32)] = []
    var letters: [UInt8] = []
    var syllables = 0
    places.reserveCapacity(words.count)
    spellings.reserveCapacity(words.count)
    for kind in Lexicon.Kind.allCases {
      for word in words where word.spelling.kind == kind {
        letters.removeAll(keepingCapacity: true)
        for place in word.start..<word.start + word.count {
          letters.append(Alphabet.number(scalars[Int(place)]))
        }
        guard !letters.isEmpty, !letters.contains(255) else { continue }
        if kind == .term {
          note(word.spelling, otherWords.insert(letters))
        } else {
          let cut = Self.headLength(letters)
          let tail = tails.insert(letters[cut...].reversed())
          places.append((Int32(heads.insert(letters[..<cut])), Int32(tail)))
          note(word.spelling, places[places.count - 1])
        }
      }
      if kind == .syllable { syllables = tails.nodes.count }
    }
    tailLayout = TailLayout(tails, syllables: syllables)
    layOut(places)
  }

  /// Where the syllables of a head lie in `endings`, or its short forms, the commoner ones about
  /// first.
  @inline(__always)
  func places(of head: Int, _ kind: Lexicon.Kind) -> Range<Int> {
    let place = Self.place(head, kind)
    return firstEndings[place]..<firstEndings[place + 1]
  }

  @inline(__always)
  private static func place(_ head: Int, _ kind: Lexicon.Kind) -> Int {
    2 * head + (kind == .syllable ? 0 : 1)
  }

  /// The spellings that consist of these letters.
  func spellings(of letters: [UInt8]) -> [Spelling] {
    var found: [Spelling] = []
    forEachSpelling(of: letters) { found.append($0) }
    return found
  }

  /// Hands on the spellings that consist of these letters.
  @inline(__always)
  func forEachSpelling(of letters: [UInt8], _ body: (Spelling) -> Void) {
    guard !letters.isEmpty else { return }
    let cut = Self.headLength(letters)
    if let head = heads.node(of: letters[..<cut]),
      let tail = tails.node(of: letters[cut...].reversed())
    {
      forEachSpelling(from: tail < firstOfTail.count ? firstOfTail[tail] : -1) { spelling in
        if spelling.head == head { body(spelling) }
      }
    }
    if let word = otherWords.number(of: letters) {
      forEachSpelling(from: firstOfWord[word], body)
    }
  }

  @inline(__always)
  private func forEachSpelling(from first: Int32, _ body: (Spelling) -> Void) {
    var number = first
    while number >= 0 {
      body(spellings[Int(number)])
      number = spellings[Int(number)].next
    }
  }

  /// How many letters belong to the head: the onsets written with several, or the first letter.
  private static func headLength(_ letters: [UInt8]) -> Int {
    guard letters.count > 1 else { return letters.count }
    switch (letters[0], letters[1]) {
    case (c, h), (g, h), (k, h), (n, h), (p, h), (t, h), (t, r): return 2
    case (n, g): return letters.count > 2 && letters[2] == h ? 3 : 2
    default: return 1
    }
  }

  private static let (c, g, h, k) = (number("c"), number("g"), number("h"), number("k"))
  private static let (n, p, r, t) = (number("n"), number("p"), number("r"), number("t"))
  private static func number(_ letter: Unicode.Scalar) -> UInt8 { Alphabet.number(letter.value) }

  private mutating func note(_ spelling: Spelling, _ place: (head: Int32, tail: Int32)) {
    while firstOfTail.count <= place.tail { firstOfTail.append(-1) }
    var spelling = spelling
    (spelling.head, spelling.next) = (place.head, firstOfTail[Int(place.tail)])
    firstOfTail[Int(place.tail)] = Int32(spellings.count)
    spellings.append(spelling)
  }

  /// Notes a spelling of one of the other words.
  private mutating func note(_ spelling: Spelling, _ word: Int) {
    if word == firstOfWord.count { firstOfWord.append(-1) }
    var spelling = spelling
    spelling.next = firstOfWord[word]
    firstOfWord[word] = Int32(spellings.count)
    spellings.append(spelling)
  }

  /// Puts the spellings of each head side by side.
  private mutating func layOut(_ places: [(head: Int32, tail: Int32)]) {
    firstEndings = Array(repeating: 0, count: 2 * heads.nodes.count + 1)
    leastCosts = Array(repeating: FineCost.never, count: tailLayout.cells.count)
    func place(_ index: Int) -> Int { Self.place(Int(places[index].head), spellings[index].kind) }
    for index in places.indices { firstEndings[place(index)] += 1 }
    for place in 1..<firstEndings.count { firstEndings[place] += firstEndings[place - 1] }
    endings = Array(
      repeating: Ending(tail: 0, entry: 0, cost: 0, leastOn: 0), count: firstEndings.last ?? 0)
    for index in places.indices.reversed() {
      let (place, spelling) = (place(index), spellings[index])
      let tail = tailLayout.cellOfNode[Int(places[index].tail)]
      firstEndings[place] -= 1
      endings[firstEndings[place]] = Ending(
        tail: tail, entry: spelling.entry, cost: spelling.cost, leastOn: spelling.cost)
      leastCosts[Int(tail)] = min(leastCosts[Int(tail)], spelling.cost)
    }
    leastCostsOfHeads = Array(repeating: FineCost.never, count: heads.nodes.count)
    for place in firstEndings.indices.dropLast() {
      for index in (firstEndings[place]..<firstEndings[place + 1]).dropLast().reversed() {
        endings[index].leastOn = min(endings[index].cost, endings[index + 1].leastOn)
      }
      guard firstEndings[place] < firstEndings[place + 1] else { continue }
      let least = endings[firstEndings[place]].leastOn
      leastCostsOfHeads[place / 2] = min(leastCostsOfHeads[place / 2], least)
      leastCost = min(leastCost, Int(least))
    }
  }
}
