import Foundation
import Vietnamese

/// A file that is written under a temporary name beside its place and renamed when it is whole,
/// so that nobody ever opens half a file.
final class OutputFile {
  /// Its place once it is finished.
  let url: URL
  /// Where it is written meanwhile.
  let temporary: URL
  private var handle: FileHandle?
  private var buffer = Data()
  private var digest = SHA256()
  /// How many bytes were written.
  private(set) var count = 0

  /// Creates the temporary file.
  init(_ url: URL) throws(ExportError) {
    self.url = url
    temporary = OutputFile.temporaryName(for: url)
    // Foundation would make a file of yet another name first, which a kill leaves lying there.
    let descriptor = open(temporary.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .cannotWrite(file: url.path, reason: SystemReason.text())
    }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// A file that was never finished leaves nothing behind.
  deinit {
    guard let handle else { return }
    try? handle.close()
    try? FileManager.default.removeItem(at: temporary)
  }

  /// Appends bytes.
  func write(_ bytes: some Sequence<UInt8>) throws(ExportError) {
    buffer.append(contentsOf: bytes)
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Closes the file and gives it its name; returns the SHA-256 of its bytes.
  func finish() throws(ExportError) -> String {
    try flush()
    do {
      try handle?.close()
      handle = nil
    } catch {
      throw .cannotWrite(file: url.path, reason: SystemReason.text(error))
    }
    try OutputFile.rename(temporary, to: url)
    return digest.hexadecimal()
  }

  private func flush() throws(ExportError) {
    do {
      try handle?.write(contentsOf: buffer)
    } catch {
      throw .cannotWrite(file: url.path, reason: SystemReason.text(error))
    }
    digest.update(buffer)
    count += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}

extension OutputFile {
  /// Writes the whole content of a file.
  static func write(_ bytes: Data, to url: URL) throws(ExportError) {
    let temporary = temporaryName(for: url)
    do {
      try bytes.write(to: temporary)
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw .cannotWrite(file: url.path, reason: SystemReason.text(error))
    }
    try rename(temporary, to: url)
  }

  /// The name under which a file is written until it is whole.
  static func temporaryName(for url: URL) -> URL {
    url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).part")
  }

  /// Puts a whole file in its place, over the one that may be there; its content is on disk by then,
  /// so that a power cut leaves the one or the other.
  static func rename(_ temporary: URL, to url: URL) throws(ExportError) {
    let descriptor = open(temporary.path, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
    guard Foundation.rename(temporary.path, url.path) == 0 else {
      let reason = SystemReason.text()
      try? FileManager.default.removeItem(at: temporary)
      throw .cannotWrite(file: url.path, reason: reason)
    }
  }
}
