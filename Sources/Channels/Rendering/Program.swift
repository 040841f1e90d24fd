import Foundation

/// A program of the system, found on the PATH.
struct Program: Sendable {
  private let name: String
  private let path: String

  /// Looks the program up.
  ///
  /// - Throws: `ChannelError.missingProgram` naming the Debian package that has it.
  init(_ name: String, package: String) throws(ChannelError) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = folders.map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile)
    guard let found else { throw .missingProgram(name: name, package: package) }
    self.name = name
    path = found
  }

  /// Runs it to its end, one thread; what it says on standard error is not kept.
  ///
  /// - Returns: What it wrote on standard output.
  /// - Throws: `ChannelError.programFailed`.
  @discardableResult
  func run(_ arguments: [String]) throws(ChannelError) -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["OMP_THREAD_LIMIT": "1"]) { $1 }
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw .unreadable(path: path, cause: error.localizedDescription)
    }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw .programFailed(name: name, status: process.terminationStatus)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
