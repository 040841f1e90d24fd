import Testing

@testable import Extraction

@Suite struct LegacyFontTests {
  @Test(arguments: [
    (".VnTime", "B¸o c¸o kÕt qu¶", "Báo cáo kết quả"),
    ("ABCDEF+.VnTimeH", "B¸o c¸o", "BÁO CÁO"),
    (".VnTime", "15/4/2021", "15/4/2021"),
    (".VnTime", "Báo cáo kết quả", "Báo cáo kết quả"),
    ("TimesNewRomanPSMT", "B¸o c¸o", "B¸o c¸o"),
    ("TimesNewRomanPSMT", "Số 12/QĐ-VP", "Số 12/QĐ-VP"),
    ("VNI-Times", "Quyeát ñònh", "Quyết định"),
    (".VnArial", "\u{F042}\u{F0B8}\u{F06F}", "Báo"),
  ])
  func lettersAreThoseThatTheFontShows(font: String, codes: String, shown: String) {
    #expect(LegacyFont(named: font).decoded(Array(codes.unicodeScalars)) == shown)
  }
}
