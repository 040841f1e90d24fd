import Foundation
import LanguageModel

/// A model of a few sentences about an office that does not exist, in a temporary file.
enum SmallModel {
  static let text = """
    Ủy ban nhân dân tỉnh Hải Sơn ban hành Quyết định số 18/QĐ-UBND ngày 30/8/2021.
    Ủy ban nhân dân huyện báo cáo kết quả thực hiện công tác dân vận năm 2023.
    Văn phòng UBND tỉnh tham mưu Ủy ban nhân dân tỉnh, Sở Nội vụ tổng hợp kết quả.
    Sở Nội vụ tham mưu Ủy ban nhân dân tỉnh ban hành Kế hoạch; báo cáo Tỉnh uỷ.
    Kết quả đạt 100% kế hoạch (theo báo cáo của Văn phòng UBND tỉnh).
    a) Thực hiện cải cách hành chính, công tác dân vận của tỉnh
    theo Nghị quyết của Tỉnh ủy.
    """

  /// The file's content: `repeats` times the text, n-grams of `order` tokens.
  static func data(order: Int = 4, repeats: Int = 8) throws -> Data {
    let file = temporary("txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Array(repeating: text, count: repeats).joined(separator: "\n").utf8).write(to: file)
    var builder = LanguageModelBuilder()
    builder.order = order
    var readings = [try CorpusReading(Corpus(file: file, weight: 2))]
    return try builder.data(from: &readings, origin: "a small text")
  }

  static func open(_ data: Data) throws -> LanguageModel {
    let file = temporary("lm")
    defer { try? FileManager.default.removeItem(at: file) }
    try data.write(to: file)
    return try LanguageModel(contentsOf: file)
  }

  static func temporary(_ suffix: String) -> URL {
    FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(suffix)")
  }
}
