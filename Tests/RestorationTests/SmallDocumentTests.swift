import Foundation
import Testing

@testable import Restoration

private let restorer = Result { try Restorer() }

private let typed = [
  "Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2023 của Ủy ban nhân dân tỉnh Hải Sơn về cải cách,",
  "Văn phòng đã tổ chức triển khai đến các phòng, đơn vị trực thuộc theo đúng quy định.",
  "Công tác tham mưu, tổng hợp được thực hiện kịp thời; chất lượng văn bản được nâng lên.",
]
private let garbled = [
  "Thyc hién Ké hoach s6 15/KH-UBND ngay 20/01/2023 cia Uy ban nhan dan tinh Hai Son vé cai cach,",
  "Van phong da t6 chtrc trién khai dén cac phong, don vi tryc thudc theo dung quy dinh.",
]
private let english = [
  "The provincial office held three training courses for civil servants in 2023, with 120 people",
  "attending. All units reported on time, and the results were published on the portal.",
]
private let french = [
  "Le comité populaire de la province a organisé trois réunions avec la délégation française.",
  "Monsieur Étienne Lefèvre et Madame Hélène Côté ont visité l'école et l'hôpital.",
]

/// Documents of a few lines, alike and mixed: what must come out, and what must not change.
@Suite struct SmallDocumentTests {
  @Test(arguments: [
    ["Báo cáo kết quả công tác dân vận"], ["Nguyễn Thị Hồng Hạnh"], ["Kính gửi:"], ["UBND"],
    ["BÁO CÁO KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2023"],
    ["Đồng chí Y Blom Niê, K’Sor H’Nhan, Lò A Páo, Jean-Pierre Lefèvre"],
    ["1\t2,00\t1,50\t75%", "2\t3,00\t3,00\t100%", "3\t1.234.567\t12/5/2023\t0,5"],
    ["- func: let x = 5; if (x > 3) { return x }"], ["2,00", "", "1/7/2021", "75 %"],
    ["Thực\u{3000}hiện kế\u{2003}hoạch\u{202F}số 5\u{2028}ngày 1/7/2021\u{85}tại Hải\u{A0}Sơn"],
    typed, english, french, typed + english + typed, typed + [""] + french + [""] + typed,
  ])
  func whatWasTypedStays(lines: [String]) throws {
    #expect(try restorer.get().restore(lines: lines).lines == lines)
  }

  @Test(arguments: [
    (["Bao cdo két qua céng tac dan van"], ["Báo cáo kết quả công tác dân vận"]),
    (["Kinh giri:"], ["Kính gửi:"]),
    (
      ["BAO CAO KET QUA CONG TAC CAI CACH HANH CHINH NAM 2023", "UY BAN NHAN DAN TINH HAI SON"],
      ["BÁO CÁO KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2023", "ỦY BAN NHÂN DÂN TỈNH HẢI SƠN"]
    ),
    (
      [
        "Em xin gui bao cao quy III nam 2023.",
        "Gop y gui ve vanthu@haison.gov.vn truoc 15/10/2023.",
      ],
      [
        "Em xin gửi báo cáo quý III năm 2023.",
        "Góp ý gửi về vanthu@haison.gov.vn trước 15/10/2023.",
      ]
    ),
  ])
  func whatLostItsMarksGetsThemBack(lines: [String], expected: [String]) throws {
    #expect(try restorer.get().restore(lines: lines).lines == expected)
  }

  @Test(arguments: [
    (typed + [""] + garbled, [0, 1, 2, 3], [4, 5]),
    (garbled + [""] + typed, [2, 3, 4, 5], [0, 1]),
    (typed + garbled + typed, [0, 1, 2, 5, 6, 7], [3, 4]),
  ])
  func aCleanCoverAndAGarbledAnnexAreToldApart(lines: [String], clean: [Int], read: [Int]) throws {
    let restored = try restorer.get().restore(lines: lines)
    for line in clean { #expect(restored.lines[line] == lines[line]) }
    for (line, expected) in zip(read, typed) {
      #expect(restored.lines[line] == expected)
      #expect(restored.modes[line] == .garbled)
    }
  }

  @Test(arguments: ["B¸o c¸o kÕt qu¶ c«ng t¸c d©n vËn", "Baùo caùo keát quaû coâng taùc daân vaän"])
  func aLineInAnOldEncodingIsDecoded(line: String) throws {
    let expected = "Báo cáo kết quả công tác dân vận"
    #expect(try restorer.get().restore(lines: [line]).lines == [expected])
    let mixed = try restorer.get().restore(lines: typed + [line] + typed).lines
    #expect(mixed == typed + [expected] + typed)
  }

  @Test func aPageTypedInASCIIIsDecoded() throws {
    let page = [
      "Ke^'t qua? co^ng ta'c da^n va^.n na(m 2004.", "DDo+n vi. na`o cha^.m? Kho^ng co'.",
    ]
    let expected = ["Kết quả công tác dân vận năm 2004.", "Đơn vị nào chậm? Không có."]
    #expect(try restorer.get().restore(lines: page).lines == expected)
  }

  @Test func textTakenApartIsPutTogether() throws {
    let apart = typed.map(\.decomposedStringWithCanonicalMapping)
    let restored = try restorer.get().restore(lines: apart).lines
    #expect(restored.map { Array($0.utf8) } == typed.map { Array($0.utf8) })
  }

  @Test func lookAlikesBecomeTheLettersThatTheyShow() throws {
    let shown = typed.map { line in
      [("ư", "ƣ"), ("Ủ", "\u{1EE6}\u{200B}"), ("đ", "ð"), ("cá", "с\u{E1}"), ("ph", "p\u{AD}h")]
        .reduce(line) { $0.replacing($1.0, with: $1.1) }
    }
    #expect(shown != typed)
    #expect(try restorer.get().restore(lines: shown).lines == typed)
  }
}
