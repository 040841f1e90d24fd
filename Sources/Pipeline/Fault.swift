import Foundation

/// A misdeed on purpose, for tests: `SOHOA_FAULT=crash@3` makes a worker crash at page 3 of every
/// document.
struct Fault: Equatable {
  /// What a worker can do wrong.
  enum Kind: String {
    /// Ends by a signal.
    case crash
    /// Is ended as a system short of memory ends it.
    case killed
    /// Ends as it does for want of a library.
    case library
    /// Answers no more.
    case hang
    /// Writes to stdout what is no reply.
    case garbage
    /// Takes memory until there is none.
    case memory
    /// Answers with far too much.
    case flood
    /// Tries what a confined worker cannot do, and crashes where it can.
    case trespass
  }

  let kind: Kind
  let page: Int

  init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), let page = Int(parts[1])
    else { return nil }
    self.kind = kind
    self.page = page
  }

  func strike(_ request: WorkerRequest, _ output: Pipe) {
    guard request == .page(number: page) else { return }
    switch kind {
    case .crash: raise(SIGSEGV)
    case .killed: raise(SIGKILL)
    case .library: exit(WorkerProcess.missingLibraryCode)
    case .hang: while true { sleep(1000) }
    case .garbage: try? output.write(line: Data("{\"read\": \u{0} oops".utf8))
    case .memory: exhaust()
    case .trespass: if Self.canTrespass { raise(SIGSEGV) }
    case .flood: try? output.write(line: Data(repeating: 0x20, count: 1 << 27))
    }
  }

  private static var canTrespass: Bool {
    let file = open("/tmp/sohoa-trespass", O_WRONLY | O_CREAT, 0o600)
    let network = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    return file >= 0 || network >= 0
  }

  private func exhaust() {
    var hoard: [UnsafeMutableRawPointer] = []
    while let block = malloc(1 << 24) {
      memset(block, 1, 1 << 24)
      hoard.append(block)
    }
    abort()
  }
}
