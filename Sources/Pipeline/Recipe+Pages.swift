import Extraction
import Foundation
import Pages

extension Recipe {
  /// Reads the pages that the ledger lacks, on as many workers as there are, and returns where
  /// they are to be had as JSON. Pages are handed on to the ledger, never gathered.
  func readPages(
    of input: Input, _ file: OpenedFile, _ content: Fingerprint, _ keys: Keys, _ rank: Int
  ) async throws -> @Sendable (Int) throws -> Data {
    // What is there is overwritten, not dropped: a copy of the file may be in work just now.
    let known = force ? [] : try ledger.pages(of: keys.reading, limits: keys.limits)
    observer.skipped(pages: known.count)
    var missing = (1...file.pages).lazy.filter { !known.contains($0) }.makeIterator()
    try await withThrowingTaskGroup(of: Void.self) { group in
      var underWay = 0
      while true {
        while underWay <= crew.size, let number = missing.next() {
          group.addTask { try await readPage(number, of: input, content, keys, rank) }
          underWay += 1
        }
        guard try await group.next() != nil else { break }
        underWay -= 1
      }
    }
    let (ledger, reading) = (ledger, keys.reading)
    return { number in
      if let page = try ledger.page(number, of: reading) { return page }
      throw BatchError.damagedLedger(file: ledger.location.path, reason: "thiếu trang \(number)")
    }
  }

  private func readPage(
    _ number: Int, of input: Input, _ content: Fingerprint, _ keys: Keys, _ rank: Int
  ) async throws {
    let (page, isPassing) = try await page(number, of: input, rank)
    // Nothing that was read of another content is kept under the hash of this one.
    try content.expect(at: input.path)
    let hasFailed = page.method == .failed
    let limits = isPassing ? Self.noLimits : hasFailed ? keys.limits : nil
    try ledger.keep(JSONEncoder().encode(page), number, of: keys.reading, failedWithin: limits)
    let failure = hasFailed ? PageFailure(page: number, cause: page.reason) : nil
    observer.read(pages: 1, of: input.file, failure: failure)
  }

  /// What the ledger has for limits where a page shall be read anew by the next run.
  private static let noLimits = ""

  /// The page as read at the second try at least, or a failed page with the cause; and whether the
  /// first try failed for a reason that may be gone with the next run.
  private func page(
    _ number: Int, of input: Input, _ rank: Int
  ) async throws -> (page: Page, isPassing: Bool) {
    let first: any Error
    do {
      return (try await page(number, of: input, rank, reading: options.reading), false)
    } catch let error as ExtractionError where error.kind != .limit {
      if error.kind == .missingDependency { throw error }
      return (Self.failed(number, error), false)
    } catch  where error is WorkerFailure || error is ExtractionError {
      if case WorkerFailure.missingLibrary = error { throw error }
      first = error
    }
    let isPassing = (first as? WorkerFailure)?.isPassing ?? false
    do {
      var page = try await page(number, of: input, rank, reading: options.reading.coarser)
      page.remarks.append("Đọc lần hai ở độ phân giải thấp: \(Self.cause(first))")
      return (page, isPassing)
    } catch  where error is WorkerFailure || error is ExtractionError {
      return (Self.failed(number, first), isPassing)
    }
  }

  private func page(
    _ number: Int, of input: Input, _ rank: Int, reading: ReadingOptions
  ) async throws -> Page {
    try await crew.withLane(rank: rank) {
      try await $0.page(number, of: input.path, reading: reading)
    }
  }

  /// A page that could not be read, with what helps where that is known.
  private static func failed(_ number: Int, _ error: any Error) -> Page {
    let remedy = (error as? ExtractionError).map { ". \($0.remedy)" } ?? ""
    return Page(number: number, method: .failed, reason: cause(error) + remedy)
  }

  private static func cause(_ error: any Error) -> String {
    (error as? ExtractionError)?.cause ?? "\(error)"
  }
}

extension ReadingOptions {
  /// Half the resolution and a quarter of the pixels, for a page that was too much.
  fileprivate var coarser: ReadingOptions {
    var coarser = self
    coarser.dotsPerInch = min(dotsPerInch ?? 300, 300) / 2
    coarser.maximumPixels /= 4
    return coarser
  }
}
