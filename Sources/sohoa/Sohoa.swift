import ArgumentParser

@main
struct Sohoa: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sohoa",
    abstract: "Số hóa báo cáo cũ: đọc chữ, phục hồi dấu, tách bảng chấm điểm, xuất dữ liệu.",
    subcommands: [
      Convert.self, Extract.self, Restore.self, Segment.self, Search.self, Status.self,
      Watch.self, Evaluate.self, Benchmark.self, Lexicon.self, Worker.self,
    ])
}
