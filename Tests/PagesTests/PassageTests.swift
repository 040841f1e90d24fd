import Pages
import Testing

@Suite struct PassageTests {
  @Test func aSymbolCutByALineBreakIsJoined() {
    let lines = [
      Line([Word("số", gap: ""), Word("33/CT-")]), Line([Word("TTg", gap: ""), Word("ngày")]),
    ]
    #expect(Passage([.init(page: 1, lines: lines)]).text == "số 33/CT-TTg ngày")
  }

  @Test(arguments: [
    ("số 09/", "CT-UBND ngày", "số 09/CT-UBND ngày"),
    ("(số 48/2021/", "QĐ-UBND", "(số 48/2021/QĐ-UBND"),
    ("đạt 9/", "10 điểm", "đạt 9/ 10 điểm"),
    ("và/", "Hoặc", "và/ Hoặc"),
    ("giai đoạn 2021 -", "2025", "giai đoạn 2021 - 2025"),
  ])
  func onlySymbolsAreJoinedOverALineBreak(end: String, start: String, joined: String) {
    let lines = [end, start].map { line in
      Line(
        line.split(separator: " ").enumerated().map { Word(String($1), gap: $0 == 0 ? "" : " ") })
    }
    #expect(Passage([.init(page: 1, lines: lines)]).text == joined)
  }

  @Test func markupBetweenWordsIsNoBlank() {
    let line = Line([Word("TIÊU", gap: "<b>"), Word("CHÍ", gap: " "), Word(".", gap: "</b>")])
    #expect(Passage([.init(page: 1, lines: [line])]).text == "TIÊU CHÍ.")
    #expect(line.text == "<b>TIÊU CHÍ</b>.")
  }
}
