import ArgumentParser
import Extraction
import Foundation
import LanguageModel
import Restoration
import Vietnamese

/// `sohoa restore`
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Phục hồi dấu và chữ bị đọc sai: văn bản vào, cùng số dòng ra.",
    discussion: """
      Chữ số đọc được không bao giờ bị đổi thành chữ số khác. Với --explain, thay cho văn bản \
      là mỗi từ đã sửa một dòng JSON: chỗ đứng, trước và sau, lý do, xác suất.

      VÍ DỤ
        sohoa restore vanban.txt > vanban-phuc-hoi.txt
        sohoa restore vanban.txt --explain
      """)

  @Argument(help: "Tệp văn bản UTF-8; “-” là đầu vào chuẩn.")
  var file = "-"

  @Flag(name: .customLong("explain"), help: "In lời giải thích từng từ đã sửa, dạng JSON.")
  var explainsChanges = false

  @Flag(name: .customLong("explain-all"), help: "Như --explain, cho mọi từ.")
  var explainsAll = false

  @Flag(help: "Độ tin cậy như bộ giải mã tính, chưa hiệu chỉnh (cho “evaluate --calibrate”).")
  var uncalibrated = false

  @Option(help: "Tệp từ riêng của bạn, mỗi dòng một từ hay cụm từ.")
  var dictionary: [String] = []

  @Option(
    help: """
      Không tự nhận cách đọc mà coi mọi dòng là: \
      \(Mode.allCases.map(\.rawValue).joined(separator: ", ")).
      """,
    transform: { text in
      guard let mode = Mode(rawValue: text) else {
        throw ValidationError("--mode không có giá trị “\(text)”")
      }
      return mode
    })
  var mode: Mode?

  @Flag(name: .customLong("no-second-pass"), help: "Chỉ đọc một lượt.")
  var skipsSecondPass = false

  func run() async throws {
    let lines = try Self.lines(of: file)
    let restorer = try Restorer(
      options: .init(
        mode: mode, userTerms: try dictionary.flatMap(Self.terms), secondPass: !skipsSecondPass,
        explains: explainsChanges || explainsAll, listsUnchanged: explainsAll,
        calibrates: !uncalibrated))
    let restored = restorer.restore(lines: lines)
    guard explainsChanges || explainsAll else {
      return try Self.write(restored.lines.joined(separator: "\n"))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for change in restored.changes {
      try Self.write(String(decoding: encoder.encode(change), as: UTF8.self) + "\n")
    }
  }

  /// The lines of a file, their carriage returns kept, a byte order mark dropped.
  private static func lines(of file: String) throws -> [String] {
    let data =
      try file == "-"
      ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(filePath: file))
    guard let text = text(data) else {
      throw ExtractionError(
        .inputFile, file: file, cause: "không phải văn bản, hoặc không nhận ra bảng mã",
        remedy: "Hãy chuyển tệp sang UTF-8; PDF và ảnh thì dùng sohoa convert")
    }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  /// Text in UTF-8 or UTF-16, or from before Unicode: its bytes as the letters that they are there,
  /// which the restorer knows. Text that holds a NUL is none, or UTF-16 that does not say so.
  private static func text(_ data: Data) -> String? {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      return String(data: data, encoding: .utf16)
    }
    guard !data.contains(0) else { return nil }
    let bare = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    return String(validating: bare, as: UTF8.self)
      ?? [.windowsCP1252, .isoLatin1].lazy.compactMap { String(data: bare, encoding: $0) }
      .first { LegacyEncoding.detect(in: $0) != nil }
  }

  private static func terms(of file: String) throws -> [String] {
    try UserDictionary(contentsOf: URL(filePath: file)).terms
  }

  private static func write(_ text: String) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}
