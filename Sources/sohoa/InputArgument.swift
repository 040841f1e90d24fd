import Foundation

/// The file that an argument names; standard input (`-`) is kept in a temporary file meanwhile.
struct InputArgument {
  let path: String
  private let isTemporary: Bool

  init(_ argument: String) throws {
    guard argument == "-" else {
      path = argument
      isTemporary = false
      return
    }
    let copy = FileManager.default.temporaryDirectory
      .appending(path: "sohoa-\(UUID().uuidString)")
    try FileHandle.standardInput.readDataToEndOfFile().write(to: copy)
    path = copy.path
    isTemporary = true
  }

  /// Removes the temporary file, if there is one.
  func close() {
    if isTemporary { try? FileManager.default.removeItem(atPath: path) }
  }
}
