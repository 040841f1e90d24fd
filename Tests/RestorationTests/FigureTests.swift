import Testing

@testable import Restoration

private let restorer = Result { try Restorer(options: .init(mode: .vietnameseReading)) }
private let garbledRestorer = Result { try Restorer(options: .init(mode: .garbled)) }

/// Figures that were read as letters, and letters and figures that only look so.
@Suite struct FigureTests {
  @Test(arguments: [
    ("kể từ ngày ÔL tháng L2 năm 2O25 đến", "kể từ ngày 01 tháng 12 năm 2025 đến"),
    ("theo quy định tại khoản l Điều 30", "theo quy định tại khoản 1 Điều 30"),
    ("biểu quyết 21⁄22 phiếu, đạt tỷ lệ", "biểu quyết 21/22 phiếu, đạt tỷ lệ"),
    ("các khoản Í, 3 và 4 Điều 9", "các khoản 1, 3 và 4 Điều 9"),
    ("trong thời hạn O5 ngày làm việc", "trong thời hạn 05 ngày làm việc"),
    ("ban hành ngày l5/3/2O23 của", "ban hành ngày 15/3/2023 của"),
    ("xong trong quý 111 và quý 11/2023", "xong trong quý III và quý II/2023"),
    ("xong quý 1/2022, quý II/2022 và quý IV", "xong quý I/2022, quý II/2022 và quý IV"),
    ("Quốc hội khóa XIH, nhiệm kỳ", "Quốc hội khóa XIII, nhiệm kỳ"),
    ("Đại hội lần thứ XI1 của Đảng", "Đại hội lần thứ XII của Đảng"),
    ("Nghị định số 131/2025NĐ-CP ngày", "Nghị định số 131/2025/NĐ-CP ngày"),
  ])
  func aFigureStandsWhereOneMust(read: String, expected: String) throws {
    #expect(try restorer.get().restore(lines: [read]).lines == [expected])
  }

  @Test(arguments: [
    "trong quý 1/2023 và quý 3", "khoản 11 Điều 111, ngày 11/11/2011", "khí O2 và O3 trong nước",
    "phòng A1, lớp B6, bước B6.", "tháng I năm 2023", "Phụ lục I, mục II, phần V",
    "kênh VTV1, HTV9",
    "năm 1000 và 20000 đồng", "quý I/2024", "vitamin B1 và B6", "điểm l khoản 3",
    "số 12/2025/NĐ-CP",
    "i1/2/3/4", "đường số 11, tổ 111",
  ])
  func whatMayBeMeantStays(line: String) throws {
    #expect(try restorer.get().restore(lines: [line]).lines == [line])
  }

  @Test(arguments: [
    ("Quyét dinh ngay OL thang 4 nam 2025", "Quyết định ngày 01 tháng 4 năm 2025"),
    ("trong thoi gian téi da O1 tuan lam viéc", "trong thời gian tối đa 01 tuần làm việc"),
    ("Minh chtrng: Phu luc il kém theo Bao cdo", "Phụ lục II kèm theo Báo cáo"),
    ("dat chudn vao quy TV nam 2023", "đạt chuẩn vào quý IV năm 2023"),
    ("Cudc hop két thuc luc 17 gid 0S phut cung ngay", "lúc 17 giờ 05 phút cùng ngày"),
    ("Noi dung3 | Khong cé vu viéc", "Nội dung 3 | Không có vụ việc"),
    ("tra cho té chirc theo buéc B6.", "trả cho tổ chức theo bước B6."),
  ])
  func garbledFiguresAreGivenBack(garbled: String, expected: String) throws {
    #expect(try garbledRestorer.get().restore(lines: [garbled]).lines[0].hasSuffix(expected))
  }

  @Test(arguments: [
    ("HL", "III"), ("HI", "III"), ("XIH", "XIII"), ("il", "II"), ("I1", "II"), ("1V", "IV"),
    ("HA", nil), ("LL", nil), ("11", nil), ("HK", nil), ("TV", nil),
  ])
  func strokesOfANumeralAreCounted(reading: String, numeral: String?) {
    #expect(NumeralPlaces.numeral(reading) == numeral)
  }

  @Test func labelsOfASeriesAreNoWords() throws {
    let line = "buéc B2 va buéc B3 xong thi buéc B6 bat dau; B6 Tai chinh"
    let restored = try garbledRestorer.get().restore(lines: [line]).lines[0]
    #expect(restored.contains(" B6 bắt đầu"))
    #expect(restored.hasSuffix("Bộ Tài chính"))
  }

  @Test(arguments: [
    "so-ket-cong-tac-xay-dung-dang-06-thang-dau-", "nam-2023?19224390",
    "https://haison.gov.vn/web/-/tin-tuc-6-thang",
  ])
  func piecesOfWebAddressesStay(address: String) throws {
    let line = "xem tai \(address) cua Van phong"
    let restored = try garbledRestorer.get().restore(lines: [line]).lines[0]
    #expect(restored == "xem tại \(address) của Văn phòng")
  }
}
