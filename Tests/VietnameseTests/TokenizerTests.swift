import Testing
import Vietnamese

/// A line, and its tokens with the classes behind the bars.
private let cases: [(String, [String])] = [
  ("Văn phòng UBND tỉnh", ["Văn|word", "phòng|word", "UBND|acronym", "tỉnh|word"]),
  (
    "số 18/QĐ-VP ngày 30/8/2021,",
    ["số|word", "18/QĐ-VP|symbol", "ngày|word", "30/8/2021|number", ",|punctuation"]
  ),
  ("Số: /BC-VP", ["Số|word", ":|punctuation", "/BC-VP|symbol"]),
  ("(2191-KL/TU)", ["(|punctuation", "2191-KL/TU|symbol", ")|punctuation"]),
  ("19/2018/QD-UBND", ["19/2018/QD-UBND|symbol"]),
  ("18/0P-VP; 7/Q0B-UBND", ["18/0P-VP|symbol", ";|punctuation", "7/Q0B-UBND|symbol"]),
  ("1948/SNV-XDCQ&CTTN", ["1948/SNV-XDCQ&CTTN|symbol"]),
  ("11,5/12,5 điểm", ["11,5/12,5|number", "điểm|word"]),
  ("đạt 100% 1.000.000 đồng", ["đạt|word", "100%|number", "1.000.000|number", "đồng|word"]),
  ("s6 1à A4", ["s6|mixed", "1à|mixed", "A4|mixed"]),
  ("a) Nội dung", ["a)|label", "Nội|word", "dung|word"]),
  ("1. Mục đích", ["1.|label", "Mục|word", "đích|word"]),
  ("- II. YÊU CẦU", ["-|punctuation", "II.|label", "YÊU|word", "CẦU|word"]),
  ("điểm b) khoản 2.", ["điểm|word", "b)|label", "khoản|word", "2|number", ".|punctuation"]),
  ("quý III năm", ["quý|word", "III|numeral", "năm|word"]),
  ("vi¢c d@ §", ["vi¢c|word", "d@|word", "§|sign"]),
  (
    "tỉnh,Văn và/hoặc",
    ["tỉnh|word", ",|punctuation", "Văn|word", "và|word", "/|punctuation", "hoặc|word"]
  ),
  ("https://haison.gov.vn/a?b=1.", ["https://haison.gov.vn/a?b=1|address", ".|punctuation"]),
  ("vp@haison.gov.vn", ["vp@haison.gov.vn|address"]),
  ("(dichvucong.gov.vn)", ["(|punctuation", "dichvucong.gov.vn|address", ")|punctuation"]),
  ("3O/6/2O21", ["3O/6/2O21|number"]),
  ("TTr-UBND của TTg", ["TTr-UBND|symbol", "của|word", "TTg|acronym"]),
  ("KINH TẾ-XÃ HỘI", ["KINH|word", "TẾ|word", "-|punctuation", "XÃ|word", "HỘI|word"]),
  ("TP.Hải Sơn", ["TP|acronym", ".|punctuation", "Hải|word", "Sơn|word"]),
  ("hiện\u{1A}", ["hiện|word", "\u{1A}|punctuation"]),
  ("", []),
  ("  \t ", []),
]

@Suite struct TokenizerTests {
  @Test(arguments: cases) func tokensHaveTheirClasses(line: String, expected: [String]) {
    let found = Tokenizer.tokens(in: line).map { "\($0.text(in: line))|\($0.tokenClass)" }
    #expect(found == expected)
  }

  @Test(arguments: cases.map(\.0) + ["(((", "1/", "//", "a/b/c-", "\u{FEFF}x\u{AD}", "5°C±2"])
  func everythingButBlanksBelongsToOneToken(line: String) {
    let bytes = Array(line.utf8)
    var next = 0
    for token in Tokenizer.tokens(in: line) {
      #expect(token.start >= next && token.end > token.start)
      let between = String(decoding: bytes[next..<token.start], as: UTF8.self)
      #expect(between.isBlank)
      next = token.end
    }
    #expect(String(decoding: bytes[next...], as: UTF8.self).isBlank)
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
