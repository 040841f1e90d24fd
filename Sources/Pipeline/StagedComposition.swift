import Foundation

/// A document's files, and the folder where they wait to be published.
struct StagedComposition: Sendable {
  var composition: Composition
  var folder: URL
  /// The record without its words, packed.
  var digest: Data
}
