import Pages

/// Reads a document's metadata from its letterhead and its end; the cover's where an annex with a
/// letterhead of its own follows.
struct MetadataReader {
  /// What was read.
  struct Reading {
    var metadata: Metadata
    /// The number as it reads, also where it is too doubtful to be told.
    var numberAsRead: String?
    /// What a person should look at.
    var findings: [Finding]
  }

  /// Metadata, and what in it a person should look at.
  func reading(of layout: Layout) -> Reading {
    let lines = layout.printedLines
    let head = LetterheadReader().letterhead(of: lines)
    var metadata = head.metadata
    metadata.numberConfidence = metadata.number.flatMap { _ in
      head.number?.own?.confidence.inThousandths
    }
    metadata.dateConfidence = metadata.date.flatMap { _ in head.dateConfidence?.inThousandths }
    let signature = SignatureReader().signature(of: lines, from: head.bodyStart)
    metadata.recipients = signature.recipients
    metadata.signerTitle = signature.title
    metadata.signerName = signature.name
    metadata.signedFor = signature.signedFor
    return Reading(
      metadata: metadata, numberAsRead: head.number?.own?.text,
      findings: LetterheadCheck().findings(on: head))
  }
}
