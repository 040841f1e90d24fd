import Export
import Foundation

/// The names in a folder, also those that are no UTF-8, as archives unpacked from other systems
/// have them.
struct FolderEntries {
  /// An entry: its name as it is told, and where it can be opened.
  struct Entry {
    var name: String
    var path: String
  }

  /// In the order of their bytes, hidden ones left out.
  private(set) var entries: [Entry] = []

  /// Reads a folder; `nil` where that is refused.
  /// - Parameter aliases: a folder for links to entries whose names no `String` can hold.
  init?(of folder: String, aliases: String) {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let bytes = withUnsafePointer(to: &entry.pointee.d_name) {
        UnsafeRawPointer($0).withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0))).map { UInt8(bitPattern: $0) }
        }
      }
      guard bytes.first != UInt8(ascii: ".") else { continue }
      if let name = String(validating: bytes, as: UTF8.self) {
        entries.append(Entry(name: name, path: "\(folder)/\(name)"))
      } else {
        entries.append(Self.alias(of: bytes, in: folder, aliases))
      }
    }
    entries.sort { $0.name.precedes($1.name) }
  }

  /// A link to the entry, named after its hash: the same in every run.
  private static func alias(of name: [UInt8], in folder: String, _ aliases: String) -> Entry {
    let target = Array("\(folder)/".utf8) + name
    let link = "\(aliases)/\(SHA256.hexadecimal(of: target))"
    mkdir(aliases, 0o777)
    (target + [0]).withUnsafeBufferPointer {
      $0.withMemoryRebound(to: CChar.self) { _ = symlink($0.baseAddress!, link) }
    }
    return Entry(name: legible(name), path: link)
  }

  /// Bytes of another encoding are told as in addresses of the web: "B%E1o".
  private static func legible(_ name: [UInt8]) -> String {
    name.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "%" + String($0, radix: 16).uppercased() }
      .joined()
  }
}
