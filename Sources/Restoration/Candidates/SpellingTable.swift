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
    /// The next one with the same tail; −1 behind the last.
    fileprivate(set) var next: Int32 = -1
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
  private var tails = LetterTree(capacity: 1 << 13)
  /// Where they lie in a column of costs.
  private(set) var tailLayout = TailLayout(LetterTree(capacity: 1), syllables: 1, others: 0)
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

  /// Lays out words, given in small letters; those with other letters than the alphabet's are left
  /// out. Words that are neither syllables nor short forms are found by `spellings(of:)` alone.
  init(_ words: [(scalars: ArraySlice<UInt32>, spelling: Spelling)]) {
    var places: [(head: Int, tail: Int)] = []
    var letters: [UInt8] = []
    // How many tails there are down to each kind's last; no column has those of other words.
    var tailCounts: [Int] = []
    places.reserveCapacity(words.count)
    spellings.reserveCapacity(words.count)
    for kind in Lexicon.Kind.allCases {
      for (scalars, spelling) in words where spelling.kind == kind {
        letters.removeAll(keepingCapacity: true)
        for scalar in scalars { letters.append(Alphabet.number(scalar)) }
        guard !letters.isEmpty, !letters.contains(255) else { continue }
        let cut = Self.headLength(letters)
        places.append((heads.insert(letters[..<cut]), tails.insert(letters[cut...].reversed())))
        note(spelling, places[places.count - 1])
      }
      tailCounts.append(tails.nodes.count)
    }
    tailLayout = TailLayout(tails, syllables: tailCounts[0], others: tailCounts[1] - tailCounts[0])
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
    guard let head = heads.node(of: letters[..<cut]),
      let tail = tails.node(of: letters[cut...].reversed())
    else { return }
    var number = tail < firstOfTail.count ? firstOfTail[tail] : -1
    while number >= 0 {
      let spelling = spellings[Int(number)]
      if spelling.head == head { body(spelling) }
      number = spelling.next
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

  private mutating func note(_ spelling: Spelling, _ place: (head: Int, tail: Int)) {
    while firstOfTail.count <= place.tail { firstOfTail.append(-1) }
    var spelling = spelling
    (spelling.head, spelling.next) = (Int32(place.head), firstOfTail[place.tail])
    firstOfTail[place.tail] = Int32(spellings.count)
    spellings.append(spelling)
  }

  /// Puts the spellings of each head side by side.
  private mutating func layOut(_ places: [(head: Int, tail: Int)]) {
    firstEndings = Array(repeating: 0, count: 2 * heads.nodes.count + 1)
    leastCosts = Array(repeating: FineCost.never, count: tailLayout.cells.count)
    func place(_ index: Int) -> Int? {
      let kind = spellings[index].kind
      return kind == .term ? nil : Self.place(places[index].head, kind)
    }
    for index in spellings.indices {
      if let place = place(index) { firstEndings[place] += 1 }
    }
    for place in 1..<firstEndings.count { firstEndings[place] += firstEndings[place - 1] }
    endings = Array(
      repeating: Ending(tail: 0, entry: 0, cost: 0, leastOn: 0), count: firstEndings.last ?? 0)
    for index in spellings.indices.reversed() {
      guard let place = place(index) else { continue }
      let (tail, spelling) = (tailLayout.cellOfNode[places[index].tail], spellings[index])
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
