import ArgumentParser

/// `sohoa convert`
struct Convert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Chuyển báo cáo (PDF, ảnh, văn bản) thành văn bản và dữ liệu.")
}
