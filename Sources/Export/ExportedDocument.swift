import Foundation
import Pages
import Records

/// Everything of one document that an exporter may draw on.
public struct ExportedDocument: Sendable {
  /// The record.
  public var document: Document
  /// The restored pages.
  public var pages: [Page]
  /// What the pages are made of.
  public var layout: Layout
  /// The input file itself; `nil` where it is no longer there.
  public var sourceFile: URL?

  /// Joins the parts.
  public init(document: Document, pages: [Page], layout: Layout, sourceFile: URL? = nil) {
    self.document = document
    self.pages = pages
    self.layout = layout
    self.sourceFile = sourceFile
  }
}
