import Foundation
import Testing

@testable import Restoration

private let restorer = Result { try Restorer(options: .init(mode: .garbled)) }

@Suite struct ReadingRulesTests {
  @Test(arguments: [
    ("Thong tu’ s6 12/2024/TT-BTC cua co’ quan", "Thông tư số 12/2024/TT-BTC của cơ quan"),
    ("quan ly, str dung tt? nguén ngan sach", "quản lý, sử dụng từ nguồn ngân sách"),
    ("cac dia phuo'ng, co’ quan", "các địa phương, cơ quan"),
  ])
  func aHornReadAsAMarkIsALetterAgain(garbled: String, expected: String) throws {
    #expect(try restorer.get().restore(lines: [garbled]).lines == [expected])
  }

  @Test(arguments: [
    ("Can ctr Quyét dinh $6 12/QD-UBND", "Căn cứ Quyết định số 12/QĐ-UBND"),
    ("thyc hién quy ché dan cht 6 co sé", "thực hiện quy chế dân chủ ở cơ sở"),
    ("CHUYEN KET QUA CHO SO NN&MT", "CHUYỂN KẾT QUẢ CHO SỞ NN&MT"),
    ("théng bao bang van ban va néu 16 ly do", "thông báo bằng văn bản và nêu rõ lý do"),
    ("du thao Quyét dinh va s& thuc hién", "dự thảo Quyết định và sẽ thực hiện"),
  ])
  func signsAndDigitsThatAreLettersAreWords(garbled: String, expected: String) throws {
    #expect(try restorer.get().restore(lines: [garbled]).lines == [expected])
  }

  @Test(arguments: [
    (["a", "b", "e", "đ", "đ", "e", "ø"], ["a", "b", "c", "d", "đ", "e", "g"]),
    (["b", "©", "d", "d", "c"], ["b", "c", "d", "đ", "e"]),
    (["a", "b", "c", "d", "đ", "e", "g"], ["a", "b", "c", "d", "đ", "e", "g"]),
    (["d", "e", "a", "b"], ["d", "e", "a", "b"]),
  ])
  func lettersOfAListFollowEachOther(read: [String], expected: [String]) throws {
    let reader = try Restorer(options: .init(mode: .vietnameseReading))
    let restored = reader.restore(lines: read.map { "\($0)) Sở Nội vụ chủ trì, phối hợp;" }).lines
    #expect(restored == expected.map { "\($0)) Sở Nội vụ chủ trì, phối hợp;" })
  }

  @Test(arguments: [
    ("so vỚi quý trước, nguồn gỐc đất", "so với quý trước, nguồn gốc đất"),
    ("cán bộ tại trụ SỞ; TỶ lệ đạt 98%", "cán bộ tại trụ sở; Tỷ lệ đạt 98%"),
    ("công chức phải thực hiện SỐ hóa hồ sơ", "công chức phải thực hiện số hóa hồ sơ"),
    ("GIÁM ĐỐC SỞ TÀI CHÍNH", "GIÁM ĐỐC SỞ TÀI CHÍNH"),
    ("phần mềm iOffice, số 12/QĐ-UBND, NĐ và QĐ", "phần mềm iOffice, số 12/QĐ-UBND, NĐ và QĐ"),
  ])
  func capitalsThatNobodyWritesAreSmall(read: String, expected: String) throws {
    let reader = try Restorer(options: .init(mode: .vietnameseReading))
    #expect(reader.restore(lines: [read]).lines == [expected])
  }

  @Test(arguments: [
    ("PHO Bi THU THUONG TRUC", "PHÓ BÍ THƯ THƯỜNG TRỰC"), ("Kf HOACH", "KẾ HOẠCH"),
    ("THANH PHAN, THO! GIAN", "THÀNH PHẦN, THỜI GIAN"),
    ("TRUONG THPT Lé Loi", "TRƯỜNG THPT Lê Lợi"),
  ])
  func capitalsOfAHeadingAreWhole(garbled: String, expected: String) throws {
    #expect(try restorer.get().restore(lines: [garbled]).lines == [expected])
  }

  @Test(arguments: [
    (
      "Truong phong tiép nhan, phan loai don thu cua cong dan gtri dén va",
      "Xtr ly theo quy dinh", "xử lý theo quy định"
    ),
    ("Noi dung 2", "Xay dung ké hoach cong tac nam", "Xây dựng kế hoạch công tác năm"),
  ])
  func aSentenceThatGoesOnOverTheLinesEndHasNoCapital(
    line: String, next: String, expected: String
  ) throws {
    #expect(try restorer.get().restore(lines: [line, next]).lines[1] == expected)
  }

  @Test(arguments: [
    "trong 6 thang dau nam, 6 don vi", "muc 6 va diéu 6", "gia 6$ va $65.000", "6 co so",
    "Diém: 6", "| 6 | 6 |", "co 16 dai biéu, 46 can bo va 66 hé so", "Diéu 16 va Diéu 46 cua Luat",
    "16 chirc danh", "tong sé 16, 46, 66",
  ])
  func digitsThatMayBeNumbersStay(line: String) throws {
    let restored = try restorer.get().restore(lines: [line]).lines[0]
    #expect(restored.filter(\.isNumber) == line.filter(\.isNumber))
  }

