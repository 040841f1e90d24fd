import Restoration
import Testing

private let restorer = Result { try Restorer() }

@Suite struct ForeignWordsTests {
  @Test(arguments: [
    "Đoàn của ông Jürgen Müller và bà Françoise Lefèvre đến từ Köln đã làm việc với Sở Ngoại vụ.",
    "Các loài Panthera tigris, Elephas maximus, Rusa unicolor được ghi nhận tại vườn quốc gia.",
    "Dự án do Japan International Cooperation Agency và World Bank tài trợ tại Georgetown.",
    "Chữ Hán khắc trên bia là 河北梆子 và 義理, chữ Hy Lạp là ἀρχαιολογία, chữ Nga là Москва.",
    "United Nations Development Programme, The Viet Nam Provincial Governance Index.",
    "Hệ thống dùng PostgreSQL, Docker, Kubernetes và Redis; giao diện viết bằng React.",
  ])
  func namesOfOtherLanguagesInTypedTextStay(line: String) throws {
    #expect(try restorer.get().restore(lines: [line]).lines == [line])
  }

  @Test(arguments: Mode.allCases)
  func lettersOfOtherScriptsStayHoweverTheLineWasRead(mode: Mode) throws {
    let restorer = try Restorer(options: .init(mode: mode))
    let restored = restorer.restore(lines: ["Thyc hién (河北梆子) Москва"]).lines[0]
    #expect(restored.contains("(河北梆子) Москва"))
  }

  @Test(arguments: [
    ("UBND tinh Dak Lak va UBND tinh Dik Nong", "UBND tỉnh Đắk Lắk và UBND tỉnh Đắk Nông"),
    (
      "huyén Krong Buk, huyén Krong Nang, huyén Dak Mil, huyén Kon Ray",
      "huyện Krông Búk, huyện Krông Năng, huyện Đắk Mil, huyện Kon Rẫy"
    ),
    ("UBND TINH DAK LAK", "UBND TỈNH ĐẮK LẮK"),
  ])
  func placesInLanguagesOfTheHighlandsAreRestored(reading: String, expected: String) throws {
    let restorer = try Restorer(options: .init(mode: .garbled))
    #expect(restorer.restore(lines: [reading]).lines == [expected])
  }

  @Test(arguments: ["Zalo", "Facebook", "Google Meet", "Microsoft Teams", "Samsung"])
  func namesOfOtherLanguagesInGarbledTextStay(name: String) throws {
    let restorer = try Restorer(options: .init(mode: .garbled))
    let restored = restorer.restore(lines: ["theo dai dién cua \(name) tai tinh"]).lines[0]
    #expect(restored.contains(" \(name) "))
  }
}
