import ArgumentParser
import Foundation
import Pipeline
import Vietnamese

/// Parses, runs, and maps what went wrong to an exit code.
@main
enum Main {
  @MainActor static func main() async {
    // Before there is a second thread: those that run keep their rights.
    Worker.confine(arguments: CommandLine.arguments)
    if CommandLine.arguments.dropFirst() == ["--version"] { return print(versions) }
    do {
      try await run(Sohoa.parseAsRoot())
    } catch {
      end(status(of: error))
    }
    end(.done)
  }

  /// Ends the program; what was printed counts as done only where it could be written.
  private static func end(_ status: ExitStatus) -> Never {
    guard status == .done, fflush(nil) != 0 else { exit(status.rawValue) }
    exit(unwritten().rawValue)
  }

  /// Says that stdout took no more.
  private static func unwritten() -> ExitStatus {
    .fileAccess.saying("kết quả không ghi ra được hết. Hãy kiểm tra chỗ trống trên đĩa.")
  }

  private static func run(_ command: any ParsableCommand) async throws {
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      var command = command
      try command.run()
    }
  }

  /// Says what is wrong, or what was asked for (`--help`), and gives the code for it.
  private static func status(of error: any Error) -> ExitStatus {
    switch error {
    case let error as CocoaError where error.isFileError: status(ofFile: error)
    case is CancellationError: .interrupted
    case let code as ExitCode: ExitStatus(rawValue: code.rawValue)
    default: ExitStatus(error)?.saying("\(error)".onOneLine) ?? parserStatus(of: error)
    }
  }

  private static func status(ofFile error: CocoaError) -> ExitStatus {
    // What has no path is stdout.
    guard let file = error.filePath ?? error.url?.path else { return unwritten() }
    switch error.code {
    case .fileReadNoSuchFile:
      return .badInput.saying("\(file): không có tệp này. Hãy kiểm tra đường dẫn.")
    case .fileReadInapplicableStringEncoding, .fileReadCorruptFile:
      return .badInput.saying("\(file): không phải văn bản UTF-8. Hãy lưu lại dưới dạng UTF-8.")
    default:
      return .fileAccess.saying(
        "\(file): không mở hoặc không ghi được: \(SystemReason.text(error)). "
          + "Hãy kiểm tra đường dẫn, quyền và chỗ trống trên đĩa.")
    }
  }

  private static func parserStatus(of error: any Error) -> ExitStatus {
    let code = Sohoa.exitCode(for: error)
    let message = Sohoa.fullMessage(for: error)
    if code == .success {
      print(ParserMessage.help(message))
      return .done
    }
    return (code == .validationFailure ? ExitStatus.badArguments : .other)
      .saying(ParserMessage.translated(message))
  }

  private static var versions: String {
    let parts = Versions.all.filter { $0.key != "sohoa" }.sorted { $0.key < $1.key }
    return (["sohoa \(Versions.program)"] + parts.map { "\($0.key) \($0.value)" })
      .joined(separator: "\n")
  }
}
