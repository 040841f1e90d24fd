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
    codes.reduce(0) { $0 << 8 | UInt64($1 + 1) }
  }

  private static func codes(of text: Substring) -> [UInt8] {
    text.unicodeScalars.compactMap { Letter($0)?.code }
  }

  private static func words(_ list: String) -> [[UInt8]] {
    list.split(whereSeparator: \.isWhitespace).map(codes)
  }

  /// Every onset and rime that spelling joins, packed, with the onset's length.
  private static let forms: [UInt64: Int] = {
    var forms: [UInt64: Int] = [:]
    func add(_ onset: String, _ rimes: [[UInt8]]) {
      let head = codes(of: onset[...])
      for rime in rimes where forms[packed(head + rime)] == nil {
        forms[packed(head + rime)] = head.count
      }
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

  private static let formsWithoutMarks: Set<UInt64> = {
    let plain: [UInt8: UInt8] = [26: 0, 27: 0, 28: 3, 29: 4, 30: 14, 31: 14, 32: 20]
    return Set(
      forms.keys.map { key in
        packed(unpacked(key).map { plain[$0] ?? $0 })
      })
  }()

  private static func unpacked(_ key: UInt64) -> [UInt8] {
    stride(from: 48, through: 0, by: -8).compactMap { shift in
      let byte = UInt8(truncatingIfNeeded: key >> UInt64(shift))
      return byte == 0 ? nil : byte - 1
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
    codes.isEmpty || codes.count > 7 ? nil : forms[packed(codes)]
  }

  static func isSpellableWithoutMarks(_ codes: [UInt8]) -> Bool {
    !codes.isEmpty && codes.count <= 7 && formsWithoutMarks.contains(packed(codes))
  }

  /// Whether the last letters let the syllable take the tone: behind p, t, c and ch only sắc and
  /// nặng are written.
  static func takesTone(_ tone: Tone, codes: [UInt8]) -> Bool {
    guard let last = codes.last else { return false }
    let endsInStop =
      last == 15 || last == 19 || last == 2
      || (last == 7 && codes.count > 1 && codes[codes.count - 2] == 2)
    return !endsInStop || tone == .acute || tone == .dot
  }
}
