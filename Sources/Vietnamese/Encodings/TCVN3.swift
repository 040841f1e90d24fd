/// TCVN3, one byte a letter. Its ư stands at the soft hyphen, which some readers of PDF files drop
/// or turn into a hyphen.
enum TCVN3 {
  static func decode(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var decoded = scalars.map(letter)
    for index in decoded.indices.dropFirst().dropLast() where decoded[index] == "-" {
      if isLostHornedU(at: index, in: decoded) { decoded[index] = "ư" }
    }
    return decoded
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // Some fonts' µ comes as the Greek letter.
    let value = scalar.value == 0x3BC ? 0xB5 : scalar.value
    guard value < 0x100 else { return scalar }
    return CodePage.tcvn[UInt8(value)] ?? scalar
  }

  /// Whether the hyphen in "n-ớc" was ư: the whole is a syllable with it, and the parts are not two.
  private static func isLostHornedU(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    var start = index
    while start > 0, Letter(scalars[start - 1]) != nil { start -= 1 }
    var end = index + 1
    while end < scalars.count, Letter(scalars[end]) != nil { end += 1 }
    guard start < index, end > index + 1 else { return false }
    let before = String(String.UnicodeScalarView(scalars[start..<index]))
    let behind = String(String.UnicodeScalarView(scalars[index + 1..<end]))
    if Syllable(before) != nil, Syllable(behind) != nil { return false }
    return Syllable(before + "ư" + behind) != nil
  }
}
