import ArgumentParser
import Foundation
import Restoration

/// `sohoa benchmark`
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Đo tốc độ phục hồi.",
    discussion: """
      Phục hồi mỗi tệp nhiều lần trên một luồng; in số từ mỗi giây của lần đầu tiên (mọi từ đều \
      chưa gặp: tốc độ của một tài liệu mới) và của các lần sau (trung vị), thời gian mở từ điển \
      và bộ nhớ nhiều nhất, mỗi số một dòng, cách nhau bằng tab.

      VÍ DỤ
        sohoa benchmark --garbled doc-sai.txt --clean sach.txt
      """)

  @Option(help: "Văn bản đọc sai, UTF-8.", completion: .file())
  var garbled: String

  @Option(help: "Văn bản sạch, UTF-8.", completion: .file())
  var clean: String

  @Option(help: "Số lần đo.")
  var rounds = 5

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds phải từ 1 trở lên.") }
  }

  func run() async throws {
    let clock = ContinuousClock()
    var opened: Result<Restorer, any Error>?
    let opening = clock.measure { opened = Result { try Restorer() } }
    guard let restorer = try opened?.get() else { return }
    let garbledSpeed = try speeds(of: restorer, garbled)
    let cleanSpeed = try speeds(of: restorer, clean)
    print("opening_ms\t\(format(Self.seconds(opening) * 1000))")
    print("garbled_first_document_tokens_per_second\t\(format(garbledSpeed.first))")
    print("garbled_tokens_per_second\t\(format(garbledSpeed.further))")
    print("clean_first_document_tokens_per_second\t\(format(cleanSpeed.first))")
    print("clean_tokens_per_second\t\(format(cleanSpeed.further))")
    print("clean_to_garbled\t\(format(cleanSpeed.further / garbledSpeed.further))")
    print("peak_resident_mb\t\(format(Self.peakMegabytes))")
  }

  /// Words parted by blanks, restored in a second: the first time, when hardly a word was met
  /// before, and the median of all further rounds.
  private func speeds(
    of restorer: Restorer, _ file: String
  ) throws -> (first: Double, further: Double) {
    let lines = try String(textFile: file)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let words = lines.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    let clock = ContinuousClock()
    let times = (0...rounds).map { _ in
      Self.seconds(clock.measure { _ = restorer.restore(lines: lines) })
    }
    let further = times.dropFirst().sorted()
    return (Double(words) / times[0], Double(words) / further[further.count / 2])
  }

  private func format(_ value: Double) -> String { String(format: "%.1f", value) }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  /// The most memory that the process has held, in MB.
  private static var peakMegabytes: Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 / 1024 } ?? .nan
  }
}
