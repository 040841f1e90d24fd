import Foundation
import Pages
import Testing

@testable import Restoration

/// Opened once: the model is mapped, the trie is not.
private let restorer = Result { try Restorer() }

@Suite struct RestorerTests {
  @Test(arguments: [
    ("Qudng Ngéi, ngay 13 thang 11 nam 2023", "Quảng Ngãi, ngày 13 tháng 11 năm 2023"),
    ("UBND TINH QUANG NGAI", "UBND TỈNH QUẢNG NGÃI"),
    ("Quyét dinh sé 117/0P-VP ngay 01/11/2022", "Quyết định số 117/QĐ-VP ngày 01/11/2022"),
    ("phat trién kinh té - x4 hoi cua tinh", "phát triển kinh tế - xã hội của tỉnh"),
  ])
  func garbledTextIsRestored(garbled: String, expected: String) throws {
    let restored = try restorer.get().restore(lines: [garbled])
    #expect(restored.lines == [expected])
    #expect(restored.modes == [.garbled])
    #expect(!restored.changes.isEmpty)
  }

  @Test(arguments: [
    "Quyết định số 18/QĐ-VP ngày 28/02/2023 của Chánh Văn phòng (11,5/12,5 điểm).",
    "a) Hướng dẫn số 12/HD-SNV; b) Hợp đồng số 12/HĐ-VP",
    "<i>Nội dung 1</i>\t5.00\t**3,00**\t",
    "Khổ giấy A3, A4; mạng 5G; https://haison.gov.vn/van-ban?id=1a",
    "Hiệu lực từ quý II, quý IV năm 2024.",
    "  Số:   /BC-VP  ",
    "",
  ])
  func cleanTextStaysByteForByte(line: String) throws {
    let restored = try restorer.get().restore(lines: [line, line])
    #expect(restored.lines.map { Array($0.utf8) } == [Array(line.utf8), Array(line.utf8)])
    #expect(restored.changes.isEmpty)
  }

  @Test(arguments: [
    "tai Céng van s6 2144/UBND-NC ngay 26/4/2024, dat 82,91/100 diém, 33.689 luot (99,98 %)",
    "(1) Cai cach tha tuc hanh chinh (11,5/12,5 diém, xép vi thir 13/20)",
    "b1) Nhiém vu va giai phap: 02nam, 16 don vi, 17/QD-VP",
    "Quyét dinh sb 41/2022/QP-UBND ngay 11/11/2022 cia UBND tinh",
  ])
  func numbersComeOutAsTheyWentIn(line: String) throws {
    let restored = try restorer.get().restore(lines: [line]).lines[0]
    #expect(Self.numbers(of: restored) == Self.numbers(of: line))
  }

  @Test func restoringTwiceChangesNothingMore() throws {
    let garbled = ["Cén cir Ké hoach sb 23/KH-UBND ngay 13/02/2023 cua UBND tinh", "Noi nhan:"]
    let once = try restorer.get().restore(lines: garbled).lines
    #expect(try restorer.get().restore(lines: once).lines == once)
  }

  @Test func aTabPartsCellsAndStaysWhereItWas() throws {
    let restored = try restorer.get().restore(lines: ["Noi dung 1\tdiém tu cham\t3,00"])
    #expect(restored.lines[0].split(separator: "\t").map(String.init).last == "3,00")
    #expect(restored.lines[0].count(where: { $0 == "\t" }) == 2)
  }

  @Test func rawReadingsAndBoxesStayOnThePage() throws {
    let box = Box(x0: 1, y0: 2, x1: 3, y1: 4)
    let words = ["Kinh", "giri:", "So", "Noi", "vu"].map { Word($0, box: box) }
    let page = Page(number: 3, method: .textLayer, reason: "", lines: [Line(words)])
    let restored = try restorer.get().restore([page])
    let line = restored.pages[0].lines[0]
    #expect(line.words.map(\.raw) == words.map(\.raw))
    #expect(line.words.allSatisfy { $0.box == box && (0...1).contains($0.confidence) })
    #expect(restored.changes.allSatisfy { $0.page == 3 && $0.line == 0 })
  }

  @Test func foreignTextIsLeftAlone() throws {
    let line = "The quick brown fox jumps over the lazy dog while nobody looks at their screens"
    let restored = try restorer.get().restore(lines: [line])
    #expect(restored.lines == [line])
  }

  @Test func garbledDevelopmentTextKeepsItsLines() throws {
    let lines = ["Poc lap - Tw do - Hanh phuc", "", "I. MUC DICH, YEU CAU", "I1. NOI DUNG"]
    let restored = try restorer.get().restore(lines: lines).lines
    #expect(restored.count == lines.count)
    #expect(restored[1].isEmpty)
    #expect(restored[3].hasPrefix("II. NỘI DUNG"))
  }

  /// Runs of digits with the marks that join them, of words that hold no letters, and the digits
  /// at the head of symbols.
  private static func numbers(of line: String) -> [String] {
    line.split(separator: " ").compactMap { word in
      let head = word.drop { "(".contains($0) }.prefix { $0.isNumber || ",./%".contains($0) }
      return head.contains(where: \.isNumber)
        ? head.trimmingCharacters(in: .punctuationCharacters)
        : nil
    }
  }
}
