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
    do {
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
    } catch let error as ExtractionError {
      StandardError.write("sohoa: \(error)\n")
      throw ExitCode(error.exitCode)
    }
  }

  /// The pages of a file, or those that `sohoa extract` wrote, one JSON object a line.
  private func pages(at path: String) throws -> [Page] {
    let data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    if data.first == UInt8(ascii: "{") {
      let decoder = JSONDecoder()
      return try data.split(separator: UInt8(ascii: "\n")).map {
        try decoder.decode(Page.self, from: $0)
      }
    }
    let reader = try DocumentReader(path: path)
    return try (1...reader.pageCount).map { try reader.page($0) }
  }

  private static func json(_ assessments: [Assessment]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return try encoder.encode(["assessments": assessments])
  }
}
