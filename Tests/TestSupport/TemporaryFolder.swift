import Foundation

/// A folder for one test.
public enum TemporaryFolder {
  /// Lends an empty folder and removes it afterwards.
  @discardableResult public static func with<Result>(_ body: (URL) throws -> Result) throws
    -> Result
  {
    let folder = try make()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Lends an empty folder and removes it afterwards.
  @discardableResult public static func with<Result>(
    isolation: isolated (any Actor)? = #isolation, _ body: (URL) async throws -> Result
  ) async throws -> Result {
    let folder = try make()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }

  /// Every file beneath a folder but hidden ones: relative name → content.
  public static func contents(of folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var contents: [String: Data] = [:]
    for name in names where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      let file = folder.appending(path: name)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { contents[name] = try Data(contentsOf: file) }
    }
    return contents
  }

  private static func make() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sohoa-test-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Its real name, since the program tells files apart by theirs.
    return folder.resolvingSymlinksInPath()
  }
}
