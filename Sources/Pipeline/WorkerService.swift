import Extraction
import Foundation
import Pages

/// A worker process: requests from stdin, replies to stdout, until stdin ends.
public struct WorkerService {
  private let limits: Limits
  private let fault: Fault?
  private let input: Pipe
  private let output: Pipe
  private var session: WorkerSession

  /// Takes over stdin and stdout. From here on, what C libraries print to stdout goes to stderr,
  /// and the process ends with its parent.
  public init(limits: Limits, confinement: [String]) throws {
    self.limits = limits
    fault = ProcessInfo.processInfo.environment["SOHOA_FAULT"].flatMap(Fault.init)
    session = WorkerSession()
    input = Pipe(dup(0))
    output = Pipe(dup(1))
    dup2(2, 1)
    // A child must not answer SIGPIPE by dying before it could notice that nobody listens.
    signal(SIGPIPE, SIG_IGN)
    Self.endWithParent()
    WorkerConfinement.limit(
      memoryMebibytes: limits.memoryMebibytes, fileBytes: limits.fileBytes)
    try answer(.ready(protocol: WorkerProtocol.version, confinement: confinement))
  }

  /// Answers until stdin ends.
  public mutating func run() throws {
    while let line = try input.line() {
      guard let request = try? JSONDecoder().decode(WorkerRequest.self, from: line) else {
        try answer(
          .failed(
            error: .init(
              .other, file: "", cause: "yêu cầu không hiểu được",
              remedy: "Hãy xem WorkerProtocol")))
        continue
      }
      WorkerConfinement.allowCPU(seconds: seconds(for: request))
      fault?.strike(request, output)
      let pages = input
      try answer(session.reply(to: request) { try Self.page(from: pages) })
    }
  }

  private func seconds(for request: WorkerRequest) -> Double {
    guard case .compose(let order) = request else { return limits.pageSeconds }
    return limits.pageSeconds + Double(order.pages ?? 0)
  }

  private func answer(_ reply: WorkerReply) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try output.write(line: encoder.encode(reply))
  }

  private static func page(from pages: Pipe) throws -> Page {
    guard let line = try pages.line() else { throw Pipe.Failure.closed }
    return try JSONDecoder().decode(Page.self, from: line)
  }

  /// Ends the process once its parent is gone, even from inside a C library that does not return.
  ///
  /// `PR_SET_PDEATHSIG` would not do: it fires when the thread that started the worker ends.
  private static func endWithParent() {
    let parent = getppid()
    Thread.detachNewThread {
      while true {
        var state = pollfd(fd: 0, events: 0, revents: 0)
        if poll(&state, 1, -1) > 0, getppid() != parent { _exit(0) }
        usleep(100_000)
      }
    }
  }
}
