/// The paper on which offices write, in inches.
enum PaperSize {
  /// The long side of A4.
  static let usualLength = 11.69
  /// A little more than A3, the largest sheet that office scanners take.
  private static let largest = (short: 12.4, long: 17.6)

  /// Whether no scanned sheet is as large: the file tells a wrong resolution then, as files of
  /// phones and of programs do that know none (72 or 96 dots per inch).
  static func isBeyondScanners(_ width: Double, _ height: Double) -> Bool {
    min(width, height) > largest.short && max(width, height) > largest.long
  }
}
