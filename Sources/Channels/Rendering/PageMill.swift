import Foundation

/// Makes training pairs without end: clean text is set in type, scanned in simulation and read by
/// an OCR engine. Needs `text2image` and `tesseract` (Debian: tesseract-ocr), ImageMagick's
/// `convert` and fonts with every Vietnamese letter.
public struct PageMill {
  private let text2image: Program
  private let convert: Program
  private let tesseract: Program
  private let families: [(family: PageStyle.Family, files: [URL])]
  private let language: String
  private var generator: SeededGenerator
  private static let setResolution = 400

  /// - Parameters:
  ///   - language: The engine's model, such as `eng` or `vie`.
  ///   - seed: The same seed gives the same pages.
  /// - Throws: `ChannelError.missingProgram` with the package to install.
  public init(language: String, seed: UInt64) throws(ChannelError) {
    text2image = try Program("text2image", package: "tesseract-ocr")
    tesseract = try Program("tesseract", package: "tesseract-ocr")
    convert = try Program("convert", package: "imagemagick")
    families = try Self.installed(try Program("fc-list", package: "fontconfig"))
    self.language = language
    generator = SeededGenerator(seed: seed)
  }

  /// The readings of `count` pages filled with paragraphs drawn from `text`.
  ///
  /// - Parameter progress: Called after each page with its number.
  /// - Throws: `ChannelError.nothingToLearn` where `text` has no paragraph to draw.
  public mutating func pairs(
    from text: [String], pages count: Int, progress: (Int) -> Void
  ) throws(ChannelError) -> [WordPair] {
    let paragraphs = text.filter { $0.unicodeScalars.count(where: \.properties.isAlphabetic) > 8 }
    guard !paragraphs.isEmpty else { throw .nothingToLearn }
    let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    var pairs: [WordPair] = []
    for number in 0..<count {
      let style = PageStyle.random(among: families.map(\.family), using: &generator)
      let lines = lines(from: paragraphs, style)
      let reading = try read(lines, style, in: folder.appending(path: "\(number)"))
      pairs += TextAlignment(truth: lines.joined(separator: "\n"), reading: reading).trustedPairs()
      progress(number + 1)
    }
    return pairs
  }

  /// A page's lines: paragraphs cut to the width, now and then one in capitals.
  private mutating func lines(from paragraphs: [String], _ style: PageStyle) -> [String] {
    var lines: [String] = []
    while lines.count < 40 {
      let paragraph = paragraphs[Int.random(in: paragraphs.indices, using: &generator)]
      let words = paragraph.precomposedStringWithCanonicalMapping
        .split(whereSeparator: \.isWhitespace).prefix(60)
      let isUpper = generator.chance(0.09)
      let width = isUpper ? style.lineLength * 7 / 10 : style.lineLength
      lines += Self.wrapped(words.map { isUpper ? $0.uppercased() : String($0) }, to: width)
    }
    return Array(lines.prefix(40))
  }

  private static func wrapped(_ words: [String], to width: Int) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  private func read(
    _ lines: [String], _ style: PageStyle, in folder: URL
  ) throws(ChannelError) -> String {
    let fonts = folder.appending(path: "fonts")
    let text = folder.appending(path: "page.txt")
    do {
      try FileManager.default.createDirectory(at: fonts, withIntermediateDirectories: true)
      for file in families.first(where: { $0.family == style.family })?.files ?? [] {
        try FileManager.default.createSymbolicLink(
          at: fonts.appending(path: file.lastPathComponent), withDestinationURL: file)
      }
      try lines.joined(separator: "\n").appending("\n")
        .write(to: text, atomically: false, encoding: .utf8)
    } catch {
      throw .unreadable(path: folder.path, cause: error.localizedDescription)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    try text2image.run(Self.setting(style, text: text, fonts: fonts))
    let page = folder.appending(path: style.isCompressed ? "page.jpg" : "page.png").path
    let image = folder.appending(path: "page.tif").path
    try convert.run([image] + Self.scan(style) + [page])
    return try tesseract.run([
      page, "stdout", "-l", language, "--psm", "6", "--dpi", "\(style.dotsPerInch)",
    ])
  }

  /// `text2image` looks through every font it is shown: the folder holds just this family's.
  private static func setting(_ style: PageStyle, text: URL, fonts: URL) -> [String] {
    let unit = Double(setResolution)
    return [
      "--text=\(text.path)", "--outputbase=\(text.deletingPathExtension().path)",
      "--font=\(style.font)", "--ptsize=\(style.size)", "--resolution=\(setResolution)",
      "--xsize=\(Int(8.27 * unit))", "--ysize=\(Int(11.69 * unit))", "--margin=\(Int(0.5 * unit))",
      "--leading=\(Int(0.05 * unit))", "--exposure=\(style.exposure)",
      "--degrade_image=\(style.isSpeckled)", "--rotate_image=false", "--max_pages=1",
      "--fonts_dir=\(fonts.path)", "--fontconfig_tmpdir=\(fonts.deletingLastPathComponent().path)",
    ]
  }

  private static func scan(_ style: PageStyle) -> [String] {
    let scale = 100 * Double(style.dotsPerInch) / Double(setResolution)
    let turn = style.skew == 0 ? [] : ["-rotate", "\(style.skew)"]
    return ["-colorspace", "Gray", "-filter", "Box", "-background", "white"]
      + ["-resize", "\(scale)%"] + turn + style.finish.operations
  }

  private static func installed(
    _ fontList: Program
  ) throws(ChannelError) -> [(family: PageStyle.Family, files: [URL])] {
    var found: [(family: PageStyle.Family, files: [URL])] = []
    for family in PageStyle.families {
      let files = try fontList.run(["-f", "%{file}\n", family.name]).split(separator: "\n")
      if !files.isEmpty { found.append((family, files.map { URL(filePath: String($0)) })) }
    }
    guard !found.isEmpty else {
      throw .missingProgram(name: "Tinos", package: "fonts-croscore fonts-texgyre")
    }
    return found
  }
}

extension PageStyle {
  var isCompressed: Bool { if case .compressed = finish { true } else { false } }
}

extension PageStyle.Finish {
  /// What ImageMagick has to do.
  var operations: [String] {
    switch self {
    case .clean: []
    case .bilevel(let blur, let noise, let threshold):
      ["-blur", "0x\(blur)"]
        + (noise > 0 ? ["-attenuate", "\(noise)", "+noise", "Gaussian"] : [])
        + ["-threshold", "\(threshold)%"]
    case .faint(let blur, let white): ["-blur", "0x\(blur)", "-level", "0%,\(white)%"]
    case .heavy(let black): ["-blur", "0x0.8", "-level", "\(black)%,100%"]
    case .compressed(let quality): ["-quality", "\(quality)"]
    }
  }
}
