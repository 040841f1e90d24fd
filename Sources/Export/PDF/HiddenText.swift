import Pages

/// Takes the text that nobody sees out of a content stream: text in rendering mode 3, and text
/// that an image over the whole page covers. Visible text stays.
struct HiddenText {
  /// The stream without its hidden text; the same bytes where it has none.
  let content: [UInt8]
  /// Whether there was any.
  let wasFound: Bool
  /// Whether visible text is left, or text elsewhere that this cannot judge.
  let leavesText: Bool

  /// What the page's resources call an image that is drawn, and the page's extent.
  struct Page {
    /// The names of opaque image objects, with their slashes.
    let images: Set<String>
    /// The names of form objects, which may hold text of their own.
    let forms: Set<String>
    /// The visible part of the page in user space.
    let crop: Box
  }

  init(in bytes: [UInt8], of page: Page) {
    let stream = ContentStream(bytes)
    var reading = Reading(stream: stream, page: page)
    reading.run()
    let hidden = reading.hidden
    wasFound = !hidden.isEmpty
    leavesText = reading.shown.contains { !hidden.contains($0) } || reading.drawsForms
    content =
      wasFound ? HiddenText.without(hidden, in: stream, dropsAll: !leavesText) : bytes
  }

  /// Where nothing visible is left, the operators that only text needs go as well, and with them
  /// the last mention of the old fonts.
  private static func without(
    _ hidden: Set<Int>, in stream: ContentStream, dropsAll: Bool
  ) -> [UInt8] {
    var output: [UInt8] = []
    var copied = 0
    for (index, operation) in stream.operations.enumerated() {
      let isDropped = hidden.contains(index) || (dropsAll && textOperators.contains(operation.name))
      guard isDropped else { continue }
      output += stream.bytes[copied..<operation.range.lowerBound]
      if !dropsAll { output += remainder(of: operation, in: stream) }
      copied = operation.range.upperBound
    }
    return output + stream.bytes[copied...]
  }

  /// What a text-showing operator does beside showing: `'` and `"` go to the next line.
  private static func remainder(
    of operation: ContentStream.Operation, in stream: ContentStream
  ) -> [UInt8] {
    switch operation.name {
    case "'": return Array(" T* ".utf8)
    case "\"" where operation.operands.count == 3:
      let (word, character) = (operation.operands[0], operation.operands[1])
      return Array(" \(stream.text(word)) Tw \(stream.text(character)) Tc T* ".utf8)
    default: return [32]
    }
  }

  private static let textOperators: Set<String> = [
    "BT", "ET", "Tf", "Td", "TD", "Tm", "T*", "Tc", "Tw", "Tz", "TL", "Tr", "Ts", "Tj", "TJ", "'",
    "\"",
  ]
}

/// Follows the graphics state through a stream.
private struct Reading {
  let stream: ContentStream
  let page: HiddenText.Page
  /// The indices of the operations that show text, and of those of them that are hidden.
  private(set) var shown: [Int] = []
  private(set) var hidden: Set<Int> = []
  private(set) var drawsForms = false
  private var state = (mode: 0, map: Affine())
  private var saved: [(mode: Int, map: Affine)] = []

  init(stream: ContentStream, page: HiddenText.Page) {
    self.stream = stream
    self.page = page
  }

  mutating func run() {
    for (index, operation) in stream.operations.enumerated() {
      let numbers = operation.operands.compactMap(stream.number)
      switch operation.name {
      case "q": saved.append(state)
      case "Q": state = saved.popLast() ?? state
      case "cm" where numbers.count == 6:
        let map = Affine(
          a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4],
          f: numbers[5])
        state.map = map.then(state.map)
      case "Tr": state.mode = numbers.first.flatMap(Int.init(exactly:)) ?? state.mode
      case "Tj", "TJ", "'", "\"":
        shown.append(index)
        if state.mode == 3 { hidden.insert(index) }
      case "Do": draw(operation.operands.first.map(stream.text))
      default: break
      }
    }
  }

  private mutating func draw(_ name: String?) {
    guard let name else { return }
    if page.forms.contains(name) { drawsForms = true }
    if page.images.contains(name), coversPage() { hidden.formUnion(shown) }
  }

  /// Whether the unit square, where images are drawn, lies over nearly the whole page.
  private func coversPage() -> Bool {
    let corners = [(0.0, 0.0), (1, 0), (0, 1), (1, 1)].map { state.map.point(x: $0.0, y: $0.1) }
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    guard let x0 = xs.min(), let x1 = xs.max(), let y0 = ys.min(), let y1 = ys.max(),
      let shared = Box(x0: x0, y0: y0, x1: x1, y1: y1).intersection(page.crop)
    else { return false }
    return shared.width * shared.height >= 0.95 * page.crop.width * page.crop.height
  }
}
