import Export
import Extraction

/// What a conversion is asked for. Everything in here bears on the outputs.
public struct ConversionOptions: Codable, Hashable, Sendable {
  /// How pages are read.
  public var reading: ReadingOptions
  /// A file of terms that are added to the dictionary; `nil` for none.
  public var dictionary: String?
  /// SHA-256 of that file, so that a changed dictionary asks for new results.
  public var dictionaryHash: String?
  /// The forms in which documents leave.
  public var formats: [Format]
  /// Whether signed PDF files get a layer of words too, which costs their signatures.
  public var changesSignedFiles: Bool

  /// Options as given.
  public init(
    reading: ReadingOptions = ReadingOptions(), dictionary: String? = nil,
    dictionaryHash: String? = nil, formats: [Format] = [.json, .txt, .csv],
    changesSignedFiles: Bool = false
  ) {
    self.reading = reading
    self.dictionary = dictionary
    self.dictionaryHash = dictionaryHash
    self.formats = formats
    self.changesSignedFiles = changesSignedFiles
  }

  /// Name → value as it stands in a document's provenance; formats say nothing of its content.
  var provenance: [String: String] {
    var values = ["ocr": reading.ocr.rawValue, "languages": reading.languages]
    values["dpi"] = reading.dotsPerInch.map { "\($0)" }
    values["dictionary_sha256"] = dictionaryHash
    return values
  }
}

/// What one page and one worker may use up.
public struct Limits: Codable, Hashable, Sendable {
  /// Wall-clock seconds for a page; a document's own stages get this and a second a page more.
  public var pageSeconds: Double
  /// The address space of a worker, in MiB.
  public var memoryMebibytes: Int
  /// The most bytes that a worker may answer with: a page of a newspaper has some 10 MB.
  public var answerBytes: Int
  /// The most bytes that a worker may write into one file.
  public var fileBytes: Int

  /// Limits as given.
  public init(
    pageSeconds: Double = 120, memoryMebibytes: Int = 3072, answerBytes: Int = 1 << 26,
    fileBytes: Int = 1 << 30
  ) {
    self.pageSeconds = pageSeconds
    self.memoryMebibytes = memoryMebibytes
    self.answerBytes = answerBytes
    self.fileBytes = fileBytes
  }
}
