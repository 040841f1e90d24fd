import Foundation
import Pages
import TestSupport
import Testing

@testable import Extraction

/// The one suite that runs the real engines, over the project's samples.
@Suite struct DocumentReaderTests {
  private func page(_ number: Int, of name: String, ocr: ReadingOptions.OCR = .auto) throws -> Page
  {
    let path = Samples.reports.appending(path: name).path
    return try DocumentReader(path: path, options: ReadingOptions(ocr: ocr)).page(number)
  }

  @Test func aScanIsReadFromItsImage() throws {
    let page = try page(1, of: "so-nong-nghiep-2022-scan.pdf")
    #expect(page.method == .ocr && page.isScan)
    #expect(page.text.contains("412/BC-SNN"))
    #expect(page.text.contains("23,75/25"))
    let boxes = page.lines.flatMap(\.words).compactMap(\.box)
    #expect(boxes.allSatisfy { $0.x1 <= page.width && $0.y1 <= page.height })
  }

  @Test(
    arguments: [-1, 0, 99],
    ["van-phong-2023.pdf", "van-phong-2023-ocr-hong.txt", "van-phong-bao-cao-6-thang-2023.md"])
  func aPageThatIsNotThereIsAnError(number: Int, name: String) {
    #expect(throws: ExtractionError.self) { try page(number, of: name, ocr: .never) }
  }

  @Test func aGoodTextLayerGetsNothingFromThePicture() throws {
    let page = try page(1, of: "van-phong-2023.pdf")
    #expect(page.remarks.isEmpty)
    #expect(page.lines.allSatisfy { $0.words.allSatisfy { $0.confidence == 1 } })
  }

  @Test func theTableOfAScanHasAGrid() throws {
    let reader = try DocumentReader(
      path: Samples.reports.appending(path: "so-nong-nghiep-2022-scan.pdf").path)
    let page = try reader.page(2)
    let grid = try #require(Grid.grids(from: page.rulings).first)
    #expect(grid.columnCount >= 4)
    for line in page.lines where line.words.count > 1 {
      let cells = Set(line.words.compactMap { $0.box.flatMap(grid.cell(holding:)) })
      #expect(cells.count <= 1)
    }
  }

  @Test func aGarbledLayerIsReplacedAndKept() throws {
    let page = try page(1, of: "so-nong-nghiep-2022-lop-chu-hong.pdf")
    #expect(page.method == .ocr)
    #expect(page.rejectedText?.isEmpty == false)
    let layer = try self.page(1, of: "so-nong-nghiep-2022-lop-chu-hong.pdf", ocr: .never)
    #expect(layer.method == .textLayer)
  }

  @Test func aGoodLayerIsTakenAsItIs() throws {
    let page = try page(1, of: "van-phong-2023.pdf")
    #expect(page.method == .textLayer && !page.isScan)
    #expect(page.confidence == 1)
  }

  @Test(arguments: [
    ("", ExtractionError.Kind.inputFile), ("%PDF-1.4\ncut off", .inputFile),
    ("\u{89}PNG\r\n", .inputFile), ("ab\u{0}\u{1}\u{2}", .inputFile),
  ])
  func badFilesAreToldNotRead(_ content: String, _ kind: ExtractionError.Kind) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try #require(content.data(using: .isoLatin1)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let error = #expect(throws: ExtractionError.self) {
      let reader = try DocumentReader(path: file.path)
      _ = try reader.page(1)
    }
    #expect(error?.kind == kind)
    #expect(error?.file == file.path)
  }

  @Test func aFileThatIsNotThereIsABadInput() {
    let error = #expect(throws: ExtractionError.self) {
      try DocumentReader(path: "/nonexistent/báo cáo.pdf")
    }
    #expect(error?.kind == .inputFile)
  }

  @Test func aMissingModelIsNamedWithItsPackage() {
    let options = ReadingOptions(ocr: .always, languages: "zzz")
    let error = #expect(throws: ExtractionError.self) {
      let path = Samples.reports.appending(path: "so-nong-nghiep-2022-scan.pdf").path
      _ = try DocumentReader(path: path, options: options).page(1)
    }
    #expect(error?.kind == .missingDependency)
    #expect(error?.remedy.contains("tesseract-ocr-zzz") == true)
  }
}
