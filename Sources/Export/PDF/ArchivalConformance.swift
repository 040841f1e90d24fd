/// Whether a PDF file can be called PDF/A-2b (ISO 19005-2) once it has XMP and an output intent.
///
/// Cautious: what it cannot judge counts against the claim. Fonts, for one, must be embedded whole
/// and with right widths, so only files whose sole font is our own pass: scans, in practice.
struct ArchivalConformance {
  /// What stands against the claim, in Vietnamese, each once; none where it can be made.
  let obstacles: [String]

  /// Looks at every object that the catalog leads to.
  init(of pdf: PDFFile) {
    var found: Set<String> = []
    var seen: Set<Int> = []
    var waiting = [pdf.root]
    while let object = waiting.popLast() {
      if object.isIndirect, !seen.insert(object.id).inserted { continue }
      if object.isArray {
        if object.items.first?.name == "/DeviceCMYK" { found.insert(Obstacle.cmyk) }
        waiting += object.items
        continue
      }
      let dictionary = object.dictionary
      guard dictionary.isDictionary else {
        if object.name == "/DeviceCMYK" { found.insert(Obstacle.cmyk) }
        continue
      }
      found.formUnion(ArchivalConformance.obstacles(in: dictionary, isStream: object.isStream))
      waiting += dictionary.keys.map { dictionary[$0] }
    }
    for page in (0..<pdf.pageCount).map(pdf.page) {
      if ArchivalConformance.usesCMYK(page) { found.insert(Obstacle.cmyk) }
      if ArchivalConformance.isOversized(page) { found.insert(Obstacle.size) }
    }
    obstacles = found.sorted()
  }

  private enum Obstacle {
    static let font = "có phông chữ của tệp gốc"
    static let cmyk = "có màu CMYK"
    static let action = "có hành động hoặc mã lệnh"
    static let attachment = "có tệp đính kèm hoặc dữ liệu ngoài"
    static let interpolation = "ảnh đòi nội suy"
    static let codec = "ảnh nén kiểu JPEG 2000"
    static let filter = "có dữ liệu nén kiểu LZW hoặc mã hóa riêng"
    static let size = "có trang lớn quá hoặc nhỏ quá"
    static let annotation = "có chú thích hoặc biểu mẫu"
    static let layers = "có lớp tùy chọn"
    static let transparency = "có độ trong suốt"
    static let postScript = "có mã PostScript"
  }

  private static func obstacles(in dictionary: PDFObject, isStream: Bool) -> Set<String> {
    var found: Set<String> = []
    for key in dictionary.keys { found.formUnion(obstacle(of: key).map { [$0] } ?? []) }
    switch dictionary["/Type"].name {
    case "/Font":
      let name = dictionary["/BaseFont"].name
      if name != "/SohoaGlyphless" { found.insert(Obstacle.font) }
    case "/Annot": found.insert(Obstacle.annotation)
    case "/Filespec": found.insert(Obstacle.attachment)
    default: break
    }
    if dictionary["/Interpolate"].isTrue { found.insert(Obstacle.interpolation) }
    if dictionary["/Subtype"].name == "/PS" { found.insert(Obstacle.postScript) }
    let action = dictionary["/S"].name
    if ["/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide"]
      .contains(action)
    {
      found.insert(Obstacle.action)
    }
    guard isStream else { return found }
    let filters = dictionary["/Filter"]
    let names = filters.isArray ? filters.items.compactMap(\.name) : [filters.name ?? ""]
    if names.contains("/JPXDecode") { found.insert(Obstacle.codec) }
    if names.contains("/LZWDecode") || names.contains("/Crypt") { found.insert(Obstacle.filter) }
    if !dictionary["/F"].isNull { found.insert(Obstacle.attachment) }
    return found
  }

  private static func obstacle(of key: String) -> String? {
    switch key {
    case "/AA", "/JS", "/OpenAction": Obstacle.action
    case "/EmbeddedFiles", "/EF", "/AF": Obstacle.attachment
    case "/XFA", "/AcroForm", "/Annots": Obstacle.annotation
    case "/OCProperties": Obstacle.layers
    case "/SMask", "/ca", "/CA", "/Group": Obstacle.transparency
    default: nil
    }
  }

  /// A page boundary may be 3 to 14,400 units wide and high (ISO 19005-2, 6.1.13).
  private static func isOversized(_ page: PDFObject) -> Bool {
    ["/MediaBox", "/CropBox"].contains { name in
      let edges = page[name].items.compactMap(\.number)
      guard edges.count == 4 else { return false }
      let sides = [abs(edges[2] - edges[0]), abs(edges[3] - edges[1])]
      return sides.contains { !(3...14_400).contains($0) }
    }
  }

  private static func usesCMYK(_ page: PDFObject) -> Bool {
    guard let bytes = page.contentData() else { return true }
    return ContentStream(bytes).operations.contains { $0.name == "k" || $0.name == "K" }
  }
}
