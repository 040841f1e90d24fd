import Export
import Extraction
import Foundation
import Pages

/// A worker's memory from one request to the next. It runs in a worker process, or in the process
/// of a caller that trusts its files.
public struct WorkerSession {
  private var document: (reader: DocumentReader, path: String)?
  private var composer: (value: Composer, dictionary: String?)?

  /// A session with nothing open.
  public init() {}

  /// Answers a request. Pages behind a compose request come from `nextPage`.
  public mutating func reply(
    to request: WorkerRequest, nextPage: () throws -> Page
  ) -> WorkerReply {
    do {
      switch request {
      case .open(let path, let reading): return try opened(path, reading)
      case .page(let number): return .read(page: try current().reader.page(number))
      case .compose(let order):
        return .composed(composition: try composition(order, nextPage))
      case .close:
        document = nil
        return .closed
      }
    } catch let error as ExtractionError {
      return .failed(error: error)
    } catch ExportError.cannotWrite(let file, let reason) {
      return .failed(
        error: ExtractionError(.fileAccess, file: file, cause: reason, remedy: "Rồi chạy lại"))
    } catch {
      return .failed(
        error: ExtractionError(
          .other, file: document?.path ?? "", cause: "\(error)", remedy: "Hãy chạy lại"))
    }
  }

  private mutating func opened(_ path: String, _ reading: ReadingOptions) throws -> WorkerReply {
    document = nil
    let reader = try DocumentReader(path: path, options: reading)
    document = (reader, path)
    return .opened(pages: reader.pageCount, mediaType: reader.mediaType)
  }

  private func current() throws -> (reader: DocumentReader, path: String) {
    guard let document else {
      throw ExtractionError(
        .other, file: "", cause: "chưa mở tệp nào", remedy: "Hãy gửi yêu cầu open trước")
    }
    return document
  }

  private mutating func composition(
    _ order: CompositionOrder, _ nextPage: () throws -> Page
  ) throws -> Composition {
    let pages: [Page]
    if let count = order.pages {
      pages = try (0..<max(count, 0)).map { _ in try nextPage() }
    } else {
      let reader = try current().reader
      pages = try (1...reader.pageCount).map(reader.page)
    }
    if composer == nil || composer?.dictionary != order.dictionary {
      composer = (try Composer(dictionary: order.dictionary), order.dictionary)
    }
    guard let composer else { preconditionFailure("A composer was just made.") }
    return try composer.value.composition(of: pages, for: order)
  }
}
