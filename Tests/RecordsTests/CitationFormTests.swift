import Pages
import Testing

@testable import Records

/// The forms in which offices cite documents, one of each; words and names are made up.
@Suite struct CitationFormTests {
  /// Type, number, date and issuer of each mention, "-" for what is not told.
  private func parts(of text: String) -> [String] {
    CitationReader().mentions(in: Prose(text, page: 1)).map { mention in
      let citation = mention.citation
      return [citation.type, citation.number, citation.date, citation.issuer]
        .map { $0 ?? "-" }.joined(separator: " | ")
    }
  }

  @Test(arguments: kinds)
  func everyKindIsNamed(text: String, mention: String) {
    #expect(parts(of: text) == [mention])
  }

  static let kinds = [
    (
      "theo Nghị quyết số 12/NQ-HĐND ngày 9 tháng 12 năm 2020 của HĐND tỉnh về dự toán",
      "Nghị quyết | 12/NQ-HĐND | 2020-12-09 | HĐND tỉnh"
    ),
    (
      "Luật Xử lý vi phạm hành chính số 15/2012/QH13 ngày 20/6/2012",
      "Luật | 15/2012/QH13 | 2012-06-20 | -"
    ),
    ("Luật số 51/2024/QH15 sửa đổi", "Luật | 51/2024/QH15 | - | -"),
    ("Bộ luật Lao động số 45/2019/QH14", "Bộ luật | 45/2019/QH14 | - | -"),
    ("Pháp lệnh số 04/2012/UBTVQH13", "Pháp lệnh | 04/2012/UBTVQH13 | - | -"),
    ("Pháp lệnh 09/2014/PL-UBTVQH13", "Pháp lệnh | 09/2014/PL-UBTVQH13 | - | -"),
    ("Nghị quyết số 1314/NQ-UBTVQH15 về", "Nghị quyết | 1314/NQ-UBTVQH15 | - | -"),
    (
      "Thông tư liên tịch số 02/2016/TTLT-BNV-BTC ngày 05/01/2016",
      "Thông tư liên tịch | 02/2016/TTLT-BNV-BTC | 2016-01-05 | -"
    ),
    (
      "Thông tư liên tịch số 11/2014/TTLT-BQP-BNV -BTC, có hiệu lực",
      "Thông tư liên tịch | 11/2014/TTLT-BQP-BNV-BTC | - | -"
    ),
    (
      "Thông tư số 27/2016/TTBLĐTBXH ngày 28/6/2016",
      "Thông tư | 27/2016/TTBLĐTBXH | 2016-06-28 | -"
    ),
    ("Thông tư liên Bộ số 254/TT-LB ngày 10/11/1967", "Thông tư | 254/TT-LB | 1967-11-10 | -"),
    ("Nghị định số 161/CP ngày 18/10/1999", "Nghị định | 161/CP | 1999-10-18 | -"),
    ("Quyết định số 206-CP ngày 30/5/1979", "Quyết định | 206-CP | 1979-05-30 | -"),
    ("Chỉ thị 32/CT-TTg", "Chỉ thị | 32/CT-TTg | - | -"),
    (
      "Công điện số 149/CĐ-TTg của Thủ tướng Chính phủ về",
      "Công điện | 149/CĐ-TTg | - | Thủ tướng Chính phủ"
    ),
    (
      "Thông báo kết luận số 54-TB/TU ngày 3/2/2021 của Ban Thường vụ Tỉnh ủy",
      "Thông báo | 54-TB/TU | 2021-02-03 | Ban Thường vụ Tỉnh ủy"
    ),
    ("Thông báo Kết luận số 268/TB-VP", "Thông báo | 268/TB-VP | - | -"),
    (
      "Chương trình hành động số 10-CTr/TU ngày 15/4/2021",
      "Chương trình | 10-CTr/TU | 2021-04-15 | -"
    ),
    ("Quy định số 205-QĐ/TW", "Quy định | 205-QĐ/TW | - | -"),
    ("Hướng dẫn số 31-HD/BTCTW ngày 2/10/2020", "Hướng dẫn | 31-HD/BTCTW | 2020-10-02 | -"),
    ("Đề án số 03-ĐA/TU", "Đề án | 03-ĐA/TU | - | -"),
    ("Báo cáo số 123-BC/BCSĐ", "Báo cáo | 123-BC/BCSĐ | - | -"),
    ("Báo cáo thẩm tra số 436/BC-BKTNS ngày 5/7/2022", "Báo cáo | 436/BC-BKTNS | 2022-07-05 | -"),
    ("Biên bản số 05/BB-VP ngày 7/8/2021", "Biên bản | 05/BB-VP | 2021-08-07 | -"),
    ("Giấy mời số 15/GM-UBND", "Giấy mời | 15/GM-UBND | - | -"),
    ("Phương án số 8/PA-UBND", "Phương án | 8/PA-UBND | - | -"),
    ("Tờ trình số 04/TTr-STC-SNV ngày 02/01/2025", "Tờ trình | 04/TTr-STC-SNV | 2025-01-02 | -"),
    ("văn bản số 1552/SXD-TTH", "Văn bản | 1552/SXD-TTH | - | -"),
    ("Công văn 5615/CT-CS năm 2025", "Công văn | 5615/CT-CS | - | -"),
    ("tại QĐ số 613/QĐ-TTg", "Quyết định | 613/QĐ-TTg | - | -"),
    ("NQ 29-NQ/TW", "Nghị quyết | 29-NQ/TW | - | -"),
    ("(10/2019/TT-BYT)", "Thông tư | 10/2019/TT-BYT | - | -"),
    (
      "Quyết định 135 của Thủ tướng Chính phủ về",
      "Quyết định | 135 | - | Thủ tướng Chính phủ"
    ),
  ]

