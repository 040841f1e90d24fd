/// The symbol of a document, `digits(/yyyy)?/TYPE(-ISSUER)*` or, as the Party writes it,
/// `digits-TYPE/ISSUER`: its digits are what they are, its letters belong to closed lists.
struct DocumentSymbol {
  /// Groups of letters or digits, and the marks between them.
  private var groups: [[UInt32]] = [[]]
  private var marks: [UInt32] = []

  /// Takes a symbol apart at slashes, hyphens and ampersands.
  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars {
      switch scalar {
      case 0x2F, 0x2D, 0x2010, 0x2011, 0x2013, 0x26:
        marks.append(scalar)
        groups.append([])
      default: groups[groups.count - 1].append(scalar)
      }
    }
  }

  /// The symbol with every code replaced by the one entry of the lists that was read so. Codes that
  /// fit no entry, or two that `before` does not decide between, stay as they are.
  ///
  /// - Parameters:
  ///   - before: The word before the symbol's "số", in small letters ("dẫn" of "Hướng dẫn số").
  ///   - hasNumber: Whether the digits stand elsewhere ("396 -QD/TU"): the first group is the type.
  func restored(after before: String?, hasNumber: Bool = false) -> String {
    var restored = groups
    var isType = true
    for (index, group) in groups.enumerated() where group.contains(where: Self.isLetter) {
      if index == 0, !hasNumber, groups.count > 1, !Self.looksLikeCode(group) { continue }
      restored[index] =
        (isType ? SymbolCodes.type(group, after: before) : nil)
        ?? SymbolCodes.issuer(group) ?? group
      isType = false
    }
    var scalars = restored[0]
    for (mark, group) in zip(marks, restored.dropFirst()) { scalars += [mark] + group }
    return String(scalars)
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    Alphabet.isCapital(scalar) || Alphabet.isSmall(scalar)
  }

  /// Whether a group's letters are capitals, so that digits in it may be letters read wrongly.
  private static func looksLikeCode(_ group: [UInt32]) -> Bool {
    group.count(where: Alphabet.isCapital) * 2 >= group.count
  }
}

/// The closed lists of codes in document symbols, and what engines make of their letters.
enum SymbolCodes {
  /// What is read for Q and for Đ.
  private static let likeQ = Set("Q0O".unicodeScalars.map(\.value))
  private static let likeD = Set("DĐÐPB0Obdp".unicodeScalars.map(\.value))
  private static let d: UInt32 = 0x110
  /// What stands for Đ where other letters are codes of their own: D, and the Icelandic Ð.
  private static let barred = Set("DÐ".unicodeScalars.map(\.value))

  /// Types whose letters differ by a bar only, and the word before "số" that tells each.
  private static let twins: [String: [(before: String, code: String)]] = [
    "HD": [("dẫn", "HD"), ("đồng", "HĐ")],
    "DA": [("án", "ĐA")],
    "CD": [("điện", "CĐ")],
  ]

  /// Issuers with a Đ.
  private static let issuers: [[UInt32]] = [
    "HĐND", "ĐBQH", "ĐĐBQH", "ĐU", "LĐTBXH", "BLĐTBXH", "SLĐTBXH", "BGDĐT", "SGDĐT", "GDĐT",
    "PGDĐT",
    "BCĐ", "HĐQT", "HĐTV", "TLĐ", "LĐLĐ", "HĐTĐKT", "TĐKT", "HĐBCQG", "ĐTN", "ĐCT", "QLĐĐ", "HĐTS",
    "VPĐĐBQH", "VPĐU", "VPHĐND", "TTHĐND", "HĐKH", "HĐKHCN", "ĐKKD", "BCĐTW", "ĐHĐCĐ",
  ].map { $0.unicodeScalars.map(\.value) }

  /// The type that was read so; `nil` where none fits or two do.
  static func type(_ group: [UInt32], after before: String?) -> [UInt32]? {
    guard (2...4).contains(group.count) else { return nil }
    let rest = group.dropFirst()
    if likeQ.contains(group[0]), rest.count <= 2, rest.allSatisfy(likeD.contains) {
      return [0x51, d]
    }
    if group[0] == 0x4E, rest.count <= 2, rest.allSatisfy(likeD.contains), rest.first != 0x4F {
      return [0x4E, d]
    }
    let text = String(group)
    switch text {
    case "0C", "OC": return [0x51, 0x43]
    case "N0", "NO": return [0x4E, 0x51]
    case "TIr", "T1r", "ITr", "1Tr", "TTY": return [0x54, 0x54, 0x72]
    default: break
    }
    let decided = twins[text]?.first { $0.before == before }
    return decided?.code.unicodeScalars.map(\.value)
  }

  /// The issuer that was read so, where it is one with a Đ.
  static func issuer(_ group: [UInt32]) -> [UInt32]? {
    issuers.first { issuer in
      issuer.count == group.count
        && zip(issuer, group).allSatisfy { $0 == $1 || ($0 == d && barred.contains($1)) }
    }
  }

  /// Pieces of short forms that hold a Đ, with a D for it.
  private static let pieces: [([UInt32], [UInt32])] = [
    ("HDND", "HĐND"), ("DBQH", "ĐBQH"), ("DDBQH", "ĐĐBQH"), ("GDDT", "GDĐT"), ("GDĐT", "GDĐT"),
    ("KHDT", "KHĐT"), ("LDTBXH", "LĐTBXH"), ("QLDD", "QLĐĐ"), ("LDLD", "LĐLĐ"), ("BCDTW", "BCĐTW"),
  ].map { (Array($0.unicodeScalars.map(\.value)), Array($1.unicodeScalars.map(\.value))) }

  /// A short form with the Đ that its letters must have had ("TTHDND" → "TTHĐND"); `nil` where
  /// none is known to be missing.
  static func acronym(_ reading: ArraySlice<UInt32>) -> [UInt32]? {
    if let issuer = issuer(Array(reading)) { return issuer.elementsEqual(reading) ? nil : issuer }
    for (plain, code) in pieces where reading.count >= plain.count {
      for start in reading.startIndex...reading.endIndex - plain.count
      where reading[start..<start + plain.count].elementsEqual(plain) && plain != code {
        return reading[..<start] + code + reading[(start + plain.count)...]
      }
    }
    return nil
  }
}
