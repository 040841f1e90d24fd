import ArgumentParser

/// `sohoa segment`
struct Segment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Tách bảng chấm điểm thành các dòng tiêu chí.")
}
