import Foundation
import LanguageModel
import Testing

@Suite struct ModelFileTests {
  private static func failure(_ data: Data) -> LanguageModelError.Code? {
    do {
      _ = try SmallModel.open(data)
      return nil
    } catch {
      return (error as? LanguageModelError)?.code
    }
  }

  @Test func originAndChecksumAreKept() throws {
    let data = try SmallModel.data()
    let model = try SmallModel.open(data)
    #expect(model.origin == "a small text")
    #expect(model.isIntact)
    #expect(model.byteCount == data.count)
    var flipped = data
    flipped[data.count / 2] ^= 1
    #expect(try !SmallModel.open(flipped).isIntact)
  }

  @Test func foreignFilesAreRefused() {
    #expect(
      Self.failure(Data("%PDF-1.4 and some more bytes that say nothing".utf8)) == .foreignFile)
    #expect(Self.failure(Data()) == .foreignFile)
    #expect(Self.failure(Data("SOHOALM\n".utf8)) == .foreignFile)
  }

  @Test(arguments: [0.1, 0.5, 0.99]) func cutFilesAreRefused(share: Double) throws {
    let data = try SmallModel.data()
    let cut = data.prefix(Int(Double(data.count) * share))
    guard case .damaged = Self.failure(Data(cut)) else {
      Issue.record("a file cut to \(share) was taken")
      return
    }
  }

  @Test func otherVersionsAreRefused() throws {
    var data = try SmallModel.data()
    data[8] = 99
    #expect(Self.failure(data) == .version(99))
  }

  @Test func everyDamageToTheSectionTableShows() throws {
    let data = try SmallModel.data()
    for byte in 40..<200 {
      var damaged = data
      damaged[byte] ^= 0xFF
      let model = try? SmallModel.open(damaged)
      #expect(model?.isIntact != true, "byte \(byte)")
    }
  }

  @Test func damagedTablesAreReadWithoutHarm() throws {
    let data = try SmallModel.data()
    for byte in stride(from: 350, to: data.count, by: 97) {
      var damaged = data
      damaged[byte] ^= 0xA5
      guard let model = try? SmallModel.open(damaged) else { continue }
      #expect(!model.isIntact)
      var context = model.sentenceStart
      for token in model.vocabulary {
        _ = model.logProbability(of: token, after: context)
        context = model.context(after: context, adding: token)
      }
    }
  }

  @Test func absentFilesAndShortTextsSayWhy() throws {
    let absent = URL(filePath: "/nonexistent/model.lm")
    #expect(throws: LanguageModelError.self) { try LanguageModel(contentsOf: absent) }
    let error = LanguageModelError(.damaged("x"), path: "m.lm")
    #expect(error.description.contains("m.lm"))
    #expect(throws: LanguageModelError.self) { try SmallModel.data(repeats: 0) }
  }
}
