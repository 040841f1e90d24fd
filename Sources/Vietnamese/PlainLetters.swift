/// Vietnamese letters without their marks, for telling words apart where marks may be wrong.
public enum PlainLetters {
  /// The letters that bear marks, behind the plain letter they are folded to.
  private static let marked: [(plain: Unicode.Scalar, letters: String)] = [
    ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
    ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
  ]

  /// The plain letter of each scalar below U+1F00 that bears a mark, 0 for all others.
  private static let plainOf: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x1F00)
    for (plain, letters) in marked {
      for letter in (letters + letters.uppercased()).unicodeScalars {
        table[Int(letter.value)] = UInt8(plain.value)
      }
    }
    return table
  }()

  /// The letter, small and without its marks, of a scalar of the alphabet or of ASCII; any other
  /// ASCII scalar as it is; `nil` for what is neither.
  public static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII {
      return (0x41...0x5A).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
    guard scalar.value < 0x1F00, plainOf[Int(scalar.value)] != 0 else { return nil }
    return Unicode.Scalar(plainOf[Int(scalar.value)])
  }

  /// The same as `scalars(of:)` as text, byte by byte; `nil` where a scalar is neither ASCII nor of
  /// the alphabet, a mark, or general punctuation, which has no case.
  fileprivate static func foldedBytes(of text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes -> String? in
      var isKnown = true
      let folded = String(unsafeUninitializedCapacity: bytes.count) { folded in
        var (count, offset) = (0, 0)
        while offset < bytes.count {
          let (value, length) = UTF8Reader.scalar(at: offset, of: bytes)
          let plain = value < 0x80 ? UInt8(value) : value < 0x1F00 ? plainOf[Int(value)] : 0
          if plain != 0 || value == 0 {
            folded[count] = (0x41...0x5A).contains(plain) ? plain | 0x20 : plain
            count += 1
          } else if (0x2000..<0x2070).contains(value) {
            for index in offset..<offset + length {
              folded[count] = bytes[index]
              count += 1
            }
          } else if !(0x300...0x36F).contains(value) {
            isKnown = false
            return 0
          }
          offset += length
        }
        return count
      }
      return isKnown ? folded : nil
    }
  }

  /// The scalars of the text in lower case, without tone and letter marks; đ becomes d. NFC and
  /// NFD text give the same.
  public static func scalars(of text: some StringProtocol) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      if let letter = plain(scalar) {
        letters.append(letter)
      } else {
        letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return letters
  }
}

extension StringProtocol {
  /// The text in lower case without tone and letter marks: "Tiêu chí" gives "tieu chi".
  public var plainLetters: String {
    let text = String(self)
    return PlainLetters.foldedBytes(of: text)
      ?? String(String.UnicodeScalarView(PlainLetters.scalars(of: text)))
  }
}
