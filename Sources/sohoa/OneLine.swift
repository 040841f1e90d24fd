extension String {
  /// Fit for a line on a terminal or in a log: names of files may hold line breaks and what steers
  /// terminals, which is shown as U+FFFD.
  var onOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isLegible ? $0 : "\u{FFFD}" }))
  }
}

extension Unicode.Scalar {
  private static let directions: ClosedRange<Unicode.Scalar> = "\u{202A}"..."\u{202E}"
  private static let isolates: ClosedRange<Unicode.Scalar> = "\u{2066}"..."\u{2069}"

  /// Neither a control character nor a break nor a change of the writing's direction.
  fileprivate var isLegible: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: !Self.directions.contains(self) && !Self.isolates.contains(self)
    }
  }
}
