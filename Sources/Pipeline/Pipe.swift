import Foundation
import Vietnamese

/// One end of a pipe that carries lines; reads and writes wait no longer than a deadline.
///
/// The descriptor belongs to it and is closed with it.
final class Pipe {
  /// What ended a transfer early.
  enum Failure: Error, Equatable {
    /// The other end is gone.
    case closed
    /// The deadline passed.
    case timedOut
    /// The line is longer than allowed.
    case tooLong
    /// The system refused; the reason is its own.
    case system(String)
  }

  private let descriptor: Int32
  private var buffer = Data()
  private var searched = 0

  /// Takes over a descriptor.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The next line without its line break, or `nil` at the end; a last line may lack the break.
  func line(atMost limit: Int = .max, until deadline: Date? = nil) throws(Failure) -> Data? {
    while true {
      let start = buffer.startIndex
      if let end = buffer[(start + searched)...].firstIndex(of: 0x0A) {
        let line = buffer[start..<end]
        guard line.count <= limit else { throw .tooLong }
        buffer = Data(buffer[(end + 1)...])
        searched = 0
        return Data(line)
      }
      searched = buffer.count
      guard buffer.count <= limit else { throw .tooLong }
      guard try fill(until: deadline) else {
        defer { (buffer, searched) = (Data(), 0) }
        return buffer.isEmpty ? nil : buffer
      }
    }
  }

  /// Writes a line and its line break.
  func write(line: Data, until deadline: Date? = nil) throws(Failure) {
    var rest = (line + [0x0A])[...]
    while !rest.isEmpty {
      try wait(for: Int16(POLLOUT), until: deadline)
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno == EPIPE {
        throw .closed
      } else if errno != EINTR && errno != EAGAIN {
        throw .system(SystemReason.text())
      }
    }
  }

  /// Whether bytes came; `false` at the end.
  private func fill(until deadline: Date?) throws(Failure) -> Bool {
    while true {
      try wait(for: Int16(POLLIN), until: deadline)
      let (count, code) = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) {
        let count = read(descriptor, $0.baseAddress, $0.count)
        if count > 0 { buffer.append(contentsOf: $0[..<count]) }
        return (count, errno)
      }
      if count >= 0 { return count > 0 }
      if code != EINTR && code != EAGAIN { throw .system(SystemReason.text(code)) }
    }
  }

  private func wait(for events: Int16, until deadline: Date?) throws(Failure) {
    guard let deadline else { return }
    while true {
      var state = pollfd(fd: descriptor, events: events, revents: 0)
      let milliseconds = deadline.timeIntervalSinceNow * 1000
      guard milliseconds > 0 else { throw .timedOut }
      let ready = poll(&state, 1, Int32(min(milliseconds.rounded(.up), 1e6)))
      if ready > 0 { return }
      if ready < 0 && errno != EINTR { throw .system(SystemReason.text()) }
    }
  }
}
