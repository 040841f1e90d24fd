import Channels
import Foundation
import Testing

@Suite struct ChannelTests {
  private static let pieces = [
    Piece(letters: "ố", reading: "6", probability: 0.4),
    Piece(letters: "ố", reading: "é", probability: 0.5),
    Piece(letters: "s", reading: "s", probability: 0.9),
    Piece(letters: "S", reading: "S", probability: 0.8),
    Piece(letters: "ườ", reading: "ud", probability: 0.2),
    Piece(letters: "Đi", reading: "P i", probability: 0.1),
    Piece(letters: "h", reading: "", probability: 0.01),
  ]
  private static let rates = Channel.Rates(
    identity: 0.25, blankLost: 0.002, blankInserted: 0.001, escape: 0.00001)

  private func written(_ text: String) throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).tsv")
    try Data(text.utf8).write(to: url)
    return url
  }

  @Test func aTableReadsBackAsItWasWritten() throws {
    let table = Channel.table(of: Self.pieces, rates: Self.rates, notes: ["engine: eng"])
    let url = try written(table)
    defer { try? FileManager.default.removeItem(at: url) }
    let channel = try Channel(contentsOf: url)
    #expect(channel.rates == Self.rates)
    #expect(channel.notes == ["engine: eng"])
    #expect(table.contains("Đi\tP␣i\t0.1\n"))
    #expect(table.contains("h\t∅\t0.01\n"))
    for casing in Channel.Casing.allCases {
      for reading in ["6", "é", "s", "S", "ud", "P i", ""] {
        let key = Channel.Reading(reading.unicodeScalars)
        let direct = Channel(pieces: Self.pieces, rates: Self.rates)
        #expect(
          channel.segments(readAs: key, casing: casing)
            == direct.segments(readAs: key, casing: casing))
      }
    }
  }

  @Test func piecesAreFoundByWhatWasReadAndByCase() {
    let channel = Channel(pieces: Self.pieces, rates: Self.rates)
    let six = channel.segments(readAs: .init("6".unicodeScalars), casing: .lower)
    #expect(six.map(\.first) == ["ố"])
    #expect(abs(six.first!.cost + Float(log(0.4))) < 1e-6)
    #expect(channel.segments(readAs: .init("6".unicodeScalars), casing: .upper).isEmpty)
    #expect(channel.segments(readAs: .init("S".unicodeScalars), casing: .upper).count == 1)
    #expect(channel.segments(readAs: .init("S".unicodeScalars), casing: .capital).count == 1)
    let pair = channel.segments(readAs: .init("P i".unicodeScalars), casing: .capital)
    #expect(pair.map(\.first) == ["đ"] && pair.map(\.second) == ["i"])
    let vanished = channel.segments(readAs: .init("".unicodeScalars), casing: .lower)
    #expect(vanished.map(\.first) == ["h"])
  }

  @Test func theBestCutOfAWordExplainsItsReading() throws {
    let channel = Channel(pieces: Self.pieces, rates: Self.rates)
    let cut = try #require(channel.segmentation(of: "số", readAs: "s6"))
    #expect(cut.pieces.map(\.letters) == ["s", "ố"])
    #expect(cut.pieces.map(\.reading) == ["s", "6"])
    #expect(abs(cut.cost + Float(log(0.9 * 0.4))) < 1e-5)
    let unlisted = try #require(channel.segmentation(of: "số", readAs: "sx"))
    #expect(abs(unlisted.cost - Float(-log(0.9)) - channel.escapeCost) < 1e-5)
  }

  @Test(arguments: [
    ("", "phải là"), ("a\ta\t0.5\n", "phải là"), ("# sohoa channel 2\n", "phải là"),
    ("# sohoa channel 1\na\ta\n", "dòng 2"), ("# sohoa channel 1\na\ta\t1.5\n", "dòng 2"),
    ("# sohoa channel 1\nabc\ta\t0.5\n", "dòng 2"),
    ("# sohoa channel 1\na\ta\t0.5\na\tabcd\t0.5\n", "dòng 3"),
  ]) func aDamagedTableIsRefusedWithItsLine(text: String, message: String) throws {
    let url = try written(text)
    defer { try? FileManager.default.removeItem(at: url) }
    let error = #expect(throws: ChannelError.self) { try Channel(contentsOf: url) }
    #expect(error?.description.contains(message) == true)
  }

  @Test func aMissingTableNamesItsPath() {
    let error = #expect(throws: ChannelError.self) {
      try Channel(contentsOf: URL(filePath: "/nonexistent/channel.tsv"))
    }
    #expect(error?.description.contains("/nonexistent/channel.tsv") == true)
  }
}
