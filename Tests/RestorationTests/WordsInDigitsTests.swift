import Testing

@testable import Restoration

private let restorer = Result { try Restorer(options: .init(mode: .garbled)) }

/// Words that were read as digits, and digits that only might be words.
@Suite struct WordsInDigitsTests {
  @Test(arguments: [
    ("day manh tién 46 thi cong cac cong trinh", "đẩy mạnh tiến độ thi công các công trình"),
    ("chwong trinh; ché 46 thong tin, bao cao", "chương trình; chế độ thông tin, báo cáo"),
    ("sura doi, bd sung mot 6 diéu cua", "sửa đổi, bổ sung một số điều của"),
    ("lién quan dén nha 6, cong trinh xay dung", "liên quan đến nhà ở, công trình xây dựng"),
    ("phat trién kinh 18 - xa hdi cua tinh", "phát triển kinh tế - xã hội của tỉnh"),
    ("TO CHUC THUC HIEN, 76 CHUC KIEM TRA", "TỔ CHỨC THỰC HIỆN, TỔ CHỨC KIỂM TRA"),
    ("theo Théng tu 86 36/2018/TT-BTC ngay", "theo Thông tư số 36/2018/TT-BTC ngày"),
    ("s6 920/QD-TTg, 86 90/QD-TTg cua", "số 920/QĐ-TTg, số 90/QĐ-TTg của"),
  ])
  func digitsThatOnlyAWordCanBeAreThatWord(garbled: String, expected: String) throws {
    #expect(try restorer.get().restore(lines: [garbled]).lines == [expected])
  }

  @Test(arguments: [
    "Xac dinh 13 co quan, don vi", "da kiém tra 16 co s6, 6 hé, 46 nguoi",
    "tai tổ 6, khu phố 16 va thon 1", "Luat Lam nghiép: 56 91 2024-ND-CP ngay",
    "diém 16 | 46 | 6", "gidi nhi 6 gidi, giai ba 16 giai", "to 6 thon 1 xa 14", "khoan 1 Diéu 66",
  ])
  func digitsThatMayBeNumbersStay(line: String) throws {
    let restored = try restorer.get().restore(lines: [line]).lines[0]
    let words = line.split(separator: " ").filter { $0.allSatisfy(\.isNumber) }
    #expect(restored.split(separator: " ").filter { $0.allSatisfy(\.isNumber) } == words)
  }

  @Test func textReadWithVietnameseKeepsItsDigits() throws {
    let line = "bổ sung một 6 điều của Nghị định, đẩy nhanh tiến 46 thi công"
    let reader = try Restorer(options: .init(mode: .vietnameseReading))
    #expect(reader.restore(lines: [line]).lines == [line])
  }
}
