/// Binds the citations in explanations to their criteria.
struct Evidence {
  /// Every mention of the document, to tell on which page an explanation's citation stands.
  let mentions: [CitationReader.Mention]

  /// The criteria with their evidence, all levels of the tree.
  func bound(to criteria: [Criterion]) -> [Criterion] {
    criteria.map { node in
      var node = node
      let texts = [node.explanation].compactMap { $0 } + node.levels.compactMap(\.explanation)
      node.evidence = texts.flatMap { citations(in: $0, from: node.page) }
      node.children = bound(to: node.children)
      return node
    }
  }

  private func citations(in text: String, from page: Int) -> [Citation] {
    CitationReader().mentions(in: Prose(text, page: page)).map { mention in
      var citation = mention.citation
      let same = mentions.first { $0.citation.text == citation.text && $0.citation.page >= page }
      if let same { citation = same.citation }
      return citation
    }
  }
}
