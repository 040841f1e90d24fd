import Dictionaries
import Foundation
import LanguageModel
import Vietnamese

/// Lines made from the tables of names and places, so that the model knows what few texts hold:
/// "đồng chí Nguyễn Văn An", "UBND xã Ba Động".
struct LexiconGazetteer {
  /// How often a given name of the table is put into a full name, for each of its counts.
  private static let namesPerCount = 4
  private static let titles = ["đồng chí ", "ông ", "bà ", "", "", "", "Đ/c ", ""]
  private static let offices: [String: [String]] = [
    "Tỉnh": ["tỉnh", "UBND tỉnh", "Tỉnh ủy"],
    "Thành": ["thành phố", "UBND thành phố", "Thành ủy"],
    "Huyện": ["huyện", "UBND huyện", "Huyện ủy"],
    "Thị": ["thị xã", "thị trấn"],
    "Phường": ["phường", "UBND phường", "Đảng ủy phường"],
    "Xã": ["xã", "UBND xã", "Đảng ủy xã", "các xã"],
  ]

  /// All lines as a reading that counts with a weight. Throws what reading the tables throws.
  static func reading(weight: Float) throws -> CorpusReading {
    let lines = try names() + places()
    return CorpusReading(
      Corpus(file: URL(filePath: "gazetteer"), weight: weight),
      text: Data(lines.joined(separator: "\n").utf8))
  }

  /// Every given name behind surnames and middle names, which come about as often as in the table.
  private static func names() throws -> [String] {
    let rows = try DictionaryTable.names.rows().filter { Syllable(String($0[1])) != nil }
    func drawn(_ role: String) -> [Substring] {
      rows.filter { $0[0] == role }.flatMap { Array(repeating: $0[1], count: Int($0[2]) ?? 0) }
    }
    let surnames = drawn("surname")
    let middles = drawn("middle")
    guard !surnames.isEmpty, !middles.isEmpty else { return [] }
    let givens = drawn("given").flatMap { Array(repeating: $0, count: namesPerCount) }
    return givens.enumerated().map { index, given in
      let surname = surnames[spread(index, 2.0.squareRoot(), surnames.count)]
      let middle = middles[spread(index, 3.0.squareRoot(), middles.count)]
      let name = index % 4 == 3 ? "\(surname) \(given)" : "\(surname) \(middle) \(given)"
      return titles[spread(index, 5.0.squareRoot(), titles.count)] + name
    }
  }

  /// A place in a list for each index, evenly spread, neighbours far from each other: multiples of an
  /// irrational number, their whole part taken off (Weyl, 1916).
  private static func spread(_ index: Int, _ step: Double, _ count: Int) -> Int {
    let product = Double(index) * step
    return min(Int((product - product.rounded(.down)) * Double(count)), count - 1)
  }

  /// Every place by its full name and behind two of the words that stand before such names.
  private static func places() throws -> [String] {
    try DictionaryTable.places.rows().enumerated().flatMap { index, row in
      let words = row[0].split(separator: " ").first.flatMap { offices[String($0)] } ?? []
      return [String(row[0])]
        + (0..<min(2, words.count)).map { "\(words[(index + $0) % words.count]) \(row[1])" }
    }
  }
}
