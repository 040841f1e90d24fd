import Pages
import Testing

@testable import Records

/// Letterheads of many offices, in the forms that columns, scans and markup give them.
@Suite struct LetterheadTests {
  struct Sample: CustomTestStringConvertible {
    let name: String
    let text: String
    /// Parent, issuer, number, kind, title, place, date; "-" for what is not told.
    let parts: [String]
    var testDescription: String { name }
  }

  private func parts(of text: String) -> [String] {
    let metadata = MetadataReader().reading(of: Layout(text: text)).metadata
    return [
      metadata.issuerParent, metadata.issuer, metadata.number, metadata.documentType,
      metadata.title, metadata.place, metadata.date,
    ].map { $0 ?? "-" }
  }

  @Test(arguments: samples)
  func everyFormIsRead(sample: Sample) {
    #expect(parts(of: sample.text) == sample.parts)
  }

  static let samples = [
    Sample(
      name: "two columns with a wide gap",
      text: """
        UBND TỈNH HẢI SƠN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        SỞ NỘI VỤ                    Độc lập - Tự do - Hạnh phúc
        Số: 125/BC-SNV               Hải Sơn, ngày 05 tháng 7 năm 2022

        BÁO CÁO
        Kết quả cải cách hành chính quý II năm 2022

        Thực hiện Kế hoạch số 9/KH-UBND ngày 3/1/2022.
        """,
      parts: [
        "UBND tỉnh Hải Sơn", "Sở Nội vụ", "125/BC-SNV", "Báo cáo",
        "Kết quả cải cách hành chính quý II năm 2022", "Hải Sơn", "2022-07-05",
      ]),
    Sample(
      name: "one column, a district",
      text: """
        ỦY BAN NHÂN DÂN
        HUYỆN BÌNH MINH

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: 77/QĐ-UBND

        Bình Minh, ngày 12 tháng 10 năm 2020

        QUYẾT ĐỊNH
        Về việc ban hành Quy chế làm việc

        CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN
        """,
      parts: [
        "-", "Ủy ban nhân dân huyện Bình Minh", "77/QĐ-UBND", "Quyết định",
        "Về việc ban hành Quy chế làm việc", "Bình Minh", "2020-10-12",
      ]),
    Sample(
      name: "the Party",
      text: """
        TỈNH ỦY HẢI SƠN              ĐẢNG CỘNG SẢN VIỆT NAM
        BAN TỔ CHỨC
        *                            Hải Sơn, ngày 20 tháng 11 năm 2021
        Số 31-HD/BTC

        HƯỚNG DẪN
        kiểm điểm tập thể, cá nhân cuối năm

        Căn cứ Quy định số 132-QĐ/TW ngày 08/3/2018.
        """,
      parts: [
        "Tỉnh ủy Hải Sơn", "Ban Tổ chức", "31-HD/BTC", "Hướng dẫn",
        "kiểm điểm tập thể, cá nhân cuối năm", "Hải Sơn", "2021-11-20",
      ]),
    Sample(
      name: "a cell of the Party",
      text: """
        ĐẢNG BỘ VĂN PHÒNG UBND TỈNH
        CHI BỘ PHÒNG TỔNG HỢP
        Số 04-BC/CB

        ĐẢNG CỘNG SẢN VIỆT NAM
        Hải Sơn, ngày 02 tháng 12 năm 2021

        BÁO CÁO
        Công tác năm 2021

        I. ĐẶC ĐIỂM
        """,
      parts: [
        "Đảng bộ Văn phòng UBND tỉnh", "Chi bộ Phòng Tổng hợp", "04-BC/CB", "Báo cáo",
        "Công tác năm 2021", "Hải Sơn", "2021-12-02",
      ]),
    Sample(
      name: "a university",
      text: """
        BỘ GIÁO DỤC VÀ ĐÀO TẠO CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        TRƯỜNG ĐẠI HỌC HẢI SƠN Độc lập - Tự do - Hạnh phúc
        Số: 539/QĐ-ĐHHS Hải Sơn, ngày 07 tháng 4 năm 2023

        QUYẾT ĐỊNH
        Về việc thành lập Hội đồng sáng kiến

        HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC HẢI SƠN
        """,
      parts: [
        "Bộ Giáo dục và Đào tạo", "Trường Đại học Hải Sơn", "539/QĐ-ĐHHS", "Quyết định",
        "Về việc thành lập Hội đồng sáng kiến", "Hải Sơn", "2023-04-07",
      ]),
    Sample(
      name: "a letter with its subject beside the date",
      text: """
        UBND TỈNH HẢI SƠN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        THANH TRA TỈNH               Độc lập - Tự do - Hạnh phúc
        Số: 210/TTr-NV1
        V/v báo cáo kết quả tiếp     Hải Sơn, ngày 9 tháng 6 năm 2021
        công dân quý II

        Kính gửi: Các sở, ban, ngành

        Thực hiện Công văn số 9/UBND-NC.
        """,
      parts: [
        "UBND tỉnh Hải Sơn", "Thanh tra tỉnh", "210/TTr-NV1", "Công văn",
        "V/v báo cáo kết quả tiếp công dân quý II", "Hải Sơn", "2021-06-09",
      ]),
  ]
}