  @Test(arguments: numbers)
  func numberAndDateAreReadHoweverTheyAreWritten(text: String, mention: String) {
    #expect(parts(of: text) == [mention])
  }

  static let numbers = [
    ("Quyết định số: 12/QĐ-UBND, ngày 3/2/2020", "Quyết định | 12/QĐ-UBND | 2020-02-03 | -"),
    ("Quyết định số 12/QĐ- UBND ngày 3.2.2020", "Quyết định | 12/QĐ-UBND | 2020-02-03 | -"),
    ("Quyết định số 12/QĐ - UBND ngày 3-2-2020", "Quyết định | 12/QĐ-UBND | 2020-02-03 | -"),
    ("Quyết định số 12/QĐ–UBND ngày 03 – 02 – 2020", "Quyết định | 12/QĐ-UBND | 2020-02-03 | -"),
    ("Quyết định số 12 / QĐ-UBND ngày 3/ 2/ 2020", "Quyết định | 12/QĐ-UBND | 2020-02-03 | -"),
    ("Quyết định số 92/2005/QĐ TTg ngày 29/4/2005", "Quyết định | 92/2005/QĐ-TTg | 2005-04-29 | -"),
    ("Chỉ thị số 10-CT / TW ngày 30-3-2007", "Chỉ thị | 10-CT/TW | 2007-03-30 | -"),
    ("Quyết định số 1483/QĐ - TTg ngày 26-8-2011", "Quyết định | 1483/QĐ-TTg | 2011-08-26 | -"),
    ("Quyết định số 181/QĐ/BVHS ngày 19/9/2017", "Quyết định | 181/QĐ/BVHS | 2017-09-19 | -"),
    ("Công văn số 42/SXD-QLN&CS ngày 2/5/2014", "Công văn | 42/SXD-QLN&CS | 2014-05-02 | -"),
    ("Nghị quyết số 30a/2008/NQ-CP", "Nghị quyết | 30a/2008/NQ-CP | - | -"),
    (
      "QUYẾT ĐỊNH SỐ 20/2000/QĐ-TTG NGÀY 3/2/2000 CỦA THỦ TƯỚNG CHÍNH PHỦ",
      "Quyết định | 20/2000/QĐ-TTG | 2000-02-03 | THỦ TƯỚNG CHÍNH PHỦ"
    ),
    ("Kế hoạch số 9/KH-VP ngày 05 tháng 7/2022", "Kế hoạch | 9/KH-VP | 2022-07-05 | -"),
    ("Kế hoạch số 9/KH-VP, ngày 05 tháng 07 năm 2022", "Kế hoạch | 9/KH-VP | 2022-07-05 | -"),
    ("Kế hoạch số 9/KH-VP ngày 05tháng 07năm 2022", "Kế hoạch | 9/KH-VP | 2022-07-05 | -"),
    ("Kế hoạch số 9/KH-VP (ngày 5/7/2022)", "Kế hoạch | 9/KH-VP | 2022-07-05 | -"),
    ("Kế hoạch số 9/KH-VP ký ngày 5/7/2022", "Kế hoạch | 9/KH-VP | 2022-07-05 | -"),
    ("Kế hoạch số 9/KH-VP ban hành ngày 5/7/2022", "Kế hoạch | 9/KH-VP | 2022-07-05 | -"),
    ("Kế hoạch số 9/KH-VP được ban hành ngày 5/7/2022", "Kế hoạch | 9/KH-VP | 2022-07-05 | -"),
    ("Kế hoạch số 9/KH-VP ngày 5/7/22", "Kế hoạch | 9/KH-VP | 2022-07-05 | -"),
    ("Kế hoạch số 9/KH-VP ngày 5/7/98", "Kế hoạch | 9/KH-VP | 1998-07-05 | -"),
    ("Kế hoạch số 9/KH-VP tháng 7/2022", "Kế hoạch | 9/KH-VP | - | -"),
    ("Kế hoạch số 9/KH-VP ngày 29/2/2021", "Kế hoạch | 9/KH-VP | - | -"),
    ("Kế hoạch số 9/KH-VP ngày /7/2022", "Kế hoạch | 9/KH-VP | - | -"),
    ("Kế hoạch số      /KH-VP ngày     tháng 7 năm 2022", "Kế hoạch | - | - | -"),
    ("Kế hoạch số …/KH-VP ngày …/7/2022", "Kế hoạch | - | - | -"),
    ("Kế hoạch số 9/KH-VP có hiệu lực từ ngày 5/7/2022", "Kế hoạch | 9/KH-VP | - | -"),
    ("Báo cáo số 5/BC-VP từ ngày 1/1/2021 đến ngày 3/3/2021", "Báo cáo | 5/BC-VP | - | -"),
    ("Ngày 24/9/2021, Văn phòng có Công văn số 8/VP-TH đăng ký", "Công văn | 8/VP-TH | - | -"),
    ("Điều 5, khoản 1 Nghị định số 30/2020/NĐ-CP.", "Nghị định | 30/2020/NĐ-CP | - | -"),
    ("Nghị định số 30/2020/NĐ-CP\"; ", "Nghị định | 30/2020/NĐ-CP | - | -"),
    (
      "Quyết định số 5/QĐ-VP ngày 3/2/2020 của Bộ Văn hóa, Thể thao và Du lịch về",
      "Quyết định | 5/QĐ-VP | 2020-02-03 | Bộ Văn hóa, Thể thao và Du lịch"
    ),
    (
      "Quyết định số 5/QĐ-VP ngày 3/2/2020 của UBND tỉnh, các sở và địa phương",
      "Quyết định | 5/QĐ-VP | 2020-02-03 | UBND tỉnh"
    ),
    (
      "Quyết định số 5/QĐ-HĐ ngày 3/2/2020 của Hội đồng Xét duyệt sáng kiến, đề tài tỉnh",
      "Quyết định | 5/QĐ-HĐ | 2020-02-03 | Hội đồng Xét duyệt sáng kiến, đề tài tỉnh"
    ),
    (
      "Quyết định số 5/QĐ-VP của Bộ Lao động - Thương binh và Xã hội ngày 3/2/2020",
      "Quyết định | 5/QĐ-VP | 2020-02-03 | Bộ Lao động - Thương binh và Xã hội"
    ),
    (
      "Nghị quyết số 7/NQ-HĐND của HĐND tỉnh khóa XII, kỳ họp thứ 5",
      "Nghị quyết | 7/NQ-HĐND | - | HĐND tỉnh"
    ),
    (
      "Kế hoạch số 7/KH-UBND của UBND tỉnh năm 2021 về",
      "Kế hoạch | 7/KH-UBND | - | UBND tỉnh"
    ),
    (
      "Công văn số 7/SNV-TC của Sở Nội vụ hỗ trợ kinh phí",
      "Công văn | 7/SNV-TC | - | Sở Nội vụ"
    ),
  ]

