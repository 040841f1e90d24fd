/// Labels such as "bước B6": among "B1, B2, … B9" behind the same word "B6" is no "Bộ".
struct LabelSeries {
  /// Digits that letters are read as: "B6" may be "Bộ" or "Bố", "B4" "Bá".
  private static let likeLetters: Set<UInt32> = [0x30, 0x31, 0x34, 0x36]
  private var places: [String: (digits: Set<UInt32>, indices: [Int])] = [:]

  /// Counts a capital with one digit behind it; the word before comes without its marks.
  mutating func note(_ reading: [UInt32], after before: String, at index: Int) {
    guard reading.count == 2, (0x41...0x5A).contains(reading[0]), (0x30...0x39).contains(reading[1])
    else { return }
    let key = before + String([reading[0]])
    places[key, default: ([], [])].digits.insert(reading[1])
    places[key]?.indices.append(index)
  }

  /// Where readings stand that are labels: two more behind the same word have digits that no
  /// letter is read as.
  var labels: Set<Int> {
    let series = places.values.filter { $0.digits.subtracting(Self.likeLetters).count >= 2 }
    return Set(series.flatMap(\.indices))
  }
}
