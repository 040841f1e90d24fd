import CLeptonica
import Foundation
import Pages
import TestSupport
import Testing

@testable import Extraction

/// The head of a sample scan, saved in every kind of image that scanners and phones write.
@Suite struct ImageKindsTests {
  /// A way to save a grey image as a file.
  struct Kind: Sendable, CustomTestStringConvertible {
    let name: String
    let write: @Sendable (Raster, URL) throws -> Void
    var testDescription: String { name }
  }

  @Test(arguments: [
    Kind(name: "1 bit.png") { image, file in
      try save(image.transformed { pixThresholdToBinary($0, 150) }, file, IFF_PNG)
    },
    Kind(name: "2 bits.png") { image, file in
      try save(image.transformed { pixThresholdTo2bpp($0, 4, 0) }, file, IFF_PNG)
    },
    Kind(name: "palette.png") { image, file in
      try save(image.transformed { pixThresholdTo4bpp($0, 16, 1) }, file, IFF_PNG)
    },
    Kind(name: "16 bits.png") { image, file in
      try save(image.transformed { pixConvert8To16($0, 8) }, file, IFF_PNG)
    },
    Kind(name: "alpha.png") { image, file in
      let colours = image.transformed { pixConvertTo32($0) }
      try save(colours?.transformed { pixAddAlphaToBlend($0, 0, 0) }, file, IFF_PNG)
    },
    Kind(name: "fax.tif") { image, file in
      try save(image.transformed { pixThresholdToBinary($0, 150) }, file, IFF_TIFF_G4)
    },
    Kind(name: "lzw.tif") { image, file in try save(image, file, IFF_TIFF_LZW) },
    Kind(name: "colours.jpg") { image, file in
      try save(image.transformed { pixConvertTo32($0) }, file, IFF_JFIF_JPEG)
    },
    Kind(name: "turned by EXIF.jpg") { image, file in
      try save(image.turned(by: 270), file, IFF_JFIF_JPEG)
      try exif(turned: try Data(contentsOf: file)).write(to: file)
    },
    Kind(name: "5 dpi.png") { image, file in try save(image, file, IFF_PNG, resolution: 5) },
    Kind(name: "72 dpi.png") { image, file in try save(image, file, IFF_PNG, resolution: 72) },
    Kind(name: "1200 dpi.png") { image, file in try save(image, file, IFF_PNG, resolution: 1200) },
    Kind(name: "9999 dpi.png") { image, file in try save(image, file, IFF_PNG, resolution: 9999) },
  ])
  func theSameTextComesOutOfEveryKindOfImage(_ kind: Kind) throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: kind.name)
      try kind.write(try Self.head(), file)
      let page = try DocumentReader(path: file.path).page(1)
      #expect(page.text.contains("412/BC-SNN"), "\(page.text)")
      #expect(page.text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
      #expect(page.isScan && (200...2000).contains(max(page.width, page.height)))
      let boxes = page.lines.flatMap(\.words).compactMap(\.box)
      #expect(boxes.allSatisfy { $0.x1 <= page.width + 1 && $0.y1 <= page.height + 1 })
    }
  }

  @Test func everyPageOfATIFFIsRead() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "fax.tif")
      let head = try Self.head()
      let blank = try #require(head.transformed { pixCreateTemplate($0) })
      for (image, mode) in [(head, "w"), (blank, "a"), (head, "a")] {
        let bits = try #require(image.transformed { pixThresholdToBinary($0, 150) })
        try #require(pixWriteTiff(file.path, bits.pix, Int32(IFF_TIFF_G4), mode) == 0)
      }
      let reader = try DocumentReader(path: file.path)
      #expect(reader.pageCount == 3)
      let texts = try (1...3).map { try reader.page($0).text }
      #expect(texts[0].contains("412/BC-SNN") && texts[2] == texts[0])
    }
  }

  /// A page of A4 at 200 dots per inch whose file tells 96 would be half a metre wide.
  @Test func aPageLargerThanScannersTakeIsReadAsA4() throws {
    try TemporaryFolder.with { folder in
      let head = try Self.head()
      let sheet = try #require(pixCreate(1654, 2339, 8))
      let page = Raster(owning: sheet, dotsPerInch: 200)
      pixSetAll(sheet)
      pixRasterop(
        sheet, 0, 0, Int32(head.width), Int32(head.height), Int32(PIX_SRC), head.pix, 0, 0)
      let image = folder.appending(path: "96 dpi.jpg")
      try Self.save(page, image, IFF_JFIF_JPEG, resolution: 96)
      let pdf = folder.appending(path: "96 dpi.pdf")
      try HandmadePDF(
        page: "/MediaBox [0 0 1240.5 1754.25]", content: "1240.5 0 0 1754.25 0 0 cm /I Do",
        resources: "/XObject << /I 5 0 R >>",
        objects: [
          HandmadePDF.stream(
            try Data(contentsOf: image),
            "/Type /XObject /Subtype /Image /Width 1654 /Height 2339 /ColorSpace /DeviceGray "
              + "/BitsPerComponent 8 /Filter /DCTDecode")
        ]
      ).data.write(to: pdf)
      for file in [image, pdf] {
        let page = try DocumentReader(path: file.path).page(1)
        #expect(page.text.contains("412/BC-SNN"), "\(file.lastPathComponent): \(page.text)")
        #expect(page.text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        #expect(abs(page.width - 595) < 2 && abs(page.height - 842) < 2)
        #expect(page.lines.flatMap(\.words).allSatisfy { ($0.box?.y1 ?? 0) < 220 })
      }
    }
  }

  @Test func aPrintersJPEGOfFourInksIsRead() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/four-inks.jpg")
    let page = try DocumentReader(path: file.path).page(1)
    #expect(page.text.contains("12/BC-VP ngày 15/4/2021"), "\(page.text)")
  }

  @Test func anImageThatIsCutOffIsToldWithWhatHelps() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "cut.png")
      try Self.save(try Self.head(), file, IFF_PNG)
      try Data(contentsOf: file).prefix(900).write(to: file)
      let error = #expect(throws: ExtractionError.self) {
        try DocumentReader(path: file.path).page(1)
      }
      #expect(error?.description.contains("cut.png, trang 1: không giải mã được ảnh") == true)
    }
  }

  /// The upper part of the first page of the sample scan.
  static func head() throws -> Raster {
    let whole = try SamplePage.image(1)
    var area = boxCreate(0, 0, Int32(whole.width), Int32(whole.height / 4))
    defer { boxDestroy(&area) }
    return try #require(whole.transformed { pixClipRectangle($0, area, nil) })
  }

  private static func save(
    _ image: Raster?, _ file: URL, _ format: Int, resolution: Int32 = 200
  ) throws {
    let image = try #require(image)
    pixSetResolution(image.pix, resolution, resolution)
    try #require(pixWrite(file.path, image.pix, Int32(format)) == 0)
  }

  /// A JPEG file with the mark that it is to be shown turned clockwise by 90 degrees.
  private static func exif(turned image: Data) -> Data {
    let tiff: [UInt8] = [
      0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
    ]
    let body = Data("Exif\0\0".utf8) + tiff
    return image.prefix(2) + [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body + image.dropFirst(2)
  }
}
