import Pages

/// The invisible layers of a document and how they get onto its pages.
struct WordLayers {
  private let pdf: PDFFile
  private let layers: [(page: PDFObject, crop: Box, layer: WordLayer)]
  /// What the user should know, in Vietnamese.
  let remarks: [String]

  /// Sets the words of the pages that were read or restored anew.
  init(_ pages: [Page], on pdf: PDFFile) {
    self.pdf = pdf
    pdf.pushInheritedAttributes()
    let count = pdf.pageCount
    var layers: [(PDFObject, Box, WordLayer)] = []
    var missing: [String] = []
    for page in pages where WordLayers.needsLayer(page) {
      guard (1...max(1, count)).contains(page.number), count > 0,
        let placement = PagePlacement(page, on: pdf.page(at: page.number - 1))
      else {
        missing.append(String(page.number))
        continue
      }
      let layer = WordLayer(page, at: placement)
      guard !layer.content.isEmpty else { continue }
      layers.append((pdf.page(at: page.number - 1), placement.crop, layer))
    }
    self.layers = layers
    let list = missing.joined(separator: ", ")
    remarks = missing.isEmpty ? [] : ["không đặt được lớp chữ trên trang \(list)"]
  }

  /// Puts the layers under their pages, takes hidden text out, and masks what is left of text.
  func graft() -> WordLayers {
    guard !layers.isEmpty else { return self }
    let highBytes = layers.reduce(into: Set<UInt8>()) { $0.formUnion($1.layer.highBytes) }
    let font = GlyphlessFont.object(in: pdf, highBytes: highBytes)
    for (page, crop, layer) in layers {
      let leavesText = removeHiddenText(from: page, crop: crop)
      let contents = pdf.parse("[]")
      contents.append(pdf.stream(layer.content))
      if leavesText {
        // An empty replacement: what reads the text finds ours alone, what draws it sees no change.
        contents.append(pdf.stream(Array("/Span << /ActualText <FEFF> >> BDC\n".utf8)))
      }
      let own = page["/Contents"]
      for stream in own.isArray ? own.items : [own] where stream.isStream {
        contents.append(stream)
      }
      if leavesText { contents.append(pdf.stream(Array("\nEMC\n".utf8))) }
      page["/Contents"] = contents
      let resources = page["/Resources"].isNull ? pdf.parse("<< >>") : page["/Resources"].copy()
      let fonts = leavesText && !resources["/Font"].isNull ? resources["/Font"].copy() : nil
      resources["/Font"] = fonts ?? pdf.parse("<< >>")
      resources["/Font"][WordLayer.fontName] = font
      page["/Resources"] = resources
    }
    return self
  }

  /// Whether the words of a page are better than what its file holds as text.
  private static func needsLayer(_ page: Page) -> Bool {
    switch page.method {
    case .ocr: true
    case .textLayer:
      page.lines.contains { $0.words.contains { $0.text != $0.raw } }
    case .plainText, .failed: false
    }
  }

  /// Takes hidden text out of a page and its forms; tells whether other text is left.
  private func removeHiddenText(from page: PDFObject, crop: Box) -> Bool {
    guard let bytes = page.contentData() else { return true }
    let hidden = hiddenText(in: bytes, resources: page["/Resources"], crop: crop, depth: 0)
    if hidden.wasFound { page["/Contents"] = pdf.stream(hidden.content) }
    return hidden.leavesText
  }

  /// Takes hidden text out of a form, and its fonts where no text is left; tells whether some is.
  private func removeHiddenText(fromForm form: PDFObject, crop: Box, depth: Int) -> Bool {
    // Forms may draw forms; a damaged file may do so without end.
    guard depth < 8, let bytes = form.data() else { return true }
    let dictionary = form.dictionary
    let hidden = hiddenText(
      in: bytes, resources: dictionary["/Resources"], crop: crop, depth: depth)
    guard hidden.wasFound else { return hidden.leavesText }
    form.replaceData(hidden.content)
    if !hidden.leavesText, dictionary["/Resources"].isDictionary {
      let resources = dictionary["/Resources"].copy()
      resources["/Font"] = pdf.parse("null")
      dictionary["/Resources"] = resources
    }
    return hidden.leavesText
  }

  private func hiddenText(
    in bytes: [UInt8], resources: PDFObject, crop: Box, depth: Int
  ) -> HiddenText {
    let objects = resources["/XObject"]
    var (images, forms): (Set<String>, Set<String>) = ([], [])
    for name in objects.keys {
      let object = objects[name]
      switch object.dictionary["/Subtype"].name {
      case "/Image" where WordLayers.isOpaque(object.dictionary): images.insert(name)
      case "/Form":
        if removeHiddenText(fromForm: object, crop: crop, depth: depth + 1) { forms.insert(name) }
      default: break
      }
    }
    return HiddenText(in: bytes, of: .init(images: images, forms: forms, crop: crop))
  }

  private static func isOpaque(_ image: PDFObject) -> Bool {
    !image["/ImageMask"].isTrue && image["/SMask"].isNull && image["/Mask"].isNull
  }
}
