/// The n-grams of one order as they lie in a model's file (see ``ModelFile``), found by
/// interpolation search (Peterson, 1957): keys are spread evenly, so a token behind a history lies
/// within a few places of where its key says, mostly in the same line of the processor's cache as the
/// other tokens asked for behind that history.
struct FollowerTable {
  /// The n-grams of one history: places in the table, and the log of what is left to shorter
  /// n-grams.
  struct History: BitwiseCopyable {
    var start: UInt32
    var end: UInt32
    var backOff: Float

    /// Nothing begins so, and nothing is taken off.
    static let none = History(start: 0, end: 0, backOff: 0)
  }

  let count: Int
  private let keys: UnsafePointer<UInt16>
  private let codes: UnsafePointer<UInt8>
  private let marks: UnsafePointer<UInt64>?
  private let entries: UnsafePointer<UInt32>?
  private let entryCount: Int
  private let probabilities: UnsafePointer<Float>
  private let backOffs: UnsafePointer<Float>
  /// How many n-grams the table of the next order has.
  private let longerCount: UInt32

  /// The table of one order; `codebook` holds its 256 probabilities and 256 back-offs.
  init(
    keys: UnsafeRawBufferPointer, codes: UnsafeRawBufferPointer, marks: UnsafeRawBufferPointer?,
    entries: UnsafeRawBufferPointer?, codebook: UnsafePointer<Float>, longerCount: Int
  ) {
    // Sections begin on multiples of 64, and the header has checked that none of these is empty.
    count = codes.count
    self.keys = keys.baseAddress!.assumingMemoryBound(to: UInt16.self)
    self.codes = codes.baseAddress!.assumingMemoryBound(to: UInt8.self)
    self.marks = marks?.baseAddress?.assumingMemoryBound(to: UInt64.self)
    self.entries = entries?.baseAddress?.assumingMemoryBound(to: UInt32.self)
    entryCount = (entries?.count ?? 0) / 4
    probabilities = codebook
    backOffs = codebook + 256
    self.longerCount = UInt32(longerCount)
  }

  /// Where a key stands behind a history, if keys are spread evenly.
  @inline(__always)
  private func guess(_ key: UInt16, _ history: History) -> Int {
    let (start, end) = (Int(history.start), Int(history.end))
    return start &+ (Int(key) &* (end &- start)) >> 16
  }

  /// The key that stands where another is to be expected behind a history. Asked for several keys
  /// before their places are, so that memory is read for all of them at once.
  @inline(__always)
  func glance(for key: UInt16, behind history: History) -> UInt16 {
    history.start < history.end ? keys[guess(key, history)] : 0
  }

  /// The place of a key behind a history; `nil` where the table has no such n-gram.
  @inline(__always)
  func place(of key: UInt16, behind history: History) -> Int? {
    place(of: key, behind: history, glance: glance(for: key, behind: history))
  }

  /// The same, with what `glance(for:behind:)` has found.
  @inline(__always)
  func place(of key: UInt16, behind history: History, glance: UInt16) -> Int? {
    guard history.start < history.end else { return nil }
    var place = guess(key, history)
    if glance < key {
      let end = Int(history.end)
      repeat { place &+= 1 } while place < end && keys[place] < key
      return place < end && keys[place] == key ? place : nil
    }
    guard glance > key else { return place }
    let start = Int(history.start)
    repeat {
      if place == start { return nil }
      place &-= 1
    } while keys[place] > key
    return keys[place] == key ? place : nil
  }

  /// Natural log probability of the n-gram at a place.
  @inline(__always)
  func logProbability(at place: Int) -> Float { probabilities[Int(codes[place])] }

  /// The n-gram at a place as the history of longer ones. Damaged entries count as none.
  @inline(__always)
  func history(at place: Int) -> History {
    guard let marks, let entries else { return .none }
    let block = marks[place >> 5]
    let mark = UInt64(1) << UInt64(place & 31)
    guard block & mark != 0 else { return .none }
    let before = (block & (mark &- 1)).nonzeroBitCount
    let index = Int(block >> 32) &+ before
    guard index &+ 1 < entryCount else { return .none }
    let entry = entries[index]
    let end = entries[index &+ 1] >> 8
    guard entry >> 8 <= end, end <= longerCount else { return .none }
    return History(start: entry >> 8, end: end, backOff: backOffs[Int(entry & 0xFF)])
  }
}
