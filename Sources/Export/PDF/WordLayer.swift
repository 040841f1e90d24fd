import Foundation
import Pages

/// The invisible text of a page: every word at its box, in text rendering mode 3.
struct WordLayer {
  /// The content stream's bytes; empty where no word has a place.
  let content: [UInt8]
  /// The high bytes of the UTF-16 units in use, for the font's ToUnicode map.
  let highBytes: Set<UInt8>

  /// The name under which pages know the font.
  static let fontName = "/SohoaText"

  /// Sets a page's words. Each runs along its line's baseline and is stretched to its own width;
  /// a blank follows, so that copied text has its blanks.
  init(_ page: Page, at placement: PagePlacement) {
    var operators = ""
    var highBytes: Set<UInt8> = []
    for line in page.lines {
      let words = line.words.filter { $0.box.map { $0.width > 0 && $0.height > 0 } ?? false }
      let heights = words.compactMap(\.box?.height).sorted()
      for (index, word) in words.enumerated() {
        guard var box = word.box, !word.text.isEmpty else { continue }
        let next = index + 1 < words.count ? words[index + 1].box : nil
        box.x1 = WordLayer.end(of: box, before: next)
        let units = WordLayer.units(word.text + " ")
        highBytes.formUnion(units.map { UInt8($0 >> 8) })
        let count = WordLayer.units(word.text).count
        operators += WordLayer.operators(
          units, widthOfFirst: count, box: box,
          band: WordLayer.band(of: box, in: line, usualHeight: heights[heights.count / 2]),
          map: placement.map)
      }
    }
    content = operators.isEmpty ? [] : Array("q BT 3 Tr\n\(operators)ET Q\n".utf8)
    self.highBytes = highBytes
  }

  /// Where a word ends so that readers of the layer see a blank before the next one: they take
  /// what stands nearer than a tenth of the type's height for one word (Poppler, pdf.js).
  private static func end(of box: Box, before next: Box?) -> Double {
    guard let next, next.x0 > box.x0, next.y0 < box.y1, box.y0 < next.y1 else { return box.x1 }
    let gap = 0.2 * box.height
    return min(box.x1, max(next.x0 - gap, box.x0 + box.width / 2))
  }

  /// The height at which a word is set: its line's, so that a viewer selects whole lines, or its
  /// own where the line reaches over more than one row of type.
  private static func band(of word: Box, in line: Line, usualHeight: Double) -> Box {
    guard let box = line.box, box.height < 2 * usualHeight, box.y0 <= word.y0, word.y1 <= box.y1
    else { return word }
    return box
  }

  private static func operators(
    _ units: [UInt16], widthOfFirst count: Int, box: Box, band: Box, map: Affine
  ) -> String {
    let size = band.height
    let origin = map.point(x: box.x0, y: band.y1 - size * GlyphlessFont.depth)
    let stretch = box.width / (Double(count) * size * GlyphlessFont.advance) * 100
    let matrix = [map.a, map.b, -map.c, -map.d].map { decimal($0, places: 4) }
    let place = [origin.x, origin.y].map { decimal($0, places: 2) }
    return """
      \(fontName) \(decimal(size, places: 1)) Tf \(decimal(stretch, places: 1)) Tz \
      \((matrix + place).joined(separator: " ")) Tm <\(hexadecimal(units))> Tj

      """
  }

  /// The UTF-16 units of a text in NFC; what lies beyond the basic plane becomes U+FFFD, as one
  /// unit stands for one glyph.
  private static func units(_ text: String) -> [UInt16] {
    text.precomposedStringWithCanonicalMapping.unicodeScalars.map {
      $0.value > 0xFFFF ? 0xFFFD : UInt16($0.value)
    }
  }

  private static func hexadecimal(_ units: [UInt16]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = units.flatMap { unit in
      [12, 8, 4, 0].map { digits[Int(unit >> $0 & 15)] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number in PDF's notation, which knows no exponent.
  static func decimal(_ number: Double, places: Int) -> String {
    let scale = pow(10, Double(places))
    let rounded = (number * scale).rounded() / scale
    guard rounded != 0 else { return "0" }
    return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
  }
}
