import Foundation

/// A program that is not ours, by which outputs are opened where it is installed.
struct ForeignTool {
  private let path: String

  /// Looks the program up in `PATH`; `nil` where it is not installed.
  init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    guard
      let path = folders.map({ "\($0)/\(name)" })
        .first(where: FileManager.default.isExecutableFile(atPath:))
    else { return nil }
    self.path = path
  }

  /// Whether Python is installed and has a module.
  static func pythonHas(_ module: String) -> Bool {
    (try? ForeignTool("python3")?.run(["-c", "import \(module)"]).status) == 0
  }

  /// Runs the program in a folder; gives its exit status and what it wrote to both outputs.
  func run(
    _ arguments: [String], in folder: URL? = nil
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
