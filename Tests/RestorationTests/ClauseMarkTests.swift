import Testing

@testable import Restoration

private let restorer = Result { try Restorer(options: .init(mode: .garbled)) }

/// Commas that were read as stops, and stops that are stops.
@Suite struct ClauseMarkTests {
  @Test(arguments: [
    ("100% xa. phudng. thi tran dat chuan", "100% xã, phường, thị trấn đạt chuẩn"),
    ("cac huyén, thi xa. thanh phé thude tinh", "các huyện, thị xã, thành phố thuộc tỉnh"),
  ])
  func aStopInsideAClauseIsAComma(garbled: String, expected: String) throws {
    #expect(try restorer.get().restore(lines: [garbled]).lines == [expected])
  }

  @Test func readingsWithVietnameseAreMendedToo() throws {
    let reader = try Restorer(options: .init(mode: .vietnameseReading))
    let line = "các xã. phường, thị trấn và các huyện, thị xã. thành phố"
    let expected = "các xã, phường, thị trấn và các huyện, thị xã, thành phố"
    #expect(reader.restore(lines: [line]).lines == [expected])
  }

  @Test(arguments: [
    "xem tai haison.gov.vn cua tinh", "1. xa, phudng", "vv. va cac xa khac", "tai xa. Cac xa nay",
    "Diéu 5. quy dinh", "dugc giao. trao do cap trén",
  ])
  func otherStopsStay(line: String) throws {
    let restored = try restorer.get().restore(lines: [line]).lines[0]
    #expect(restored.filter { $0 == "." } == line.filter { $0 == "." })
  }

  @Test func typedTextKeepsItsStops() throws {
    let line = "các xã. phường, thị trấn và các huyện, thị xã. thành phố"
    let restorer = try Restorer(options: .init(mode: .clean))
    #expect(restorer.restore(lines: [line]).lines == [line])
  }
}
