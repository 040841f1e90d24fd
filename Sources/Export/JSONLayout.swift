import Foundation

/// Breaks compact JSON into lines that people and `diff` can read.
///
/// Two spaces a level. A list or object that holds nothing but plain values and flat lists, and
/// is at most 160 bytes long, stays on one line: so every word of a page has a line of its own,
/// its box on it.
struct JSONLayout {
  /// The longest container, in bytes of compact JSON, that stays on one line.
  static let lineLength = 160

  /// For each container, in the order in which they open, where it ends if it stays on one line.
  private let flat: [Int?]
  private var output: [UInt8] = []
  /// How many containers have opened.
  private var container = 0
  private var depth = 0
  /// Where the flat container ends in which the text is; before it in no such.
  private var flatUntil = 0

  /// The same value as `compact`, laid out, with a line break at the end.
  static func indented(_ compact: Data) -> Data {
    let bytes = [UInt8](compact)
    var layout = JSONLayout(flat: flatContainers(bytes))
    layout.output.reserveCapacity(bytes.count * 5 / 4)
    scan(bytes) { index, byte in
      index < layout.flatUntil ? layout.addFlat(byte) : layout.add(byte)
    } inString: {
      layout.output.append(contentsOf: bytes[$0])
    }
    layout.output.append(.lineFeed)
    return Data(layout.output)
  }

  private init(flat: [Int?]) { self.flat = flat }

  /// Adds a byte of a container that stays on one line.
  private mutating func addFlat(_ byte: UInt8) {
    output.append(byte)
    if byte == .comma || byte == .colon { output.append(.space) }
    if byte == .opensList || byte == .opensObject { container += 1 }
  }

  private mutating func add(_ byte: UInt8) {
    switch byte {
    case .opensList, .opensObject:
      output.append(byte)
      open()
    case .closesList, .closesObject:
      depth -= 1
      output.breakLine(depth)
      output.append(byte)
    case .comma:
      output.append(byte)
      output.breakLine(depth)
    case .colon: output.append(contentsOf: [byte, .space])
    default: output.append(byte)
    }
  }

  private mutating func open() {
    if let end = flat[container] {
      flatUntil = end + 1
    } else {
      depth += 1
      output.breakLine(depth)
    }
    container += 1
  }

  /// For each container, in the order in which they open, where it ends if it stays on one line.
  private static func flatContainers(_ bytes: [UInt8]) -> [Int?] {
    var ends: [Int?] = []
    var open: [(ordinal: Int, start: Int, height: Int)] = []
    scan(bytes) { index, byte in
      switch byte {
      case .opensList, .opensObject:
        open.append((ends.count, index, 0))
        ends.append(nil)
      case .closesList, .closesObject:
        guard let last = open.popLast() else { return }
        // Objects inside make a container tall at once; one flat list inside does not.
        let isFlat = last.height <= 1 && index - last.start < lineLength
        if isFlat { ends[last.ordinal] = index }
        if !open.isEmpty {
          let height = byte == .closesObject ? 2 : last.height + 1
          open[open.count - 1].height = max(open[open.count - 1].height, height)
        }
      default: break
      }
    } inString: { _ in
    }
    return ends
  }

  /// Hands out every byte outside strings, and every string with its quotes.
  private static func scan(
    _ bytes: [UInt8], _ visit: (Int, UInt8) -> Void, inString: (Range<Int>) -> Void
  ) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == .quote else {
        visit(index, bytes[index])
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] != .quote { end += bytes[end] == .backslash ? 2 : 1 }
      inString(index..<min(end + 1, bytes.count))
      index = end + 1
    }
  }
}

extension [UInt8] {
  fileprivate mutating func breakLine(_ depth: Int) {
    append(.lineFeed)
    append(contentsOf: repeatElement(.space, count: depth * 2))
  }
}

/// The bytes that JSON is built of.
extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")
  static let opensList = UInt8(ascii: "[")
  static let closesList = UInt8(ascii: "]")
  static let opensObject = UInt8(ascii: "{")
  static let closesObject = UInt8(ascii: "}")
}
