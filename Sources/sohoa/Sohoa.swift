import ArgumentParser
import Pipeline

/// `sohoa`
struct Sohoa: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sohoa",
    abstract: "Số hóa báo cáo cũ: đọc chữ, phục hồi dấu, tách bảng chấm điểm, xuất dữ liệu.",
    discussion: """
      VÍ DỤ
        sohoa convert baocao.pdf --output ketqua
        sohoa convert kho-luu-tru --output ketqua --formats json,txt,csv,xlsx
        sohoa restore vanban.txt
        sohoa status ketqua

      \(ExitStatus.help)
      """,
    version: Versions.program,
    subcommands: [
      Convert.self, Extract.self, Restore.self, Segment.self, Search.self, Status.self,
      Watch.self, Evaluate.self, Benchmark.self, Lexicon.self, Schema.self, Worker.self,
    ])
}
