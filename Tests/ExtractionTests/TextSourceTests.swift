import Foundation
import Pages
import Testing

@testable import Extraction

@Suite struct TextSourceTests {
  static let lines = [
    "", "   ", "Báo cáo số 12/BC-VP  ngày 3/5/2021 ", "\t<i>Đạt: 5,00</i>\t\t5.00\t",
    "kết quả đạt **100/100 điểm**.", "*Nơi nhận:*", "***Ghi chú***", "## I. Mục đích", "#1 không",
    "a < b và 5*3 = 15", "(*) Ghi chú: xem 6* và 7**", "<1881/BC-VP> <không phải thẻ>", "a*b*c",
    "<P align=\"center\">Kế hoạch<br/>năm 2021</p>", "<b>Đ</b>iểm", "* mục thứ nhất", "<b", "**",
    "từ **bôi đậm qua dòng", "hết** ở đây", "| 1.1 | Nội dung |", "|---|:-:|", "| a \\| b |",
    "<i><b>cả hai</b></i>",
  ]

  @Test(arguments: lines) func aLineGivesItsTextBack(_ text: String) {
    var markup = Markup()
    let line = markup.line(text)
    #expect(line.text == text)
    #expect(line.raw == text)
    #expect(line.words.allSatisfy { !$0.text.isEmpty && !$0.text.contains(where: \.isWhitespace) })
  }

  @Test(arguments: [
    ("\t<i>Đạt: 5,00</i>\t\t5.00", ["Đạt:", "5,00", "5.00"]),
    ("kết quả **100/100 điểm**.", ["kết", "quả", "100/100", "điểm", "."]),
    ("## I. Mục đích", ["I.", "Mục", "đích"]),
    ("#1 không", ["#1", "không"]),
    ("a < b và 5*3 = 15", ["a", "<", "b", "và", "5*3", "=", "15"]),
    ("(*) xem 6* và 7 **", ["(*)", "xem", "6*", "và", "7", "**"]),
    ("<1881/BC-VP> (**)", ["<1881/BC-VP>", "(**)"]),
    ("<P align=\"center\">Kế hoạch<br/>năm", ["Kế", "hoạch", "năm"]),
    ("từ **bôi đậm", ["từ", "bôi", "đậm"]),
    ("| 1.1 | **Nội dung** || 2,00 |", ["1.1", "Nội", "dung", "2,00"]),
    ("|:---|---:|", []),
    ("Nội dung 1 | Tổ chức 4 4", ["Nội", "dung", "1", "|", "Tổ", "chức", "4", "4"]),
    ("| a \\| b |", ["a", "\\|", "b"]),
  ])
  func markupIsNoText(_ text: String, _ words: [String]) {
    var markup = Markup()
    #expect(markup.line(text).words.map(\.text) == words)
  }

  @Test func tagsAndAsterisksTellTheStyle() {
    var markup = Markup()
    let line = markup.line("<b>một <i>hai</i></b> *ba* **bốn** năm")
    #expect(line.words.map(\.style) == [.bold, [.bold, .italic], .italic, .bold, nil])
  }

  @Test func aTagThatBreaksTheLinePartsWords() {
    var markup = Markup()
    let line = markup.line("Kế hoạch<br>năm <b>2</b>021")
    #expect(Passage([.init(page: 1, lines: [line])]).text == "Kế hoạch năm 2021")
  }

  @Test(arguments: [
    ("một\nhai\n", [["một", "hai"]]),
    ("một\n\u{0C}hai\n\u{0C}", [["một"], ["hai"]]),
    ("một\n\n\nhai", [["một", "", "", "hai"]]),
    ("một\u{0C}\u{0C}hai", [["một"], [""], ["hai"]]),
    ("\n", [[""]]),
  ])
  func formFeedsPartPages(_ text: String, _ pages: [[String]]) {
    #expect(TextSource.pages(of: text) == pages)
  }

  @Test(arguments: [
    ("Vie\u{0323}\u{0302}t".data(using: .utf8), "Việt", TextEncoding.utf8),
    ("\u{FEFF}một\r\nhai\rba".data(using: .utf8), "một\nhai\nba", .utf8),
    ("\u{FEFF}Việt\r\n".data(using: .utf16LittleEndian), "Việt\n", .utf16),
    ("\u{FEFF}Việt\n".data(using: .utf16BigEndian), "Việt\n", .utf16),
  ])
  func encodingsLeadToTheSameText(_ data: Data?, _ text: String, _ encoding: TextEncoding) throws {
    let bytes = try #require(data)
    let decoded = try #require(TextEncoding.decoded(bytes))
    #expect(decoded.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(decoded.encoding == encoding)
  }

  @Test func textFromBeforeUnicodeIsDecoded() throws {
    let old = "B¸o c¸o kÕt qu¶ tù ®¸nh gi¸, chÊm ®iÓm c«ng t¸c c¶i c¸ch hµnh chÝnh"
    let bytes = try #require(old.data(using: .windowsCP1252))
    let decoded = try #require(TextEncoding.decoded(bytes))
    #expect(decoded.text.hasPrefix("Báo cáo kết quả tự đánh giá, chấm điểm"))
    #expect(decoded.encoding == .legacy)
  }

  @Test func bytesOfNoEncodingAreRefused() {
    #expect(TextEncoding.decoded(Data([0x61, 0xFF, 0xFE, 0x80, 0x62])) == nil)
  }
}
