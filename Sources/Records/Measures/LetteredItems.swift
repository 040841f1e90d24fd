/// The letters of lists put in order where a reading lost a mark or took one letter for another:
/// "a, b, a, d" is "a, b, c, d", and a second "d" is "đ".
struct LetteredItems {
  private static let alphabet = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n"]

  private var marks: [OutlineMark]

  /// Looks at the marks of all paragraphs, in reading order.
  init(_ marks: [OutlineMark]) {
    self.marks = marks
    let sections = marks.indices.split { Self.beginsSection(marks[$0]) }
    for section in sections {
      mendItems(in: section)
      mendParts(in: section)
    }
  }

  /// The marks, letters mended.
  var inOrder: [OutlineMark] { marks }

  private static func beginsSection(_ mark: OutlineMark) -> Bool {
    switch mark {
    case .roman, .number: true
    case .letter, .bullet, .none: false
    }
  }

  /// A letter out of order stands for the one that its neighbours ask for.
  private mutating func mendItems(in section: Range<Int>) {
    let items = section.filter { letter(at: $0)?.count == 1 }
    for (place, index) in items.enumerated().dropFirst() {
      guard let last = letter(at: items[place - 1]), let here = letter(at: index),
        let wanted = Self.next(behind: last), here != wanted
      else { continue }
      let following = place + 1 < items.count ? letter(at: items[place + 1]) : nil
      let isBetween = following != nil && following == Self.next(behind: wanted)
      if isBetween || here == last && wanted == "đ" { marks[index] = .letter(wanted) }
    }
  }

  /// "d1" under "đ)" is "đ1".
  private mutating func mendParts(in section: Range<Int>) {
    var item: String?
    for index in section {
      guard let here = letter(at: index) else { continue }
      if here.count == 1 {
        item = here
      } else if item == "đ", here.first == "d" {
        marks[index] = .letter("đ" + here.dropFirst())
      }
    }
  }

  private func letter(at index: Int) -> String? {
    guard case .letter(let name) = marks[index], name.first?.isLetter == true else { return nil }
    return name
  }

  private static func next(behind letter: String) -> String? {
    alphabet.firstIndex(of: letter).flatMap {
      $0 + 1 < alphabet.count ? alphabet[$0 + 1] : nil
    }
  }
}
