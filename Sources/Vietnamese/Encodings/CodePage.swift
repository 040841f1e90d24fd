/// Tables of the encodings that write a letter in one byte.
enum CodePage {
  /// What Windows-1252 shows for the bytes 80…9F; a blank where it has nothing.
  private static let windows1252: [Unicode.Scalar] = Array(
    "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

  private static let windowsBytes: [Unicode.Scalar: UInt8] = Dictionary(
    zip(windows1252, UInt8(0x80)...).filter { $0.0 != " " }, uniquingKeysWith: { first, _ in first }
  )

  /// The byte behind a character of text that was read as Latin-1 or Windows-1252.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x100 ? UInt8(scalar.value) : windowsBytes[scalar]
  }

  private static func table(_ high: String, from first: UInt8, low: [UInt8: Unicode.Scalar])
    -> [UInt8: Unicode.Scalar]
  {
    var table = low
    for (offset, scalar) in high.unicodeScalars.enumerated() where scalar != "·" {
      table[UInt8(Int(first) + offset)] = scalar
    }
    return table
  }

  /// TCVN 5712:1993; the fonts of TCVN3 have A1…AE and B5…FE of it.
  static let tcvn = table(
    """
    ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ·ĂÂÊÔƠƯĐăâêôơưđẶ·····àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíị\
    òỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ
    """, from: 0x80,
    low: [
      0x01: "Ú", 0x02: "Ụ", 0x04: "Ừ", 0x05: "Ử", 0x06: "Ữ", 0x11: "Ứ", 0x12: "Ự", 0x13: "Ỳ",
      0x14: "Ỷ", 0x15: "Ỹ", 0x16: "Ý", 0x17: "Ỵ",
    ])

  static let viscii = table(
    """
    ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ\
    ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ
    """, from: 0x80,
    low: [0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"])

  /// Where Windows-1258 differs from Windows-1252.
  static let windows1258: [UInt32: Unicode.Scalar] = [
    0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}",
    0xE3: "ă", 0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
  ]
}
