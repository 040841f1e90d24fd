import ArgumentParser
import Foundation
import LanguageModel

/// `sohoa lexicon build`
struct LexiconBuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Dựng mô hình ngôn ngữ từ các tệp văn bản.",
    discussion: """
      Mỗi tệp là văn bản UTF-8, mỗi dòng một đoạn, có thể nén .xz; viết thêm =TRỌNG_SỐ sau tên tệp \
      để một lần xuất hiện được tính nhiều hay ít hơn (mặc định 1).

      VÍ DỤ
        sohoa lexicon build luutru.txt=10 luat.txt.xz tin.txt.xz=0.3 --output model.lm
      """)

  @Argument(help: ArgumentHelp("Tệp văn bản và trọng số.", valueName: "tệp[=trọng số]"))
  var corpora: [String]

  @Option(name: .shortAndLong, help: "Tệp mô hình sẽ ghi.")
  var output: String

  @Option(help: "Độ dài n-gram lớn nhất, 2…4.")
  var order = 4

  @Option(help: "Số n-gram giữ lại, bậc 2, 3, 4, cách nhau bằng dấu phẩy.")
  var limits = "1250000,2800000,4700000"

  @Option(help: "Văn bản không dùng để đếm, để đo độ bối rối (perplexity) của mô hình.")
  var heldOut: [String] = []

  @Option(help: "Trọng số của tên người và địa danh lấy từ các bảng; 0 là không dùng.")
  var gazetteer: Float = 0

  @Option(help: "Số tệp đọc cùng lúc.")
  var jobs = 2

  mutating func validate() throws {
    guard (2...4).contains(order) else { throw ValidationError("--order phải là 2, 3 hoặc 4.") }
    guard gazetteer >= 0 else { throw ValidationError("--gazetteer không được âm.") }
    guard parsedLimits.count == 3, parsedLimits.allSatisfy({ $0 > 0 }) else {
      throw ValidationError("--limits cần ba số, ví dụ 1250000,2800000,4700000.")
    }
    _ = try corpora.map(Corpus.init(argument:))
  }

  private var parsedLimits: [Int] {
    limits.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
  }

  func run() async throws {
    let corpora = try corpora.map(Corpus.init(argument:))
    var builder = LanguageModelBuilder()
    builder.order = order
    builder.limits = parsedLimits
    builder.report = { Self.tell($0) }
    var readings = try await Self.readings(of: corpora, jobs: max(1, jobs))
    if gazetteer > 0 { readings.append(try LexiconGazetteer.reading(weight: gazetteer)) }
    Self.tell("Đã đọc \(readings.reduce(0) { $0 + $1.count }) từ.")
    let origin = Self.origin(of: readings)
    let data = try builder.data(from: &readings, origin: origin)
    let file = URL(filePath: output)
    try data.write(to: file, options: .atomic)
    Self.tell("Đã ghi \(output): \(data.count) byte.")
    try Self.measure(LanguageModel(contentsOf: file), on: heldOut)
  }

  /// Reads the corpora, so many at a time, in the order given.
  private static func readings(of corpora: [Corpus], jobs: Int) async throws -> [CorpusReading] {
    try await withThrowingTaskGroup(of: (Int, CorpusReading).self) { group in
      var readings = [CorpusReading?](repeating: nil, count: corpora.count)
      var waiting = corpora.enumerated().makeIterator()
      func start() {
        guard let (index, corpus) = waiting.next() else { return }
        group.addTask { (index, try CorpusReading(corpus)) }
      }
      for _ in 0..<jobs { start() }
      while let (index, reading) = try await group.next() {
        readings[index] = reading
        start()
      }
      return readings.compactMap { $0 }
    }
  }

  private static func origin(of readings: [CorpusReading]) -> String {
    readings.map { reading in
      "\(reading.corpus.file.lastPathComponent)\t\(reading.corpus.weight)\t\(reading.count)"
    }.joined(separator: "\n")
  }

  private static func measure(_ model: LanguageModel, on files: [String]) throws {
    for file in files {
      let text = try CorpusReading(Corpus(file: URL(filePath: file)))
      let perplexity = Perplexity(of: model, on: text)
      let value = perplexity.value.formatted(.number.precision(.fractionLength(2)))
      tell("\(file): perplexity \(value), \(perplexity.words) từ, \(perplexity.unknown) từ lạ.")
    }
  }

  private static func tell(_ line: String) {
    StandardError.write(line + "\n")
  }
}

extension Corpus {
  /// Reads "file" or "file=weight".
  fileprivate init(argument: String) throws {
    guard let equals = argument.lastIndex(of: "="),
      let weight = Float(argument[argument.index(after: equals)...])
    else {
      self.init(file: URL(filePath: argument))
      return
    }
    guard weight > 0 else { throw ValidationError("\(argument): trọng số phải lớn hơn 0.") }
    self.init(file: URL(filePath: String(argument[..<equals])), weight: weight)
  }
}
