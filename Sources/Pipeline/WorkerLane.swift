import Extraction
import Foundation
import Pages
import Synchronization

/// One worker at a time, started when it is first needed and again after it died.
///
/// The actor runs on a thread of its own, since talking to a process blocks.
actor WorkerLane {
  private nonisolated let executor = BlockingExecutor()
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private let launch: WorkerProcess.Launch
  private let limits: Limits
  private let staging: URL
  private var process: WorkerProcess?
  private var open: (path: String, reading: ReadingOptions)?
  private var opened: OpenedFile?
  private var answered = 0
  private var composed = 0
  /// The worker that may be ended from another thread, and whether that was done.
  private nonisolated let running = Mutex<(identifier: pid_t?, isCancelled: Bool)>((nil, false))

  /// After so many answers a worker is replaced, which bounds what C libraries leak.
  private static let answersPerWorker = 2000

  init(launch: WorkerProcess.Launch, limits: Limits, staging: URL) {
    self.launch = launch
    self.limits = limits
    self.staging = staging
  }

  /// Opens a file, unless it is the one that is open.
  func open(_ path: String, reading: ReadingOptions) throws -> OpenedFile {
    if let open, let opened, process != nil, open == (path, reading) { return opened }
    // The worker closes the file before, whether or not it can open this one.
    (self.open, opened) = (nil, nil)
    let reply = try ask(.open(path: path, reading: reading), seconds: limits.pageSeconds)
    guard case .opened(let pages, let mediaType) = reply else { throw abandoned(.unintelligible) }
    open = (path, reading)
    let file = OpenedFile(pages: pages, mediaType: mediaType)
    opened = file
    return file
  }

  /// Reads a page.
  func page(_ number: Int, of path: String, reading: ReadingOptions) throws -> Page {
    _ = try open(path, reading: reading)
    let reply = try ask(.page(number: number), seconds: limits.pageSeconds)
    guard case .read(let page) = reply, page.number == number else {
      throw abandoned(.unintelligible)
    }
    return page
  }

  /// Makes a document of its pages, handed over one by one as JSON, or, where `pages` is `nil`, of
  /// the pages of the file itself.
  func compose(
    _ order: CompositionOrder, reading: ReadingOptions, count: Int,
    pages: (@Sendable (Int) throws -> Data)?
  ) throws -> StagedComposition {
    if pages == nil { _ = try open(order.path, reading: reading) }
    var order = order
    let folder = try emptyFolder()
    order.staging = folder.path
    let deadline = limits.pageSeconds + Double(count)
    let reply = try ask(.compose(order: order), seconds: deadline, lines: pages, count: count)
    guard case .composed(let composition) = reply else { throw abandoned(.unintelligible) }
    let digest = try Data(contentsOf: folder.appending(path: composition.digest))
    return StagedComposition(
      composition: composition, folder: folder, digest: Deflated(digest).bytes)
  }

  /// Ends the worker; the next request starts another.
  func stop() {
    guard let process else { return }
    running.withLock { $0.identifier = nil }
    _ = process.end()
    (self.process, open, opened) = (nil, nil, nil)
  }

  /// Ends the worker from any thread, and with it the request at hand.
  nonisolated func cancel() {
    running.withLock {
      $0.isCancelled = true
      if let identifier = $0.identifier { kill(identifier, SIGKILL) }
    }
  }

  /// A folder for one document; those of others may still wait to be published.
  private func emptyFolder() throws -> URL {
    composed += 1
    let folder = staging.appending(path: "\(composed)")
    try makeFolder(folder.path)
    return folder
  }
}

extension WorkerLane {
  /// Sends a request, and lines behind it, and waits for the reply.
  private func ask(
    _ request: WorkerRequest, seconds: Double, lines: ((Int) throws -> Data)? = nil, count: Int = 0
  ) throws -> WorkerReply {
    if answered >= Self.answersPerWorker, case .open = request { stop() }
    let worker = try process ?? start()
    let deadline = Date(timeIntervalSinceNow: seconds)
    let reply: WorkerReply
    do {
      try worker.send(JSONEncoder().encode(request), until: deadline)
      if let lines {
        for number in 1...max(count, 1) where number <= count {
          try worker.send(lines(number), until: deadline)
        }
      }
      reply = try self.reply(of: worker, until: deadline)
    } catch let failure as Pipe.Failure {
      throw self.failure(failure, seconds: seconds)
    } catch {
      // It still waits for lines and would take the next request for one.
      stop()
      throw error
    }
    answered += 1
    if case .failed(let error) = reply { throw error }
    return reply
  }

  private func reply(of worker: WorkerProcess, until deadline: Date) throws -> WorkerReply {
    guard let line = try worker.receive(atMost: limits.answerBytes, until: deadline) else {
      throw Pipe.Failure.closed
    }
    guard let reply = try? JSONDecoder().decode(WorkerReply.self, from: line) else {
      throw abandoned(.unintelligible)
    }
    return reply
  }

  private func start() throws -> WorkerProcess {
    // There before the worker is: its right to write is bound to the folder, not to the name.
    try makeFolder(staging.path)
    let worker = try WorkerProcess(launch)
    try running.withLock {
      guard !$0.isCancelled else {
        _ = worker.end()
        throw CancellationError()
      }
      $0.identifier = worker.identifier
    }
    (process, open, opened, answered) = (worker, nil, nil, 0)
    let greeting: WorkerReply
    do {
      greeting = try reply(of: worker, until: Date(timeIntervalSinceNow: 60))
    } catch let failure as Pipe.Failure {
      throw self.failure(failure, seconds: 60)
    }
    guard case .ready(WorkerProtocol.version, _) = greeting else {
      throw abandoned(.unintelligible)
    }
    return worker
  }

  /// Ends a worker that broke the rules, and passes on what it did.
  private func abandoned(_ failure: WorkerFailure) -> any Error {
    let isCancelled = running.withLock { $0.isCancelled }
    stop()
    return isCancelled ? CancellationError() : failure
  }

  private func failure(_ failure: Pipe.Failure, seconds: Double) -> any Error {
    switch failure {
    case .timedOut: return abandoned(.tookTooLong(seconds: seconds))
    case .tooLong: return abandoned(.answeredTooMuch)
    case .closed, .system: break
    }
    guard let process, !running.withLock({ $0.isCancelled }) else {
      return abandoned(.unintelligible)
    }
    running.withLock { $0.identifier = nil }
    let failure = process.end()
    (self.process, open, opened) = (nil, nil, nil)
    if case .ended("SIGXCPU", _) = failure { return WorkerFailure.tookTooLong(seconds: seconds) }
    return failure
  }
}
