import CSandbox
import Foundation
import Vietnamese

/// A running worker: this program, started once more.
///
/// It belongs to one thread. It must be ended with `end()` so that it leaves no zombie.
final class WorkerProcess {
  /// How workers are started.
  struct Launch: Hashable, Sendable {
    /// The program's path.
    var program: String
    /// What stands behind the program's name.
    var arguments: [String]
    /// Name → value, beside what is inherited.
    var environment: [String: String] = [:]
  }

  let identifier: pid_t
  private let requests: Pipe
  private let replies: Pipe

  /// Writing to a worker that is gone is an error to be told, not the end of this program. The
  /// setting is the whole process's, and made once.
  private static let brokenPipesAreErrors: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  init(_ launch: Launch) throws(WorkerFailure) {
    Self.brokenPipesAreErrors
    let (toChild, fromChild) = (try Self.pipe(), try Self.pipe())
    defer {
      close(toChild.reading)
      close(fromChild.writing)
    }
    requests = Pipe(toChild.writing)
    replies = Pipe(fromChild.reading)
    identifier = try Self.spawn(launch, stdin: toChild.reading, stdout: fromChild.writing)
  }

  /// Sends a line; pages follow a compose request this way too.
  func send(_ line: Data, until deadline: Date) throws(Pipe.Failure) {
    try requests.write(line: line, until: deadline)
  }

  /// The next line, or `nil` where the worker is gone.
  func receive(atMost limit: Int, until deadline: Date) throws(Pipe.Failure) -> Data? {
    try replies.line(atMost: limit, until: deadline)
  }

  /// Ends the process at once and tells how it had ended, if it had.
  func end() -> WorkerFailure {
    // Not yet waited for, so the identifier cannot be another process's by now.
    kill(identifier, SIGKILL)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
    let (signal, code) = (status & 0x7F, status >> 8 & 0xFF)
    if signal == 0, code == Self.missingLibraryCode { return .missingLibrary }
    let name = signal == 0 ? "mã \(code)" : Self.signalNames[signal] ?? "tín hiệu \(signal)"
    return .ended(
      status: name, outOfMemory: signal == 0 && code == Int32(SANDBOX_OUT_OF_MEMORY))
  }

  /// The exit code for want of a library, as CDeferred has it.
  static let missingLibraryCode: Int32 = 3

  private static let signalNames = [
    SIGSEGV: "SIGSEGV", SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGILL: "SIGILL", SIGFPE: "SIGFPE",
    SIGTRAP: "SIGTRAP", SIGKILL: "SIGKILL", SIGXCPU: "SIGXCPU", SIGXFSZ: "SIGXFSZ",
    SIGSYS: "SIGSYS",
  ]

  /// Both ends close by themselves in other children, so that a worker sees its parent's end.
  private static func pipe() throws(WorkerFailure) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard sandbox_pipe(&ends) == 0 else {
      throw .cannotStart(reason: SystemReason.text())
    }
    return (ends[0], ends[1])
  }

  /// Workers get a process group of their own: a Ctrl-C at the terminal is the parent's business.
  private static func spawn(
    _ launch: Launch, stdin: Int32, stdout: Int32
  ) throws(WorkerFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin, 0)
    posix_spawn_file_actions_adddup2(&actions, stdout, 1)
    // The C libraries chatter there, and a crash of theirs may quote what it read.
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))

    let inherited = ProcessInfo.processInfo.environment
    let environment = inherited.merging(launch.environment) { $1 }.map { "\($0)=\($1)" }
    var identifier: pid_t = 0
    let code = withCStrings([launch.program] + launch.arguments) { arguments in
      withCStrings(environment) {
        posix_spawn(
          &identifier, launch.program, &actions, &attributes, arguments, $0)
      }
    }
    guard code == 0 else { throw .cannotStart(reason: SystemReason.text(code)) }
    return identifier
  }
}

/// Lends a null-terminated list of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
