import CZlib
import Foundation

/// Bytes in zlib's form (RFC 1950), as the ledger keeps them; the length stands before them.
struct Deflated: Hashable, Sendable {
  /// Eight bytes of length, little-endian, and the stream.
  let bytes: Data

  /// Takes what was stored before.
  init(stored bytes: Data) { self.bytes = bytes }

  /// Packs bytes, fast rather than small.
  init(_ content: Data) {
    var size = compressBound(uLong(content.count))
    var packed = Data(count: Int(size))
    packed.withUnsafeMutableBytes { target in
      content.withUnsafeBytes { source in
        _ = compress2(
          target.baseAddress?.assumingMemoryBound(to: Bytef.self), &size,
          source.baseAddress?.assumingMemoryBound(to: Bytef.self), uLong(content.count), 1)
      }
    }
    let length = withUnsafeBytes(of: UInt64(content.count).littleEndian) { Data($0) }
    bytes = length + packed.prefix(Int(size))
  }

  /// The bytes unpacked, or `nil` where they are damaged.
  var content: Data? {
    guard bytes.count > 8 else { return nil }
    let length = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    // Deflate packs at most 1032 to 1: a larger claim is damage, not to be allocated for.
    guard length <= UInt64(bytes.count) * 1040 else { return nil }
    var size = uLong(length)
    var content = Data(count: Int(length))
    let stream = bytes.dropFirst(8)
    let code = content.withUnsafeMutableBytes { target in
      stream.withUnsafeBytes { source in
        uncompress(
          target.baseAddress?.assumingMemoryBound(to: Bytef.self), &size,
          source.baseAddress?.assumingMemoryBound(to: Bytef.self), uLong(source.count))
      }
    }
    return code == Z_OK && size == length ? content : nil
  }
}
