import Testing

@testable import Restoration

private let restorer = Result { try Restorer() }

@Suite struct AccentedReadingTests {
  @Test(arguments: [
    (
      "länh dao huyen, töi xin giri t6i cäc thäy cö, cäc vi khäch quy vA cäc em 1di chüc mirng töt",
      "lãnh đạo huyện, tôi xin gửi tới các thầy cô, các vị khách quý và các em lời chúc mừng tốt"
    ),
    (
      "viêc nào chua xong, vuéng à dâu, khi no xong.",
      "việc nào chưa xong, vướng ở đâu, khi nào xong."
    ),
    (
      "Dông chí chá tri thông qua chuong trinh, dê nghi tilng ngu0i bão cão ngán gon, nói rô",
      "Đồng chí chủ trì thông qua chương trình, đề nghị từng người báo cáo ngắn gọn, nói rõ"
    ),
  ])
  func whatEnginesForOtherLanguagesReadIsRestored(reading: String, expected: String) throws {
    #expect(try restorer.get().restore(lines: [reading]).lines == [expected])
  }

  @Test func oneAccentInGarbledTextTellsNothing() {
    var reading = AccentedReading()
    for word in ["dugc", "phöng", "thyc", "Quyét", "hién", "cdng", "tac"] {
      reading.count(word.unicodeScalars.map(\.value)[...])
    }
    #expect(!reading.isTold)
  }

  @Test func accentsInEveryThirdWordTellAnEngineForAnotherLanguage() {
    var reading = AccentedReading()
    for word in ["phöng", "dä", "nhung", "chua", "thänh", "ben", "len"] {
      reading.count(word.unicodeScalars.map(\.value)[...])
    }
    #expect(reading.isTold)
  }
}
