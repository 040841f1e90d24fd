import Pages
import Vietnamese

/// Tells the two columns of a letterhead, or of the foot with "Nơi nhận", apart.
enum Letterhead {
  /// The mottoes that stand in the right column of a letterhead, in plain letters.
  private static let mottoes = [
    "cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc",
    "dang cong san viet nam",
  ].map { (words: $0.split(separator: " ").count, letters: Likeness.Pattern($0)) }

  /// The line cut where its columns part; whole where it has one column.
  static func columns(of line: Line) -> [Line] {
    guard line.words.count > 1 else { return [line] }
    let cuts = line.words.indices.dropFirst().filter { isGap(before: $0, in: line) }
    if !cuts.isEmpty { return pieces(of: line, at: cuts) }
    if let cut = cutByWords(line) { return pieces(of: line, at: [cut]) }
    return [line]
  }

  private static func pieces(of line: Line, at cuts: [Int]) -> [Line] {
    zip([0] + cuts, cuts + [line.words.count]).map { line.part($0..<$1) }
  }

  private static func isGap(before index: Int, in line: Line) -> Bool {
    let word = line.words[index]
    if word.goesOnWithDate(behind: line.words[index - 1]) { return false }
    if let left = line.words[index - 1].box, let right = word.box {
      return right.x0 - left.x1 > max(20, 2.2 * max(left.height, right.height))
    }
    return word.gap.utf8.count > 1 && word.gap.contains("  ")
  }

  /// Where the right column begins in plain text whose blanks were folded: at a motto, at the
  /// place and date behind the number, at the signer's title behind "Nơi nhận:".
  private static func cutByWords(_ line: Line) -> Int? {
    guard line.words.first?.box == nil else { return nil }
    let plain = line.words.map { $0.text.plainLetters }
    for motto in mottoes where plain.count > motto.words {
      let tail = plain.suffix(motto.words).joined(separator: " ")
      if motto.letters.errors(to: tail) <= motto.letters.count / 6 {
        return plain.count - motto.words
      }
    }
    if plain.count > 2, plain[0] == "noi", plain[1].hasPrefix("nhan") {
      return line.words.dropFirst(2).allSatisfy { !$0.text.contains(where: \.isLowercase) }
        ? 2 : nil
    }
    return cutAtPlace(line, plain)
  }

  private static func cutAtPlace(_ line: Line, _ plain: [String]) -> Int? {
    guard plain.first == "so:" || plain.first == "so" else { return nil }
    guard let day = plain.firstIndex(of: "ngay"), day > 2, line.words[day - 1].text.hasSuffix(",")
    else { return nil }
    let symbol = line.words[1..<day].lastIndex { $0.text.contains("/") }
    return symbol.map { $0 + 1 }.flatMap { $0 < day ? $0 : nil }
  }
}
