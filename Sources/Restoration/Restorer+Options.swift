extension Restorer {
  /// What a user may choose.
  public struct Options: Codable, Hashable, Sendable {
    /// The mode of every line, or `nil` to tell it line by line.
    public var mode: Mode?
    /// Terms of the user's own ("Hải Sơn", "PGDĐT"), which count as well known.
    public var userTerms: [String]
    /// Whether a document is read twice, the second time knowing what the first was sure of.
    public var secondPass: Bool
    /// How sure a change must be, 0…1; less sure ones are left as read.
    public var minimumConfidence: Double
    /// Whether changes tell how each letter came to be read so (`Change.segments`).
    public var explains: Bool
    /// Whether `changes` lists every token, also those that stay as read.
    public var listsUnchanged: Bool
    /// Whether posteriors are what was measured of the decoder's, not the decoder's own.
    public var calibrates: Bool

    /// The usual choices unless given.
    public init(
      mode: Mode? = nil, userTerms: [String] = [], secondPass: Bool = true,
      minimumConfidence: Double = 0, explains: Bool = false, listsUnchanged: Bool = false,
      calibrates: Bool = true
    ) {
      self.mode = mode
      self.userTerms = userTerms
      self.secondPass = secondPass
      self.minimumConfidence = minimumConfidence
      self.explains = explains
      self.listsUnchanged = listsUnchanged
      self.calibrates = calibrates
    }
  }
}
