/// Writes XML, indented by two spaces, attributes in the order given.
struct XMLWriter {
  /// What was written.
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// An attribute's name and value; one without a value is left out.
  typealias Attribute = (name: String, value: String?)

  /// An element with what `content` writes in it; `<name/>` without content.
  mutating func element(
    _ name: String, _ attributes: [Attribute] = [],
    content: ((inout XMLWriter) -> Void)? = nil
  ) {
    let tag = indent + "<\(name)" + XMLWriter.list(attributes)
    guard let content else {
      text += tag + "/>\n"
      return
    }
    text += tag + ">\n"
    depth += 1
    content(&self)
    depth -= 1
    text += "\(indent)</\(name)>\n"
  }

  /// An element with text in it.
  mutating func element(_ name: String, _ attributes: [Attribute] = [], text content: String) {
    text += "\(indent)<\(name)\(XMLWriter.list(attributes))>\(content.escapedForXML)</\(name)>\n"
  }

  /// A document type line.
  mutating func line(_ line: String) { text += line + "\n" }

  private var indent: String { String(repeating: " ", count: depth * 2) }

  private static func list(_ attributes: [Attribute]) -> String {
    attributes.reduce(into: "") { list, attribute in
      guard let value = attribute.value else { return }
      let escaped = value.escapedForXML.replacing("\n", with: "&#10;").replacing(
        "\t", with: "&#9;")
      list += " \(attribute.name)=\"\(escaped)\""
    }
  }
}
