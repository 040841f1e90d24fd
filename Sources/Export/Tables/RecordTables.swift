import Pages
import Records

/// The flat tables that a batch is told in.
enum RecordTables {
  /// One row an input, also of those that failed.
  static let documents = RecordTable<BatchEntry>(
    name: "documents", title: "Tài liệu", key: ["file"],
    fields: [
      .init("file", .text, "Tệp", "Tên tệp đầu vào, tính từ thư mục đã cho") { .text($0.file) },
      .init(
        "status", .text, "Trạng thái", "converted, partly hoặc failed", labels: CodeLabels.statuses
      ) {
        .text($0.status.rawValue)
      },
      .init("cause", .text, "Nguyên nhân", "Vì sao hỏng một phần hay toàn bộ") { Value($0.cause) },
      .init("media_type", .text, "Loại tệp") { Value($0.document?.source.mediaType) },
      .init("bytes", .integer, "Số byte") { Value($0.document?.source.bytes) },
      .init("pages", .integer, "Số trang") { Value($0.document?.source.pages) },
      .init("failed_pages", .text, "Trang hỏng", "Số các trang không đọc được, cách nhau dấu cách")
      { entry in
        Value(entry.failedPages.isEmpty ? nil : entry.failedPages.joined)
      },
      .init("methods", .text, "Cách đọc", "Số trang theo cách đọc: \"ocr 3, text_layer 1\"") {
        Value($0.methods)
      },
      .init("issuer_parent", .text, "Cơ quan chủ quản") {
        Value($0.document?.metadata.issuerParent)
      },
      .init("issuer", .text, "Cơ quan ban hành") { Value($0.document?.metadata.issuer) },
      .init("number", .text, "Số, ký hiệu") { Value($0.document?.metadata.number) },
      .init("document_type", .text, "Loại văn bản") { Value($0.document?.metadata.documentType) },
      .init("title", .text, "Trích yếu") { Value($0.document?.metadata.title) },
      .init("place", .text, "Địa danh") { Value($0.document?.metadata.place) },
      .init("date", .date, "Ngày ban hành") { Value(date: $0.document?.metadata.date) },
      .init("signer_title", .text, "Chức vụ người ký") {
        Value($0.document?.metadata.signerTitle)
      },
      .init("signer_name", .text, "Người ký") { Value($0.document?.metadata.signerName) },
      .init("recipients", .text, "Nơi nhận", "Cách nhau bằng dấu chấm phẩy") {
        Value($0.document.flatMap { $0.metadata.recipients.joinedOrNil })
      },
      .init("assessments", .integer, "Bảng chấm điểm") { Value($0.document?.assessments.count) },
      .init("criteria", .integer, "Tiêu chí") { Value($0.nodes?.count { $0.level == nil }) },
      .init("levels", .integer, "Mức điểm") { Value($0.nodes?.count { $0.level != nil }) },
      .init("scores", .integer, "Điểm trong lời văn") { Value($0.document?.scores.count) },
      .init("measures", .integer, "Nhiệm vụ") { Value($0.document?.measures.count) },
      .init("citations", .integer, "Viện dẫn") { Value($0.document?.citations.count) },
      .init("findings", .integer, "Lưu ý") { Value($0.document?.findings.count) },
      .init("confidence", .number, "Độ tin cậy", "Trung bình của các chữ, từ 0 đến 1") {
        Value(share: $0.confidence)
      },
      .init("sha256", .text, "SHA-256", "Của tệp đầu vào") { Value($0.document?.source.sha256) },
      .init("signed_for", .text, "Ký thay", "Cách nhau bằng dấu chấm phẩy") {
        Value($0.document.flatMap { $0.metadata.signedFor.joinedOrNil })
      },
      .init("remarks", .text, "Ghi chú", "Điều cần biết về các tệp kết quả") {
        Value($0.remarks.joinedOrNil)
      },
    ])

