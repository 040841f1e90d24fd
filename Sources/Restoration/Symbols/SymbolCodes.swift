import Dictionaries

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

  /// Types that every symbol may bear.
  private static let types: Set<String> = [
    "QĐ", "NĐ", "NQ", "TT", "CT", "KH", "BC", "TTr", "TB", "KL", "HD", "CTr", "QC", "CV", "ĐA",
    "CĐ", "TTLT", "QĐi",
  ]

  /// Whether it is the code of a type.
  static func isType(_ code: String) -> Bool { types.contains(code) }

  /// Whether a type's code is one of two that differ by a bar, with nothing to decide between them.
  static func isAmbiguous(_ group: [UInt32], after before: String?) -> Bool {
    guard let pair = twins[String(group)] else { return false }
    return !pair.contains { $0.before == before }
  }

  /// The type that was read so; `nil` where none fits or two do.
  static func type(_ group: [UInt32], after before: String?) -> [UInt32]? {
    guard (2...4).contains(group.count) else { return nil }
    let rest = group.dropFirst()
    if group.count == 3, likeQ.contains(group[0]), likeD.contains(group[1]), group[2] == 0x69 {
      return [0x51, d, 0x69]
    }
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
    case "ITLT", "TILT", "TTIT", "1TLT": return "TTLT".unicodeScalars.map(\.value)
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

  /// Codes of issuers and short forms of offices, from the tables; empty where they cannot be read.
  private static let known: Set<String> = {
    let tables = [DictionaryTable.organisations, .acronyms].compactMap { try? $0.rows() }
    return Set(tables.joined().compactMap { $0.first.map(String.init) })
  }()

  /// Issuers in symbols, by how many letters they have.
  private static let longIssuers: [Int: [[UInt32]]] = {
    let rows = (try? DictionaryTable.organisations.rows()) ?? []
    let codes = rows.compactMap { $0.first.map { $0.unicodeScalars.map(\.value) } }
    return Dictionary(grouping: codes.filter { $0.count >= 5 }, by: \.count)
  }()

  /// Whether a short form in capitals is one that issues documents.
  static func isIssuer(_ code: String) -> Bool {
    known.contains(code) || issuers.contains(code.unicodeScalars.map(\.value))
  }

  /// The issuer that was likely read so: with the Đ of its pieces ("SKHDT" → "SKHĐT"), or the only
  /// one of five letters or more from which it differs by one letter of like shape.
  static func likelyIssuer(_ group: [UInt32]) -> [UInt32]? {
    let text = String(group)
    guard !known.contains(text) else { return nil }
    if let code = acronym(group[...]) { return code }
    if readingsOfPremier.contains(text) { return "TTg".unicodeScalars.map(\.value) }
    let barred = issuers.filter { $0.count >= 4 && isBarred($0, group) }
    if barred.count == 1 { return barred[0] }
    let near = (longIssuers[group.count] ?? []).filter { issuer in
      let different = zip(issuer, group).filter { $0 != $1 }
      return different.count == 1 && different.allSatisfy { isLike($0, $1) }
    }
    return near.count == 1 ? near[0] : nil
  }

  /// What is read for TTg, the prime minister.
  private static let readingsOfPremier: Set<String> = [
    "TTy", "TTE", "TTe", "TT9", "TTq", "ITg", "TIg", "1Tg", "T1g", "lTg", "Ttg",
  ]

  /// Whether an issuer was read so, any sign that is read for Đ taken for one.
  private static func isBarred(_ issuer: [UInt32], _ group: [UInt32]) -> Bool {
    issuer.count == group.count
      && zip(issuer, group).allSatisfy { $0 == $1 || ($0 == d && likeD.contains($1)) }
  }

  /// Letters of one shape to an engine.
  private static let shapes: [Set<UInt32>] = ["ITJL1l", "OQĐD0C", "BPR8E", "UVN", "CEG"].map {
    Set($0.unicodeScalars.map(\.value))
  }

  private static func isLike(_ a: UInt32, _ b: UInt32) -> Bool {
    shapes.contains { $0.contains(a) && $0.contains(b) }
  }
}
