/// An input that a worker could open.
struct OpenedFile: Hashable, Sendable {
  var pages: Int
  var mediaType: String

  /// Whether it is text, which needs no reading page by page.
  var isText: Bool { mediaType.hasPrefix("text/") }
}
