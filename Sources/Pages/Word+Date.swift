extension Word {
  /// Whether it goes on with a date in words: "ngày      tháng 7 năm 2021" has room for figures that
  /// are filled in by hand, which parts no columns.
  public func goesOnWithDate(behind word: Word) -> Bool {
    let next = text.lowercased()
    guard next == "tháng" || next == "năm" else { return false }
    return ["ngày", "tháng"].contains(word.text.lowercased())
      || !word.text.isEmpty && word.text.count <= 2 && word.text.allSatisfy(\.isNumber)
  }
}
