import Foundation

/// The colour space that an archival PDF's device colours are meant in.
enum ColorProfile {
  /// sRGB (IEC 61966-2-1) as an ICC profile, version 2.1 (ICC.1:2001-04): primaries adapted to D50
  /// after Bradford, the transfer curve in 256 steps.
  static let standardRGB: [UInt8] = {
    let curve = tag("curv", long(256) + (0..<256).flatMap { short(encoded($0)) })
    let tags: [(String, [UInt8])] = [
      ("desc", description("sRGB IEC61966-2.1")), ("cprt", tag("text", ascii("CC0") + [0])),
      ("wtpt", xyz(0.9642, 1, 0.8249)), ("rXYZ", xyz(0.4361, 0.2225, 0.0139)),
      ("gXYZ", xyz(0.3851, 0.7169, 0.0971)), ("bXYZ", xyz(0.1431, 0.0606, 0.7141)),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    return profile(tags)
  }()

  /// The linear light of an 8-bit sRGB value, 0…65535.
  private static func encoded(_ value: Int) -> UInt16 {
    let share = Double(value) / 255
    let light = share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    return UInt16((light * 65535).rounded())
  }

  private static func profile(_ tags: [(String, [UInt8])]) -> [UInt8] {
    var table = long(tags.count)
    var body: [UInt8] = []
    var known: [[UInt8]: Int] = [:]
    for (name, bytes) in tags {
      let offset = known[bytes] ?? 128 + 4 + 12 * tags.count + body.count
      if known[bytes] == nil {
        known[bytes] = offset
        body += bytes + Array(repeating: 0, count: (4 - bytes.count % 4) % 4)
      }
      table += ascii(name) + long(offset) + long(bytes.count)
    }
    let size = 128 + table.count + body.count
    let header =
      long(size) + long(0) + long(0x0210_0000) + ascii("mntrRGB XYZ ")
      + [2000, 1, 1, 0, 0, 0].flatMap { short(UInt16($0)) } + ascii("acsp")
      + Array(repeating: 0, count: 28) + fixed(0.9642) + fixed(1) + fixed(0.8249)
    return header + Array(repeating: 0, count: 128 - header.count) + table + body
  }

  private static func description(_ text: String) -> [UInt8] {
    let bytes = long(text.utf8.count + 1) + ascii(text) + [0]
    // No Unicode and no Macintosh form of the name.
    return tag("desc", bytes + Array(repeating: 0, count: 4 + 4 + 2 + 1 + 67))
  }

  private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    tag("XYZ ", fixed(x) + fixed(y) + fixed(z))
  }

  private static func tag(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    ascii(name) + long(0) + bytes
  }

  private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func fixed(_ number: Double) -> [UInt8] { long(Int((number * 65536).rounded())) }

  private static func short(_ number: UInt16) -> [UInt8] {
    [UInt8(number >> 8), UInt8(number & 0xFF)]
  }

  private static func long(_ number: Int) -> [UInt8] {
    short(UInt16(number >> 16 & 0xFFFF)) + short(UInt16(number & 0xFFFF))
  }
}
