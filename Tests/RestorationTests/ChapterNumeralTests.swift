import Testing

@testable import Restoration

private let restorer = Result { try Restorer(options: .init(mode: .garbled)) }

@Suite struct ChapterNumeralTests {
  @Test(arguments: [
    (["I. MUC DICH, YEU CAU", "I1. NOI DUNG"], ["I.", "II."]),
    (["1. MUC DICH, YEU CAU", "Il. NOL DUNG, NHIEM VU"], ["I.", "II."]),
    (
      ["1. MUC DICH, YEU CAU", "1. Muc dich cua ké hoach nay", "II. NOI DUNG"], ["I.", "1.", "II."]
    ),
    (["Ill. PHAN CONG THUC HIEN"], ["III."]),
    (["I. THANH PHAN", "II. NOI DUNG", "HL BIEU QUYET THONG QUA"], ["I.", "II.", "III"]),
    (["L KET QUA DAT DUOC", "H. TON TAI, HAN CHE", "HI. KIEN NGHI"], ["I", "II.", "III."]),
    (
      ["I. MUC DICH", "1. NOI DUNG", "HI. THOI GIAN", "1V. TO CHUC"], ["I.", "II.", "III.", "IV."]
    ),
  ])
  func aNumeralThatMustStandThereIsGivenBack(lines: [String], heads: [String]) throws {
    let restored = try restorer.get().restore(lines: lines).lines
    #expect(restored.map { String($0.prefix { $0 != " " }) } == heads)
  }

  @Test(arguments: [
    ["1. MUC DICH, YEU CAU", "2. NOI DUNG THUC HIEN"],
    ["10. Thuc hién ché dé bao cao", "11. Xay dung ké hoach nam", "111. Noi dung khac"],
    ["1. Muc dich cua ké hoach", "II. NOI DUNG THUC HIEN"],
    ["HL BIEU QUYET THONG QUA"],
    ["I. DAC DIEM TINH HINH", "1. THUAN LOI", "2. KHO KHAN", "II. KET QUA"],
    ["I. KET QUA", "TL. CHU TICH"], ["VI PHAM HANH CHINH", "I. KET QUA"],
  ])
  func numbersStayNumbers(lines: [String]) throws {
    let restored = try restorer.get().restore(lines: lines).lines
    let heads = lines.map { $0.prefix { $0 != " " } }
    #expect(restored.map { $0.prefix { $0 != " " } } == heads)
  }
}
