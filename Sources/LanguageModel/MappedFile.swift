import Foundation
import Vietnamese

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file mapped into memory, read-only, until the last reference goes.
final class MappedFile: @unchecked Sendable {
  // Unchecked: the mapping is never written after init, so any thread may read it.
  let bytes: UnsafeRawBufferPointer

  init(_ file: URL) throws(LanguageModelError) {
    let path = file.path(percentEncoded: false)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw MappedFile.failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw MappedFile.failure(path) }
    let size = Int(status.st_size)
    guard size > 0 else { throw LanguageModelError(.foreignFile, path: path) }
    guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { throw MappedFile.failure(path) }
    bytes = UnsafeRawBufferPointer(start: address, count: size)
  }

  private static func failure(_ path: String) -> LanguageModelError {
    LanguageModelError(.fileAccess(SystemReason.text()), path: path)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }
}
