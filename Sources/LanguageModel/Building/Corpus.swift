import Foundation
import Vietnamese

/// One file of text to count from: UTF-8, plain or packed with xz, a paragraph or sentence a line.
/// Lines that go on in the next one (which then begins with a small letter) are joined.
public struct Corpus: Hashable, Sendable {
  /// Where it lies.
  public let file: URL
  /// How much an occurrence counts; corpora of one weight are taken for one kind of text.
  public let weight: Float

  /// A file and its weight, which must be positive.
  public init(file: URL, weight: Float = 1) {
    self.file = file
    self.weight = weight
  }

  /// The whole text, unpacked through `xz -dc` where the name ends in ".xz".
  func bytes() throws(LanguageModelError) -> Data {
    let path = file.path(percentEncoded: false)
    do {
      return file.pathExtension == "xz" ? try Self.unpacked(file) : try Data(contentsOf: file)
    } catch let error as LanguageModelError {
      throw error
    } catch {
      throw LanguageModelError(.fileAccess(SystemReason.text(error)), path: path)
    }
  }

  private static func unpacked(_ file: URL) throws -> Data {
    let path = file.path(percentEncoded: false)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xz", "-dc", "--", path]
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw LanguageModelError(.fileAccess("xz -dc \(process.terminationStatus)"), path: path)
    }
    return bytes
  }
}
