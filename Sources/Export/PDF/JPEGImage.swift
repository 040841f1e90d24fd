/// A JPEG file (ISO/IEC 10918-1), which PDF takes as it is.
enum JPEGImage {
  /// The image of a file.
  static func image(_ bytes: [UInt8]) throws(PageImage.Failure) -> PageImage {
    guard let frame = frame(of: bytes) else { throw .init(reason: "ảnh JPEG bị hỏng") }
    let space =
      frame.channels == 1 ? "/DeviceGray" : frame.channels == 3 ? "/DeviceRGB" : "/DeviceCMYK"
    return PageImage(
      width: frame.width, height: frame.height, bitsPerComponent: frame.bits, colorSpace: space,
      // Programs that write four channels count them the wrong way round (Adobe Technical Note
      // 5116).
      isInverted: frame.channels == 4,
      bands: [
        .init(height: frame.height, bytes: bytes, filter: "/DCTDecode", parameters: nil)
      ])
  }

  /// What the frame header says.
  private static func frame(
    of bytes: [UInt8]
  ) -> (width: Int, height: Int, channels: Int, bits: Int)? {
    var index = 2
    while index + 9 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        let height = bytes.number(at: index + 5, bytes: 2)
        let width = bytes.number(at: index + 7, bytes: 2)
        guard width > 0, height > 0 else { return nil }
        return (width, height, Int(bytes[index + 9]), Int(bytes[index + 4]))
      }
      index += 2 + bytes.number(at: index + 2, bytes: 2)
    }
    return nil
  }
}