  @Test(arguments: lists)
  func theMembersOfAListAreReadOneByOne(text: String, mentions: [String]) {
    #expect(parts(of: text) == mentions)
  }

  static let lists = [
    (
      "các Quyết định: số 12/QĐ-UBND, số 13/QĐ-UBND ngày 3/2/2020",
      ["Quyết định | 12/QĐ-UBND | - | -", "Quyết định | 13/QĐ-UBND | 2020-02-03 | -"]
    ),
    (
      "các Nghị quyết số 11/NQ-CP, 12/NQ-CP và 13/NQ-CP cùng ngày 3/2/2020 của Chính phủ",
      [
        "Nghị quyết | 11/NQ-CP | 2020-02-03 | Chính phủ",
        "Nghị quyết | 12/NQ-CP | 2020-02-03 | Chính phủ",
        "Nghị quyết | 13/NQ-CP | 2020-02-03 | Chính phủ",
      ]
    ),
    (
      "Báo cáo số 4/BC-VP ngày 1/2/2021 và số 5/BC-VP ngày 3/4/2021 của Văn phòng Sở",
      [
        "Báo cáo | 4/BC-VP | 2021-02-01 | Văn phòng Sở",
        "Báo cáo | 5/BC-VP | 2021-04-03 | Văn phòng Sở",
      ]
    ),
    (
      "Quyết định số 1/QĐ-VP ngày 2/1/2019 (thay bởi Quyết định số 6/QĐ-VP ngày 4/1/2021) của "
        + "Giám đốc Sở",
      ["Quyết định | 1/QĐ-VP | 2019-01-02 | Giám đốc Sở", "Quyết định | 6/QĐ-VP | 2021-01-04 | -"]
    ),
    (
      "Nghị quyết số 1/NQ-HĐND của HĐND tỉnh và Kế hoạch số 2/KH-UBND ngày 3/3/2021 của UBND tỉnh",
      [
        "Nghị quyết | 1/NQ-HĐND | - | HĐND tỉnh", "Kế hoạch | 2/KH-UBND | 2021-03-03 | UBND tỉnh",
      ]
    ),
    (
      "Công văn số 3/VP-TH ngày 1/2/2021, Công văn số 5/UBND-NC ngày 3/2/2021 của UBND tỉnh",
      [
        "Công văn | 3/VP-TH | 2021-02-01 | -", "Công văn | 5/UBND-NC | 2021-02-03 | UBND tỉnh",
      ]
    ),
    (
      "số 7/TT-BTP ngày 25/11/2019 của Bộ Nghị quyết 24/NQ-HĐND",
      ["Thông tư | 7/TT-BTP | 2019-11-25 | Bộ", "Nghị quyết | 24/NQ-HĐND | - | -"]
    ),
    (
      "số 7/BC-VP của Sở Kế hoạch và Đầu tư, của UBND Nghị quyết 24",
      ["Báo cáo | 7/BC-VP | - | Sở Kế hoạch và Đầu tư"]
    ),
    (
      "Luật Báo chí số 103/2016/QH13, Luật Hải quan số 54/2014/QH13",
      ["Luật | 103/2016/QH13 | - | -", "Luật | 54/2014/QH13 | - | -"]
    ),
    (
      "Thông báo số 12, 13/TB-UBND ngày 3/2/2020",
      ["Thông báo | 12/TB-UBND | 2020-02-03 | -", "Thông báo | 13/TB-UBND | 2020-02-03 | -"]
    ),
    (
      "Công văn số 123, 124, 125/VP-TH ngày 05/6/2022",
      [
        "Công văn | 123/VP-TH | 2022-06-05 | -", "Công văn | 124/VP-TH | 2022-06-05 | -",
        "Công văn | 125/VP-TH | 2022-06-05 | -",
      ]
    ),
    (
      "từ Quyết định số 12/QĐ-UBND đến Quyết định số 15/QĐ-UBND cùng ngày 3/2/2020",
      ["Quyết định | 12/QĐ-UBND | - | -", "Quyết định | 15/QĐ-UBND | 2020-02-03 | -"]
    ),
    (
      "Kế hoạch 5/KH-VP; 6/KH-VP; 7/KH-VP ngày 3/2/2020",
      [
        "Kế hoạch | 5/KH-VP | - | -", "Kế hoạch | 6/KH-VP | - | -",
        "Kế hoạch | 7/KH-VP | 2020-02-03 | -",
      ]
    ),
    (
      "(Quyết định: 110/QĐ-VP ngày 28/8/2023, 140/QĐ-VP ngày 12/10/2023...)",
      ["Quyết định | 110/QĐ-VP | 2023-08-28 | -", "Quyết định | 140/QĐ-VP | 2023-10-12 | -"]
    ),
  ]

