/// Vietnamese letters without their marks, for telling words apart where marks may be wrong.
public enum PlainLetters {
  /// The letters that bear marks, behind the plain letter they are folded to.
  private static let marked: [(plain: Unicode.Scalar, letters: String)] = [
    ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
    ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
  ]

  private static let plainOf: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, letters) in marked {
      for letter in letters.unicodeScalars { table[letter] = plain }
      for letter in letters.uppercased().unicodeScalars { table[letter] = plain }
    }
    return table
  }()

  /// The scalars of the text in lower case, without tone and letter marks; đ becomes d. NFC and
  /// NFD text give the same.
  public static func scalars(of text: some StringProtocol) -> [Unicode.Scalar] {
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      if let letter = plainOf[scalar] {
        plain.append(letter)
      } else {
        plain.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return plain
  }
}

extension StringProtocol {
  /// The text in lower case without tone and letter marks: "Tiêu chí" gives "tieu chi".
  public var plainLetters: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: PlainLetters.scalars(of: self))
    return text
  }
}
