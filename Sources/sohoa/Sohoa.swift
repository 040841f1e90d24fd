import ArgumentParser

@main
struct Sohoa: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sohoa",
    abstract: "Số hóa báo cáo cũ: đọc chữ, phục hồi dấu, tách bảng chấm điểm, xuất dữ liệu.")
}
