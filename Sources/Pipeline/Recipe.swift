import Export
import Extraction
import Foundation
import Pages
import Records

/// What happens to one document, from top to bottom.
struct Recipe: Sendable {
  /// What came of an input, and whether that was known before.
  struct Outcome: Sendable {
    var entry: LedgerEntry
    var isNew: Bool
    /// The reading on which the input's outputs rested before, where it is another now.
    var replacedReading: String?
  }

  let options: ConversionOptions
  let limits: Limits
  let versions: [String: String]
  /// Whether everything is done anew.
  let force: Bool
  let folder: OutputFolder
  let ledger: Ledger
  let crew: Crew
  let observer: any BatchObserver

  /// Converts an input, as far as that was not done before; `rank` is its place in the batch.
  ///
  /// A document that fails is a result. What throws ends the batch: a folder that cannot be
  /// written, a model that is not installed, or a cancellation.
  func convert(_ input: Input, rank: Int) async throws -> Outcome {
    let before = try ledger.entry(named: input.name)
    var keys: Keys?
    do {
      guard folder.takes(input.name) else { throw Self.tooLong(input) }
      let content = try fingerprint(of: input, before)
      let document = Keys(input, content, options, limits, versions)
      keys = document
      if let before, isDone(before, document) { return Outcome(entry: before, isNew: false) }

      let file = try await open(input, rank)
      observer.opened(pages: file.pages)
      let pages = file.isText ? nil : try await readPages(of: input, file, content, document, rank)
      let staged = try await compose(input, content, file, pages, rank)
      if file.isText { observer.read(pages: file.pages, of: input.file, failure: nil) }
      try content.expect(at: input.path)

      if let obstacle = folder.obstacle(to: staged.composition, as: input.name) {
        throw Self.inTheWay(obstacle, of: input)
      }
      let files = try folder.publish(staged, as: input.name)
      var entry = LedgerEntry(input, content, document, staged, files)
      if pages != nil, try !isFinal(document, file) { entry.key = nil }
      return try finish(entry, insteadOf: before)
    } catch let error as ExtractionError {
      if error.kind == .missingDependency { throw BatchError.missingDependency("\(error)") }
      return try finish(LedgerEntry(input, failed: error, keys), insteadOf: before)
    } catch WorkerFailure.missingLibrary {
      throw BatchError.missingDependency("\(WorkerFailure.missingLibrary).")
    } catch let failure as WorkerFailure {
      let error = ExtractionError(
        .limit, file: input.path, cause: "\(failure)", remedy: "Hãy xem lại tệp, hoặc chia nhỏ nó")
      return try finish(
        LedgerEntry(input, failed: error, failure.isPassing ? nil : keys), insteadOf: before)
    }
  }

  /// Whether another run within the same limits would read no page better.
  private func isFinal(_ keys: Keys, _ file: OpenedFile) throws -> Bool {
    try ledger.pages(of: keys.reading, limits: keys.limits).count == file.pages
  }

  /// A file whose size and time did not change was not changed, as build tools have it too.
  private func fingerprint(of input: Input, _ before: LedgerEntry?) throws -> Fingerprint {
    if !force, let known = before?.fingerprint, known.isCurrent(path: input.path) { return known }
    return try Fingerprint(path: input.path)
  }

  private func isDone(_ before: LedgerEntry, _ keys: Keys) -> Bool {
    guard let key = before.key, !force else { return false }
    return [keys.document, keys.withinLimits].contains(key) && folder.holds(before.files)
  }

  /// Opens the file to know its type and its pages; a worker that dies of it gets a second try.
  private func open(_ input: Input, _ rank: Int) async throws -> OpenedFile {
    let reading = options.reading
    do {
      return try await crew.withLane(rank: rank) { try await $0.open(input.path, reading: reading) }
    } catch is WorkerFailure {
      return try await crew.withLane(rank: rank) { try await $0.open(input.path, reading: reading) }
    }
  }

  /// Hands the pages to a worker for restoring, segmenting, reading and exporting; one that dies of
  /// it gets a second try.
  private func compose(
    _ input: Input, _ content: Fingerprint, _ file: OpenedFile,
    _ pages: (@Sendable (Int) throws -> Data)?, _ rank: Int
  ) async throws -> StagedComposition {
    let order = CompositionOrder(
      source: Source(
        file: input.file, sha256: content.sha256, bytes: content.bytes,
        mediaType: file.mediaType, pages: file.pages),
      path: input.path, pages: pages == nil ? nil : file.pages, dictionary: options.dictionary,
      options: options.provenance, versions: versions, formats: options.formats,
      changesSignedFiles: options.changesSignedFiles, staging: "")
    let reading = options.reading
    let composed = { @Sendable (lane: WorkerLane) in
      try await lane.compose(order, reading: reading, count: file.pages, pages: pages)
    }
    do {
      do {
        return try await crew.withLane(rank: rank, composed)
      } catch is WorkerFailure {
        return try await crew.withLane(rank: rank, composed)
      }
    } catch let error as ExtractionError where error.kind == .fileAccess {
      throw BatchError.cannotWrite(file: folder.url.path, reason: error.cause)
    }
  }

  private func finish(_ entry: LedgerEntry, insteadOf before: LedgerEntry?) throws -> Outcome {
    try ledger.record(entry)
    let names = Set(entry.files.map(\.name))
    folder.remove(before?.files.filter { !names.contains($0.name) } ?? [])
    let replaced = before?.reading.flatMap { $0 == entry.reading ? nil : $0 }
    return Outcome(entry: entry, isNew: true, replacedReading: replaced)
  }

  private static func inTheWay(_ obstacle: String, of input: Input) -> ExtractionError {
    ExtractionError(
      .fileAccess, file: input.path, cause: "chỗ của kết quả đã có \(obstacle) trong thư mục ra",
      remedy: "Hãy đổi tên tệp vào, hoặc chọn thư mục ra khác")
  }

  private static func tooLong(_ input: Input) -> ExtractionError {
    ExtractionError(
      .fileAccess, file: input.path, cause: "đường dẫn của kết quả dài quá mức hệ thống cho phép",
      remedy: "Hãy chọn thư mục ra ở gần gốc hơn")
  }
}
