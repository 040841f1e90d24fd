import Pages
import Testing

@Suite struct PassageTests {
  @Test func aSymbolCutByALineBreakIsJoined() {
    let lines = [
      Line([Word("số", gap: ""), Word("33/CT-")]), Line([Word("TTg", gap: ""), Word("ngày")]),
    ]
    #expect(Passage([.init(page: 1, lines: lines)]).text == "số 33/CT-TTg ngày")
  }

  @Test func markupBetweenWordsIsNoBlank() {
    let line = Line([Word("TIÊU", gap: "<b>"), Word("CHÍ", gap: " "), Word(".", gap: "</b>")])
    #expect(Passage([.init(page: 1, lines: [line])]).text == "TIÊU CHÍ.")
    #expect(line.text == "<b>TIÊU CHÍ</b>.")
  }
}
