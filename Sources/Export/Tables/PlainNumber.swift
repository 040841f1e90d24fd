import Pages

/// The shortest decimal that reads back as the same number, without a useless ".0".
func plain(_ number: Double) -> String {
  let rounded = (number * 1000).rounded() / 1000
  let value = abs(number - rounded) < 1e-9 ? rounded : number
  let text = "\(value)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension Box {
  /// The four edges, parted by commas: "50, 85, 545, 130.5".
  var edges: String { [x0, y0, x1, y1].map(plain).joined(separator: ", ") }
}
