/// Strings of letters as a tree: each is one letter longer than the one it hangs on.
struct LetterTree: Sendable {
  /// A string: its last letter, and the string without it.
  struct Node: BitwiseCopyable {
    var letter: UInt8
    var parent: Int32
  }

  /// The strings, shorter ones before those that hang on them; the first is empty.
  private(set) var nodes = [Node(letter: 255, parent: 0)]
  private var index: NumberIndex

  /// The empty string, and room for some others.
  init(capacity: Int) { index = NumberIndex(capacity: capacity) }

  /// The string of these letters, added with all that it hangs on where it is new.
  mutating func insert(_ letters: some Sequence<UInt8>) -> Int {
    var node = 0
    for letter in letters {
      if let known = index[node, Int(letter)] {
        node = known
      } else {
        nodes.append(Node(letter: letter, parent: Int32(node)))
        index.set(node, Int(letter), to: nodes.count - 1)
        node = nodes.count - 1
      }
    }
    return node
  }

  /// The string of these letters; `nil` where it was not added.
  func node(of letters: some Sequence<UInt8>) -> Int? {
    var node = 0
    for letter in letters {
      guard let next = index[node, Int(letter)] else { return nil }
      node = next
    }
    return node
  }
}
