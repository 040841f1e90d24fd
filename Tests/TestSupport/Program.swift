import Foundation

/// The program itself, as it lies beside the tests after a build.
public enum Program {
  /// Its path; `SOHOA_PROGRAM` names another build of it, a release one for instance.
  public static let path =
    ProcessInfo.processInfo.environment["SOHOA_PROGRAM"]
    ?? URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "sohoa").path

  /// Whether it was built.
  public static var isPresent: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// Starts it, or another program; what it writes goes to files in `folder`, named `stdout` and `stderr`.
  public static func start(
    _ arguments: [String], of program: String = path, environment: [String: String] = [:],
    input: String = "", in folder: URL
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let requests = folder.appending(path: "stdin")
    try Data(input.utf8).write(to: requests)
    process.standardInput = try FileHandle(forReadingFrom: requests)
    for name in ["stdout", "stderr"] {
      let file = folder.appending(path: name)
      try Data().write(to: file)
      let handle = try FileHandle(forWritingTo: file)
      if name == "stdout" {
        process.standardOutput = handle
      } else {
        process.standardError = handle
      }
    }
    try process.run()
    return process
  }

  /// Runs a command of the shell to its end.
  public static func shell(_ command: String) throws -> (
    status: Int32, output: String, errors: String
  ) {
    try run(["-c", command], of: "/bin/sh")
  }

  /// Runs it, or another program, to its end; returns its exit code and what it wrote.
  public static func run(
    _ arguments: [String], of program: String = path, environment: [String: String] = [:],
    input: String = ""
  ) throws -> (status: Int32, output: String, errors: String) {
    try TemporaryFolder.with { folder in
      let process = try start(
        arguments, of: program, environment: environment, input: input, in: folder)
      process.waitUntilExit()
      let told = try ["stdout", "stderr"].map {
        String(decoding: try Data(contentsOf: folder.appending(path: $0)), as: UTF8.self)
      }
      return (process.terminationStatus, told[0], told[1])
    }
  }
}
