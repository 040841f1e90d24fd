import Testing

@testable import Extraction

@Suite struct LayerVerdictTests {
  private static let good = """
    Thực hiện Công văn số 12/SNV-CCHC của Sở Nội vụ về việc tự đánh giá, chấm điểm chỉ số cải cách
    hành chính, Sở Nông nghiệp tỉnh Hải Sơn báo cáo kết quả như sau
    """
  private static let english = """
    Thyc hién Cong van s6 12/SNV-CCHC cia So N6i vu vé viéc ty danh gia, cham diém chi sé cai cach
    hanh chinh, So Nong nghiép tinh Hai Son bao cdo két qua nhu sau
    """

  struct Case: Sendable {
    var text: String?
    var isScan: Bool
    var ocr = ReadingOptions.OCR.auto
    var hidesEncoding = false
    var covered = 0.9
    var use: LayerVerdict.Use
  }

  @Test(arguments: [
    Case(text: nil, isScan: true, use: .rejected),
    Case(text: nil, isScan: false, use: .rejected),
    Case(text: good, isScan: false, use: .alone),
    Case(text: good, isScan: true, use: .alone),
    Case(text: good, isScan: true, covered: 0.03, use: .beside),
    Case(text: english, isScan: true, use: .rejected),
    Case(text: english, isScan: false, use: .alone),
    Case(text: english, isScan: false, hidesEncoding: true, use: .rejected),
    Case(text: "\u{F020}\u{F021}\u{F022}\u{F023} ab", isScan: false, use: .rejected),
    Case(text: "1.1 3,00 2,50 15/4/2021", isScan: false, use: .alone),
    Case(text: good, isScan: false, ocr: .always, use: .rejected),
    Case(text: english, isScan: true, ocr: .never, use: .alone),
  ])
  func aLayerIsUsedWhereItIsGood(_ given: Case) {
    let verdict = LayerVerdict(
      of: given.text.map { LayerQuality(of: $0) }, isScan: given.isScan,
      hidesEncoding: given.hidesEncoding, ocr: given.ocr, covered: { given.covered })
    #expect(verdict.use == given.use)
    #expect(!verdict.reason.isEmpty)
  }
}
