import Pages

/// An image file's page as PDF can hold it: the compressed bytes go over as they are wherever PDF
/// knows the compression.
struct PageImage {
  /// A horizontal band of the image; most images have one, TIFF files may have many.
  struct Band {
    /// How many rows of pixels it has.
    let height: Int
    /// The bytes, compressed as `filter` says.
    let bytes: [UInt8]
    /// The filter's name with its slash; `nil` of plain samples.
    let filter: String?
    /// The filter's parameters in PDF syntax; `nil` for none.
    let parameters: String?
  }

  /// Why an image cannot be put into a PDF file, in Vietnamese.
  struct Failure: Error {
    let reason: String
  }

  /// The size in pixels.
  let width: Int
  let height: Int
  let bitsPerComponent: Int
  /// The colour space in PDF syntax: "/DeviceGray".
  let colorSpace: String
  /// Whether the samples count the wrong way round: 0 for white.
  let isInverted: Bool
  /// How many channels of transparency follow the colours of each pixel: 0 or 1.
  var alphaChannels = 0
  /// The bands from the top.
  let bands: [Band]

  /// The images of a file, one a page.
  static func images(in bytes: [UInt8]) throws(Failure) -> [PageImage] {
    switch bytes.prefix(4) {
    case [0x89, 0x50, 0x4E, 0x47]: [try PNGImage(bytes).image]
    case [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]: try TIFFFile(bytes).images()
    case let start where start.starts(with: [0xFF, 0xD8]): [try JPEGImage.image(bytes)]
    default: throw Failure(reason: "loại ảnh này chưa gói vào PDF được")
    }
  }

  /// A page of the size of the given one that shows the image.
  func page(in pdf: PDFFile, like page: Page) -> PDFObject {
    let size = page.shownSize
    let images = pdf.parse("<< >>")
    var content = ""
    var top = 0
    for (index, band) in bands.enumerated() {
      images["/Im\(index)"] = object(of: band, in: pdf)
      let share = (
        Double(band.height) / Double(height), 1 - Double(top + band.height) / Double(height)
      )
      let edges = [size.width, share.0 * size.height, share.1 * size.height].map {
        WordLayer.decimal($0, places: 3)
      }
      content += "q \(edges[0]) 0 0 \(edges[1]) 0 \(edges[2]) cm /Im\(index) Do Q\n"
      top += band.height
    }
    let sheet = pdf.parse("<< /Type /Page /Resources << >> >>")
    let edges = [size.width, size.height].map { WordLayer.decimal($0, places: 3) }
    sheet["/MediaBox"] = pdf.parse("[0 0 \(edges[0]) \(edges[1])]")
    sheet["/Resources"]["/XObject"] = images
    sheet["/Contents"] = pdf.stream(Array(content.utf8))
    return sheet.indirect()
  }

  private func object(of band: Band, in pdf: PDFFile) -> PDFObject {
    var dictionary = [
      "/Type": "/XObject", "/Subtype": "/Image", "/Width": "\(width)", "/Height": "\(band.height)",
      "/BitsPerComponent": "\(bitsPerComponent)", "/ColorSpace": colorSpace,
    ]
    if isInverted {
      let channels = colorSpace == "/DeviceCMYK" ? 4 : 1
      dictionary["/Decode"] =
        "[" + Array(repeating: "1 0", count: channels).joined(separator: " ") + "]"
    }
    let (bytes, filter) = alphaChannels == 0 ? (band.bytes, band.filter) : opaque(band, in: pdf)
    return pdf.stream(
      bytes, dictionary: dictionary.mapValues(pdf.parse), filter: filter.map(pdf.parse),
      parameters: filter == nil ? nil : band.parameters.map(pdf.parse))
  }

  /// The pixels of a band laid on white paper.
  private func opaque(_ band: Band, in pdf: PDFFile) -> (bytes: [UInt8], filter: String?) {
    let stream = pdf.stream(
      band.bytes, filter: band.filter.map(pdf.parse), parameters: band.parameters.map(pdf.parse))
    guard let samples = stream.data() else { return (band.bytes, band.filter) }
    let colors = colorSpace == "/DeviceGray" ? 1 : 3
    let step = bitsPerComponent / 8
    var output: [UInt8] = []
    output.reserveCapacity(samples.count * colors / (colors + 1))
    for pixel in stride(
      from: 0, to: samples.count - (colors + 1) * step + 1, by: (colors + 1) * step)
    {
      let alpha = Int(samples[pixel + colors * step])
      for channel in 0..<colors * step {
        output.append(UInt8((Int(samples[pixel + channel]) * alpha + 255 * (255 - alpha)) / 255))
      }
    }
    return (output, nil)
  }
}

extension [UInt8] {
  /// A big-endian or little-endian number; 0 beyond the end.
  func number(at index: Int, bytes: Int, isBigEndian: Bool = true) -> Int {
    guard index >= 0, index + bytes <= count else { return 0 }
    let run = self[index..<index + bytes]
    return isBigEndian
      ? run.reduce(0) { $0 << 8 | Int($1) } : run.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
