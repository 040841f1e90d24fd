import Pages

/// Reads a document's metadata from its letterhead and its end; the cover's where an annex with a
/// letterhead of its own follows.
struct MetadataReader {
  /// Metadata, and what in it a person should look at.
  func metadata(of layout: Layout) -> (metadata: Metadata, findings: [Finding]) {
    let lines = layout.printedLines
    let head = LetterheadReader().letterhead(of: lines)
    var metadata = head.metadata
    let signature = SignatureReader().signature(of: lines, from: head.bodyStart)
    metadata.recipients = signature.recipients
    metadata.signerTitle = signature.title
    metadata.signerName = signature.name
    metadata.signedFor = signature.signedFor
    return (metadata, findings(on: head))
  }

  private func findings(on head: LetterheadReader.Letterhead) -> [Finding] {
    var findings: [Finding] = []
    if head.date?.meaning == .impossible {
      let message = "Ngày ban hành (“\(head.dateLine.text)”) không có trong lịch."
      findings.append(
        Finding(.dateInvalid, .warning, message, at: .init(page: head.dateLine.page)))
    }
    if let line = head.numberLine, head.metadata.number == nil {
      let message = "Số của văn bản (“\(line.text)”) không đọc được."
      findings.append(Finding(.unreadable, .warning, message, at: .init(page: line.page)))
    }
    return findings
  }
}
