import ArgumentParser
import Foundation
import LanguageModel

/// `sohoa lexicon add`
struct LexiconAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Thêm từ vào từ điển riêng.",
    discussion: """
      Từ điển riêng là một tệp văn bản UTF-8, mỗi dòng một từ hay cụm từ, viết như trong câu; dòng \
      bắt đầu bằng # là chú thích. Các lệnh restore và convert đọc nó qua --dictionary.

      VÍ DỤ
        sohoa lexicon add "Hải Sơn" KSTTHC --dictionary tu-rieng.txt
      """)

  @Argument(help: ArgumentHelp("Từ hay cụm từ cần thêm.", valueName: "từ"))
  var terms: [String]

  @Option(help: "Tệp từ điển riêng; chưa có thì được tạo.")
  var dictionary = "tu-rieng.txt"

  func run() async throws {
    let file = URL(filePath: dictionary)
    let exists = FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
    var added = 0
    var userDictionary = exists ? try UserDictionary(contentsOf: file) : UserDictionary()
    for term in terms where userDictionary.add(term) { added += 1 }
    if added > 0 { try Data(userDictionary.text.utf8).write(to: file, options: .atomic) }
    let note = "\(dictionary): thêm \(added) từ, tất cả \(userDictionary.terms.count) từ.\n"
    StandardError.write(note)
  }
}
