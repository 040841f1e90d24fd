import ArgumentParser
import Evaluation
import Foundation

/// `sohoa evaluate`
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "So văn bản đã phục hồi với bản chuẩn.",
    discussion: """
      Hai tệp phải có cùng số dòng. Trong bản chuẩn, ⟨?⟩ thay cho đoạn không ai đọc được.
      Âm tiết, số liệu (số, ngày, số hiệu văn bản) và dấu câu được tính riêng; chữ hoa, chữ \
      thường và dấu câu đều tính.

      VÍ DỤ
        sohoa evaluate chuan.txt vanban-phuc-hoi.txt --raw vanban.txt
      """)

  @Argument(help: "Bản chuẩn (UTF-8).", completion: .file())
  var gold: String

  @Argument(help: "Bản đã phục hồi.", completion: .file())
  var restored: String

  @Option(help: "Bản thô trước khi phục hồi: để biết từ nào bị sửa hỏng.", completion: .file())
  var raw: String?

  @Option(
    help: "Tệp do “sohoa restore --explain” ghi ra: để biết độ tin cậy có đáng tin không.",
    completion: .file())
  var explain: String?

  @Option(
    name: .customLong("calibrate"),
    help: """
      Thay cho báo cáo: các dòng của bảng calibration.tsv cho cách đọc này (ví dụ garbled), tính \
      từ --explain của “sohoa restore --explain-all --uncalibrated”.
      """)
  var calibratedMode: String?

  @Option(help: "Số lỗi thường gặp nhất cần nêu.")
  var errors = 10

  @Flag(help: "Mỗi trang (cách nhau bằng ký tự sang trang) tính là một dòng.")
  var pages = false

  @Flag(help: "Xuất JSON.")
  var json = false

  func validate() throws {
    guard calibratedMode == nil || explain != nil else {
      throw ValidationError("--calibrate cần --explain.")
    }
    guard errors >= 0 else { throw ValidationError("--errors phải từ 0 trở lên.") }
  }

  func run() async throws {
    let judgements = try explain.map { try Judgement.judgements(inLines: text(of: $0)) }
    var evaluation = try Evaluation(
      gold: lines(of: gold), restored: lines(of: restored), raw: raw.map(lines),
      judgements: judgements)
    if let calibratedMode {
      guard let formula = evaluation.calibrationFormula else {
        throw ValidationError(
          "Tệp --explain không có “evidence”: cần --explain-all --uncalibrated.")
      }
      return print(rows(formula, calibratedMode))
    }
    evaluation.confusions = Array(evaluation.confusions.prefix(errors))
    print(json ? try encoded(evaluation) : EvaluationReport(evaluation).text)
  }

  /// Rows of the table by which the restorer's confidence is calibrated.
  private func rows(_ formula: CalibrationFormula, _ mode: String) -> String {
    let weights = formula.weights.sorted { $0.key < $1.key }
      .map { String(format: "%@\tweight\t%@\t%.4f", mode, $0.key, $0.value) }
    let bias = String(format: "%@\tbias\t\t%.4f", mode, formula.bias)
    let points = formula.points
      .map { String(format: "%@\tpoint\t%.3f\t%.4f", mode, $0.odds, $0.confidence) }
    return (weights + [bias] + points).joined(separator: "\n")
  }

  private func encoded(_ evaluation: Evaluation) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(evaluation), as: UTF8.self)
  }

  private func lines(of path: String) throws -> [String] {
    pages ? ComparedText.pages(of: try text(of: path)) : ComparedText.lines(of: try text(of: path))
  }

  private func text(of path: String) throws -> String {
    try String(textFile: path)
  }
}
