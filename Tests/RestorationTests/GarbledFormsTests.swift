import Testing

@testable import Restoration

private let restorer = Result { try Restorer(options: .init(mode: .garbled)) }

@Suite struct GarbledFormsTests {
  @Test(arguments: [
    ("Theo d& nghi cua So Noi vu", "Theo đề nghị của Sở Nội vụ"),
    ("dién hinh trén Trang di¢n t& Van phong", "điển hình trên Trang điện tử Văn phòng"),
    ("ky cuong hanh chinh @i véi cong chirc", "kỷ cương hành chính đối với công chức"),
    ("va cac phong, don vi ¢ lién quan", "và các phòng, đơn vị có liên quan"),
    ("CHUYEN KET QUA CHO SO NN&MT", "CHUYỂN KẾT QUẢ CHO SỞ NN&MT"),
  ])
  func aSignBelongsToItsWord(garbled: String, expected: String) throws {
    #expect(try restored(garbled) == expected)
  }

  @Test(arguments: [
    ("cac chirc nang, nhiém vu phi: hop véi quy dinh", "chức năng, nhiệm vụ phù hợp với"),
    ("co quan chi: tri, phdi hop thuc hién", "cơ quan chủ trì, phối hợp"),
    ("truc tuyén tai dia chi: haison.gov.vn", "tại địa chỉ: haison.gov.vn"),
    ("cua Thu tuéng Chinh phi: s6 12/2024", "của Thủ tướng Chính phủ: số 12/2024"),
  ])
  func aColonIsPartOfALetterWhereAWordGoesOn(garbled: String, expected: String) throws {
    #expect(try restored(garbled).contains(expected))
  }

  @Test(arguments: [
    ("huyén Nghia Hanh va Tp Quang Ngai", "và Tp Q"), ("tai Tp. Quang Ngai", "tại Tp. "),
    ("Tap trung chi dao", "Tập trung chỉ đạo"),
  ])
  func shortFormsBeforeNamesStay(garbled: String, expected: String) throws {
    #expect(try restored(garbled).contains(expected))
  }

  @Test(arguments: [
    ("Noidung 3 | co quan cap trén phé binh", "Nội dung 3 | cơ quan cấp trên phê bình"),
    ("thyc hién 02nam lién tuc", "thực hiện 02 năm liên tục"),
  ])
  func wordsReadAsOneArePartedAsTheyGoTogether(garbled: String, expected: String) throws {
    #expect(try restored(garbled) == expected)
  }

  @Test(arguments: [
    "tai Céng vin so 477VP-", "chiéu rong bang 50m, dai 120m", "theo buéc B6.",
    "gom 56 don vi va 16 xa", "trong 36 thang", "dat 13 diém; 66 hd so", "tr 18 tudi, 18 ngay",
    "Diéu 16, khoan 13", "nam hoc 36 tuan", "trang 56", "16 xa, 18 thén",
  ])
  func figuresStayFigures(line: String) throws {
    #expect(try restored(line).filter(\.isNumber) == line.filter(\.isNumber))
  }

  @Test(arguments: [
    ("Quy ché 56 467-QC/DU ngay 03/10/2023", "Quy chế số 467-QC/ĐU ngày 03/10/2023"),
    ("Quyét dinh 36 22/0P-VP ngay", "Quyết định số 22/QĐ-VP ngày"),
    ("trang 56, 467-QC/DU", "trang 56, 467-QC/ĐU"),
  ])
  func whatStandsBeforeASymbolIsNoFigure(garbled: String, expected: String) throws {
    #expect(try restored(garbled) == expected)
  }

  @Test(arguments: [
    ("trén dia ban tinh quy 111); truc tiép thyc hién", "trên địa bàn tỉnh quý III);"),
    ("Bao cao két qua quy 11/2023 cua Van phong", "Báo cáo kết quả quý II/2023"),
    ("Bao cao két qua thang 11/2023 cua Van phong", "Báo cáo kết quả tháng 11/2023"),
    ("tiép nhan 111 hd so trong quy 1 nam 2023", "tiếp nhận 111 hồ sơ trong quý 1"),
  ])
  func aQuarterIsOneOfFour(garbled: String, expected: String) throws {
    #expect(try restored(garbled).hasPrefix(expected))
  }

  @Test func anItemBelowALetterBearsItsNumber() throws {
    let lines = [
      "a) Cong tac chi dao, diéu hanh:", "al) Nhiém vu va giai phap:", "b) Cai cach thu tuc:",
      "bl) Nhiém vu va giai phap:",
    ]
    let restored = try restorer.get().restore(lines: lines).lines
    #expect(restored[1].hasPrefix("a1) Nhiệm vụ"))
    #expect(restored[3].hasPrefix("b1) Nhiệm vụ"))
    let letters = try restorer.get().restore(lines: ["a) Tham muu", "b) Tham muu", "¢) Tham muu"])
    #expect(letters.lines == ["a) Tham mưu", "b) Tham mưu", "c) Tham mưu"])
    #expect(try self.restored("al) Nhiém vu va giai phap:").hasPrefix("al)"))
  }

  @Test(arguments: [
    ("phan cong lanh dao phu trach dan chu co so Quyét dinh", "dân chủ cơ sở Quyết định"),
    ("dinh ky tai tru so Tiép cong dan tinh", "tại trụ sở Tiếp công dân tỉnh"),
    ("dang ky va trién Khai sang kién", "đăng ký và triển khai sáng kiến"),
    ("cua So Noi vu tinh", "của Sở Nội vụ tỉnh"),
    ("cong tac cua Ban Dan toc tinh", "của Ban Dân tộc tỉnh"),
  ])
  func theSecondHalfOfAWordHasNoCapital(garbled: String, expected: String) throws {
    #expect(try restored(garbled).contains(expected))
  }

  @Test(arguments: [
    "phong-ubnd/xem-chi-tiet/-/asset_publisher/Content/-ang-bo-van-",
    "co lich phong-ubnd-tinh-so-ket-cong-tac-xay-dung-ang-06-thang-au-",
    "nam-2023?19224390).",
  ])
  func anAddressThatGoesOnOverLinesStays(line: String) throws {
    let address = line.split(separator: " ").last.map(String.init) ?? line
    #expect(try restored(line).hasSuffix(address))
  }

  private func restored(_ line: String) throws -> String {
    try restorer.get().restore(lines: [line]).lines[0]
  }
}
