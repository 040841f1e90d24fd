import Dispatch
import Foundation
import Synchronization

/// Ctrl-C (and the end that `kill` asks for): the first one stops the work at hand in order, the
/// second ends the program at once.
public final class Interruption: Sendable {
  private let count = Mutex(0)
  /// Kept alive as long as signals shall be caught.
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

  /// Whether there was one.
  public var hasHappened: Bool { count.withLock { $0 > 0 } }

  /// Catches the signals from now on; `onFirst` is called on a thread of its own.
  public init(onFirst: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "sohoa.interruption")
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    for source in sources {
      source.setEventHandler { [unowned self] in
        let happened = count.withLock { count in
          count += 1
          return count
        }
        if happened > 1 { _exit(130) }
        onFirst()
      }
      source.resume()
    }
  }
}
