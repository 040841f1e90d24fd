import Channels
import Synchronization

/// A channel that few documents ask for, opened when first asked for.
final class SharedChannel: Sendable {
  private let engine: String
  private let opened = Mutex<Channel?>(nil)

  /// The channel of the engine that the table is named after.
  init(engine: String) { self.engine = engine }

  /// The channel; `nil` where its table is not to be read.
  var channel: Channel? {
    opened.withLock { known in
      if known == nil { known = try? Resources.channel(engine) }
      return known
    }
  }
}
