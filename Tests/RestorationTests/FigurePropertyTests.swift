import Testing

@testable import Restoration

private let restorer = Result { try Restorer() }

/// Whatever stands around them, figures come out with their digits, their order and the marks
/// between them.
@Suite struct FigurePropertyTests {
  private static let carriers: [(before: String, behind: String)] = [
    ("Thyc hién Ké hoach", "cia Uy ban nhan dan tinh Hai Son vé cai cach hanh chinh"),
    ("Thực hiện Kê hoạch", "của Ủy ban nhân dân tĩnh Hải Sơn về cãi cách hành chính"),
    ("Thực hiện Kế hoạch", "của Ủy ban nhân dân tỉnh Hải Sơn về cải cách hành chính"),
    ("Thuc hien Ke hoach", "cua Uy ban nhan dan tinh Hai Son ve cai cach hanh chinh"),
    ("THUC HIEN KE HOACH", "CUA UY BAN NHAN DAN TINH HAI SON VE CAI CACH HANH CHINH"),
  ]
  private static let modes: [Mode?] = [nil, .garbled, .vietnameseReading, .unknownEngine, .clean]

  @Test(arguments: Figure.allCases) func figuresKeepDigitsOrderAndMarks(figure: Figure) throws {
    var generator = SplitMix(state: UInt64(figure.rawValue) &* 977 &+ 11)
    for mode in Self.modes {
      let restorer = try mode.map { try Restorer(options: .init(mode: $0)) } ?? restorer.get()
      let lines = (0..<25).map { index in
        let carrier = Self.carriers[index % Self.carriers.count]
        return "\(carrier.before) \(figure.sample(&generator)) \(carrier.behind)"
      }
      for (line, restored) in zip(lines, restorer.restore(lines: lines).lines) {
        #expect(Self.skeleton(of: restored) == Self.skeleton(of: line), "\(line) → \(restored)")
      }
    }
  }

  @Test func addressesComeOutLetterByLetter() throws {
    var generator = SplitMix(state: 5)
    for figure in [Figure.mail, .web] {
      for index in 0..<20 {
        let carrier = Self.carriers[index % Self.carriers.count]
        let sample = figure.sample(&generator)
        let line = "\(carrier.before) \(sample) \(carrier.behind)"
        let restored = try restorer.get().restore(lines: [line]).lines[0]
        #expect(restored.split(separator: " ").contains(Substring(sample)), "\(restored)")
      }
    }
  }

  /// The digits of a line and the marks that join them, in order.
  private static func skeleton(of line: String) -> String {
    line.filter { $0.isASCII && ($0.isNumber || "/.,:%-@+()".contains($0)) }
  }
}

/// Kinds of figures that reports hold.
enum Figure: Int, CaseIterable, Sendable {
  case symbol, partySymbol, date, dateInWords, score, amount, percentage, phone, mail, web, range,
    quarter, legal

  func sample(_ generator: inout SplitMix) -> String {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    func pick(_ list: [String]) -> String { list.randomElement(using: &generator) ?? "" }
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let types = ["QĐ", "QD", "NĐ", "ND", "TTr", "KH", "BC", "HD", "CT", "CV", "TB", "QB"]
    let issuers = ["UBND", "VP", "SNV", "HĐND", "HDND", "VPUB", "ĐU", "BNV", "CP", "TU"]
    switch self {
    case .symbol:
      let year = number(0...1) == 0 ? "" : "/\(number(1990...2026))"
      return "số \(number(1...3999))\(year)/\(pick(types))-\(pick(issuers))"
    case .partySymbol: return "số \(number(1...999))-\(pick(types))/\(pick(["TU", "ĐU", "BTV"]))"
    case .date: return "ngày \(padded(number(1...31)))/\(number(1...12))/\(number(1990...2026))"
    case .dateInWords:
      return "ngày \(padded(number(1...31))) tháng \(number(1...12)) năm \(number(1990...2026))"
    case .score: return "(\(number(0...9)),\(number(0...99))/\(number(5...20)),\(number(0...9)))"
    case .amount: return "\(number(1...999)).\(number(100...999)).\(number(100...999)) đồng"
    case .percentage: return "\(number(0...100)),\(number(0...99))%"
    case .phone: return "02\(number(10...99)).\(number(1000...9999)).\(number(100...999))"
    case .mail: return "vanthu\(number(1...99))@haison.gov.vn"
    case .web:
      return "https://haison.gov.vn/tin-tuc/6-thang-\(number(1...99))?id=\(number(1...9999))"
    case .range: return "\(number(1990...2000))-\(number(2001...2026))"
    case .quarter: return "quý \(pick(["I", "II", "III", "IV"]))/\(number(2000...2026))"
    case .legal: return "khoản \(number(1...19)) Điều \(number(1...199))"
    }
  }
}

/// Sebastiano Vigna's splitmix64: the same numbers in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
