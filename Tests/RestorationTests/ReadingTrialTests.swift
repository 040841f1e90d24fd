import Testing

@testable import Restoration

private let restorer = Result { try Restorer() }

/// Text read by an engine that knows Vietnamese looks clean line by line.
@Suite struct ReadingTrialTests {
  private static let typed = [
    "Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2023 của Ủy ban nhân dân tỉnh Hải Sơn về",
    "cải cách hành chính, Văn phòng đã tổ chức triển khai đến các phòng, đơn vị trực thuộc.",
    "Công tác tham mưu, tổng hợp được thực hiện kịp thời, đúng quy định; chất lượng văn bản",
    "được nâng lên. Việc tiếp nhận và giải quyết hồ sơ tại bộ phận một cửa bảo đảm thời hạn,",
    "không để xảy ra tình trạng chậm trễ, gây phiền hà cho người dân và doanh nghiệp.",
    "Trong năm, cơ quan đã ban hành 12 văn bản chỉ đạo, tổ chức 03 lớp tập huấn cho cán bộ,",
    "công chức, viên chức và người lao động; kiểm tra việc chấp hành kỷ luật, kỷ cương hành",
    "chính tại các đơn vị. Qua kiểm tra, các đơn vị cơ bản thực hiện nghiêm túc các quy định",
    "của pháp luật về quản lý, sử dụng tài sản công và thực hành tiết kiệm, chống lãng phí.",
  ]
  private static let slips = [
    ("tổ chức triển", "tố chức triển"), ("tổng hợp", "tống hợp"), ("bảo đảm", "bảo đám"),
    ("người dân", "người đân"), ("kiểm tra việc", "kiếm tra việc"), ("quản lý", "quán lý"),
  ]

  @Test func whatWasReadIsRestored() throws {
    let read = Self.typed.map { line in
      Self.slips.reduce(line) { $0.replacing($1.0, with: $1.1) }
    }
    #expect(read != Self.typed)
    let restored = try restorer.get().restore(lines: read)
    #expect(restored.lines == Self.typed)
    #expect(restored.modes.allSatisfy { $0 == .vietnameseReading })
  }

  @Test func whatWasTypedStays() throws {
    let restored = try restorer.get().restore(lines: Self.typed)
    #expect(restored.lines == Self.typed)
    #expect(restored.modes.allSatisfy { $0 == .clean })
  }

  @Test func oneSlipInTypedTextIsNoReading() throws {
    var lines = Self.typed
    lines[0] = lines[0].replacing("Thực hiện", with: "Thực hiên")
    #expect(try restorer.get().restore(lines: lines).lines == lines)
  }
}
