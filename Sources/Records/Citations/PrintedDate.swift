/// A date as it is printed: "28/02/2023", "ngày 26 tháng 11 năm 2021".
struct PrintedDate: Hashable {
  /// What the printed date means.
  enum Meaning: Hashable {
    /// A day of the calendar, as YYYY-MM-DD.
    case day(String)
    /// No day of the calendar: 31/4/2019.
    case impossible
    /// A part is not filled in: "ngày    tháng 6 năm 2023".
    case incomplete
  }

  /// What it means.
  let meaning: Meaning
  /// Where its figures stand in the text.
  let range: Range<Int>
  /// Whether two figures stand for the year: "5/7/98".
  var hasShortYear = false

  /// The date as YYYY-MM-DD; `nil` where it is no full date.
  var iso: String? {
    if case .day(let iso) = meaning { iso } else { nil }
  }

  /// Tells what day, month and year mean. The years of offices' papers lie between 1930 and 2099.
  static func meaning(day: Int?, month: Int?, year: Int?) -> Meaning {
    guard let day, let month, let year else { return .incomplete }
    guard (1930...2099).contains(year), (1...12).contains(month),
      (1...length(ofMonth: month, year: year)).contains(day)
    else { return .impossible }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return .day("\(year)-\(two(month))-\(two(day))")
  }

  /// The year that figures write, two of them for one from 1930 to 2029; `nil` of one or none.
  static func year(_ figures: String) -> Int? {
    guard let number = Int(figures), figures.count > 1 else { return nil }
    return figures.count > 2 ? number : number < 30 ? 2000 + number : 1900 + number
  }

  /// How many days a month of the Gregorian calendar has.
  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Prose {
  /// The date behind the word "ngày" that begins at the offset.
  func date(introducedAt offset: Int) -> PrintedDate? {
    guard let figures = endOfDay(at: offset) else { return nil }
    return date(at: past(blanksFrom: figures))
  }

  /// The date whose figures begin at the offset; parts may be missing, blanks may part them.
  func date(at offset: Int) -> PrintedDate? {
    let day = digits(at: offset)
    guard day.count <= 2 else { return nil }
    if let date = date(inWordsAfter: day) { return date }
    return date(inFiguresAfter: day)
  }

  /// "ngày", or a word that a misread letter made of it ("ngdy").
  private func endOfDay(at offset: Int) -> Int? {
    if let exact = end(of: "ngay", at: offset) { return exact }
    guard offset + 4 <= end, offset == 0 || !isLetter(offset - 1), has("n", at: offset),
      has("g", at: offset + 1), has("y", at: offset + 3), isLetter(offset + 2),
      !isLetter(offset + 4), isDigit(past(blanksFrom: offset + 4))
    else { return nil }
    return offset + 4
  }

  private func date(inWordsAfter day: Range<Int>) -> PrintedDate? {
    guard let behind = endOfWord("thang", at: past(blanksFrom: day.upperBound)) else { return nil }
    let month = digits(at: past(blanksFrom: behind))
    var here = past(blanksFrom: month.upperBound)
    guard month.count <= 2 else { return nil }
    if let behind = endOfWord("nam", at: here) {
      here = past(blanksFrom: behind)
    } else if has("/", at: here), !month.isEmpty {
      here = past(blanksFrom: here + 1)
    } else {
      return nil
    }
    return date(day, month, digits(at: here))
  }

  private func date(inFiguresAfter day: Range<Int>) -> PrintedDate? {
    var here = past(blanksFrom: day.upperBound)
    guard let sign = separator(at: here) else { return nil }
    let month = digits(at: past(blanksFrom: here + 1))
    guard month.count <= 2, !(day.isEmpty && month.isEmpty) else { return nil }
    here = past(blanksFrom: month.upperBound)
    guard has(sign, at: here) else { return nil }
    let year = digits(at: past(blanksFrom: here + 1))
    guard year.count >= 4 || (month.isEmpty != day.isEmpty) || year.count == 2 else { return nil }
    return date(day, month, year)
  }

  private func date(_ day: Range<Int>, _ month: Range<Int>, _ year: Range<Int>) -> PrintedDate {
    let place = untorn(year)
    let figures = String(letters[place].filter { !$0.isWhitespace })
    let meaning: PrintedDate.Meaning =
      figures.count == 3 || figures.count > 4
      ? .impossible
      : PrintedDate.meaning(
        day: number(day), month: number(month), year: PrintedDate.year(figures))
    let last = [place, month, day].first { !$0.isEmpty } ?? year
    return PrintedDate(
      meaning: meaning, range: day.lowerBound..<max(last.upperBound, day.lowerBound),
      hasShortYear: figures.count == 2)
  }

  /// A year with the figures that a blank tore off: "20 22".
  private func untorn(_ year: Range<Int>) -> Range<Int> {
    let rest = digits(at: past(blanksFrom: year.upperBound))
    guard year.count == 2, rest.count == 2, ["19", "20"].contains(text(year)),
      !has("/", at: rest.upperBound)
    else { return year }
    return year.lowerBound..<rest.upperBound
  }

  private func separator(at offset: Int) -> Unicode.Scalar? {
    (["/", ".", "-"] as [Unicode.Scalar]).first { has($0, at: offset) }
  }

  /// As `end(of:at:)`, but digits may follow at once ("02năm 2023", "tháng6").
  private func endOfWord(_ word: String, at offset: Int) -> Int? {
    let behind = offset + word.utf8.count
    guard behind <= end, plain[offset..<behind].elementsEqual(word.utf8), !isLetter(behind) else {
      return nil
    }
    return behind
  }

  /// The number that the digits of a range write; `nil` of an empty or overlong one.
  func number(_ range: Range<Int>) -> Int? { Int(String(letters[range])) }
}