  @Test(arguments: [
    "ngày 5 tháng 7 năm 2022", "(30/7/2021)", "05-07-2022", "quý II/2021-2022", "kỳ 2019 - 2023",
    "khoản 1, Điều 6 của Luật", "Điều 12/Chương II", "điểm a khoản 2 Điều 5 Nghị định này",
    "theo Mẫu số 01/TH-DT ban hành", "Biểu số 05/BC-KH", "Phụ lục số 02/TNDN", "mẫu 01-1/GTGT",
    "điện thoại 0255.382.2100", "phòng 12/A3", "biển số 76A-1234", "TCVN ISO 9001:2015",
    "QCVN 01:2021/BXD", "100% (12/12 hồ sơ)", "2,00/100%", "10.00/10.00", "số 4/5 tiêu chí",
    "Nghị quyết Đại hội XIII", "Kế hoạch 5 năm 2021-2025", "Chương trình 135", "Báo cáo 6 tháng",
    "mức độ 3, mức độ 4", "24/24 giờ", "F0/F1", "9/10 TTHC", "tổ 5/KP3", "thửa số 12/5",
    "Quyết định thành lập 3 đoàn", "nhà số 75/2A đường S", "Công báo số 290/Ngày 29-05-2026",
    "Quyết định công bố 20 TTHC", "Thông báo 3 ngày trước", "Hiến pháp năm 2013",
    "trong 6 tháng/năm", "Luật Đất đai năm 2024", "01 Nghị quyết, 02 Quyết định",
  ])
  func whatIsNoDocumentIsLeftAlone(text: String) {
    #expect(parts(of: text) == [])
  }
}
