/// Strings of letters as a tree: each is one letter longer than the one it hangs on.
struct LetterTree: Sendable {
  /// A string: its last letter, and the string without it.
  struct Node: BitwiseCopyable {
    var letter: UInt8
    var parent: Int32
  }

  /// How many letters of seven bits a key holds, with a bit at their head.
  private static let longestKey = 8

  /// The strings, shorter ones before those that hang on them; the first is empty.
  private(set) var nodes = [Node(letter: 255, parent: 0)]
  /// Short strings by all their letters, longer ones by their last letter and the node before it.
  private var index: NumberIndex

  /// The empty string, and room for some others.
  init(capacity: Int) {
    index = NumberIndex(capacity: capacity)
    nodes.reserveCapacity(capacity)
  }

  /// The string of these letters, added with all that it hangs on where it is new.
  mutating func insert(_ letters: some BidirectionalCollection<UInt8>) -> Int {
    if let known = node(of: letters) { return known }
    guard let last = letters.last else { return 0 }
    let parent = insert(letters.dropLast())
    nodes.append(Node(letter: last, parent: Int32(parent)))
    let key = Self.key(of: letters) ?? Self.key(of: last, behind: parent)
    index.set(key.first, key.second, to: nodes.count - 1)
    return nodes.count - 1
  }

  /// The string of these letters; `nil` where it was not added.
  func node(of letters: some BidirectionalCollection<UInt8>) -> Int? {
    guard let last = letters.last else { return 0 }
    if let key = Self.key(of: letters) { return index[key.first, key.second] }
    guard let parent = node(of: letters.dropLast()) else { return nil }
    let key = Self.key(of: last, behind: parent)
    return index[key.first, key.second]
  }

  /// All letters of a short string; `nil` for longer ones.
  private static func key(of letters: some Collection<UInt8>) -> (first: Int, second: Int)? {
    guard letters.count <= longestKey else { return nil }
    let packed = letters.reduce(1) { $0 << 7 | Int($1 & 0x7F) }
    return (packed >> 28, packed & 0xFFF_FFFF)
  }

  /// The last letter of a longer one: no short string's key begins like it.
  private static func key(of last: UInt8, behind parent: Int) -> (first: Int, second: Int) {
    (1 << 30 | parent, Int(last))
  }
}
