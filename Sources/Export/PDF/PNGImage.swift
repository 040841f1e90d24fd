/// A PNG file (ISO/IEC 15948): its compressed rows are what PDF calls Flate with predictor 15.
struct PNGImage {
  /// The one image of the file.
  let image: PageImage

  init(_ bytes: [UInt8]) throws(PageImage.Failure) {
    let (data, palette) = PNGImage.chunks(of: bytes)
    let (width, height) = (bytes.number(at: 16, bytes: 4), bytes.number(at: 20, bytes: 4))
    guard width > 0, height > 0, !data.isEmpty, bytes.count > 28 else {
      throw .init(reason: "ảnh PNG bị hỏng")
    }
    guard bytes[28] == 0 else { throw .init(reason: "ảnh PNG kiểu đan xen chưa gói vào PDF được") }
    let (depth, kind) = (Int(bytes[24]), bytes[25])
    let colors = kind == 3 ? 1 : kind & 2 == 0 ? 1 : 3
    let alpha = kind & 4 == 0 ? 0 : 1
    let space = kind == 3 ? PNGImage.indexed(palette) : colors == 1 ? "/DeviceGray" : "/DeviceRGB"
    image = PageImage(
      width: width, height: height, bitsPerComponent: depth, colorSpace: space, isInverted: false,
      alphaChannels: alpha,
      bands: [
        .init(
          height: height, bytes: data, filter: "/FlateDecode",
          parameters: """
            << /Predictor 15 /Colors \(colors + alpha) /BitsPerComponent \(depth) \
            /Columns \(width) >>
            """)
      ])
  }

  /// The compressed rows and the palette, each from all chunks of its kind.
  private static func chunks(of bytes: [UInt8]) -> (data: [UInt8], palette: [UInt8]) {
    var (data, palette): ([UInt8], [UInt8]) = ([], [])
    var index = 8
    while index + 12 <= bytes.count {
      let count = bytes.number(at: index, bytes: 4)
      let body = index + 8
      guard count >= 0, body + count <= bytes.count else { break }
      switch String(decoding: bytes[index + 4..<index + 8], as: UTF8.self) {
      case "IDAT": data += bytes[body..<body + count]
      case "PLTE": palette = Array(bytes[body..<body + count])
      default: break
      }
      index = body + count + 4
    }
    return (data, palette)
  }

  /// A palette of red, green and blue as a colour space.
  static func indexed(_ palette: [UInt8]) -> String {
    let digits = palette.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "[/Indexed /DeviceRGB \(max(0, palette.count / 3 - 1)) <\(digits.joined())>]"
  }
}
