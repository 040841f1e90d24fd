import Channels
import Testing

@Suite struct TextAlignmentTests {
  @Test func wordsStandBesideTheirReadings() {
    let pairs = TextAlignment(
      truth: "Căn cứ Quyết định số 12/QĐ-VP", reading: "Can ctr Quyét dinh s6 12/0P-VP"
    ).pairs
    #expect(pairs.map(\.word) == ["Căn", "cứ", "Quyết", "định", "số", "12/QĐ-VP"])
    #expect(pairs.map(\.reading) == ["Can", "ctr", "Quyét", "dinh", "s6", "12/0P-VP"])
  }

  @Test func wordsRunTogetherOrTornApartStayOnePair() {
    let pairs = TextAlignment(truth: "Nội dung cấp xã", reading: "Noidung c 4p xa").pairs
    #expect(pairs.map(\.word) == ["Nội dung", "cấp", "xã"])
    #expect(pairs.map(\.reading) == ["Noidung", "c 4p", "xa"])
  }

  @Test func textReadFromElsewhereIsNotTrusted() {
    let alignment = TextAlignment(
      truth: "Ban hành kế hoạch kiểm tra công vụ năm nay",
      reading: "Ban hanh ké hoach kiém qwx zzkjp wwwq xxx")
    let trusted = alignment.trustedPairs().map(\.word)
    #expect(trusted.starts(with: ["Ban", "hành"]))
    #expect(!trusted.contains("nay"))
  }

  @Test func decomposedTextIsTheSameText() {
    let pairs = TextAlignment(truth: "cu\u{309}a to\u{302}i", reading: "cua toi").pairs
    #expect(
      pairs == [WordPair(word: "của", reading: "cua"), WordPair(word: "tôi", reading: "toi")])
  }
}
