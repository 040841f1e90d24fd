/// The kinds of documents that offices issue, after Decree 30/2020/NĐ-CP (annex III) and
/// Instruction 36-HD/VPTW for documents of the Party.
struct DocumentType: Hashable {
  /// The kind's name: "Quyết định".
  let name: String
  /// The letters that stand for it in a document's symbol, also older ones: "QĐ".
  let symbols: [String]
  /// Whether a bare number may follow the name: "Quyết định số 5". Of "Đề án số 2" it would be a
  /// title.
  let takesBareNumber: Bool
  /// The name as it is looked for.
  let phrase: Phrase

  private init(
    _ name: String, _ symbols: [String] = [], bare: Bool = true, calledAlso words: String? = nil
  ) {
    self.name = name
    self.symbols = symbols
    takesBareNumber = bare
    phrase = Phrase(words ?? name)
  }

  /// Every kind, those first whose name holds another's.
  static let all = [
    DocumentType("Thông báo", calledAlso: "Thông báo kết luận"),
    DocumentType("Hướng dẫn liên tịch", ["HDLT"]), DocumentType("Kế hoạch liên tịch", ["KHLT"]),
    DocumentType("Nghị quyết liên tịch", ["NQLT"]), DocumentType("Thông tư liên tịch", ["TTLT"]),
    DocumentType("Nghị quyết", ["NQ"]), DocumentType("Quyết định", ["QĐ"]),
    DocumentType("Chỉ thị", ["CT"]), DocumentType("Quy chế", ["QC"]),
    DocumentType("Quy định", ["QyĐ", "QĐi"], bare: false), DocumentType("Thông cáo", ["TC"]),
    DocumentType("Thông báo", ["TB"]), DocumentType("Hướng dẫn", ["HD"]),
    DocumentType("Chương trình", ["CTr"], bare: false), DocumentType("Kế hoạch", ["KH"]),
    DocumentType("Phương án", ["PA"], bare: false), DocumentType("Đề án", ["ĐA"], bare: false),
    DocumentType("Dự án", ["DA"], bare: false), DocumentType("Báo cáo", ["BC"]),
    DocumentType("Biên bản", ["BB"]), DocumentType("Tờ trình", ["TTr"]),
    DocumentType("Hợp đồng", ["HĐ"], bare: false), DocumentType("Công điện", ["CĐ"]),
    DocumentType("Giấy ủy quyền", ["GUQ"]), DocumentType("Giấy mời", ["GM"]),
    DocumentType("Phiếu chuyển", ["PC"]), DocumentType("Phiếu báo", ["PB"]),
    DocumentType("Công văn", ["CV"]), DocumentType("Kết luận", ["KL"]),
    DocumentType("Nghị định", ["NĐ"]), DocumentType("Thông tư", ["TT"]),
    DocumentType("Pháp lệnh", ["PL"]), DocumentType("Sắc lệnh", ["SL"]),
    DocumentType("Lệnh", ["L"]), DocumentType("Bộ luật"), DocumentType("Luật"),
    DocumentType("Thông tri", ["TTri"]), DocumentType("Điều lệ", ["ĐL"]),
    DocumentType("Văn bản", bare: false), DocumentType("Thư công"),
  ]

  /// The kind whose symbol these letters are, case being as printed.
  static func named(bySymbol letters: String) -> DocumentType? { bySymbol[letters] }

  private static let bySymbol = Dictionary(
    all.flatMap { type in type.symbols.map { ($0, type) } }, uniquingKeysWith: { first, _ in first }
  )
}

extension Prose {
  /// The kind of document whose name, or symbol in its place ("CV số 588"), ends at the offset, and
  /// where it begins. In a long name one letter may be misread.
  func documentType(endingAt offset: Int) -> (type: DocumentType, start: Int)? {
    for type in DocumentType.all {
      if let start = start(of: type.phrase, endingAt: offset) { return (type, start) }
    }
    var start = offset
    while isLetter(start - 1) { start -= 1 }
    guard offset - start >= 2, offset - start <= 4,
      let type = DocumentType.named(bySymbol: text(start..<offset))
    else { return nil }
    return (type, start)
  }
}
