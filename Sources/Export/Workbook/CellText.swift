/// Text as a workbook can hold it.
extension String {
  /// The most characters a cell takes.
  private static let cellLimit = 32_767

  /// The text without what XML 1.0 cannot hold, U+FFFD in its place: Excel opens no workbook that
  /// has it. libxlsxwriter writes controls in a form of its own, but not in a workbook's title.
  var representableInWorkbook: String {
    let isForbidden: (Unicode.Scalar) -> Bool = {
      $0.value < 0x20 && $0 != "\t" && $0 != "\n" && $0 != "\r" || $0.value & ~1 == 0xFFFE
    }
    guard unicodeScalars.contains(where: isForbidden) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  /// The text as far as a cell can hold it; one that is cut says so.
  var fittedToCell: String {
    let text = representableInWorkbook
    guard text.unicodeScalars.count > Self.cellLimit else { return text }
    let mark = " … (ô không chứa hết, xem tệp JSON)"
    return String(text.unicodeScalars.prefix(Self.cellLimit - mark.unicodeScalars.count)) + mark
  }
}
