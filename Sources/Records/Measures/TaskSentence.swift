/// Who has the lead, who works along and by when, as a task's own sentence tells it: "Văn phòng chủ
/// trì, phối hợp với Thanh tra …, hoàn thành trước ngày 15/5/2023".
struct TaskSentence {
  private let prose: Prose

  /// Reads a sentence or more.
  init(_ prose: Prose) { self.prose = prose }

  /// The unit that the sentence begins with, in front of "chủ trì", "có trách nhiệm" and the like.
  var unit: String? {
    let start = subjectStart
    guard Self.offices.contains(where: { prose.end(of: $0, at: start) != nil }),
      let verb = firstVerb(from: start) ?? (isOrder ? firstDeed(from: start) : nil)
    else { return nil }
    let name = prose.text(start..<verb).trimming(" ,:-")
    let isName = (1...14).contains(name.split(separator: " ").count)
    return isName && !name.contains(where: { ";.:".contains($0) }) ? name : nil
  }

  /// Whether the sentence gives the unit something to do, and does not only tell what it does.
  var isAssignment: Bool {
    guard unit != nil else { return false }
    let start = subjectStart
    return isOrder
      || (start..<min(prose.end, start + 100)).contains { offset in
        Self.assignments.contains { prose.end(of: $0, at: offset) != nil }
      }
  }

  /// Whether the unit leads others, and the sentence says that it directs.
  var directs: Bool {
    let start = subjectStart
    return Self.leaders.contains { prose.end(of: $0, at: start) != nil }
      && holds("chi dao", from: start)
  }

  /// "chủ trì, phối hợp với …": the others, up to what is to be done.
  var coordinates: String? {
    guard unit != nil, let lead = place(of: "chu tri", from: subjectStart),
      let behind = prose.end(of: "phoi hop voi", at: prose.past(",", from: lead))
    else { return nil }
    let start = prose.past(blanksFrom: behind)
    let verb = firstDeed(from: start)
    let name = prose.text(start..<verb).trimming(" ,:-")
    return name.isEmpty || verb == prose.end ? nil : name
  }

  /// "trước ngày 15/5/2023", "trong quý II", "chậm nhất ngày 5 hằng tháng".
  var time: String? {
    for offset in 0..<prose.end where isDeadline(at: offset) {
      let value = prose.text(offset..<clauseEnd(from: offset))
      if value.contains(where: \.isNumber) || value.contains("quý") { return value }
    }
    return nil
  }

  /// "Giao Phòng Nội vụ", "Đề nghị các sở": the order is no part of the name.
  private var subjectStart: Int { prose.past(blanksFrom: endOfOrder ?? 0) }

  private var isOrder: Bool { endOfOrder != nil }

  private var endOfOrder: Int? {
    let orders: [Phrase] = ["giao cho", "giao", "de nghi", "yeu cau", "phan cong"]
    return orders.lazy.compactMap { prose.end(of: $0, at: 0) }.first
  }

  private func firstVerb(from start: Int) -> Int? {
    (start..<min(prose.end, start + 100)).first { offset in
      Self.duties.contains { prose.end(of: $0, at: offset) != nil }
    }
  }

  /// Where small letters say what is to be done; names of offices bear capitals.
  private func firstDeed(from start: Int) -> Int {
    (start..<prose.end).first { offset in
      !prose.isCapital(offset) && Self.deeds.contains { prose.end(of: $0, at: offset) != nil }
        || prose.has(";", at: offset)
    } ?? prose.end
  }

  private func isDeadline(at offset: Int) -> Bool {
    if prose.end(of: "cham nhat", at: offset) != nil { return true }
    let begins: [Phrase] = ["truoc ngay", "truoc thang", "trong thang", "trong quy", "vao ngay"]
    guard begins.contains(where: { prose.end(of: $0, at: offset) != nil }) else { return false }
    let before = prose.before(blanksUpTo: offset)
    let isAsked = (["hoan thanh", "xong", "hoan tat"] as [Phrase]).contains {
      prose.start(of: $0, endingAt: before) != nil
    }
    // What ends the last sentence is when it is to be done, if only a day is named.
    let isLast =
      prose.end(of: "truoc ngay", at: offset) != nil && clauseEnd(from: offset) >= prose.end - 1
    return isAsked || isLast
  }

