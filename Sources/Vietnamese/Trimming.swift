extension StringProtocol {
  /// The text without characters of a kind at its head.
  public func trimmingStart(_ isTrimmed: (Character) -> Bool) -> String {
    String(drop(while: isTrimmed))
  }

  /// The text without characters of a kind at its end.
  public func trimmingEnd(_ isTrimmed: (Character) -> Bool) -> String {
    var core = Substring(self)
    while let last = core.last, isTrimmed(last) { core = core.dropLast() }
    return String(core)
  }

  /// The text without characters of a kind at its ends.
  public func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    trimmingStart(isTrimmed).trimmingEnd(isTrimmed)
  }
}
