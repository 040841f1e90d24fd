import Pages

/// Whether a page's text layer is to be used, and why.
struct LayerVerdict: Hashable {
  /// What becomes of the layer.
  enum Use: Hashable {
    /// It gives the page's words.
    case alone
    /// It is good but covers a part only: the image is read, and its words stand where it has some.
    case beside
    /// It is absent or bad: the image gives the words.
    case rejected
  }

  let use: Use
  /// In Vietnamese, as it goes into `Page.reason`.
  let reason: String

  /// Below this share of letters that only Vietnamese has, an engine without Vietnamese wrote the
  /// layer of a scan: clean reports have 0.23, French or English readings of them up to 0.02.
  private static let fewestVietnamese = 0.08
  /// Below this share of words that Vietnamese spelling allows, the layer of a scan is garbled.
  private static let fewestSpellable = 0.75
  /// Below this share of the page's ink under its words, the layer of a scan is a stamp or header.
  private static let leastCovered = 0.4
  /// From this share of unmapped characters on, the layer's fonts do not tell their letters.
  private static let mostUnmapped = 0.1
  /// Fewer letters than this tell nothing about their language.
  private static let tellingLetters = 20

  /// Decides for a page.
  ///
  /// - Parameters:
  ///   - quality: of its text layer; `nil` where there is none.
  ///   - isScan: whether an image fills the page.
  ///   - hidesEncoding: whether its fonts are of an encoding before Unicode.
  ///   - covered: the share of the page's ink under the layer's words, asked for scans only.
  init(
    of quality: LayerQuality?, isScan: Bool, hidesEncoding: Bool, ocr: ReadingOptions.OCR,
    covered: () -> Double
  ) {
    switch ocr {
    case .always: (use, reason) = (.rejected, "theo yêu cầu --ocr always")
    case .never: (use, reason) = (.alone, "theo yêu cầu --ocr never")
    case .auto:
      guard let quality else {
        (use, reason) = (.rejected, "không có lớp chữ")
        return
      }
      (use, reason) =
        Self.fault(of: quality, isScan: isScan, hidesEncoding: hidesEncoding)
        .map { (.rejected, $0) } ?? Self.extent(of: quality, isScan: isScan, covered: covered)
    }
  }

  /// What rules a layer out by its letters alone; `nil` where nothing does.
  private static func fault(
    of quality: LayerQuality, isScan: Bool, hidesEncoding: Bool
  ) -> String? {
    if quality.unmapped > mostUnmapped {
      return "\(percent(quality.unmapped)) ký tự của lớp chữ không giải được mã"
    }
    if hidesEncoding, quality.vietnamese < fewestVietnamese {
      return "lớp chữ dùng phông chữ mã cũ"
    }
    guard isScan, quality.letters >= tellingLetters else { return nil }
    if quality.vietnamese < fewestVietnamese {
      return "lớp chữ chỉ có \(percent(quality.vietnamese)) chữ cái tiếng Việt"
    }
    if quality.spellable < fewestSpellable {
      return "chỉ \(percent(quality.spellable)) âm tiết của lớp chữ đúng chính tả"
    }
    return nil
  }

  private static func extent(
    of quality: LayerQuality, isScan: Bool, covered: () -> Double
  ) -> (Use, String) {
    let letters = "lớp chữ tốt, \(percent(quality.vietnamese)) chữ cái tiếng Việt"
    guard isScan else { return (.alone, letters) }
    let share = covered()
    if share < leastCovered {
      return (.beside, "lớp chữ chỉ phủ \(percent(share)) nét mực của trang")
    }
    return (.alone, letters)
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded())) %"
  }
}
