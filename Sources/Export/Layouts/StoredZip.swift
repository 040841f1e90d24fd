/// A ZIP container of files that are stored as they are (PKWARE APPNOTE 6.3), all dated
/// 1980-01-01, so that the same files give the same bytes.
struct StoredZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1980-01-01 in the form of MS-DOS.
  private static let date: UInt16 = 1 << 5 | 1

  /// Adds a file; the name is plain ASCII.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let size = UInt32(truncatingIfNeeded: bytes.count)
    let common =
      short(20) + short(0) + short(0) + short(0) + short(Self.date) + long(Self.checksum(bytes))
      + long(size) + long(size) + short(UInt16(name.utf8.count)) + short(0)
    directory += long(0x0201_4B50) + short(20) + common + short(0) + short(0) + short(0) + long(0)
    directory += long(UInt32(truncatingIfNeeded: body.count)) + Array(name.utf8)
    body += long(0x0403_4B50) + common + Array(name.utf8) + bytes
    count += 1
  }

  /// The whole container; `nil` where it has more than 65,535 files or 4 GiB, which the form
  /// cannot tell of.
  func finished() -> [UInt8]? {
    guard let count = UInt16(exactly: count), let bodySize = UInt32(exactly: body.count),
      let directorySize = UInt32(exactly: directory.count)
    else { return nil }
    let end =
      long(0x0605_4B50) + short(0) + short(0) + short(count) + short(count)
      + long(directorySize) + long(bodySize) + short(0)
    return body + directory + end
  }

  private func short(_ number: UInt16) -> [UInt8] {
    [UInt8(number & 0xFF), UInt8(number >> 8)]
  }

  private func long(_ number: UInt32) -> [UInt8] {
    short(UInt16(number & 0xFFFF)) + short(UInt16(number >> 16))
  }

  /// CRC-32 as ZIP has it (polynomial 0xEDB88320).
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }
}
