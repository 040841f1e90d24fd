import CLeptonica
import Foundation
import Pages
import TestSupport
import Testing

@testable import Extraction

/// PDF files as signing services, scanners and old word processors write them.
@Suite struct PDFKindsTests {
  @Test func whatAnAnnotationShowsIsReadWhereItStands() throws {
    let stamp = HandmadePDF.stream(
      Data("BT /F1 13 Tf 1 0 0 1 2 5 Tm (542) Tj ET".utf8),
      "/Type /XObject /Subtype /Form /BBox [0 0 190 29] /Resources << \(HandmadePDF.font) >>")
    let page = try page(
      HandmadePDF(
        page: "/MediaBox [0 0 595 842] /Annots [5 0 R]",
        content: "BT /F1 13 Tf 100 716 Td (So:) Tj 65 0 Td (/TB-VP) Tj ET",
        objects: [
          Data(
            "<< /Type /Annot /Subtype /Stamp /Rect [125 711 315 740] /F 4 /AP << /N 6 0 R >> >>"
              .utf8),
          stamp,
        ]))
    #expect(page.method == .textLayer)
    #expect(page.text == "So: 542/TB-VP")
  }

  @Test(arguments: [("", 1), ("/F 2", 0)])
  func aNoteThatIsNotPrintedIsTold(flags: String, count: Int) throws {
    let note =
      "<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] \(flags) /Contents (Xem lai muc 2) >>"
    let page = try page(
      HandmadePDF(
        page: "/MediaBox [0 0 595 842] /Annots [5 0 R]",
        content: "BT /F1 13 Tf 100 716 Td (Bao cao) Tj ET", objects: [Data(note.utf8)]))
    #expect(page.lines.first?.text == "Bao cao")
    #expect(page.remarks.count { $0.contains("\"Xem lai muc 2\"") } == count)
  }

  @Test func lettersOfAFontFromBeforeUnicodeAreDecoded() throws {
    let codes = [0x42, 0xB8, 0x6F, 0x20, 0x63, 0xB8, 0x6F, 0x20, 0x6B, 0xD5, 0x74]
    let hex = codes.map { String($0, radix: 16) }.joined()
    let page = try page(
      HandmadePDF(
        content: "BT /F1 13 Tf 100 716 Td <\(hex)> Tj ET",
        resources: "/Font << /F1 << /Type /Font /Subtype /TrueType /BaseFont /#2EVnTime "
          + "/Encoding /WinAnsiEncoding >> >>"))
    #expect(page.text == "Báo cáo kết")
  }

  /// Turned pages and those of which only a part is shown: how large they are, where the word is.
  @Test(arguments: [
    ("/MediaBox [0 0 595 842]", 595.0, 842.0, 100.0, 126.0),
    ("/MediaBox [0 0 595 842] /CropBox [50 42 545 800]", 495, 758, 50, 84),
    ("/MediaBox [-50 -42 545 800]", 595, 842, 150, 84),
    ("/MediaBox [0 0 595 842] /Rotate 90", 595, 842, 100, 126),
    ("/MediaBox [0 0 595 842] /Rotate 180", 595, 842, 100, 126),
    ("/MediaBox [0 0 595 842] /Rotate -90", 595, 842, 100, 126),
  ])
  func boxesAreThoseOfTheUprightPage(
    page: String, width: Double, height: Double, x: Double, y: Double
  ) throws {
    let page = try self.page(
      HandmadePDF(page: page, content: "BT /F1 13 Tf 100 716 Td (So 412/BC-SNN) Tj ET"))
    #expect(page.text == "So 412/BC-SNN")
    #expect(page.width == width && page.height == height)
    let box = try #require(page.lines.first?.words.first?.box)
    #expect(abs(box.x0 - x) < 3 && box.y0 < y && y < box.y1 + 3)
  }

  @Test func aPageOfFiftyThousandPointsIsRead() throws {
    let page = try page(
      HandmadePDF(
        page: "/MediaBox [0 0 50000 50000]",
        content: "BT /F1 900 Tf 9000 20000 Td (So 412/BC-SNN) Tj ET"))
    #expect(page.text == "So 412/BC-SNN")
    #expect(page.width == 50_000 && page.height == 50_000)
  }

