/// Tasks of a plan without any heading or label: the sentences that give a unit something to do.
enum AssignedTasks {
  /// The tasks in reading order, each a sentence with the unit that it names.
  static func measures(in paragraphs: [PlanParagraph]) -> [Measure] {
    paragraphs.flatMap { paragraph in
      sentences(of: paragraph).filter { TaskSentence($0).isAssignment }.map { sentence in
        var measure = Measure(text: sentence.text(0..<sentence.end), page: sentence.page(at: 0))
        measure.section = paragraph.section
        measure.letter = paragraph.letter
        measure.takeOwnWords()
        return measure
      }
    }
  }

  /// The words behind a paragraph's mark, cut behind full stops before capitals.
  private static func sentences(of paragraph: PlanParagraph) -> [Prose] {
    let prose = paragraph.prose
    let stops = (paragraph.content..<prose.end).filter { offset in
      prose.has(".", at: offset) && prose.past(blanksFrom: offset + 1) > offset + 1
        && prose.isCapital(prose.past(blanksFrom: offset + 1))
    }
    let ends = stops.map { $0 + 1 } + [prose.end]
    return zip([paragraph.content] + ends, ends).map { Prose(prose, $0..<$1) }
  }
}
