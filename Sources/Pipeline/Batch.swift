import Export
import Extraction
import Foundation
import Logging
import Records

/// Converts many inputs into one folder. What was done before is not done again.
public struct Batch: Sendable {
  /// What to do and how.
  public struct Settings: Sendable {
    /// What bears on the outputs.
    public var options = ConversionOptions()
    /// What a page may use up.
    public var limits = Limits()
    /// How many workers run at once.
    public var jobs = ProcessInfo.processInfo.activeProcessorCount
    /// Whether everything is done anew.
    public var force = false
    /// The form of the tables.
    public var dialect = CSVDialect.data
    /// This program's path, which is started for workers.
    public var program: String
    /// Name → version of program, engines, models, dictionary.
    public var versions: [String: String]
    /// Name → value added to the environment of workers.
    public var environment: [String: String] = [:]

    /// The usual settings.
    public init(program: String, versions: [String: String]) {
      (self.program, self.versions) = (program, versions)
    }
  }

  /// What came of a batch.
  public struct Summary: Hashable, Sendable {
    /// How many inputs there were.
    public var documents = 0
    /// How many of them are converted whole.
    public var converted = 0
    /// How many lack pages.
    public var partly = 0
    /// How many failed.
    public var failed = 0
    /// The kind of the last failure.
    public var failure: String?
  }

  private let settings: Settings
  private let observer: any BatchObserver
  private let log: Logger
  private let folder: OutputFolder
  private let ledger: Ledger
  private let crew: Crew

  /// Takes the output folder for itself until it is let go; other runs are refused meanwhile.
  /// A folder that is one of `inputs` is refused before anything is written into it.
  public init(
    from inputs: [String] = [], into output: String, _ settings: Settings,
    observer: any BatchObserver, log: Logger
  ) throws(BatchError) {
    try InputListing.refuse(inputs, into: output)
    (self.settings, self.observer, self.log) = (settings, observer, log)
    let folder = try OutputFolder(URL(filePath: output))
    self.folder = folder
    ledger = try Ledger(at: OutputFolder.ledger(in: folder.url))
    crew = Crew(lanes: (1...max(settings.jobs, 1)).map { settings.lane($0, in: folder) })
  }

  /// Converts every file that the paths name or hold, and writes the tables of the folder.
  public func run(_ paths: [String]) async throws -> Summary {
    let found = try files(at: paths)
    guard !found.isEmpty else { throw BatchError.noInputs }
    let began = Date()
    let summary = try await convert(found)
    try writeTables(began: began)
    return summary
  }

  /// Every file that the paths name or hold, in the order of names.
  func files(at paths: [String]) throws -> [InputListing.Found] {
    try InputListing(paths, output: folder.url.path).found
  }

  /// Converts files; the tables are left as they were.
  func convert(_ found: [InputListing.Found]) async throws -> Summary {
    let inputs = try inputs(found)
    observer.began(documents: inputs.count)
    let summary = try await withTaskCancellationHandler {
      try await convert(inputs)
    } onCancel: {
      crew.cancel()
    }
    await crew.dismiss()
    return summary
  }

  private func inputs(_ found: [InputListing.Found]) throws -> [Input] {
    let present = Set(found.map { ExactPath($0.path) })
    let known = try ledger.names {
      present.contains(ExactPath($0)) || FileIdentity(path: $0) != nil
    }
    let suffixes = settings.options.formats.compactMap { $0.documentExporter }
      .map { type(of: $0).fileExtension }
    let isInput = try inputCheck(found)
    let folders = Set(found.flatMap(\.file.folders).map { $0.lowercased() })
    var names = OutputNames(known: known) { name in
      suffixes.map { "\(name).\($0)" }.contains { isInput($0) || folders.contains($0.lowercased()) }
    }
    return found.map { names.named($0) }
  }

  /// Tells whether an output of that name would fall onto one of the inputs; throws where a table
  /// of the batch, whose name cannot be another, would.
  private func inputCheck(
    _ found: [InputListing.Found]
  ) throws(BatchError) -> (_ output: String) -> Bool {
    let identities = Set(found.compactMap { FileIdentity(path: $0.path) })
    let isInput = { [folder] (output: String) in
      FileIdentity(path: folder.url.appending(path: output).path).map(identities.contains) ?? false
    }
    let tables = BatchExport.fileNames(of: settings.options.formats) + [Manifest.fileName]
    if let table = tables.first(where: isInput) {
      throw .tableIsInput(file: folder.url.appending(path: table).path)
    }
    return isInput
  }

