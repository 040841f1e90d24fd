import Foundation
import Records

/// What a PDF file says of itself: title, subject and author in the information dictionary, and
/// the same with number and date as XMP (ISO 16684-1).
///
/// Nothing here is of the present: dates are the document's own or the source file's.
struct PDFMetadata {
  private let metadata: Metadata
  private let title: String

  /// What the letterhead says; without a title the file's name.
  init(_ document: Document) {
    metadata = document.metadata
    title = document.metadata.title ?? document.source.file
  }

  /// "Báo cáo số 1880/BC-VP ngày 2021-11-19".
  private var subject: String {
    [
      metadata.documentType, metadata.number.map { "số \($0)" },
      metadata.date.map { "ngày \($0)" },
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// Sets both, and with them the claim of PDF/A-2b and its output intent where it is one.
  func put(into pdf: PDFFile, isArchival: Bool) {
    let information = pdf.trailer["/Info"].isDictionary ? pdf.trailer["/Info"] : pdf.parse("<< >>")
    information["/Title"] = pdf.string(title)
    if !subject.isEmpty { information["/Subject"] = pdf.string(subject) }
    if let issuer = metadata.issuer { information["/Author"] = pdf.string(issuer) }
    pdf.trailer["/Info"] = information.isIndirect ? information : information.indirect()
    let packet = pdf.stream(
      Array(xmp(information, isArchival: isArchival).utf8),
      dictionary: ["/Type": pdf.parse("/Metadata"), "/Subtype": pdf.parse("/XML")])
    pdf.root["/Metadata"] = packet
    if isArchival, pdf.root["/OutputIntents"].isNull { setOutputIntent(of: pdf) }
  }

  private func setOutputIntent(of pdf: PDFFile) {
    let intent = pdf.parse(
      """
      << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)
         /Info (sRGB IEC61966-2.1) >>
      """)
    intent["/DestOutputProfile"] = pdf.stream(
      ColorProfile.standardRGB, dictionary: ["/N": pdf.parse("3")])
    let intents = pdf.parse("[]")
    intents.append(intent)
    pdf.root["/OutputIntents"] = intents
  }

  /// The packet of properties: the document's own, and what the file says of itself already.
  private func xmp(_ information: PDFObject, isArchival: Bool) -> String {
    var packet = XMPPacket()
    packet.add(alternative: title, as: "dc:title")
    packet.add("application/pdf", as: "dc:format")
    if !subject.isEmpty { packet.add(alternative: subject, as: "dc:description") }
    packet.add(sequence: information["/Author"].text, as: "dc:creator")
    packet.add(metadata.number, as: "dc:identifier")
    packet.add(sequence: metadata.date, as: "dc:date")
    packet.add(information["/Keywords"].text, as: "pdf:Keywords")
    packet.add(information["/Producer"].text, as: "pdf:Producer")
    packet.add(information["/Creator"].text, as: "xmp:CreatorTool")
    for (key, tag) in [("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")] {
      packet.add(information[key].text.flatMap(PDFMetadata.isoDate), as: tag)
    }
    if isArchival {
      packet.add("2", as: "pdfaid:part")
      packet.add("B", as: "pdfaid:conformance")
    }
    return packet.text
  }

  /// "D:20211119083000+07'00'" as "2021-11-19T08:30:00+07:00"; `nil` of anything else.
  static func isoDate(_ date: String) -> String? {
    let pattern = /D?:?(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(Z|[+-]\d{2}'?\d{2}'?)?.*/
    guard let match = date.wholeMatch(of: pattern)?.output else { return nil }
    let zone = match.7.map { $0 == "Z" ? "Z" : $0.filter { $0 != "'" } } ?? ""
    let clock = zone.count == 5 ? "\(zone.prefix(3)):\(zone.suffix(2))" : zone
    return "\(match.1)-\(match.2)-\(match.3)T\(match.4):\(match.5):\(match.6)\(clock)"
  }
}
