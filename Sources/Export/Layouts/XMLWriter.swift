/// Writes XML as UTF-8, indented by two spaces, attributes in the order given.
struct XMLWriter {
  /// What was written.
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// An attribute's name and value; one without a value is left out.
  typealias Attribute = (name: String, value: String?)

  /// An element with what `content` writes in it; `<name/>` without content.
  mutating func element(
    _ name: String, _ attributes: [Attribute] = [],
    content: ((inout XMLWriter) -> Void)? = nil
  ) {
    begin(name, attributes)
    guard let content else {
      put("/>\n")
      return
    }
    put(">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    end(name)
  }

  /// An element with text in it.
  mutating func element(_ name: String, _ attributes: [Attribute] = [], text content: String) {
    begin(name, attributes)
    put(">")
    bytes.appendEscapedForXML(content)
    end(name)
  }

  /// A document type line.
  mutating func line(_ line: String) { put(line + "\n") }

  private mutating func begin(_ name: String, _ attributes: [Attribute]) {
    indent()
    put("<")
    put(name)
    for case (let name, let value?) in attributes {
      put(" ")
      put(name)
      put("=\"")
      bytes.appendEscapedForXML(value, inAttribute: true)
      put("\"")
    }
  }

  private mutating func end(_ name: String) {
    put("</")
    put(name)
    put(">\n")
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
