import Testing

@testable import Restoration

@Suite struct DocumentSymbolTests {
  @Test(arguments: [
    ("117/0P-VP", "117/QĐ-VP"), ("17/0D-VP", "17/QĐ-VP"), ("26/Q0B-VP", "26/QĐ-VP"),
    ("31/QDP-VP", "31/QĐ-VP"), ("92/Qb-UBND", "92/QĐ-UBND"), ("37/0Db-", "37/QĐ-"),
    ("396-QD/TU", "396-QĐ/TU"), ("48/2021/QD-UBND", "48/2021/QĐ-UBND"),
    ("130/2005/ND-CP", "130/2005/NĐ-CP"), ("14/0C-DU", "14/QC-ĐU"),
    ("5/NQ-HDND", "5/NQ-HĐND"), ("436/TIr-VP", "436/TTr-VP"),
  ])
  func aCodeBecomesTheOneEntryThatFits(reading: String, expected: String) {
    #expect(DocumentSymbol(reading.unicodeScalars.map(\.value)).restored(after: nil) == expected)
  }

  @Test(arguments: [
    "18/QĐ-VP", "236/KH-VP", "12/HD-SNV", "12/HĐ-VP", "3/DA-UBND", "2827/BC-BCT", "33/CT-TTg",
    "1898/SNV-XDCQ", "114-KL/TW", "25/KH-BDT", "10/2024/TT-BTC",
  ])
  func aCodeThatIsRightOrAmbiguousStays(symbol: String) {
    #expect(DocumentSymbol(symbol.unicodeScalars.map(\.value)).restored(after: nil) == symbol)
  }

  @Test(arguments: [
    ("12/HD-VP", "đồng", "12/HĐ-VP"), ("12/HD-VP", "dẫn", "12/HD-VP"),
    ("3/DA-UBND", "án", "3/ĐA-UBND"), ("7/CD-TTg", "điện", "7/CĐ-TTg"),
  ])
  func theWordBeforeDecidesBetweenTwo(reading: String, before: String, expected: String) {
    let symbol = DocumentSymbol(reading.unicodeScalars.map(\.value))
    #expect(symbol.restored(after: before) == expected)
  }

  @Test func digitsStandWhereTheyStood() {
    let symbol = DocumentSymbol("-QD/TU".unicodeScalars.map(\.value))
    #expect(symbol.restored(after: nil, hasNumber: true) == "-QĐ/TU")
  }

  @Test(arguments: [
    ("03/2014/CV-SKHDT", "03/2014/CV-SKHĐT"), ("04/2024/KL-SNNPINT", "04/2024/KL-SNNPTNT"),
    ("3191/TTr-TTy", "3191/TTr-TTg"), ("39/2021/QD-ITg", "39/2021/QĐ-TTg"),
    ("12/NQ-HBND", "12/NQ-HĐND"), ("08-QDi/TW", "08-QĐi/TW"),
    ("07/2013/ITLT-BTC", "07/2013/TTLT-BTC"),
  ])
  func anIssuerThatWasReadIsTheOnlyOneThatFits(reading: String, expected: String) {
    let symbol = DocumentSymbol(reading.unicodeScalars.map(\.value))
    #expect(symbol.restored(after: nil, isTrusted: false) == expected)
  }

  @Test(arguments: ["12/BC-CBTH", "7/KH-BDT", "3/QĐ-VP", "61/TB-KTTH", "8/2024/TT-BTC"])
  func anIssuerThatNobodyKnowsStays(symbol: String) {
    let scalars = symbol.unicodeScalars.map(\.value)
    #expect(DocumentSymbol(scalars).restored(after: nil, isTrusted: false) == symbol)
  }
}
