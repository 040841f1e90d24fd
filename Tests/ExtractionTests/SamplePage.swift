import Foundation
import Pages
import TestSupport
import Testing

@testable import Extraction

/// A page of the scan among the samples, and what is read of it.
enum SamplePage {
  /// Page 1 is the letter, pages 2 and 3 hold the table; at 200 dpi.
  static func image(_ number: Int) throws -> Raster {
    let file = Samples.reports.appending(path: "so-nong-nghiep-2022-scan.pdf")
    let page = try #require(try PDFDocument(path: file.path).page(number))
    return try #require(page.raster(dotsPerInch: 200))
  }

  static func reading(of image: Raster) throws -> ImageReading {
    try ImageReader(file: "trang", page: 1, options: ReadingOptions()).reading(of: image)
  }

  /// The words that are points and nothing else, sorted.
  static func numbers(in reading: ImageReading) -> [String] {
    reading.lines.flatMap(\.words).map(\.text)
      .filter { $0.contains(",") && $0.allSatisfy { $0.isNumber || $0 == "," } }.sorted()
  }
}