  /// One row a criterion or step of a scale.
  static let criteria = RecordTable<NodeRow>(
    name: "criteria", title: "Tiêu chí", key: ["file", "row"],
    fields: [
      .init("file", .text, "Tệp") { .text($0.file) },
      .init("row", .integer, "Dòng", "Thứ tự trong tài liệu, từ 1") { .integer($0.row) },
      .init("assessment", .integer, "Bảng", "Thứ tự bảng chấm điểm, từ 1") {
        .integer($0.assessment)
      },
      .init(
        "kind", .text, "Loại dòng", "criterion (tiêu chí) hoặc level (mức điểm)",
        labels: CodeLabels.nodes
      ) {
        .text($0.level == nil ? "criterion" : "level")
      },
      .init("code", .text, "Mã", "Mã tiêu chí; trống ở dòng mức điểm") {
        Value($0.level == nil ? $0.criterion.code : nil)
      },
      .init("parent", .text, "Mã cấp trên", "Mã của tiêu chí chứa dòng này") { Value($0.parent) },
      .init("depth", .integer, "Cấp", "Từ 1") { .integer($0.depth) },
      .init("label", .text, "Nhãn") { Value($0.level == nil ? $0.criterion.label : nil) },
      .init("title", .text, "Nội dung") { .text($0.level?.text ?? $0.criterion.title) },
      .init("max_score", .number, "Điểm tối đa") { row in
        Value(row.level.map(\.points) ?? row.criterion.maxScore)
      },
      .init("self_score", .number, "Điểm tự chấm") { row in
        Value(row.level.map(\.selfScore) ?? row.criterion.selfScore)
      },
      .init("appraised_score", .number, "Điểm thẩm định") {
        Value($0.level == nil ? $0.criterion.appraisedScore : nil)
      },
      .init("explanation", .text, "Giải trình") { row in
        Value(row.level.map(\.explanation) ?? row.criterion.explanation)
      },
      .init("note", .text, "Ghi chú") { Value($0.level == nil ? $0.criterion.note : nil) },
      .init("page", .integer, "Trang") { .integer($0.criterion.page) },
      .init("box", .box, "Khung", "[x0, y0, x1, y1], điểm in từ góc trên bên trái") {
        Value($0.level == nil ? $0.criterion.box : nil)
      },
      .init("confidence", .number, "Độ tin cậy", "Từ 0 đến 1") {
        Value(share: $0.criterion.confidence)
      },
    ])

  /// Every mention of a numbered document.
  static let citations = RecordTable<ListRow<Citation>>(
    name: "citations", title: "Viện dẫn", key: ["file", "row"],
    fields: listFields() + citationFields)

  /// The mentions that stand in the explanations of criteria.
  static let evidence = RecordTable<ListRow<Citation>>(
    name: "evidence", title: "Minh chứng", key: ["file", "row"],
    fields: listFields() + [
      .init("criterion", .text, "Mã tiêu chí") { Value($0.criterion?.code) }
    ] + citationFields)

  /// The tasks of plans.
  static let measures = RecordTable<ListRow<Measure>>(
    name: "measures", title: "Nhiệm vụ", key: ["file", "row"],
    fields: listFields() + [
      .init("section", .text, "Mục") { Value($0.item.section) },
      .init("letter", .text, "Điểm") { Value($0.item.letter) },
      .init("text", .text, "Nội dung") { .text($0.item.text) },
      .init("remedy", .text, "Biện pháp") { Value($0.item.remedy) },
      .init("directs", .text, "Chỉ đạo") { Value($0.item.directs) },
      .init("prepares", .text, "Tham mưu") { Value($0.item.prepares) },
      .init("coordinates", .text, "Phối hợp") { Value($0.item.coordinates) },
      .init("time", .text, "Thời gian") { Value($0.item.time) },
      .init("page", .integer, "Trang") { .integer($0.item.page) },
      .init("target", .text, "Chỉ tiêu, sản phẩm") { Value($0.item.target) },
    ])

