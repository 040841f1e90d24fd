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
