import ArgumentParser

/// `sohoa status`
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Cho biết một lô đã làm đến đâu.")
}
