import Export
import Records

/// What to make of a document's pages.
public struct CompositionOrder: Codable, Hashable, Sendable {
  /// The input's facts, as they go into the record.
  public var source: Source
  /// The input file itself.
  public var path: String
  /// How many pages follow, one a line; `nil` where the worker reads them from the open file.
  public var pages: Int?
  /// A file of terms that are added to the dictionary.
  public var dictionary: String?
  /// The options that bear on the result, for the record.
  public var options: [String: String]
  /// Name → version of program, engines, models and dictionary, for the record.
  public var versions: [String: String]
  /// One file is written in each of these, as far as the format has files for single documents.
  public var formats: [Format]
  /// Whether signed PDF files get a layer of words too, which costs their signatures.
  public var changesSignedFiles: Bool
  /// The folder to write into; it exists and is empty.
  public var staging: String

  enum CodingKeys: String, CodingKey {
    case source, path, pages, dictionary, options, versions, formats, staging
    case changesSignedFiles = "changes_signed_files"
  }
}

/// What came of a document's pages.
public struct Composition: Codable, Hashable, Sendable {
  /// A file in the staging folder.
  public struct File: Codable, Hashable, Sendable {
    /// What stands behind the document's name: "json", "alto.xml".
    public var suffix: String
    /// The file's name in the staging folder.
    public var name: String
  }

  /// The outputs.
  public var files: [File]
  /// The file's name of the record without its words, as the tables of the batch need it.
  public var digest: String
  /// How many pages there are.
  public var pages: Int
  /// The pages that could not be read, with the causes.
  public var failures: [PageFailure]
  /// How many findings of severity error or warning there are.
  public var findings: Int
  /// The mean of the words' confidences; `nil` of no words.
  public var confidence: Double?
  /// What the exporters have to tell the user, in Vietnamese.
  public var remarks: [String]
}

/// A page that could not be read.
public struct PageFailure: Codable, Hashable, Sendable {
  /// The page's number, from 1.
  public var page: Int
  /// Why, in Vietnamese.
  public var cause: String
}
