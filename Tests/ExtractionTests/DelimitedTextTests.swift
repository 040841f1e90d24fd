import Testing

@testable import Extraction

@Suite struct DelimitedTextTests {
  @Test(arguments: [
    ("TT,Nội dung,Điểm\n1,Kế hoạch,2\n", ["TT\tNội dung\tĐiểm", "1\tKế hoạch\t2"]),
    (
      "TT;Nội dung;Điểm\r\n1;\"Kế hoạch; báo cáo\";2,50\r\n",
      ["TT\tNội dung\tĐiểm", "1\tKế hoạch; báo cáo\t2,50"]
    ),
    ("\u{FEFF}1,\"Kế hoạch, \"\"năm\"\"\",\"2,50\"", ["1\tKế hoạch, \"năm\"\t2,50"]),
    ("1,\"Kế\nhoạch\",\n2,,3", ["1\tKế hoạch\t", "2\t\t3"]),
    ("BẢNG CHẤM ĐIỂM;;\n;;\n1;Việc;3", ["BẢNG CHẤM ĐIỂM", "", "1\tViệc\t3"]),
  ])
  func rowsBecomeLinesWithTabs(text: String, lines: [String]) {
    #expect(DelimitedText(text).lines == lines)
  }
}
