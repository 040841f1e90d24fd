import Pages
import Records
import Segmentation
import Testing

/// Random tables in which one error is planted: each is found where it is, and clean tables give no
/// finding.
@Suite struct PlantedErrorTests {
  /// Kinds of errors with the finding that each must give.
  enum Fault: CaseIterable {
    case sum, total, aboveMaximum, missingScore, noNumber, noCode, skippedCode, codeTwice, date,
      blankNumber, stepAboveItsPoints

    var code: Finding.Code {
      switch self {
      case .sum, .total: .sumMismatch
      case .aboveMaximum, .stepAboveItsPoints: .scoreAboveMax
      case .missingScore, .noNumber: .scoreMissing
      case .noCode, .skippedCode: .gapInCodes
      case .codeTwice: .duplicateCode
      case .date: .dateInvalid
      case .blankNumber: .citationIncomplete
      }
    }
  }

  /// How the cells become lines.
  enum Form: CaseIterable {
    case tabs, bars, cells

    func lines(of rows: [[String]]) -> [String] {
      switch self {
      case .tabs: rows.map { $0.joined(separator: "\t") }
      case .bars: rows.map { "| \($0.joined(separator: " | ")) |" }
      case .cells: rows.flatMap { $0.filter { !$0.isEmpty } }
      }
    }
  }

  /// Numbers that are the same on every run (Lehmer 1951).
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  /// A row: code, title, maximum, own score and evidence, in hundredths.
  private struct Row {
    var code: String
    var title: String
    var most: Int?
    var own: Int?
    var evidence = ""
    /// What stands in the cell of the own score instead.
    var ownText: String?

    var cells: [String] { [code, title, Self.text(most), ownText ?? Self.text(own), evidence] }

    private static func text(_ score: Int?) -> String {
      score.map { "\($0 / 100),\($0 % 100 < 10 ? "0" : "")\($0 % 100)" } ?? ""
    }
  }

  private static let titles = [
    "Ban hành kế hoạch năm", "Phân công lãnh đạo phụ trách", "Kiểm tra các đơn vị trực thuộc",
    "Niêm yết công khai thủ tục", "Tiếp công dân đúng lịch", "Sơ kết và tổng kết phong trào",
    "Tập huấn nghiệp vụ cho công chức", "Cập nhật trang thông tin điện tử",
  ]

  /// Three groups of two or three criteria, one with a scale, and the row of totals.
  private static func table(_ dice: inout Dice) -> [Row] {
    var rows: [Row] = []
    for group in 1...3 {
      let leaves = (1...Int.random(in: 2...3, using: &dice)).map { number in
        let most = 50 * Int.random(in: 2...8, using: &dice)
        let number = (group, number)
        return Row(
          code: "\(number.0).\(number.1)", title: titles.randomElement(using: &dice)!, most: most,
          own: most - 25 * Int.random(in: 0...3, using: &dice),
          evidence: "Kế hoạch số \(group * 10 + number.1)/KH-VP ngày 0\(group)/3/2023.")
      }
      rows.append(
        Row(
          code: "\(group)", title: "CÔNG TÁC \(titles.randomElement(using: &dice)!.uppercased())",
          most: leaves.compactMap(\.most).reduce(0, +), own: leaves.compactMap(\.own).reduce(0, +)))
      rows += leaves
    }
    let last = rows[rows.count - 1]
    rows.append(Row(code: "", title: "Đúng thời hạn: \(last.cells[2])", own: last.own))
    rows.append(Row(code: "", title: "Chậm thời hạn: 0,25"))
    let groups = rows.filter { $0.code.count == 1 }
    rows.append(
      Row(
        code: "", title: "TỔNG CỘNG", most: groups.compactMap(\.most).reduce(0, +),
        own: groups.compactMap(\.own).reduce(0, +)))
    return rows
  }

  /// Plants an error; the code of the criterion that the finding must name, or nothing where another
  /// row may bear it.
  private static func plant(_ fault: Fault, in rows: inout [Row], _ dice: inout Dice) -> String? {
    let leaves = rows.indices.filter { rows[$0].code.contains(".") && !rows[$0 + 1].code.isEmpty }
    let row = leaves.randomElement(using: &dice)!
    let group = rows.indices.filter { rows[$0].code.count == 1 }.randomElement(using: &dice)!
    switch fault {
    case .sum:
      rows[group].own! -= 25
      return rows[group].code
    case .total: rows[rows.count - 1].most! += 100
    case .aboveMaximum: rows[row].own = rows[row].most! + 50
    case .missingScore: rows[row].own = nil
    case .noNumber: rows[row].ownText = ["x", "Đạt", "1,5.0"].randomElement(using: &dice)!
    case .noCode:
      rows[row].code = ""
      return nil
    case .skippedCode:
      let last = rows.indices.last { rows[$0].code.hasPrefix("2.") }!
      rows[last].code = "2.\(Int(rows[last].code.suffix(1))! + 1)"
      return rows[last].code
    case .codeTwice:
      rows[rows.indices.first { rows[$0].code == "2.2" }!].code = "2.1"
      return "2.1"
    case .date:
      let day = ["31/4/2019", "30/02/2021", "29/02/2023", "15/13/2022"].randomElement(using: &dice)!
      rows[row].evidence = "Quyết định số 12/QĐ-VP ngày \(day)."
    case .blankNumber: rows[row].evidence = "Kế hoạch số ……/KH-UBND ngày 02/3/2021."
    case .stepAboveItsPoints:
      rows[rows.count - 3].own = rows[rows.count - 4].most! + 50
      return rows[rows.count - 4].code
    }
    return fault == .total ? nil : rows[row].code
  }

  private static func findings(in rows: [Row], as form: Form) -> [Finding] {
    let header = ["TT", "Nội dung", "Điểm tối đa", "Điểm tự chấm", "Giải trình"]
    let lines = ["BẢNG TỰ CHẤM ĐIỂM NĂM 2023", ""] + form.lines(of: [header] + rows.map(\.cells))
    let page = Page(
      number: 1, method: .plainText, reason: "", lines: lines.map(TextFormTests.line))
    return RecordReader().contents(of: Segmenter().layout(of: [page]), pages: [page]).findings
  }

  @Test(arguments: Form.allCases)
  func cleanTablesGiveNoFinding(form: Form) {
    for seed in 1...6 {
      var dice = Dice(state: UInt64(seed))
      #expect(Self.findings(in: Self.table(&dice), as: form) == [], "seed \(seed)")
    }
  }

  @Test(arguments: Fault.allCases, Form.allCases)
  func aPlantedErrorIsFoundWhereItIs(fault: Fault, form: Form) {
    for seed in 1...2 {
      var dice = Dice(state: UInt64(100 * seed))
      var rows = Self.table(&dice)
      let criterion = Self.plant(fault, in: &rows, &dice)
      let findings = Self.findings(in: rows, as: form)
      // Where cells stand below one another, a row without its code has gone into the row above.
      let isJoined = fault == .noCode && form == .cells
      #expect(
        findings.contains { found in
          (found.code == fault.code || isJoined && found.code == .tableUnread)
            && (criterion == nil || found.place.criterion == criterion)
        }, "seed \(seed): \(criterion ?? "-") not in \(findings.map(\.message))")
    }
  }
}