  /// Scores told in prose.
  static let scores = RecordTable<ListRow<ProseScore>>(
    name: "scores", title: "Điểm trong lời văn", key: ["file", "row"],
    fields: listFields() + [
      .init("label", .text, "Lĩnh vực") { .text($0.item.label) },
      .init("score", .number, "Điểm") { Value($0.item.score) },
      .init("max_score", .number, "Điểm tối đa") { Value($0.item.maxScore) },
      .init("rank", .integer, "Vị thứ") { Value($0.item.rank) },
      .init("ranked_of", .integer, "Trên tổng số") { Value($0.item.rankedOf) },
      .init("page", .integer, "Trang") { .integer($0.item.page) },
      .init(
        "kind", .text, "Loại dòng", "item (từng lĩnh vực) hoặc overall (tổng)",
        labels: CodeLabels.scores
      ) {
        .text($0.isOverall ? "overall" : "item")
      },
    ])

  /// What a person should look at.
  static let findings = RecordTable<ListRow<Finding>>(
    name: "findings", title: "Lưu ý", key: ["file", "row"],
    fields: listFields() + [
      .init("code", .text, "Loại", labels: CodeLabels.findings) { .text($0.item.code.rawValue) },
      .init("severity", .text, "Mức độ", "error, warning hoặc info", labels: CodeLabels.severities)
      {
        .text($0.item.severity.rawValue)
      },
      .init("message", .text, "Điều cần xem") { .text($0.item.message) },
      .init("criterion", .text, "Mã tiêu chí") { Value($0.item.place.criterion) },
      .init("page", .integer, "Trang") { .integer($0.item.place.page) },
      .init("box", .box, "Khung", "[x0, y0, x1, y1], điểm in từ góc trên bên trái") {
        Value($0.item.place.box)
      },
    ])

  private static let citationFields: [RecordTable<ListRow<Citation>>.Field] = [
    .init("type", .text, "Loại văn bản") { Value($0.item.type) },
    .init("number", .text, "Số, ký hiệu") { Value($0.item.number) },
    .init("date", .date, "Ngày") { Value(date: $0.item.date) },
    .init("issuer", .text, "Cơ quan ban hành") { Value($0.item.issuer) },
    .init("text", .text, "Nguyên văn") { .text($0.item.text) },
    .init("page", .integer, "Trang") { .integer($0.item.page) },
    .init("confidence", .number, "Độ tin cậy", "Từ 0 đến 1") { Value(share: $0.item.confidence) },
  ]

  private static func listFields<Item>() -> [RecordTable<ListRow<Item>>.Field] {
    [
      .init("file", .text, "Tệp") { .text($0.file) },
      .init("row", .integer, "Dòng", "Thứ tự trong tài liệu, từ 1") { .integer($0.row) },
    ]
  }
}

extension BatchEntry {
  /// The rows of its scoring tables; `nil` of a failed input.
  fileprivate var nodes: [NodeRow]? { document.map(NodeRow.rows) }

  /// How many pages were read in which way: "ocr 3, text_layer 1".
  fileprivate var methods: String? {
    guard let pages = document?.pages, !pages.isEmpty else { return nil }
    let counts = pages.reduce(into: [String: Int]()) { $0[$1.method.rawValue, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      .joined(separator: ", ")
  }
}

extension Document {
  /// The mean of its words' confidences, 0…1; `nil` of no words.
  var meanConfidence: Double? {
    let words = pages.lazy.flatMap(\.words)
    let (sum, count) = words.reduce((0.0, 0)) { ($0.0 + $1.confidence, $0.1 + 1) }
    return count == 0 ? nil : sum / Double(count)
  }
}

extension [Int] {
  fileprivate var joined: String { map(String.init).joined(separator: " ") }
}

extension [String] {
  fileprivate var joinedOrNil: String? { isEmpty ? nil : joined(separator: "; ") }
}
