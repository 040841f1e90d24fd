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
