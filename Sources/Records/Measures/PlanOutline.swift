import Pages

/// A paragraph of a plan with the headings it stands under.
struct PlanParagraph {
  /// What it says.
  let prose: Prose
  /// The mark before it.
  let mark: OutlineMark
  /// The offset of the words behind the mark.
  let content: Int
  /// Chapter and section above it or begun by it: "II.1".
  let section: String?
  /// The item it begins or stands under: "a".
  let letter: String?
  /// The headings above it, from the chapter down, in plain letters.
  let headings: [Prose]

  /// The words behind the mark.
  var text: String { prose.text(content..<prose.end) }
  /// The page where it begins.
  var page: Int { prose.page(at: 0) }
}

/// The paragraphs of a document with their headings.
struct PlanOutline {
  private var chapter: (name: String, prose: Prose)?
  private var sections: [(name: String, prose: Prose)] = []
  private var letter: (name: String, prose: Prose)?

  /// The paragraphs in reading order; tables are left out.
  static func paragraphs(of copy: ReadingCopy) -> [PlanParagraph] {
    let texts = zip(copy.layout.blocks, copy.texts).compactMap { block, text -> Prose? in
      guard case .paragraph(let passage) = block, !passage.isEmpty else { return nil }
      return text
    }
    let read = texts.map(\.outlineMark)
    let marks = LetteredItems(read.map(\.mark)).inOrder
    var outline = PlanOutline()
    return texts.indices.map { index in
      outline.paragraph(texts[index], mark: marks[index], content: read[index].content)
    }
  }

  private mutating func paragraph(_ prose: Prose, mark: OutlineMark, content: Int)
    -> PlanParagraph
  {
    let headings = headings(above: mark)
    take(mark, prose)
    return PlanParagraph(
      prose: prose, mark: mark, content: content, section: section, letter: letter?.name,
      headings: headings)
  }

  private var section: String? {
    let parts = [chapter?.name, sections.last?.name].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ".")
  }

  private mutating func take(_ mark: OutlineMark, _ prose: Prose) {
    switch mark {
    case .roman(let name): (chapter, sections, letter) = ((name, prose), [], nil)
    case .number(let name):
      sections.removeAll { !name.hasPrefix($0.name + ".") }
      sections.append((name, prose))
      letter = nil
    case .letter(let name): letter = (name, prose)
    case .bullet, .none: break
    }
  }

  private func headings(above mark: OutlineMark) -> [Prose] {
    let above = [chapter?.prose].compactMap { $0 } + sections.map(\.prose)
    switch mark {
    case .roman: return []
    case .number(let name):
      return [chapter?.prose].compactMap { $0 }
        + sections.filter { name.hasPrefix($0.name + ".") }.map(\.prose)
    case .letter: return above
    case .bullet, .none: return above + [letter?.prose].compactMap { $0 }
    }
  }
}
