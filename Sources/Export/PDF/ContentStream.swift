/// The operations of a PDF content stream (ISO 32000-1, 7.8.2), as ranges of its bytes.
struct ContentStream {
  /// One operator with its operands.
  struct Operation {
    /// The operator: "Tj", "q", "BI" for a whole inline image.
    let name: String
    /// The operands, each with its own syntax.
    let operands: [Range<Int>]
    /// Operands and operator together.
    let range: Range<Int>
  }

  /// The stream's bytes.
  let bytes: [UInt8]
  /// The operations in order; bytes that belong to none (comments, blanks) lie between them.
  let operations: [Operation]

  /// Reads the operations; damaged syntax gives what can be told of it.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var scanner = Scanner(bytes: bytes)
    operations = scanner.operations()
  }

  /// An operand as a number.
  func number(_ range: Range<Int>) -> Double? { Double(text(range)) }

  /// An operand as its syntax.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// Goes through the bytes once.
private struct Scanner {
  let bytes: [UInt8]
  var index = 0

  mutating func operations() -> [ContentStream.Operation] {
    var found: [ContentStream.Operation] = []
    var operands: [Range<Int>] = []
    while let token = nextToken() {
      guard isOperator(token) else {
        operands.append(token)
        continue
      }
      let name = String(decoding: bytes[token], as: UTF8.self)
      if name == "BI" { skipInlineImage() }
      let start = operands.first?.lowerBound ?? token.lowerBound
      found.append(
        .init(name: name, operands: operands, range: start..<max(index, token.upperBound)))
      operands = []
    }
    return found
  }

  /// The next number, name, string, array, dictionary or operator.
  private mutating func nextToken() -> Range<Int>? {
    skipBlanks()
    guard index < bytes.count else { return nil }
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "<"):
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "<") {
        skipNested(open: UInt8(ascii: "<"), close: UInt8(ascii: ">"))
      } else {
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
        index = min(index + 1, bytes.count)
      }
    case UInt8(ascii: "["): skipNested(open: UInt8(ascii: "["), close: UInt8(ascii: "]"))
    default:
      index += 1
      while index < bytes.count, !bytes[index].endsToken { index += 1 }
    }
    return start..<index
  }

  private func isOperator(_ token: Range<Int>) -> Bool {
    let first = bytes[token.lowerBound]
    guard first.isLetter || first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") else {
      return false
    }
    return !["true", "false", "null"].contains(String(decoding: bytes[token], as: UTF8.self))
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%") {
        while index < bytes.count, bytes[index] != 10, bytes[index] != 13 { index += 1 }
      } else if bytes[index].isBlank {
        index += 1
      } else {
        return
      }
    }
  }

  private mutating func skipString() {
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { break }
    }
    index = min(index, bytes.count)
  }

  /// Goes over an array or dictionary; strings inside may hold any brackets.
  private mutating func skipNested(open: UInt8, close: UInt8) {
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") {
        skipString()
        continue
      }
      if byte == open { depth += 1 }
      if byte == close { depth -= 1 }
      index += 1
      if depth == 0 { return }
    }
  }

  /// Goes to behind the EI that ends an inline image: one with blanks on both sides.
  private mutating func skipInlineImage() {
    while index + 2 < bytes.count {
      let isEnd =
        bytes[index].isBlank && bytes[index + 1] == UInt8(ascii: "E")
        && bytes[index + 2] == UInt8(ascii: "I")
        && (index + 3 >= bytes.count || bytes[index + 3].endsToken)
      index += 1
      if isEnd {
        index += 2
        return
      }
    }
    index = bytes.count
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { [0, 9, 10, 12, 13, 32].contains(self) }
  fileprivate var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
  fileprivate var endsToken: Bool { isBlank || "()<>[]{}/%".utf8.contains(self) }
}
