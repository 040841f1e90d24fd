/// The closed lists of Vietnamese spelling, over letter codes (``Letter/code``).
enum Spelling {
  private static let onsets = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x",
  ]

  /// Rimes that any onset takes (spelling of k/c, g/gh, ng/ngh aside).
  private static let rimes = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu
    iêc iêm iên iêng iêp iêt iêu o oc oi om on ong ooc oong op ot
    oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut
    uân uâng uât uây uê uêch uên uênh uơ uôc uôi uôm uôn uông uôt
    uy uya uych uynh uyn uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu
    ươc ươi ươm ươn ương ươp ươt ươu y
    """
  /// Rimes that stand without an onset only.
  private static let bareRimes = "yêm yên yêng yêt yêu"
  /// Rimes behind q, its u included.
  private static let rimesOfQ = """
    ua uac uach uai uan uang uanh uao uat uau uay uăc uăm uăn uăng uăp uăt uân uâng uât uây
    ue uen ueo uet uê uêch uên uênh uêt uit uơ uơn uơt uy uych uynh uyn uyp uyt uyên uyêt uôc
    """
  /// Rimes behind gi, and behind g where the i belongs to the rime ("gì", "giếng").
  private static let rimesOfGi = "êng êc"
  private static let rimesOfG = "i in im"

  /// Up to seven codes in one number; every code is stored one up, so that lengths differ.
  static func packed(_ codes: some Sequence<UInt8>) -> UInt64 {
    codes.reduce(0) { packed($0, adding: $1) }
  }

  /// The packed codes with one more behind them.
  @inline(__always)
  static func packed(_ codes: UInt64, adding code: UInt8) -> UInt64 {
    codes << 8 | UInt64(code + 1)
  }

  private static func codes(of text: Substring) -> [UInt8] {
    text.unicodeScalars.compactMap { Letter($0)?.code }
  }

  private static func words(_ list: String) -> [[UInt8]] {
    list.split(separator: " ").flatMap { $0.split(separator: "\n") }.map(codes)
  }

  /// Every onset and rime that spelling joins, packed, with the onset's length.
  private static let forms: PackedWords = {
    var forms = PackedWords()
    func add(_ onset: String, _ rimes: [[UInt8]]) {
      let codes = codes(of: onset[...])
      let head = packed(codes)
      for rime in rimes { forms.insert(rime.reduce(head) { packed($0, adding: $1) }, codes.count) }
    }
    let common = words(rimes)
    for onset in onsets where onset != "q" {
      add(onset, common.filter { joins(onset, $0) })
    }
    add("", words(bareRimes))
    add("q", words(rimesOfQ))
    add("gi", words(rimesOfGi))
    add("g", words(rimesOfG))
    return forms
  }()

  private static let formsWithoutMarks: PackedWords = {
    var plain = PackedWords()
    for key in forms.keys { plain.insert(withoutMarks(key), 0) }
    return plain
  }()

  /// The packed codes with ă and â as a, đ as d, ê as e, ô and ơ as o, ư as u.
  private static func withoutMarks(_ key: UInt64) -> UInt64 {
    let plain: [UInt8] = [0, 0, 3, 4, 14, 14, 20]
    return (0..<7).reduce(0) { letters, place in
      let byte = UInt8(truncatingIfNeeded: key >> UInt64(48 - 8 * place))
      guard byte > 0 else { return letters }
      return packed(letters, adding: byte < 27 ? byte - 1 : plain[Int(byte) - 27])
    }
  }

  /// Whether spelling writes this onset before this rime.
  private static func joins(_ onset: String, _ rime: [UInt8]) -> Bool {
    let first = rime[0]
    let isFront = first == 4 || first == 29 || first == 8 || first == 24
    return switch onset {
    case "k": isFront
    case "gh", "ngh": isFront && first != 24
    case "c", "g", "ng": !isFront
    case "gi": first != 8 && first != 24
    case "": rime.prefix(2) != [8, 29]
    default: true
    }
  }

  /// The length of the onset of a syllable's letters; `nil` where they spell none.
  static func onsetLength(of codes: [UInt8]) -> Int? {
    codes.isEmpty || codes.count > 7 ? nil : onsetLength(ofPacked: packed(codes))
  }

  static func onsetLength(ofPacked codes: UInt64) -> Int? { forms[codes] }

  static func isSpellableWithoutMarks(_ codes: [UInt8]) -> Bool {
    !codes.isEmpty && codes.count <= 7 && isSpellableWithoutMarks(packed: packed(codes))
  }

  static func isSpellableWithoutMarks(packed codes: UInt64) -> Bool {
    formsWithoutMarks[codes] != nil
  }

  /// Whether the last letters let the syllable take the tone: behind p, t, c and ch only sắc and
  /// nặng are written.
  static func takesTone(_ tone: Tone, codes: [UInt8]) -> Bool {
    takesTone(tone, packed: packed(codes.suffix(2)))
  }

  static func takesTone(_ tone: Tone, packed codes: UInt64) -> Bool {
    let endsInStop =
      switch codes & 0xFF {
      case 16, 20, 3: true
      case 8: codes >> 8 & 0xFF == 3
      default: false
      }
    return codes != 0 && (!endsInStop || tone == .acute || tone == .dot)
  }
}
