import Pages
import Testing

@testable import Records

@Suite struct CitationReaderTests {
  /// Type, number, date and issuer of each mention, "-" for what is not told.
  private func parts(of text: String) -> [String] {
    CitationReader().mentions(in: Prose(text, page: 1)).map { mention in
      let citation = mention.citation
      return [citation.type, citation.number, citation.date, citation.issuer]
        .map { $0 ?? "-" }.joined(separator: " | ")
    }
  }

  @Test(arguments: [
    (
      "theo Quyết định số 18/QĐ-VP ngày 28/02/2023 của Chánh Văn phòng về quy chế",
      ["Quyết định | 18/QĐ-VP | 2023-02-28 | Chánh Văn phòng"]
    ),
    (
      "Quyết định số 86/QĐ-VP và Quyết định số 87/QĐ-VP cùng ngày 30/7/2021",
      ["Quyết định | 86/QĐ-VP | 2021-07-30 | -", "Quyết định | 87/QĐ-VP | 2021-07-30 | -"]
    ),
    (
      "Quyết định số 6/QĐ-VP ngày 1/7/2021 và Quyết định số 7/QĐ-VP cùng ngày về",
      ["Quyết định | 6/QĐ-VP | 2021-07-01 | -", "Quyết định | 7/QĐ-VP | 2021-07-01 | -"]
    ),
    (
      "Kết luận 114-KL/TW ngày 14/7/2015 của Ban Bí thư",
      ["Kết luận | 114-KL/TW | 2015-07-14 | Ban Bí thư"]
    ),
    (
      "Quyết định số 396 -QĐ/TU, ngày 19 tháng 10 năm 2021 của BTV Tỉnh ủy.",
      ["Quyết định | 396-QĐ/TU | 2021-10-19 | BTV Tỉnh ủy"]
    ),
    (
      "Nghị định 130/2005/NĐ-CP và Nghị định số 117/2013/NĐ-CP ngày 07/10/2013 của Chính phủ",
      [
        "Nghị định | 130/2005/NĐ-CP | - | Chính phủ",
        "Nghị định | 117/2013/NĐ-CP | 2013-10-07 | Chính phủ",
      ]
    ),
    (
      "Công văn: số 1267/VP-HCC, số 959/VP-HCC ngày 01/7/2021, 880/VP-HCC ngày 18/6/2021...",
      [
        "Công văn | 1267/VP-HCC | - | -", "Công văn | 959/VP-HCC | 2021-07-01 | -",
        "Công văn | 880/VP-HCC | 2021-06-18 | -",
      ]
    ),
    ("Chỉ thị 31-CT/TU của Tỉnh ủy về", ["Chỉ thị | 31-CT/TU | - | Tỉnh ủy"]),
    ("tại Tờ trình 436/TTr-VP", ["Tờ trình | 436/TTr-VP | - | -"]),
    (
      "(Quy chế số 01/QC-VPTU-VPĐĐBQH&HĐND- VPUBND-BTCD ngày 26/8/2021)",
      ["Quy chế | 01/QC-VPTU-VPĐĐBQH&HĐND-VPUBND-BTCD | 2021-08-26 | -"]
    ),
    ("Công văn số 1071/ TTT-NV3 ngày 09/11/2023", ["Công văn | 1071/TTT-NV3 | 2023-11-09 | -"]),
    ("tại Công văn số 477VP- TTHC ngày 30/3/2023", ["Công văn | 477VP-TTHC | 2023-03-30 | -"]),
    ("Quyết định số 1 7/QĐ-VP ngày 2/3/2023", ["Quyết định | 17/QĐ-VP | 2023-03-02 | -"]),
    ("(82/KH-VP ngày 16/01/2023)", ["Kế hoạch | 82/KH-VP | 2023-01-16 | -"]),
    ("Luật Cán bộ, công chức số 22/2008/QH12", ["Luật | 22/2008/QH12 | - | -"]),
    (
      "Nghị quyết số 30c/NQ-CP ngày 08 tháng 11 năm 2011",
      ["Nghị quyết | 30c/NQ-CP | 2011-11-08 | -"]
    ),
    (
      "Quyết định số 5 của UBND tỉnh ngày 03/02/2021 về",
      ["Quyết định | 5 | 2021-02-03 | UBND tỉnh"]
    ),
    ("CV số 588/VP-HCTC ngày 06/5/2021", ["Công văn | 588/VP-HCTC | 2021-05-06 | -"]),
    ("Nghị quyết số 1785/NQ-'VP ngày 2/3/2020", ["Nghị quyết | 1785/NQ-VP | 2020-03-02 | -"]),
    (
      "Công văn số 1948/SNV-XDCQ&(;LLN ngày 30/8/2021",
      ["Công văn | 1948/SNV-XDCQ | 2021-08-30 | -"]
    ),
    ("Quyết định số 31/QĐ-VP ngày 31/4/2019", ["Quyết định | 31/QĐ-VP | - | -"]),
    (
      "Kèm theo Báo cáo số    /BC-VP ngày   /11/2023 của Văn phòng",
      ["Báo cáo | - | - | Văn phòng"]
    ),
    (
      "của Sở Tài chính; Quyết định số 4/QĐ-UBND của Sở Giáo dục và Đào tạo và Kế hoạch 2/KH-VP",
      [
        "Quyết định | 4/QĐ-UBND | - | Sở Giáo dục và Đào tạo", "Kế hoạch | 2/KH-VP | - | -",
      ]
    ),
  ])
  func everyFormIsRead(text: String, mentions: [String]) {
    #expect(parts(of: text) == mentions)
  }

  @Test(arguments: [
    "xếp vị thứ 13/20 cơ quan", "đạt 11,5/12,5 điểm", "trực 24/7", "ngày 27/7 và 30/4/1975",
    "tiêu chuẩn quốc gia ISO 9001:2015", "giai đoạn 2021-2025", "Luật Thi đua năm 2022",
    "https://haison.gov.vn/web/van-phong-ubnd/12/QD-VP-2023?1922", "công suất 60 km/h, 5/UBND",
    "02 lần/năm, 100 tấn/ha", "báo cáo 6 tháng, quý 3/2021", "số 232 đường",
    "Chỉ số 5 của tỉnh", "16/18 UBND cấp xã", "(98,93%) hồ sơ",
  ])
  func whatIsNoDocumentIsLeftAlone(text: String) {
    #expect(parts(of: text) == [])
  }

  @Test func textAndPageAreThoseOfTheMention() {
    let layout = Layout(text: "Mở đầu.\u{C}theo Kế hoạch số 71/KH-\nVP ngày\n13/01/2023 về\n")
    let citations = RecordReader().contents(of: layout).citations
    #expect(citations.map(\.text) == ["Kế hoạch số 71/KH-VP ngày 13/01/2023"])
    #expect(citations.map(\.page) == [2])
  }

  @Test func aCitationGoesOnOverParagraphsThatAreTornApart() {
    let layout = Layout(text: "(Quy chế số\n\n01/QC-VPTU-BTCD\n\nngày 26/8/2021).\n\n1. Các phòng")
    let citations = RecordReader().contents(of: layout).citations
    #expect(citations.map(\.text) == ["Quy chế số 01/QC-VPTU-BTCD ngày 26/8/2021"])
    #expect(citations.map(\.date) == ["2021-08-26"])
  }

  @Test func wordsWithMisreadMarksAreFoundAllTheSame() {
    #expect(
      parts(of: "Kê hoach sô 12/KH-VP ngay 3/1/2022 cua Văn phòng, vê")
        == ["Kế hoạch | 12/KH-VP | 2022-01-03 | Văn phòng"])
  }
}