  private func clauseEnd(from offset: Int) -> Int {
    (offset..<prose.end).first { here in
      prose.has(";", at: here) || prose.has(")", at: here)
        || (prose.has(",", at: here) || prose.has(".", at: here)) && !prose.isDigit(here + 1)
    } ?? prose.end
  }

  private func place(of phrase: Phrase, from start: Int) -> Int? {
    (start..<prose.end).lazy.compactMap { prose.end(of: phrase, at: $0) }.first
  }

  private func holds(_ phrase: Phrase, from start: Int) -> Bool {
    place(of: phrase, from: start) != nil
  }

  private static let offices: [Phrase] = [
    "van phong", "phong", "cac phong", "so", "cac so", "ban", "cac ban", "ubnd", "uy ban",
    "trung tam", "thanh tra", "tap the", "lanh dao", "truong", "thu truong", "giam doc", "chanh",
    "chu tich", "bo phan", "don vi", "cac don vi", "co quan", "cac co quan", "to", "chi cuc",
    "cuc", "cong an", "doan", "hoi", "truong phong", "cac pho", "cong doan", "can bo", "cac co so",
    "nguoi dung dau", "dang uy", "chi bo", "cong chuc", "kho bac", "bao", "dai",
  ]
  private static let leaders: [Phrase] = [
    "tap the lanh dao", "lanh dao", "chu tich", "pho chu tich", "giam doc", "pho giam doc",
    "chanh van phong", "pho chanh van phong", "truong ban", "bi thu",
  ]
  private static let duties: [Phrase] = [
    "chu tri", "chiu trach nhiem", "co trach nhiem", "co nhiem vu", "duoc giao", "can cu",
    "la dau moi", "lam dau moi", "theo chuc nang", "theo doi", "don doc", "tong hop", "nghiem tuc",
  ]
  private static let assignments: [Phrase] = [
    "chu tri", "chiu trach nhiem", "co trach nhiem", "co nhiem vu", "duoc giao", "la dau moi",
    "lam dau moi",
  ]
  private static let deeds: [Phrase] = [
    "tham muu", "trien khai", "thuc hien", "xay dung", "kiem tra", "ra soat", "to chuc", "theo doi",
    "tong hop", "huong dan", "ban hanh", "nghien cuu", "de xuat", "trinh", "bao cao", "cap nhat",
    "cong bo", "cong khai", "niem yet", "giai quyet", "xu ly", "tiep tuc", "chu dong", "bao dam",
    "dam bao", "trong viec", "de", "day manh", "tang cuong", "nang cao", "hoan thien", "don doc",
    "lap", "bo tri", "dieu chinh", "thong ke", "tuyen truyen", "tap huan", "dao tao",
    "thuong xuyen",
    "duy tri", "nang cap", "chuan hoa", "bo sung", "tham dinh", "xac dinh", "phan bo",
    "danh gia", "phan loai", "giam sat", "so hoa", "van hanh", "soan thao", "tiep nhan",
  ]
}

extension Prose {
  /// The offset behind a sign, if it stands here, and the blanks around it.
  fileprivate func past(_ sign: Unicode.Scalar, from offset: Int) -> Int {
    let here = past(blanksFrom: offset)
    return has(sign, at: here) ? past(blanksFrom: here + 1) : here
  }
}

extension Measure {
  /// Takes who and when from the task's own sentence, as far as nothing else tells it.
  mutating func takeOwnWords() {
    let sentence = TaskSentence(Prose(text, page: page))
    if sentence.directs, directs == nil {
      directs = sentence.unit
    } else if !sentence.directs {
      prepares = prepares ?? sentence.unit
    }
    coordinates = coordinates ?? sentence.coordinates
    time = time ?? sentence.time
  }
}
