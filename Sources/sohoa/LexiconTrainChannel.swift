import ArgumentParser
import Channels
import Foundation

/// `sohoa lexicon train-channel`
struct LexiconTrainChannel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-channel",
    abstract: "Học cách một bộ OCR đọc sai từ văn bản sạch.",
    discussion: """
      Có hai cách:
      • --garbled: đã có sẵn cặp tệp cùng số dòng; dòng thứ n của tệp OCR là cách đọc dòng thứ n \
      của tệp sạch.
      • --engine: từ văn bản sạch, chương trình tự dàn trang bằng nhiều phông chữ, làm cũ trang \
      như khi quét, rồi cho Tesseract đọc bằng mô hình đã nêu (eng, vie, …). Cần các gói Debian \
      tesseract-ocr, imagemagick, fonts-croscore, fonts-texgyre. Mỗi trang mất vài giây.
      Kết quả là bảng đọc được bằng mắt: chữ, cách đọc, xác suất.

      VÍ DỤ
        sohoa lexicon train-channel sach.txt --garbled doc-sai.txt --output kenh.tsv
        sohoa lexicon train-channel sach.txt --engine eng --pages 100 --output eng.tsv
      """)

  @Argument(help: "Văn bản đúng (UTF-8).", completion: .file())
  var clean: [String]

  @Option(
    parsing: .upToNextOption,
    help: "Văn bản OCR, mỗi tệp sạch đúng một tệp, theo cùng thứ tự.", completion: .file())
  var garbled: [String] = []

  @Option(help: "Mô hình Tesseract đọc các trang được dàn.")
  var engine: String?

  @Option(help: "Số trang cần dàn.")
  var pages = 300

  @Option(help: "Số gieo ngẫu nhiên: cùng số thì cùng trang.")
  var seed: UInt64 = 1

  @Option(help: "Ghi chú ở đầu bảng; lặp lại được.")
  var note: [String] = []

  @Option(name: .shortAndLong, help: "Tệp bảng kết quả (.tsv).")
  var output: String

  func validate() throws {
    guard garbled.isEmpty != (engine == nil) else {
      throw ValidationError("Cần đúng một trong hai: --garbled hoặc --engine.")
    }
    guard garbled.isEmpty || garbled.count == clean.count else {
      throw ValidationError("Có \(clean.count) tệp sạch nhưng \(garbled.count) tệp --garbled.")
    }
    guard pages > 0 else { throw ValidationError("--pages phải lớn hơn 0.") }
  }

  func run() async throws {
    let pairs = try engine.map(rendered) ?? aligned()
    let learned = try ChannelTrainer().train(on: pairs)
    let source = engine.map { ["engine: tesseract \($0)", "pages: \(pages), seed \(seed)"] } ?? []
    let table = Channel.table(
      of: learned.pieces, rates: learned.rates,
      notes: note + source + ["words: \(pairs.count)", "pieces: \(learned.pieces.count)"])
    try table.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private func rendered(engine: String) throws -> [WordPair] {
    var mill = try PageMill(language: engine, seed: seed)
    return try mill.pairs(from: clean.flatMap(lines), pages: pages) { page in
      StandardError.write("\rtrang \(page)/\(pages)")
    }
  }

  private func aligned() throws -> [WordPair] {
    try zip(clean, garbled).flatMap { truth, reading in
      let (clean, garbled) = try (lines(of: truth), lines(of: reading))
      guard clean.count == garbled.count else {
        throw ValidationError(
          "\(truth) có \(clean.count) dòng, \(reading) có \(garbled.count) dòng.")
      }
      return zip(clean, garbled).filter { !$0.isEmpty && !$1.isEmpty }.flatMap {
        TextAlignment(truth: $0, reading: $1).trustedPairs()
      }
    }
  }

  private func lines(of path: String) throws -> [String] {
    try String(textFile: path)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }
}
