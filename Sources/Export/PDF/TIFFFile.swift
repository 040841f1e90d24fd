/// A TIFF file (revision 6.0), read as far as PDF can take its strips over: bilevel fax (T.4,
/// T.6), LZW, Deflate, PackBits, JPEG or plain samples.
struct TIFFFile {
  private let bytes: [UInt8]
  private let isBigEndian: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isBigEndian = bytes.first == 0x4D
  }

  /// The images of the file, one a page.
  func images() throws(PageImage.Failure) -> [PageImage] {
    var images: [PageImage] = []
    var seen: Set<Int> = []
    var offset = number(at: 4, bytes: 4)
    while offset > 0, offset + 2 <= bytes.count, seen.insert(offset).inserted {
      let count = number(at: offset, bytes: 2)
      images.append(try TIFFPage(entries(at: offset, count: count), in: self).image())
      offset = number(at: offset + 2 + 12 * count, bytes: 4)
    }
    guard !images.isEmpty else { throw .init(reason: "ảnh TIFF bị hỏng") }
    return images
  }

  /// Some of the file's bytes; fewer where the file is cut off.
  func bytes(at offset: Int, count: Int) -> [UInt8] {
    guard offset >= 0, count >= 0, offset < bytes.count else { return [] }
    return Array(bytes[offset..<min(bytes.count, offset + count)])
  }

  private func number(at index: Int, bytes count: Int) -> Int {
    bytes.number(at: index, bytes: count, isBigEndian: isBigEndian)
  }

  /// Tag → values of one directory; bytes of unknown kind come one by one.
  private func entries(at offset: Int, count: Int) -> [Int: [Int]] {
    var entries: [Int: [Int]] = [:]
    for entry in stride(from: offset + 2, to: offset + 2 + 12 * count, by: 12) {
      let size = [1: 1, 2: 1, 3: 2, 4: 4, 7: 1][number(at: entry + 2, bytes: 2)] ?? 0
      let total = number(at: entry + 4, bytes: 4)
      guard size > 0, total <= bytes.count / size else { continue }
      let start = size * total <= 4 ? entry + 8 : number(at: entry + 8, bytes: 4)
      entries[number(at: entry, bytes: 2)] = (0..<total).map {
        number(at: start + $0 * size, bytes: size)
      }
    }
    return entries
  }
}

/// One directory of a TIFF file.
private struct TIFFPage {
  private let entries: [Int: [Int]]
  private let file: TIFFFile
  private let width: Int
  private let height: Int
  private let compression: Int

  init(_ entries: [Int: [Int]], in file: TIFFFile) throws(PageImage.Failure) {
    self.entries = entries
    self.file = file
    width = entries[256]?.first ?? 0
    height = entries[257]?.first ?? 0
    compression = entries[259]?.first ?? 1
    guard width > 0, height > 0, entries[273] != nil else {
      throw .init(reason: "ảnh TIFF bị hỏng hoặc chia ô, chưa gói vào PDF được")
    }
  }

  private func value(_ tag: Int, default other: Int) -> Int { entries[tag]?.first ?? other }

  func image() throws(PageImage.Failure) -> PageImage {
    let channels = value(277, default: 1)
    guard entries[338] == nil, channels == 1 || value(284, default: 1) == 1 else {
      throw .init(reason: "ảnh TIFF có kênh phụ, chưa gói vào PDF được")
    }
    let isFax = (2...4).contains(compression)
    return PageImage(
      width: width, height: height, bitsPerComponent: isFax ? 1 : value(258, default: 1),
      colorSpace: try colorSpace(channels),
      isInverted: !isFax && channels == 1 && value(262, default: 1) == 0,
      bands: try bands(channels))
  }

  private func colorSpace(_ channels: Int) throws(PageImage.Failure) -> String {
    switch (value(262, default: 1), channels) {
    case (0, 1), (1, 1): return "/DeviceGray"
    case (2, 3): return "/DeviceRGB"
    case (6, 3) where compression == 7: return "/DeviceRGB"
    case (5, 4): return "/DeviceCMYK"
    case (3, 1):
      let map = entries[320] ?? []
      let count = map.count / 3
      let palette = (0..<count).flatMap { color in
        [0, 1, 2].map { UInt8(map[color + $0 * count] >> 8 & 0xFF) }
      }
      return PNGImage.indexed(palette)
    default: throw .init(reason: "ảnh TIFF có hệ màu chưa gói vào PDF được")
    }
  }

  private func bands(_ channels: Int) throws(PageImage.Failure) -> [PageImage.Band] {
    let offsets = entries[273] ?? []
    let counts = entries[279] ?? []
    let rows = min(height, max(1, value(278, default: height)))
    var bands: [PageImage.Band] = []
    for (index, offset) in offsets.enumerated() where index * rows < height {
      let count = index < counts.count ? counts[index] : Int.max / 2
      var strip = file.bytes(at: offset, count: min(count, 1 << 40))
      if value(266, default: 1) == 2 { strip = strip.map(\.mirrored) }
      bands.append(try band(strip, rows: min(rows, height - index * rows), channels: channels))
    }
    return bands
  }

  private func band(
    _ strip: [UInt8], rows: Int, channels: Int
  ) throws(PageImage.Failure) -> PageImage.Band {
    func band(_ filter: String?, _ parameters: String? = nil, bytes: [UInt8]? = nil)
      -> PageImage.Band
    { .init(height: rows, bytes: bytes ?? strip, filter: filter, parameters: parameters) }
    switch compression {
    case 1: return band(nil)
    case 2...4: return band("/CCITTFaxDecode", faxParameters(rows: rows))
    case 5: return band("/LZWDecode", predictor(channels))
    case 7: return band("/DCTDecode", bytes: joined(strip))
    case 8, 32946: return band("/FlateDecode", predictor(channels))
    case 32773: return band("/RunLengthDecode", bytes: strip + [128])
    default: throw .init(reason: "ảnh TIFF nén kiểu \(compression), chưa gói vào PDF được")
    }
  }

  private func faxParameters(rows: Int) -> String {
    let isTwoDimensional = value(292, default: 0) & 1 == 1
    let k = compression == 4 ? -1 : compression == 3 && isTwoDimensional ? 1 : 0
    let isBlackOne = value(262, default: 0) == 1
    return """
      << /K \(k) /Columns \(width) /Rows \(rows) /BlackIs1 \(isBlackOne) \
      /EncodedByteAlign \(compression == 2) /EndOfBlock \(compression != 2) >>
      """
  }

  private func predictor(_ channels: Int) -> String? {
    guard value(317, default: 1) == 2 else { return nil }
    return """
      << /Predictor 2 /Colors \(channels) /BitsPerComponent \(value(258, default: 1)) \
      /Columns \(width) >>
      """
  }

  /// A strip of JPEG data with the tables that the file keeps apart.
  private func joined(_ strip: [UInt8]) -> [UInt8] {
    let tables = (entries[347] ?? []).map { UInt8($0 & 0xFF) }
    guard tables.count > 4, strip.starts(with: [0xFF, 0xD8]) else { return strip }
    return tables.dropLast(2) + strip.dropFirst(2)
  }
}

extension UInt8 {
  /// The bits from the other end.
  fileprivate var mirrored: UInt8 {
    (0..<8).reduce(0) { $0 << 1 | (self >> UInt8($1) & 1) }
  }
}
