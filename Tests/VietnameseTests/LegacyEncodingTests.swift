import Foundation
import Testing
import Vietnamese

private let sentence = """
  Ủy ban nhân dân tỉnh Hải Sơn báo cáo kết quả thực hiện nhiệm vụ được giao, những việc đã làm \
  và hướng dẫn các đơn vị trực thuộc về cải cách thủ tục hành chính.
  """

@Suite struct LegacyEncodingTests {
  @Test(arguments: [
    (LegacyEncoding.tcvn3, "B¸o c¸o kÕt qu¶ thùc hiÖn", "Báo cáo kết quả thực hiện"),
    (.tcvn3, "§¶ng ñy tØnh, n\u{AD}íc ta", "Đảng ủy tỉnh, nước ta"),
    (.tcvn3, "n-íc, tr-êng, kinh tÕ-x\u{B7} h\u{E9}i", "nước, trường, kinh tế-xã hội"),
    (.tcvn3, "“§iÒu 2” – n\u{A8}m 2004", "“Điều 2” – năm 2004"),
    (.vni, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    (.vni, "ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
    (.vni, "baùo caùo keát quaû thöïc hieän naêm 2004", "báo cáo kết quả thực hiện năm 2004"),
    (
      .viscii, "C\u{B5}ng hòa xã h\u{B5}i ch\u{FC} nghîa Vi\u{AE}t Nam",
      "Cộng hòa xã hội chủ nghĩa Việt Nam"
    ),
    (.windows1258, "Vi\u{EA}\u{F2}t Nam \u{F0}\u{F4}\u{F2}c l\u{E2}\u{F2}p", "Việt Nam độc lập"),
  ])
  func textIsDecoded(encoding: LegacyEncoding, written: String, expected: String) {
    #expect(
      encoding.decode(written).unicodeScalars.map(\.value) == expected.unicodeScalars.map(\.value))
  }

  @Test(arguments: [
    ("B¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô n¨m 2004 cña ñy ban nh©n d©n tØnh", LegacyEncoding.tcvn3),
    ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, baùo caùo keát quaû thöïc hieän", .vni),
  ])
  func encodingIsToldFromSpelling(text: String, expected: LegacyEncoding) {
    #expect(LegacyEncoding.detect(in: text) == expected)
  }

  @Test(arguments: [
    sentence,
    "Bdo cdo két qua thyc hién nhiém vu dugc giao, nhitng viéc da lam va huéng dn cdc don vi",
    "Le système décimal est employé dans tous les états où l'élève étudie à l'école française",
    "Straße, Übung, Größe, Mädchen, Käse, schön, für, über",
    "Report of the office, 2004", "", "é à",
    "Tinh Gy vé danh gia, xép loai nim 2023 d6i v6i tip thé Lanh dao Van phong",
  ])
  func otherTextIsLeftAlone(text: String) {
    #expect(LegacyEncoding.detect(in: text) == nil)
  }

  @Test(arguments: [
    (".VnTime", LegacyEncoding?.some(.tcvn3)), ("ABCDEF+.VnTimeH", .tcvn3), ("VNI-Times", .vni),
    ("Times New Roman", nil), ("VNTimes", nil),
  ])
  func fontsTellTheirEncoding(name: String, expected: LegacyEncoding?) {
    #expect(LegacyEncoding(fontName: name) == expected)
    #expect(LegacyEncoding.isCapitals(fontName: name) == name.hasSuffix("H"))
  }

  @Test(
    .enabled(if: Iconv.isPresent),
    arguments: [
      ("TCVN5712-1", LegacyEncoding.tcvn3), ("VISCII", .viscii), ("CP1258", .windows1258),
    ])
  func whatIconvWritesIsReadBack(name: String, encoding: LegacyEncoding) throws {
    let bytes = try Iconv.encode(sentence, as: name)
    let shown = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    #expect(encoding.decode(shown) == sentence)
    #expect(LegacyEncoding.detect(in: shown) == encoding)
  }
}

/// The C library's converter, an independent authority on three of the encodings.
private enum Iconv {
  static let isPresent = FileManager.default.isExecutableFile(atPath: "/usr/bin/iconv")

  static func encode(_ text: String, as name: String) throws -> [UInt8] {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", name]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(bytes)
  }
}