  @Test func aLayerThatIsOnlyASigningStampLeavesTheScanToBeRead() throws {
    let page = try page(
      scan(text: "BT /F1 8 Tf 400 20 Td (Nguoi ky: SO NONG NGHIEP 28.12.2022) Tj ET"))
    #expect(page.method == .ocr && page.isScan)
    #expect(page.text.contains("412/BC-SNN") && page.text.contains("CỘNG HÒA XÃ HỘI"))
    #expect(page.rejectedText?.contains("28.12.2022") == true)
  }

  @Test(arguments: [1, 2])
  func aGarbledLayerOverAScanIsReadAgainAndKept(images: Int) throws {
    let garbled = "So NONG NGHIEP bao cdo két qua thyc hién cong tac cai cach hanh chinh"
    let hex = garbled.unicodeScalars.map { String($0.value, radix: 16) }.joined()
    let page = try page(
      scan(text: "BT 3 Tr /F1 12 Tf 60 150 Td <\(hex)> Tj ET", images: images))
    #expect(page.method == .ocr && page.isScan)
    #expect(page.text.contains("412/BC-SNN"))
    #expect(page.rejectedText?.contains("bao cdo") == true)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/qpdf")),
    arguments: [("", nil), ("bi-mat", ExtractionError.Kind.encrypted)])
  func onlyAPasswordForOpeningKeepsAFileShut(
    password: String, kind: ExtractionError.Kind?
  ) throws {
    try TemporaryFolder.with { folder in
      let (open, shut) = (folder.appending(path: "open.pdf"), folder.appending(path: "shut.pdf"))
      try HandmadePDF(content: "BT /F1 13 Tf 100 716 Td (So 412) Tj ET").data.write(to: open)
      let process = try Process.run(
        URL(filePath: "/usr/bin/qpdf"),
        arguments: [
          "--encrypt", password, "chu", "256", "--print=none", "--", open.path, shut.path,
        ]
      )
      process.waitUntilExit()
      do {
        #expect(try DocumentReader(path: shut.path).page(1).text == "So 412")
        #expect(kind == nil)
      } catch let error as ExtractionError {
        #expect(error.kind == kind)
        #expect(error.description.contains("shut.pdf: tệp PDF đặt mật khẩu. Hãy bỏ mật khẩu"))
      }
    }
  }

  private func page(_ file: HandmadePDF) throws -> Page {
    try TemporaryFolder.with { folder in
      let path = folder.appending(path: "a.pdf")
      try file.data.write(to: path)
      return try DocumentReader(path: path.path).page(1)
    }
  }

  /// The head of the sample scan on a page of its size, in one image or in several side by side,
  /// and text over it.
  private func scan(text: String, images: Int = 1) throws -> HandmadePDF {
    let head = try ImageKindsTests.head()
    let (width, height) = (Double(head.width) * 0.36, Double(head.height) * 0.36)
    let part = head.width / images
    let objects = try (0..<images).map { index in
      var area = boxCreate(Int32(index * part), 0, Int32(part), Int32(head.height))
      defer { boxDestroy(&area) }
      let image = try #require(head.transformed { pixClipRectangle($0, area, nil) })
      return HandmadePDF.stream(
        Data(image.bytes()),
        "/Type /XObject /Subtype /Image /Width \(part) /Height \(head.height) "
          + "/ColorSpace /DeviceGray /BitsPerComponent 8")
    }
    let names = (0..<images).map { "/I\($0) \($0 + 5) 0 R" }.joined(separator: " ")
    let drawings = (0..<images).map { index in
      let share = width / Double(images)
      return "q \(share) 0 0 \(height) \(Double(index) * share) 0 cm /I\(index) Do Q"
    }
    return HandmadePDF(
      page: "/MediaBox [0 0 \(width) \(height)]",
      content: (drawings + [text]).joined(separator: "\n"),
      resources: HandmadePDF.font + " /XObject << \(names) >>", objects: objects)
  }
}
