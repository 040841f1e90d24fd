import Pages

/// Whether a page's text layer is to be used, and why.
struct LayerVerdict {
  let method: Page.Method
  let reason: String

  init(layer: TextLayer, isScan: Bool, options: ReadingOptions) {
    switch options.ocr {
    case .always: (method, reason) = (.ocr, "--ocr always")
    case .never: (method, reason) = (.textLayer, "--ocr never")
    case .auto:
      if layer.isEmpty {
        (method, reason) = (.ocr, "không có lớp chữ")
      } else if isScan {
        (method, reason) = (.ocr, "ảnh quét")
      } else {
        (method, reason) = (.textLayer, "lớp chữ tốt")
      }
    }
  }
}
