import Synchronization

/// Engines that are loaded and idle. Loading the Vietnamese model takes longer than reading a line,
/// so engines outlive the documents that they read.
enum TesseractPool {
  /// An engine moves between threads but is never used by two: who borrows it has it alone.
  private struct Idle: @unchecked Sendable {
    var engines: [String: [Tesseract]] = [:]
  }

  private static let idle = Mutex(Idle())

  /// Lends an engine for the given models.
  ///
  /// - Throws: where a model is not installed.
  static func withEngine<Result>(
    languages: String, file: String, _ use: (Tesseract) throws(ExtractionError) -> Result
  ) throws(ExtractionError) -> Result {
    let engine: Tesseract
    if let idle = borrowed(languages) {
      engine = idle
    } else {
      engine = try loaded(languages, file: file)
    }
    defer {
      engine.clear()
      give(engine, back: languages)
    }
    return try use(engine)
  }

  private static func borrowed(_ languages: String) -> Tesseract? {
    let box = idle.withLock { Handover(engine: $0.engines[languages]?.popLast()) }
    return box.engine
  }

  private static func give(_ engine: Tesseract, back languages: String) {
    let box = Handover(engine: engine)
    idle.withLock {
      if let engine = box.engine { $0.engines[languages, default: []].append(engine) }
    }
  }

  /// Carries an engine over the lock; only one side holds it at a time.
  private struct Handover: @unchecked Sendable {
    let engine: Tesseract?
  }

  private static func loaded(
    _ languages: String, file: String
  ) throws(ExtractionError) -> Tesseract {
    guard let engine = Tesseract(languages: languages) else {
      let packages = languages.split(separator: "+").map { "tesseract-ocr-\($0)" }
      throw ExtractionError(
        .missingDependency, file: file,
        cause: "không nạp được mô hình Tesseract \"\(languages)\"",
        remedy: "Hãy cài: apt-get install \(packages.joined(separator: " "))")
    }
    return engine
  }
}
