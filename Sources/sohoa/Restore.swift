import ArgumentParser
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
      Số, ngày tháng và số ký hiệu văn bản không bao giờ bị sửa. Với --explain, thay cho văn bản \
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
    var data =
      try file == "-"
      ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(filePath: file))
    if data.starts(with: [0xEF, 0xBB, 0xBF]) { data.removeFirst(3) }
    // What is no UTF-8 is text from before Unicode: its bytes as the letters that they are there.
    if String(validating: data, as: UTF8.self) == nil,
      let text = String(data: data, encoding: .windowsCP1252)
        ?? String(data: data, encoding: .isoLatin1), LegacyEncoding.detect(in: text) != nil
    {
      data = Data(text.utf8)
    }
    return data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func terms(of file: String) throws -> [String] {
    try UserDictionary(contentsOf: URL(filePath: file)).terms
  }

  private static func write(_ text: String) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}
