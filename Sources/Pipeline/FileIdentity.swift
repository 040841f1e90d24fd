import Foundation

/// What makes a file the same under different names: its device and its number there.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64
  let isFolder: Bool

  /// The identity of what lies at the path, links followed; `nil` where nothing does.
  init?(path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    device = UInt64(facts.st_dev)
    number = UInt64(facts.st_ino)
    isFolder = facts.st_mode & S_IFMT == S_IFDIR
  }
}
