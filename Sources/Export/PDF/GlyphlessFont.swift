/// A font whose every glyph is empty and half an em wide: it carries text that is to be found and
/// copied but not seen. Character codes are UTF-16 units, so it can say all of Vietnamese.
enum GlyphlessFont {
  /// The width of a glyph in ems.
  static let advance = 0.5
  /// How far the type reaches under the baseline, in ems.
  static let depth = 0.2

  /// The font as an object of a file, knowing the characters of the given high bytes.
  static func object(in file: PDFFile, highBytes: Set<UInt8>) -> PDFObject {
    let program = file.stream(trueType, dictionary: ["/Length1": file.parse("\(trueType.count)")])
    let descriptor = file.parse(
      """
      << /Type /FontDescriptor /FontName /SohoaGlyphless /Flags 5 /FontBBox [0 -200 500 800]
         /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>
      """)
    descriptor["/FontFile2"] = program
    let descendant = file.parse(
      """
      << /Type /Font /Subtype /CIDFontType2 /BaseFont /SohoaGlyphless /DW 500
         /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>
      """)
    descendant["/FontDescriptor"] = descriptor.indirect()
    // Every character is glyph 1; glyph 0 would stand for a missing one.
    let glyphs = (0..<0x1_0000).flatMap { _ in [0, 1] as [UInt8] }
    descendant["/CIDToGIDMap"] = file.stream(glyphs)
    let font = file.parse(
      "<< /Type /Font /Subtype /Type0 /BaseFont /SohoaGlyphless /Encoding /Identity-H >>")
    let descendants = file.parse("[]")
    descendants.append(descendant.indirect())
    font["/DescendantFonts"] = descendants
    font["/ToUnicode"] = file.stream(Array(toUnicode(highBytes).utf8))
    return font.indirect()
  }

  /// The map from codes to Unicode, which is the identity (Adobe Technical Note 5411); a range may
  /// not go over a high byte.
  private static func toUnicode(_ highBytes: Set<UInt8>) -> String {
    let ranges = highBytes.sorted().map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      let high = digits.utf8.count == 1 ? "0" + digits : digits
      return "<\(high)00> <\(high)FF> <\(high)00>"
    }
    let blocks = stride(from: 0, to: ranges.count, by: 100).map { start in
      let block = ranges[start..<min(start + 100, ranges.count)]
      return "\(block.count) beginbfrange\n\(block.joined(separator: "\n"))\nendbfrange"
    }
    return """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def /CMapType 2 def
      1 begincodespacerange <0000> <FFFF> endcodespacerange
      \(blocks.joined(separator: "\n"))
      endcmap CMapName currentdict /CMap defineresource pop end end
      """
  }

  /// A TrueType program of two empty glyphs (ISO/IEC 14496-22), 1000 units to the em.
  static let trueType: [UInt8] = {
    let glyphMetrics: [UInt16] = [500, 0, 500, 0]
    let tables: [(tag: String, bytes: [UInt8])] = [
      ("glyf", [0, 0, 0, 0]), ("head", head), ("hhea", horizontalHeader),
      ("hmtx", bytes(glyphMetrics)), ("loca", bytes([0, 0, 0])), ("maxp", maximumProfile),
    ]
    var directory = bytes([0x0001, 0x0000, UInt16(tables.count), 64, 2, 32])
    var body: [UInt8] = []
    for table in tables {
      let offset = 12 + 16 * tables.count + body.count
      directory += Array(table.tag.utf8) + bytes(checksum(table.bytes))
      directory += bytes(UInt32(offset)) + bytes(UInt32(table.bytes.count))
      body += table.bytes + Array(repeating: 0, count: (4 - table.bytes.count % 4) % 4)
    }
    return directory + body
  }()

  private static let head: [UInt8] =
    bytes([1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000])
    + Array(repeating: 0, count: 16)  // no dates: the same bytes in every run
    + bytes([0, UInt16(bitPattern: -200), 500, 800, 0, 8, 2, 0, 0])

  private static let horizontalHeader: [UInt8] = bytes(
    [1, 0, 800, UInt16(bitPattern: -200), 0, 500, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2])

  private static let maximumProfile: [UInt8] = bytes(
    [1, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])

  private static func bytes(_ words: [UInt16]) -> [UInt8] {
    words.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  private static func bytes(_ long: UInt32) -> [UInt8] {
    bytes([UInt16(long >> 16), UInt16(long & 0xFFFF)])
  }

  private static func checksum(_ table: [UInt8]) -> UInt32 {
    let padded = table + Array(repeating: 0, count: (4 - table.count % 4) % 4)
    return stride(from: 0, to: padded.count, by: 4).reduce(0) { sum, start in
      sum &+ padded[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }
}
