/// One order's table of a model file, being filled (see ``ModelFile``).
struct HashedNgrams {
  private(set) var entries: [UInt32]
  /// N-grams left out because one before them on their way has the same fingerprint.
  private(set) var shadowed = 0

  /// A table with room for `count` n-grams; `load` is how full it gets.
  init(count: Int, load: Double) {
    entries = [UInt32](repeating: 0, count: max(4, Int(Double(count) / load) + 1))
  }

  mutating func insert(_ key: UInt64, probability: UInt8, backOff: UInt8) {
    let hash = ModelFile.hash(key)
    let wanted = ModelFile.fingerprint(hash)
    var place = ModelFile.place(hash, entries.count)
    while entries[place] != 0 {
      if entries[place] >> 16 == wanted {
        shadowed += 1
        return
      }
      place = place + 1 == entries.count ? 0 : place + 1
    }
    entries[place] = wanted << 16 | UInt32(probability) << 8 | UInt32(backOff)
  }

  /// Four bytes an entry.
  var bytes: [UInt8] {
    entries.withUnsafeBytes { Array($0) }
  }

  /// Three bytes an entry, without the back-off, and one of slack.
  var shortBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 3 + 1)
    for entry in entries {
      bytes.append(UInt8(truncatingIfNeeded: entry >> 16))
      bytes.append(UInt8(truncatingIfNeeded: entry >> 24))
      bytes.append(UInt8(truncatingIfNeeded: entry >> 8))
    }
    bytes.append(0)
    return bytes
  }
}
