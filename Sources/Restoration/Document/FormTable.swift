import Vietnamese

/// The different words of a document, numbered: most words of a document are repetitions, and
/// what is found out about a form once holds wherever it stands.
final class FormTable {
  /// A form's number.
  typealias Form = Int32

  /// One form: its letters, its class, and what its letters say about its origin.
  struct Record {
    var scalars: Range<Int32>
    var tokenClass: TokenClass
    var traits: FormTraits
  }

  // Asked for every word and changed in one place: checking each access at run time only costs.
  @exclusivity(unchecked) private(set) var records: [Record] = []
  @exclusivity(unchecked) private var pool: [UInt32] = []
  @exclusivity(unchecked) private var slots: [Form] = Array(repeating: -1, count: 1 << 12)

  /// How many forms there are.
  var count: Int { records.count }

  /// The number of a form, a new one where it is met for the first time.
  func form(_ scalars: ArraySlice<UInt32>, _ tokenClass: TokenClass) -> Form {
    var slot = Self.hash(scalars, tokenClass) & (slots.count - 1)
    while slots[slot] >= 0 {
      let record = records[Int(slots[slot])]
      if record.tokenClass == tokenClass, text(record) == scalars { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let form = Form(records.count)
    let start = Int32(pool.count)
    pool += scalars
    records.append(
      Record(
        scalars: start..<Int32(pool.count), tokenClass: tokenClass,
        traits: FormTraits(scalars, tokenClass)))
    slots[slot] = form
    if records.count * 2 > slots.count { grow() }
    return form
  }

  /// The form as it was read.
  func scalars(of form: Form) -> ArraySlice<UInt32> { text(records[Int(form)]) }

  private func text(_ record: Record) -> ArraySlice<UInt32> {
    pool[Int(record.scalars.lowerBound)..<Int(record.scalars.upperBound)]
  }

  /// FNV-1a over scalars.
  private static func hash(_ scalars: ArraySlice<UInt32>, _ tokenClass: TokenClass) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(tokenClass.rawValue)
    for scalar in scalars { hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) >> 1)
  }

  private func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (form, record) in records.enumerated() {
      var slot = Self.hash(text(record), record.tokenClass) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Form(form)
    }
  }
}

/// What the letters of a form say about where it comes from.
struct FormTraits: OptionSet, Sendable {
  let rawValue: UInt8
  /// A word of two letters or more, the only kind that tells anything.
  static let telling = FormTraits(rawValue: 1)
  /// It has a letter that only Vietnamese has.
  static let vietnamese = FormTraits(rawValue: 2)
  /// Its letters and marks spell a syllable.
  static let spellable = FormTraits(rawValue: 4)
  /// Its letters would spell a syllable with other marks.
  static let spellableWithoutMarks = FormTraits(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Looks at one form.
  init(_ scalars: ArraySlice<UInt32>, _ tokenClass: TokenClass) {
    self = []
    guard tokenClass == .word || tokenClass == .mixed, scalars.count >= 2 else { return }
    insert(.telling)
    if scalars.contains(where: VietnameseLetters.contains) { insert(.vietnamese) }
    if Syllable.isSpellable(scalars) { insert(.spellable) }
    if Syllable.isSpellableWithoutMarks(scalars) { insert(.spellableWithoutMarks) }
  }
}
