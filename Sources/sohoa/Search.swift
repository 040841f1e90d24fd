import ArgumentParser
import Export
import Foundation

/// `sohoa search`: finds words in the archive of a folder.
struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Tìm trong các tài liệu đã chuyển.",
    discussion: """
      Tìm trong kho lưu archive.sqlite của thư mục kết quả (convert với --formats sqlite). \
      Gõ có dấu hay không dấu đều được: "tieu chi" cũng tìm thấy "tiêu chí".

      VÍ DỤ
        sohoa convert kho-luu-tru --output ketqua --formats json,txt,csv,sqlite
        sohoa search ketqua "tieu chi"
      """)

  @Argument(help: "Thư mục kết quả của lệnh convert.", completion: .directory)
  var folder: String

  @Argument(help: "Các chữ cần tìm.")
  var query: String

  @Option(help: "Số trang nhiều nhất được in ra.")
  var limit = 20

  @Flag(help: "In mỗi kết quả thành một dòng JSON.")
  var json = false

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit phải từ 1 trở lên.") }
    guard query.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("Hãy nêu ít nhất một chữ để tìm.")
    }
  }

  func run() async throws {
    let hits = try ArchiveSearch(folder: URL(filePath: folder)).hits(for: query, limit: limit)
    if hits.isEmpty {
      StandardError.write("Không tìm thấy “\(query.onOneLine)” trong \(folder).\n")
    }
    for hit in hits {
      print(json ? try line(hit) : "\(hit.file), trang \(hit.page): \(hit.snippet)")
    }
  }

  private func line(_ hit: ArchiveSearch.Hit) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(hit), as: UTF8.self)
  }
}
