import Vietnamese

/// Gives figures back that were read as letters, where their place leaves no doubt: "ngày OL tháng
/// 4", "tháng L2 năm 2025", "khoản l Điều 30", "O1 tuần", "ngày l5/3/2O23". Digits that were read
/// stay as they are, and so does everything that was typed.
struct FigurePlaces {
  private typealias Verdict = DocumentRestoration.Verdict

  /// How sure a figure is that was given back.
  private static let confidence: Float = 0.9

  private let restoration: DocumentRestoration
  private var transcript: Transcript { restoration.transcript }

  init(_ restoration: DocumentRestoration) { self.restoration = restoration }

  /// Changes verdicts over such figures; everything else stays.
  func restore(_ verdicts: inout [DocumentRestoration.Verdict]) {
    var series = LabelSeries()
    for index in verdicts.indices where isSuspect(verdicts[index]) {
      let reading = restoration.reading(verdicts[index].tokens)
      let before = word(index - 1, verdicts)
      let behind = word(index + 1, verdicts)
      series.note(reading, after: before, at: index)
      guard let figure = figure(reading, before: before, behind: behind) else { continue }
      write(figure, .figure, &verdicts[index])
      guard before == "ngay" && behind == "thang" || before == "thang" && behind == "nam" else {
        continue
      }
      spell(index - 1, &verdicts)
      spell(index + 1, &verdicts)
    }
    for index in series.labels where verdicts[index].text != nil {
      verdicts[index].stayAsRead()
    }
  }

  private func write(_ text: String, _ kind: Change.Kind, _ verdict: inout Verdict) {
    restoration.write(text, as: kind, posterior: Self.confidence, over: &verdict)
  }

  /// Writes a word of a date as it is spelled: the decoder did not know that a figure stood there.
  private func spell(_ index: Int, _ verdicts: inout [Verdict]) {
    let words = ["ngay": "ngày", "thang": "tháng", "nam": "năm"]
    let text = restoration.text(verdicts[index])
    guard let word = words[text.plainLetters], text == text.lowercased(),
      verdicts[index].tokens.count == 1
    else { return }
    write(word, .word, &verdicts[index])
  }

  /// Whether a verdict was read by an engine, and begins like a figure.
  private func isSuspect(_ verdict: Verdict) -> Bool {
    let token = transcript.tokens[verdict.tokens.lowerBound]
    guard verdict.tokens.count == 1 else { return false }
    let scalars = transcript.forms.scalars(of: token.form)
    guard scalars.count <= 10, let first = scalars.first, restoration.isRead(verdict) else {
      return false
    }
    switch token.tokenClass {
    case .mixed: return true
    case .word, .acronym, .sign, .punctuation:
      return scalars.count <= 2 && FigureLetters.digit(first) != nil
    case .number: return scalars.contains { FigureLetters.isLetter($0) }
    default: return false
    }
  }

  /// The text of a verdict without its marks, which may be wrong beside a figure that was read
  /// wrong; empty behind the ends.
  private func word(_ index: Int, _ verdicts: [Verdict]) -> String {
    verdicts.indices.contains(index) ? restoration.text(verdicts[index]).plainLetters : ""
  }

  /// The figure that must have stood in a place; `nil` where there need not have been one.
  private func figure(_ reading: [UInt32], before: String, behind: String) -> String? {
    guard let digits = FigureLetters.digits(of: reading), digits != String(reading) else {
      return nil
    }
    let value = Int(digits) ?? 0
    switch (before, behind) {
    case ("ngay", "thang") where (1...31).contains(value) && digits.utf8.count <= 2,
      ("thang", "nam") where (1...12).contains(value) && digits.utf8.count <= 2,
      ("nam", _) where (1900...2099).contains(value) && digits.utf8.count == 4:
      return FigureLetters.isNumeral(reading) ? nil : digits
    case ("khoan", "dieu"), ("khoan", ","), ("khoan", "va"), ("khoan", ";"):
      return value == 1 && digits.utf8.count == 1 ? digits : nil
    case _ where FigureLetters.isDate(digits): return digits
    default:
      guard Self.units.contains(behind), digits.utf8.count == 2, value > 0 else { return nil }
      return isPadded(reading) || isCertain(reading) || reading[0] == 0x30 ? digits : nil
    }
  }

  /// Whether a capital O stands for the nought before one figure: "O5", "OL".
  private func isPadded(_ reading: [UInt32]) -> Bool {
    let isNought = Alphabet.isCapital(reading[0]) && FigureLetters.digit(reading[0]) == 0x30
    let second = reading[1]
    return isNought && ((0x30...0x39).contains(second) || second == 0x4C || second == 0x6C)
  }

  /// Whether one of the digits was read as a digit, and as one that stands for no letter.
  private func isCertain(_ reading: [UInt32]) -> Bool {
    reading.contains { (0x30...0x39).contains($0) && ![0x30, 0x31, 0x34, 0x36].contains($0) }
  }

  /// Words behind numbers that offices write with a nought before ("01 tuần"), without their marks.
  private static let units: Set<String> = [
    "ngay", "thang", "nam", "tuan", "gio", "phut", "lan", "luot", "nguoi", "don", "co", "van", "ho",
    "ban", "bo", "cuoc", "lop", "dot", "truong", "xa", "huyen", "phuong", "thon", "vu", "viec",
    "du", "dong", "nhom", "can", "cong", "phong", "so", "doan", "de", "hoi", "buoi", "mo", "nghi",
    "quyet", "thong", "ke", "bao", "tap", "ca", "chi", "to", "nhiem", "noi", "tieu", "linh", "thu",
    "phieu", "hoc", "giao", "em", "dia", "doanh",
  ]
}
