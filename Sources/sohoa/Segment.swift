import ArgumentParser
import Extraction
import Foundation
import Pages
import Records
import Segmentation

/// `sohoa segment`
struct Segment: AsyncParsableCommand {
  /// How the rows are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tsv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Tách bảng chấm điểm thành các dòng tiêu chí.",
    discussion: """
      VÍ DỤ
        sohoa segment bao-cao.pdf
        sohoa segment bao-cao.pdf --debug-image anh
      ghi anh/trang-1.png, … với đường kẻ, ô và vai trò các cột vẽ lên trang, để thấy vì sao máy \
      tách bảng như vậy.
      """)

  @Argument(help: "Tệp văn bản, PDF, ảnh, hoặc JSON của `sohoa extract`; - là đầu vào chuẩn.")
  var file: String

  @Option(
    name: .customLong("debug-image"),
    help: ArgumentHelp(
      """
      Ghi vào thư mục này mỗi trang một ảnh PNG: đường kẻ (đỏ), ô theo vai trò của cột, dòng (cam), \
      chữ đọc không chắc (hồng).
      """,
      valueName: "thư mục"))
  var debugImageFolder: String?

  @Option(help: "Định dạng ra: tsv hoặc json.")
  var format = Format.tsv

  func run() async throws {
    let input = try InputArgument(file)
    defer { input.close() }
    let pages = try pages(at: input.path)
    let layout = Segmenter().layout(of: pages)
    if let debugImageFolder {
      try LayoutPictures(pages: pages, layout: layout).write(of: input.path, to: debugImageFolder)
    }
    let assessments = AssessmentReader().assessments(in: layout)
    var output =
      switch format {
      case .json: try Self.json(assessments)
      case .tsv: Data(assessments.map(CriterionLines.text).joined(separator: "\n").utf8)
      }
    output.append(contentsOf: "\n".utf8)
    try FileHandle.standardOutput.write(contentsOf: output)
  }

  /// The pages of a file, or those that `sohoa extract` wrote, one JSON object a line.
  private func pages(at path: String) throws -> [Page] {
    let reader = try DocumentReader(path: path)
    let data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    guard data.first == UInt8(ascii: "{") else {
      return try (1...reader.pageCount).map { try reader.page($0) }
    }
    do {
      return try data.split(separator: UInt8(ascii: "\n")).map {
        try JSONDecoder().decode(Page.self, from: $0)
      }
    } catch {
      throw ExtractionError(
        .inputFile, file: file, cause: "không phải JSON do “sohoa extract” ghi ra",
        remedy: "Hãy nêu tệp gốc hoặc chạy sohoa extract trước")
    }
  }

  private static func json(_ assessments: [Assessment]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return try encoder.encode(["assessments": assessments])
  }
}
