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

  private func xmp(_ information: PDFObject, isArchival: Bool) -> String {
    func alternative(_ tag: String, _ text: String) -> String {
      "<\(tag)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(text.escapedForXML)</rdf:li></rdf:Alt></\(tag)>"
    }
    func plain(_ tag: String, _ text: String) -> String { "<\(tag)>\(text.escapedForXML)</\(tag)>" }
    func sequence(_ tag: String, _ text: String) -> String {
      "<\(tag)><rdf:Seq><rdf:li>\(text.escapedForXML)</rdf:li></rdf:Seq></\(tag)>"
    }
    var properties = [alternative("dc:title", title), plain("dc:format", "application/pdf")]
    if !subject.isEmpty { properties.append(alternative("dc:description", subject)) }
    if let author = information["/Author"].text {
      properties.append(sequence("dc:creator", author))
    }
    if let number = metadata.number { properties.append(plain("dc:identifier", number)) }
    if let date = metadata.date { properties.append(sequence("dc:date", date)) }
    if let keywords = information["/Keywords"].text {
      properties.append(plain("pdf:Keywords", keywords))
    }
    if let producer = information["/Producer"].text {
      properties.append(plain("pdf:Producer", producer))
    }
    if let tool = information["/Creator"].text { properties.append(plain("xmp:CreatorTool", tool)) }
    for (key, tag) in [("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")] {
      if let date = information[key].text.flatMap(PDFMetadata.isoDate) {
        properties.append(plain(tag, date))
      }
    }
    if isArchival {
      properties += [plain("pdfaid:part", "2"), plain("pdfaid:conformance", "B")]
    }
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      \(properties.joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """
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