  @Test(arguments: [
    ("Quyét dinh s6: 96/2025/QD UBND ngay", "Quyết định số: 96/2025/QĐ-UBND ngày"),
    ("Nghi dinh sé 38/2023/ND CP); Quyét dinh", "Nghị định số 38/2023/NĐ-CP); Quyết định"),
    ("Trong dé cé 19 don vi (3,0°o) thuc hién", "Trong đó có 19 đơn vị (3,0%) thực hiện"),
    ("Quyét dinh sé 1 7/0D-VP ngay", "Quyết định số 17/QĐ-VP ngày"),
  ])
  func aTornSymbolIsJoined(garbled: String, expected: String) throws {
    #expect(try restorer.get().restore(lines: [garbled]).lines == [expected])
  }

  @Test(arguments: [
    "Kế hoạch số 12/KH UBND ngày 3/4/2024", "mục 1 7/QĐ-VP", "Sở NN&MT, Sở KH&CN",
    "số tiền $6 và tư’ pháp?",
  ])
  func whatWasTypedIsNotJoinedNorMended(line: String) throws {
    let restored = try Restorer(options: .init(mode: .clean)).restore(lines: [line])
    #expect(restored.lines == [line])
  }

  @Test func aSymbolOfTwoReadingsIsFlaggedAndStays() throws {
    let line = "theo van ban s6 12/HD-SNV ngay 28/02/2023"
    let restored = try restorer.get().restore(lines: [line])
    #expect(restored.lines[0].contains("12/HD-SNV"))
    let flagged = restored.changes.filter { $0.flag == .symbolAmbiguous }
    #expect(flagged.map(\.from) == ["12/HD-SNV"])
    #expect(flagged.allSatisfy { $0.posterior <= 0.5 })
  }

  @Test(arguments: [
    ("Cac déng chi: Bui Viét Khanh va Hoang Thanh Tung", "Hoàng Thanh Tùng"),
    ("1. Thay Truong Quéc Khanh, Bi thu Chi bé", "Thầy Trương Quốc Khánh"),
    ("theo dé nghi cua déng chi Vi Minh Tam, Giam déc", "Vũ Minh Tâm"),
  ])
  func namesAreSpelledAsNamesAre(garbled: String, name: String) throws {
    #expect(try restorer.get().restore(lines: [garbled]).lines[0].contains(name))
  }

  @Test(arguments: [
    ("cao hon so vO1 nam 2021, d6i VSi cdng tac", "cao hơn so với năm 2021, đối với công tác"),
    ("01 don vi dot XUAt) trong nam", "01 đơn vị đột xuất) trong năm"),
    ("Cac SG Khoa hoc va Cong nghé", "Các Sở Khoa học và Công nghệ"),
    ("trén moi truong dién tu trén HE thong thong tin", "trên Hệ thống thông tin"),
    ("bién ban dugc Gp thanh hai ban", "được lập thành hai bản"),
    ("BAN DAN TQC TINH, tiép tuc cai cach hanh chinh nam 2023", "BAN DÂN TỘC TỈNH"),
    ("phan cong cong chic theo ddi, don ddc", "theo dõi, đôn đốc"),
    ("Déi voi du An cang hang khong quéc té", "dự án cảng hàng không quốc tế"),
  ])
  func capitalsAreThoseOfTheText(garbled: String, expected: String) throws {
    #expect(try restorer.get().restore(lines: [garbled]).lines[0].contains(expected))
  }

  @Test func aToneStandsWhereTheDocumentPutsIt() throws {
    let restorer = try Restorer(options: .init(mode: .vietnameseReading))
    let line = "Sở Văn hỏa, Thể thao và Du lịch"
    let new = restorer.restore(lines: ["nền hoà bình, khoẻ mạnh, thuỷ sản", line]).lines
    #expect(new == ["nền hoà bình, khoẻ mạnh, thuỷ sản", "Sở Văn hoá, Thể thao và Du lịch"])
    let old = restorer.restore(lines: ["nền hòa bình, khỏe mạnh, thủy sản", line]).lines
    #expect(old == ["nền hòa bình, khỏe mạnh, thủy sản", "Sở Văn hóa, Thể thao và Du lịch"])
  }

  @Test func scrawlStaysAndIsFlagged() throws {
    let scrawl = "E%O ;%T ngll ﬂi{ccg éSOM\\g'tlt"
    let lines = ["Quy ché lam viéc cua Cong doan", scrawl, "thuong xuyén ho tro cac hoat dong"]
    let restored = try restorer.get().restore(lines: lines)
    #expect(restored.lines[0].hasPrefix("Quy chế làm việc của"))
    #expect(restored.lines[1] == scrawl)
    #expect(restored.lines[2] == "thường xuyên hỗ trợ các hoạt động")
    let flagged = restored.changes.filter { $0.flag == .unreadable }
    #expect(flagged.count > 3)
    #expect(flagged.allSatisfy { $0.line == 1 && $0.from == $0.to && $0.posterior < 0.06 })
  }

  @Test func aUsersPhraseIsReadAsOne() throws {
    let line = "xa Tra Vong, huyén Binh Léc"
    let plain = try restorer.get().restore(lines: [line]).lines[0]
    #expect(!plain.contains("Trà Vông"))
    let options = Restorer.Options(mode: .garbled, userTerms: ["Trà Vông"])
    #expect(try Restorer(options: options).restore(lines: [line]).lines[0].contains("Trà Vông"))
  }
}
