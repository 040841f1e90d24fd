import Pages
import Testing

@testable import Records

@Suite struct MetadataReaderTests {
  private func metadata(of text: String) -> Metadata {
    MetadataReader().reading(of: Layout(text: text)).metadata
  }

  @Test func letterheadTitleAndEndAreRead() {
    let metadata = metadata(of: SampleText.plan)
    #expect(metadata.issuerParent == "UBND tỉnh Hải Sơn")
    #expect(metadata.issuer == "Ban Dân tộc")
    #expect(metadata.number == "37/KH-BDT")
    #expect(metadata.place == "Hải Sơn")
    #expect(metadata.date == "2024-03-06")
    #expect(metadata.documentType == "Kế hoạch")
    #expect(metadata.title == "Khắc phục hạn chế, nâng cao Chỉ số cải cách hành chính năm 2024")
    #expect(metadata.signedFor == ["KT. Trưởng ban"])
    #expect(metadata.signerTitle == "Phó trưởng ban")
    #expect(metadata.signerName == "Phạm Văn Thí Điểm")
    #expect(
      metadata.recipients == [
        "UBND tỉnh (b/c)", "Các phòng, ban, đơn vị trực thuộc", "Lưu: VT, VP",
      ])
  }

  @Test(arguments: [
    // Both columns in one line, as OCR joins them.
    """
    UBND TỈNH HẢI SƠN  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

    VĂN PHÒNG Độc Lập - Tự do - Hạnh phúc
    Số: 655 /BC-VP Hải Sơn, ngày 08 tháng 11 năm 2023
    BÁO CÁO
    """,
    // The right column first.
    """
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    Hải Sơn, ngày 8 tháng 11 năm 2023

    UBND TỈNH HẢI SƠN
    VĂN PHÒNG
    Số 655/BC-VP

    BÁO CÁO
    """,
    // State's name and motto with misread letters.
    """
    UBND TỈNH HẢI SƠN CONG HOA XA HQI CHU NGHIA VIET NAM
    VĂN PHÒNG Poc lap - Tw do - Hanh phuc
    Số: 655/BC-VP Hải Sơn, ngày 08 tháng 11năm 2023
    BÁO CÁO
    """,
  ])
  func columnsMayBeJoinedOrTornApart(letterhead: String) {
    let metadata = metadata(
      of: letterhead + "\n\nTự đánh giá năm 2023\n\nTheo đề nghị của Sở Nội vụ.")
    #expect(metadata.issuerParent == "UBND tỉnh Hải Sơn")
    #expect(metadata.issuer == "Văn phòng")
    #expect(metadata.number == "655/BC-VP")
    #expect(metadata.place == "Hải Sơn")
    #expect(metadata.date == "2023-11-08")
    #expect(metadata.documentType == "Báo cáo")
    #expect(metadata.title == "Tự đánh giá năm 2023")
  }

  @Test func theSubjectOfALetterIsItsTitle() {
    let metadata = metadata(
      of: """
        UBND TỈNH HẢI SƠN
        SỞ NÔNG NGHIỆP VÀ
        PHÁT TRIỂN NÔNG THÔN
        Số: 12/SNN-VP
        V/v triển khai kế hoạch
        năm 2022
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Hải Sơn, ngày 15 tháng 12 năm 2022

        Kính gửi: Sở Nội vụ

        Thực hiện Công văn số 9/SNV-CCHC.

        TL. GIÁM ĐỐC
        CHÁNH VĂN PHÒNG

        Lê Minh Mẫu
        """)
    #expect(metadata.issuer == "Sở Nông nghiệp và Phát triển nông thôn")
    #expect(metadata.documentType == "Công văn")
    #expect(metadata.title == "V/v triển khai kế hoạch năm 2022")
    #expect(metadata.date == "2022-12-15")
    #expect(metadata.signedFor == ["TL. Giám đốc"])
    #expect(metadata.signerTitle == "Chánh Văn phòng")
    #expect(metadata.signerName == "Lê Minh Mẫu")
  }

  @Test func whatWasNeverFilledInIsNull() {
    let metadata = metadata(
      of: "Số: /BC-VP\n\nHải Sơn, ngày tháng 6 năm 2023\n\nBÁO CÁO\n\nKết quả 6 tháng\n\nThực hiện")
    #expect(metadata.number == nil)
    #expect(metadata.date == nil)
    #expect(metadata.place == "Hải Sơn")
    #expect(metadata.issuer == nil)
    #expect(metadata.title == "Kết quả 6 tháng")
  }

  @Test func cellsOfAScoringTableAreNoLetterhead() {
    func passage(_ text: String) -> Passage {
      Passage([.init(page: 1, lines: [Line(text.split(separator: " ").map { Word(String($0)) })])])
    }
    let row = Table.Row(
      page: 1, cells: [.init(column: 1, passage: passage("UBND ngày 06/11/2023 về việc trên"))])
    let columns: [Table.Column] = [
      .init(role: .maxScore, header: ""), .init(role: .explanation, header: ""),
    ]
    let layout = Layout(blocks: [
      .paragraph(passage("SỞ CÔNG THƯƠNG")), .paragraph(passage("BẢNG TỰ CHẤM ĐIỂM NĂM 2023")),
      .table(Table(columns: columns, rows: [row])),
    ])
    let metadata = MetadataReader().reading(of: layout).metadata
    #expect(metadata.date == nil)
    #expect(metadata.place == nil)
    #expect(metadata.issuerParent == nil)
    #expect(metadata.issuer == "Sở Công thương")
  }

  @Test func aLetterheadThatIsLostLeavesTheTitle() {
    let metadata = metadata(
      of:
        "Phát huy ưu điểm của tập thể\nlãnh đạo năm 2023\n\nCăn cứ Kết luận số 21-KL/TU\n\nI. MỤC ĐÍCH"
    )
    #expect(metadata.title == "Phát huy ưu điểm của tập thể lãnh đạo năm 2023")
    #expect(metadata.documentType == nil)
    #expect(metadata.issuer == nil)
  }

  @Test func theSignerMayStandOnTheRecipientsLines() {
    let metadata = metadata(
      of: """
        BÁO CÁO

        Kết quả

        Theo đề nghị.

        Nơi nhận: TRƯỞNG BAN
        - UBND tỉnh; 01 CHU
        - Sở Nội vụ;
        - Văn phòng Ban (b/c),
        - Phòng Tổng hợp; 0:.« B ,qw')/
        - Lưu: VT, VP. Phạm Văn Thí Điểm
        """)
    #expect(
      metadata.recipients == [
        "UBND tỉnh", "Sở Nội vụ", "Văn phòng Ban (b/c)", "Phòng Tổng hợp", "Lưu: VT, VP",
      ])
    #expect(metadata.signerTitle == "Trưởng ban")
    #expect(metadata.signerName == "Phạm Văn Thí Điểm")
  }

  @Test func theCoverCountsNotTheAnnex() {
    let cover =
      "Số: 5/BC-VP\n\nBÁO CÁO\n\nTự chấm điểm\n\nTheo đề nghị.\n\nCHÁNH VĂN PHÒNG\n\nTrần Thị Ví Dụ"
    let annex =
      "UBND TỈNH HẢI SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nBIỂU CHẤM ĐIỂM\n\nGIÁM ĐỐC\n\nLê Minh Mẫu"
    let metadata = metadata(of: cover + "\n\n" + annex)
    #expect(metadata.signerTitle == "Chánh Văn phòng")
    #expect(metadata.signerName == "Trần Thị Ví Dụ")
  }

  @Test func aNumberThatCannotBeReadIsNullAndFound() {
    let layout = Layout(
      text: "ỦY BAN NHÂN DÂN\nTỈNH HẢI SƠN\n\nSố: đ# /CT-UBND\n\nCHỈ THỊ\n\nA .^A\n\nVề việc làm")
    let contents = RecordReader().contents(of: layout)
    #expect(contents.metadata.number == nil)
    #expect(contents.metadata.issuer == "Ủy ban nhân dân tỉnh Hải Sơn")
    #expect(contents.metadata.title == "Về việc làm")
    #expect(contents.citations == [])
    #expect(contents.findings.map(\.code) == [.unreadable])
  }

  /// "Số: 24/QĐ-BDT" as it was read, with the engine's confidence in it.
  private static func head(number: [String], date: [String], _ confidence: Double) -> Layout {
    let lines: [([String], Double)] = [
      (["UBND", "TỈNH", "HẢI", "SƠN"], 1), (["BAN", "DÂN", "TỘC"], 1),
      (["Số:"] + number, confidence),
      (["Hải", "Sơn,"] + date, 1), (["QUYẾT", "ĐỊNH"], 1), (["Về", "việc", "khen", "thưởng"], 1),
    ]
    return Layout(
      blocks: lines.map { words, confidence in
        let box = Box(x0: 10, y0: 10, x1: 40, y1: 20)
        let line = Line(words.map { Word($0, box: box, confidence: confidence) })
        return .paragraph(Passage([.init(page: 1, lines: [line])]))
      })
  }

  private static let date = ["ngày", "6", "tháng", "3", "năm", "2024"]

  private static let numbers: [([String], Double, String?, [Finding.Code])] = [
    (["24/QĐ-BDT"], 0.95, "24/QĐ-BDT", []),
    (["24/QĐ-BDT"], 0.7, "24/QĐ-BDT", [.lowConfidence]),
    (["24/QĐ-BDT"], 0.38, nil, [.unreadable]), (["0", "/QĐ-BDT"], 0.9, nil, [.unreadable]),
    (["†44/QĐ-BDT"], 0.9, nil, [.unreadable]), (["/QĐ-BDT"], 0.9, nil, [.citationIncomplete]),
    ([], 0.9, nil, [.unreadable]),
  ]

  @Test(arguments: numbers)
  func aDoubtfulNumberOfTheDocumentIsFound(
    number: [String], confidence: Double, kept: String?, codes: [Finding.Code]
  ) {
    let layout = Self.head(number: number, date: Self.date, confidence)
    let contents = RecordReader().contents(of: layout)
    #expect(contents.metadata.number == kept)
    #expect(contents.metadata.numberConfidence == kept.map { _ in confidence })
    #expect(contents.findings.map(\.code) == codes)
    #expect(contents.findings.allSatisfy { $0.place.box != nil })
    #expect(contents.citations == [])
  }

  private static let dates: [(String, String?, [Finding.Code])] = [
    ("ngày 06 tháng 3 năm 2024", "2024-03-06", []),
    ("ngày 0Htháng Ä năm 2024", nil, [.unreadable]),
    ("ngày0? tháng 3 năm 2024", nil, [.unreadable]),
    ("ngày 80 tháng 3 năm 2024", nil, [.dateInvalid]),
    ("ngày     tháng 3 năm 2024", nil, [.citationIncomplete]),
  ]

  @Test(arguments: dates)
  func aDoubtfulDateOfTheDocumentIsFound(date: String, kept: String?, codes: [Finding.Code]) {
    let words = date.split(separator: " ").map(String.init)
    let contents = RecordReader().contents(
      of: Self.head(number: ["24/QĐ-BDT"], date: words, 1))
    #expect(contents.metadata.date == kept)
    #expect(contents.metadata.place == "Hải Sơn")
    #expect(contents.findings.map(\.code) == codes)
  }

  @Test func aDateThatNoCalendarHasIsNullAndFound() {
    let read = MetadataReader().reading(
      of: Layout(text: "Số: 5/BC-VP\n\nHải Sơn, ngày 31 tháng 4 năm 2023\n\nBÁO CÁO"))
    #expect(read.metadata.date == nil)
    #expect(read.findings.map(\.code) == [.dateInvalid])
  }

  @Test(arguments: [
    ("UBND TỈNH HẢI SƠN", "UBND tỉnh Hải Sơn"),
    ("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI SƠN", "Ủy ban nhân dân thành phố Hải Sơn"),
    ("SỞ NỘI VỤ", "Sở Nội vụ"), ("CHÁNH VĂN PHÒNG", "Chánh Văn phòng"),
    ("PHÓ CHỦ TỊCH", "Phó Chủ tịch"), ("TỈNH ỦY HẢI SƠN", "Tỉnh ủy Hải Sơn"),
    ("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", "Văn phòng Ủy ban nhân dân tỉnh"),
    ("Ban Dân tộc tỉnh", "Ban Dân tộc tỉnh"), ("BAN DÂN Tộc", "Ban Dân tộc"),
    ("TRƯỜNG ĐẠI HỌC HẢI SƠN", "Trường Đại học Hải Sơn"),
    ("TRƯỜNG CAO ĐẲNG SƯ PHẠM", "Trường Cao đẳng Sư phạm"),
    ("HUYỆN ỦY BÌNH MINH", "Huyện ủy Bình Minh"),
    ("UBND THÀNH PHỐ HẢI SƠN", "UBND thành phố Hải Sơn"),
    ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "Phòng Giáo dục và Đào tạo"),
  ])
  func namesInCapitalsAreWrittenAsInRunningText(capitals: String, running: String) {
    #expect(OfficialName.running(capitals) == running)
  }
}
