import Vietnamese

/// What the words before a colon say of a task: "Chỉ đạo thực hiện:", "Thời gian hoàn thành:".
enum PlanLabel: Hashable, CaseIterable {
  /// The task itself.
  case text
  /// How it is to be done, or a fault mended.
  case remedy
  /// Who directs it.
  case directs
  /// Who prepares it or has the lead.
  case prepares
  /// Who works along.
  case coordinates
  /// By when.
  case time
  /// What is to be reached.
  case target

  /// The wordings of each label, in plain letters.
  private static let wordings: [(PlanLabel, [String])] = [
    (
      .text,
      [
        "noi dung", "nhiem vu", "noi dung thuc hien", "noi dung cong viec", "cong viec",
        "noi dung nhiem vu", "nhiem vu cu the", "ten nhiem vu", "han che", "ton tai, han che",
        "nhiem vu, giai phap", "noi dung, nhiem vu", "noi dung, cong viec", "nhiem vu trong tam",
        "noi dung hoat dong", "hoat dong",
      ]
    ),
    (
      .remedy,
      [
        "bien phap thuc hien", "bien phap khac phuc", "bien phap", "giai phap",
        "giai phap thuc hien", "giai phap khac phuc", "cach thuc thuc hien", "hinh thuc thuc hien",
      ]
    ),
    (
      .directs,
      [
        "chi dao thuc hien", "lanh dao chi dao", "chi dao", "nguoi chi dao",
        "lanh dao phu trach", "phu trach", "lanh dao phu trach, chi dao", "nguoi phu trach",
        "lanh dao theo doi, chi dao", "phu trach chi dao",
      ]
    ),
    (
      .prepares,
      [
        "don vi tham muu thuc hien", "don vi tham muu", "don vi chu tri", "co quan chu tri",
        "chu tri", "chu tri thuc hien", "don vi thuc hien", "co quan thuc hien",
        "bo phan thuc hien",
        "don vi chu tri thuc hien", "co quan, don vi chu tri", "don vi dau moi",
        "phan cong thuc hien",
        "phong chu tri", "don vi chu tri tham muu", "co quan chu tri thuc hien", "bo phan chu tri",
        "trach nhiem thuc hien", "don vi, ca nhan thuc hien", "co quan, don vi thuc hien",
        "don vi/ca nhan chu tri", "co quan/don vi chu tri", "phan cong", "tham muu thuc hien",
      ]
    ),
    (
      .coordinates,
      [
        "phoi hop thuc hien", "don vi phoi hop", "co quan phoi hop", "phoi hop",
        "co quan, don vi phoi hop", "don vi phoi hop thuc hien", "co quan phoi hop thuc hien",
        "phong phoi hop", "bo phan phoi hop", "co quan/don vi phoi hop",
      ]
    ),
    (
      .time,
      [
        "thoi gian thuc hien", "thoi gian hoan thanh", "thoi han hoan thanh", "thoi han",
        "thoi gian", "hoan thanh", "tien do", "tien do thuc hien", "thoi han thuc hien",
        "thoi diem hoan thanh", "thoi gian, tien do", "han hoan thanh", "tien do hoan thanh",
      ]
    ),
    (
      .target,
      [
        "chi tieu", "chi tieu cu the", "muc tieu", "ket qua", "san pham", "san pham dau ra",
        "ket qua, san pham", "ket qua/san pham", "ket qua dat duoc", "san pham/ket qua",
      ]
    ),
  ]

  private static let known: [(label: PlanLabel, wording: Likeness.Pattern)] = wordings.flatMap {
    label, words in
    words.map { (label, Likeness.Pattern($0)) }
  }

  /// The label that these plain letters are, one letter in six misread; short ones hold exactly.
  init?(plain letters: ArraySlice<UInt8>) {
    guard (5...48).contains(letters.count) else { return nil }
    var best: (label: PlanLabel, distance: Int)?
    for (label, wording) in Self.known {
      let reach = wording.count < 8 ? 0 : max(1, wording.count / 6)
      guard abs(wording.count - letters.count) <= reach else { continue }
      let distance = wording.errors(toPlain: letters)
      if distance <= reach, distance < best?.distance ?? Int.max { best = (label, distance) }
    }
    guard let best else { return nil }
    self = best.label
  }

  /// Where the label's value lies in a measure; `nil` for the task itself.
  var field: WritableKeyPath<Measure, String?>? {
    switch self {
    case .text: nil
    case .remedy: \.remedy
    case .directs: \.directs
    case .prepares: \.prepares
    case .coordinates: \.coordinates
    case .time: \.time
    case .target: \.target
    }
  }
}

extension Prose {
  /// A label with where its value stands.
  struct Labelled: Hashable {
    let label: PlanLabel
    let start: Int
    let value: Range<Int>
  }

  /// The label at the offset: its words, perhaps in brackets what they hold for, and a colon.
  func label(at offset: Int) -> (label: PlanLabel, value: Int)? {
    guard let colon = (offset..<min(end, offset + 64)).first(where: { has(":", at: $0) }) else {
      return nil
    }
    let bracket = (offset..<colon).first { has("(", at: $0) } ?? colon
    let headEnd = before(blanksUpTo: bracket)
    guard headEnd > offset, let label = PlanLabel(plain: plain[offset..<headEnd]) else {
      return nil
    }
    return (label, past(blanksFrom: colon + 1))
  }

  /// The words behind "Nội dung" whose colon a reading lost: a capital follows.
  func unclosedLabel(at offset: Int) -> Int? {
    let words = words(in: offset..<min(end, offset + 24))
    guard words.count > 2, isCapital(offset), isCapital(words[2].lowerBound) else { return nil }
    let head = plain[offset..<words[1].upperBound]
    return PlanLabel(plain: head) == .text ? words[2].lowerBound : nil
  }

  /// The labels of a paragraph from its first words on, each behind a semicolon, period or bracket.
  func labels(from content: Int) -> [Labelled] {
    var starts: [(start: Int, label: PlanLabel, value: Int)] = []
    for offset in content..<end where offset == content || opensLabel(at: offset) {
      guard offset >= starts.last?.value ?? content, let (label, value) = label(at: offset) else {
        continue
      }
      starts.append((offset, label, value))
    }
    return starts.enumerated().map { index, item in
      let stop = index + 1 < starts.count ? starts[index + 1].start : end
      return Labelled(
        label: item.label, start: item.start, value: item.value..<max(item.value, stop))
    }
  }

  private func opensLabel(at offset: Int) -> Bool {
    guard isLetter(offset), !isLetter(offset - 1) else { return false }
    let here = before(blanksUpTo: offset)
    return [";", ".", ",", "(", "-", "+", "*"].contains { has($0, at: here - 1) }
  }
}
