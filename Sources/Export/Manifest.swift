import Foundation

/// What a batch was made from, by what, and when: `manifest.json`, the one output with a clock.
public struct Manifest: Codable, Sendable {
  /// The manifest's name in its folder.
  public static let fileName = "manifest.json"

  /// A file that went in or came out.
  public struct File: Codable, Hashable, Sendable {
    /// The name relative to its folder, with `/`.
    public var file: String
    /// SHA-256 of the bytes, in lower-case hexadecimal; `nil` where it could not be read.
    public var sha256: String?
    /// The size in bytes.
    public var bytes: Int?

    /// Takes the facts as they are.
    public init(file: String, sha256: String?, bytes: Int?) {
      self.file = file
      self.sha256 = sha256
      self.bytes = bytes
    }

    /// Reads a file under a folder, piece by piece.
    public init(_ name: String, in folder: URL) {
      file = name
      guard let handle = try? FileHandle(forReadingFrom: folder.appending(path: name)) else {
        return
      }
      var (hash, count) = (SHA256(), 0)
      while let piece = try? handle.read(upToCount: 1 << 20), !piece.isEmpty {
        hash.update(piece)
        count += piece.count
      }
      try? handle.close()
      sha256 = hash.hexadecimal()
      bytes = count
    }
  }

  /// The form of this file.
  public var schema = "sohoa/manifest/1"
  /// When the batch began, ISO 8601, UTC.
  public var began: String
  /// When the batch ended, ISO 8601, UTC.
  public var ended: String
  /// Name → version of program, engines, models and dictionary.
  public var versions: [String: String]
  /// Name → value of the options.
  public var options: [String: String]
  /// What went in.
  public var inputs: [File]
  /// What came out, the manifest left out.
  public var outputs: [File]

  /// Takes the facts as they are; files are put in the order of their names.
  public init(
    began: Date, ended: Date, versions: [String: String], options: [String: String],
    inputs: [File], outputs: [File]
  ) {
    self.began = began.formatted(.iso8601)
    self.ended = ended.formatted(.iso8601)
    self.versions = versions
    self.options = options
    self.inputs = inputs.sorted { $0.file < $1.file }
    self.outputs = outputs.sorted { $0.file < $1.file }
  }

  /// Writes the manifest into a folder; returns its place.
  public func write(to folder: URL) throws(ExportError) -> URL {
    let file = folder.appending(path: Manifest.fileName)
    try OutputFile.write(try JSONExporter.data(self, named: file.path), to: file)
    return file
  }
}
