import ArgumentParser

/// `sohoa benchmark`
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Đo tốc độ phục hồi.")
}
