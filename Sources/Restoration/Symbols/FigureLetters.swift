/// The letters and signs that engines read for the digits 0 and 1, and S for 5 behind a nought.
enum FigureLetters {
  private static let noughts = scalars("OoÔôÓóÒÖØøơƠ")
  private static let ones = scalars("lLIiÍíÌì|!")

  private static func scalars(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }

  /// The digit that a scalar is or may have been; `nil` for all others.
  @inline(__always)
  static func digit(_ scalar: UInt32) -> UInt32? {
    if scalar >= 0x30, scalar <= 0x39 { return scalar }
    return noughts.contains(scalar) ? 0x30 : ones.contains(scalar) ? 0x31 : nil
  }

  /// Whether the scalar is a letter or sign in a digit's place.
  static func isLetter(_ scalar: UInt32) -> Bool {
    !(scalar >= 0x30 && scalar <= 0x39) && digit(scalar) != nil
  }

  /// The reading with digits for letters, slashes kept; `nil` where something fits no digit.
  static func digits(of reading: [UInt32]) -> String? {
    if reading.elementsEqual([0x30, 0x53]) { return "05" }
    var digits: [UInt32] = []
    for scalar in reading {
      guard let digit = scalar == 0x2F ? scalar : digit(scalar) else { return nil }
      digits.append(digit)
    }
    return digits.isEmpty ? nil : String(digits)
  }

  /// Whether the reading is a Roman number as it stands ("I", "II").
  static func isNumeral(_ reading: [UInt32]) -> Bool { reading.allSatisfy { $0 == 0x49 } }

  /// Whether digits are a date in full: day, month, year.
  static func isDate(_ digits: String) -> Bool {
    let parts = digits.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else { return false }
    return (1...31).contains(day) && (1...12).contains(month)
      && (parts[2].count == 4 && (1900...2099).contains(year) || parts[2].count == 2)
      && parts[0].count <= 2 && parts[1].count <= 2
  }
}
