/// Properties of a file in the form of ISO 16684-1 (XMP), with the namespaces of Dublin Core, PDF
/// and PDF/A. What is `nil` is left out.
struct XMPPacket {
  private var properties: [String] = []

  /// Adds a plain value.
  mutating func add(_ value: String?, as tag: String) {
    guard let value else { return }
    add(content: value.escapedForXML, as: tag)
  }

  /// Adds a text that may be there in several languages.
  mutating func add(alternative text: String, as tag: String) {
    let item = "<rdf:li xml:lang=\"x-default\">\(text.escapedForXML)</rdf:li>"
    add(content: "<rdf:Alt>\(item)</rdf:Alt>", as: tag)
  }

  /// Adds a list of one value.
  mutating func add(sequence value: String?, as tag: String) {
    guard let value else { return }
    add(content: "<rdf:Seq><rdf:li>\(value.escapedForXML)</rdf:li></rdf:Seq>", as: tag)
  }

  private mutating func add(content: String, as tag: String) {
    properties.append("<\(tag)>\(content)</\(tag)>")
  }

  /// The whole packet.
  var text: String {
    """
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
}
