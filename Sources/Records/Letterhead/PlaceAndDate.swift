/// Where and when a document was issued, as its letterhead says: "Hải Sơn, ngày 19 tháng 11 năm
/// 2021", also with the figures not filled in or misread.
struct PlaceAndDate {
  /// The place, `nil` where only the date stands there.
  let place: String?
  /// The date; `nil` where its figures were never filled in.
  let date: PrintedDate?
  /// What stands behind the date.
  let rest: Range<Int>
  /// Where the date stands, with the word "ngày".
  let range: Range<Int>
  /// Whether signs stand between the date's words that are no figures: "ngày 0Htháng Ä năm 2025".
  let isTorn: Bool

  /// Looks for a place and a date in a line; `nil` where there is none.
  init?(in prose: Prose) {
    let sound = (0..<prose.end).first { prose.date(introducedAt: $0) != nil }
    let torn = sound == nil ? (0..<prose.end).first { prose.endOfTornDate(at: $0) != nil } : nil
    guard let start = sound ?? torn else { return nil }
    date = sound.flatMap(prose.date(introducedAt:))
    let end = torn.flatMap(prose.endOfTornDate) ?? date?.range.upperBound ?? prose.end
    let place = prose.text(0..<start).trimming(",.;:- ")
    guard place.split(separator: " ").count <= 6,
      !place.contains(where: { $0.isNumber || $0 == "/" || $0 == "(" }),
      !place.isEmpty || prose.text(end..<prose.end).isEmpty
    else { return nil }
    self.place = place.isEmpty ? nil : place
    (rest, range, isTorn) = (end..<prose.end, start..<end, torn != nil)
  }
}

extension Prose {
  /// The offset behind a date in words of which "ngày", "năm" and the year can be read, and
  /// something that is no figure between.
  fileprivate func endOfTornDate(at offset: Int) -> Int? {
    guard offset + 4 < end, offset == 0 || !isLetter(offset - 1),
      plain[offset..<offset + 4].elementsEqual("ngay".utf8)
    else { return nil }
    for here in (offset + 4)..<min(end, offset + 30) {
      guard let behind = self.end(of: "nam", at: here) else { continue }
      let year = digits(at: past(blanksFrom: behind))
      return year.count == 4 ? year.upperBound : nil
    }
    return nil
  }
}
