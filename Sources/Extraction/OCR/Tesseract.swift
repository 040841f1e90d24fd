import CTesseract
import Foundation
import Pages

/// One Tesseract engine with its models loaded. Not safe for two threads at once.
final class Tesseract {
  private let handle: OpaquePointer

  /// Loads the models.
  ///
  /// - Parameter languages: joined by `+`; `osd` for orientation only.
  /// - Returns: `nil` where a model is missing or broken.
  init?(languages: String) {
    guard let handle = TessBaseAPICreate() else { return nil }
    guard TessBaseAPIInit3(handle, nil, languages) == 0 else {
      TessBaseAPIDelete(handle)
      return nil
    }
    self.handle = handle
    TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
    // White text on black is rare in reports; looking for it costs a second reading of bad lines.
    TessBaseAPISetVariable(handle, "tessedit_do_invert", "0")
  }

  deinit {
    TessBaseAPIEnd(handle)
    TessBaseAPIDelete(handle)
  }

  /// The version of the library.
  static var version: String { String(cString: TessVersion()) }

  /// Where the models lie.
  var dataPath: String { String(cString: TessBaseAPIGetDatapath(handle)) }

  /// Hands over the image to read; areas of it are read afterwards.
  func setImage(_ image: GreyImage, dotsPerInch: Double) {
    let (width, height) = (Int32(image.width), Int32(image.height))
    TessBaseAPISetImage(handle, image.bytes, width, height, 1, width)
    TessBaseAPISetSourceResolution(handle, Int32(dotsPerInch.rounded()))
  }

  /// How Tesseract is to part an area into lines.
  enum Segmentation: UInt32 {
    /// Columns and blocks are looked for.
    case page = 3
    /// One block of text.
    case block = 6
    /// One line.
    case line = 7
  }

  /// The lines in an area of the image set last, in pixels of that image.
  ///
  /// - Parameters:
  ///   - area: `nil` for all of it.
  ///   - characters: only these may be found; `nil` for all.
  ///   - deadline: the time to give up at; what was found by then is returned.
  func lines(
    in area: PixelArea?, as segmentation: Segmentation, only characters: String? = nil,
    deadline: Date
  ) -> [RecognisedLine] {
    let seconds = deadline.timeIntervalSinceNow
    guard seconds > 0 else { return [] }
    TessBaseAPISetPageSegMode(handle, TessPageSegMode(segmentation.rawValue))
    TessBaseAPISetVariable(handle, "tessedit_char_whitelist", characters ?? "")
    if let area {
      TessBaseAPISetRectangle(
        handle, Int32(area.x), Int32(area.y), Int32(area.width), Int32(area.height))
    }
    let monitor = TessMonitorCreate()
    defer { TessMonitorDelete(monitor) }
    OpenMP.keepToOneThread()
    TessMonitorSetDeadlineMSecs(monitor, Int32(min(seconds * 1000, 1e9)))
    guard TessBaseAPIRecognize(handle, monitor) == 0,
      let results = TessBaseAPIGetIterator(handle)
    else { return [] }
    defer { TessResultIteratorDelete(results) }
    return Self.lines(of: results)
  }

  private static func lines(of results: OpaquePointer) -> [RecognisedLine] {
    let place = TessResultIteratorGetPageIterator(results)
    var lines: [RecognisedLine] = []
    repeat {
      guard let text = TessResultIteratorGetUTF8Text(results, RIL_WORD) else { continue }
      defer { TessDeleteText(text) }
      let reading = String(cString: text).precomposedStringWithCanonicalMapping
      let word = RecognisedWord(
        text: reading, raw: reading,
        area: area(of: RIL_WORD, at: place),
        confidence: Double(TessResultIteratorConfidence(results, RIL_WORD)) / 100)
      if lines.isEmpty || TessPageIteratorIsAtBeginningOf(place, RIL_TEXTLINE) != 0 {
        lines.append(RecognisedLine(area: area(of: RIL_TEXTLINE, at: place), words: []))
      }
      if !word.text.allSatisfy(\.isWhitespace) { lines[lines.count - 1].words.append(word) }
    } while TessResultIteratorNext(results, RIL_WORD) != 0
    return lines.filter { !$0.words.isEmpty }
  }

  private static func area(of level: TessPageIteratorLevel, at place: OpaquePointer?) -> PixelArea {
    var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    TessPageIteratorBoundingBox(place, level, &left, &top, &right, &bottom)
    return PixelArea(x: Int(left), y: Int(top), width: Int(right - left), height: Int(bottom - top))
  }

  /// The clockwise degrees that turn the image set last upright, and how sure Tesseract is (from
  /// about 2 on it is mostly right); `nil` where it finds too little text.
  func orientation() -> (turn: Int, confidence: Double)? {
    var (degrees, confidence): (Int32, Float) = (0, 0)
    OpenMP.keepToOneThread()
    guard
      TessBaseAPIDetectOrientationScript(handle, &degrees, &confidence, nil, nil) != 0
    else { return nil }
    return ((360 - Int(degrees)) % 360, Double(confidence))
  }

  /// Forgets the image and what was learnt from it.
  func clear() {
    TessBaseAPIClear(handle)
    TessBaseAPIClearAdaptiveClassifier(handle)
  }
}

/// A line of text as Tesseract found it, in pixels.
struct RecognisedLine {
  var area: PixelArea
  var words: [RecognisedWord]
}

/// A word as Tesseract read it, in pixels.
struct RecognisedWord {
  var text: String
  /// What Tesseract read, where `text` has another reading.
  var raw: String
  var area: PixelArea
  /// 0…1.
  var confidence: Double
}