  /// A few more documents than workers are under way, so that no worker waits for a document's
  /// last page.
  private func convert(_ inputs: [Input]) async throws -> Summary {
    let recipe = Recipe(
      options: settings.options, limits: settings.limits, versions: settings.versions,
      force: settings.force, folder: folder, ledger: ledger, crew: crew, observer: observer)
    var run = try RunLog(ledger)
    var summary = Summary()
    var waiting = inputs.enumerated().makeIterator()
    var replacedReadings: Set<String> = []
    try await withThrowingTaskGroup(of: Recipe.Outcome.self) { group in
      for _ in 0..<settings.jobs + 2 {
        guard let (rank, input) = waiting.next() else { break }
        group.addTask { try await recipe.convert(input, rank: rank) }
      }
      while let outcome = try await group.next() {
        if let (rank, input) = waiting.next() {
          group.addTask { try await recipe.convert(input, rank: rank) }
        }
        summary.count(outcome.entry)
        observer.finished(DocumentResult(outcome.entry))
        guard outcome.isNew else { continue }
        if let reading = outcome.replacedReading { replacedReadings.insert(reading) }
        try run.count(outcome.entry)
        log.record(outcome.entry)
      }
    }
    try run.end()
    // Not before: another input with that content may have been in work.
    for reading in replacedReadings { try ledger.prune(reading) }
    return summary
  }

  /// Writes the tables of the folder, all documents that were ever converted into it, and the
  /// manifest of inputs and outputs, in which alone the clock stands.
  func writeTables(began: Date = Date()) throws {
    let tables = try BatchExport(
      formats: settings.options.formats, folder: folder.url, dialect: settings.dialect)
    var (inputs, outputs): ([Manifest.File], [String]) = ([], [])
    try ledger.walk { entry in
      let document = try entry.digest.flatMap { Deflated(stored: $0).content }
        .map { try JSONDecoder().decode(Document.self, from: $0) }
      try tables.add(
        BatchEntry(
          file: entry.file, status: entry.status, cause: entry.cause, document: document,
          confidence: entry.confidence, remarks: entry.remarks ?? []))
      let content = entry.fingerprint
      inputs.append(.init(file: entry.file, sha256: content?.sha256, bytes: content?.bytes))
      outputs += entry.files.map(\.name)
    }
    outputs += try tables.finish().map(\.lastPathComponent)
    let manifest = Manifest(
      began: began, ended: Date(), versions: settings.versions,
      options: settings.options.provenance, inputs: inputs,
      outputs: outputs.map { .init($0, in: folder.url) })
    _ = try manifest.write(to: folder.url)
  }
}

extension Batch.Settings {
  fileprivate func lane(_ number: Int, in folder: OutputFolder) -> WorkerLane {
    let staging = folder.staging(number)
    let launch = WorkerProcess.Launch(
      program: program,
      arguments: [
        "worker", "--staging", staging.path, "--page-timeout", "\(limits.pageSeconds)",
        "--memory-limit", "\(limits.memoryMebibytes)", "--file-limit", "\(limits.fileBytes)",
      ],
      environment: [
        // Unbounded OpenMP makes many Tesseracts at once slower by far; many malloc arenas
        // would eat up the address space; backtraces take seconds and quote what was read.
        "OMP_THREAD_LIMIT": "1", "MALLOC_ARENA_MAX": "2", "SWIFT_BACKTRACE": "enable=no",
      ].merging(environment) { $1 })
    return WorkerLane(launch: launch, limits: limits, staging: staging)
  }
}

extension Batch.Summary {
  fileprivate mutating func count(_ entry: LedgerEntry) {
    documents += 1
    switch entry.status {
    case .converted: converted += 1
    case .partly: partly += 1
    case .failed: failed += 1
    }
    if entry.status != .converted { failure = entry.kind }
  }
}

extension Logger {
  /// Names and counts; never what a document says.
  fileprivate func record(_ entry: LedgerEntry) {
    let facts: Metadata = [
      "file": "\(entry.file)", "status": "\(entry.status.rawValue)", "pages": "\(entry.pages)",
    ]
    if let cause = entry.cause {
      warning("document", metadata: facts.merging(["cause": "\(cause)"]) { $1 })
    } else {
      info("document", metadata: facts)
    }
  }
}
