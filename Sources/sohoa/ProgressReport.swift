import Export
import Foundation
import Pipeline
import Synchronization

/// Tells on stderr how a batch goes on: a line that is drawn over on a terminal, a line for each
/// document elsewhere, nothing but failures when it shall be quiet.
final class ProgressReport: BatchObserver {
  private enum Style {
    case terminal
    case lines
    case quiet
  }

  fileprivate struct Count {
    var documents = 0
    var finished = 0
    var openedDocuments = 0
    var pages = 0
    var known = 0
    var read = 0
    var began = Date()
    var drawn = Date.distantPast
  }

  private let style: Style
  private let count = Mutex(Count())

  private init(_ style: Style) { self.style = style }

  /// In the way that fits where stderr goes.
  static func forStandardError(quiet: Bool) -> ProgressReport {
    ProgressReport(quiet ? .quiet : isatty(2) == 1 ? .terminal : .lines)
  }

  func began(documents: Int) { change { $0.documents += documents } }

  func opened(pages: Int) {
    change {
      $0.openedDocuments += 1
      $0.pages += pages
    }
  }

  func skipped(pages: Int) { change { $0.known += pages } }

  func read(pages: Int, of file: String, failure: PageFailure?) {
    change { $0.read += pages }
    if let failure { say("\(file), trang \(failure.page): \(failure.cause)") }
  }

  func finished(_ result: DocumentResult) {
    change { $0.finished += 1 }
    let cause = result.cause ?? ""
    switch result.status {
    case .failed: say("\(result.file): \(cause)")
    case .partly: say("\(result.file): thiếu trang; \(cause)")
    case .converted: if style == .lines { say("\(result.file): \(result.pages) trang") }
    }
    guard style != .quiet, !result.remarks.isEmpty else { return }
    say("\(result.file): \(result.remarks.joined(separator: "; "))")
  }

  /// The last line; `summary` is `nil` where the batch was stopped.
  func close(_ summary: Batch.Summary?) {
    guard style != .quiet else { return }
    guard let summary else {
      return say("đã dừng; chạy lại cùng lệnh để làm tiếp")
    }
    say(
      "xong \(summary.documents) tài liệu: \(summary.converted) trọn vẹn, "
        + "\(summary.partly) thiếu trang, \(summary.failed) hỏng")
  }

  private func change(_ body: (inout Count) -> Void) {
    count.withLock { count in
      body(&count)
      guard style == .terminal, Date().timeIntervalSince(count.drawn) > 0.2 else { return }
      count.drawn = Date()
      write("\r\u{1B}[K" + count.line)
    }
  }

  private func say(_ message: String) {
    count.withLock { count in
      let place = style == .lines ? "[\(count.finished)/\(count.documents)] " : ""
      write((style == .terminal ? "\r\u{1B}[K" : "") + place + message.onOneLine + "\n")
    }
  }

  private func write(_ text: String) { StandardError.write(text) }
}

extension ProgressReport.Count {
  fileprivate var line: String {
    let speed = Double(read) / max(Date().timeIntervalSince(began), 0.001)
    let rate = speed.formatted(.number.precision(.fractionLength(1)))
    let parts = [
      "tài liệu \(finished)/\(documents)", "trang \(read + known)", "\(rate) trang/giây",
      remaining(at: speed).map { "còn khoảng \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// Documents that are not open yet are taken to be as long as the others.
  private func remaining(at speed: Double) -> String? {
    guard openedDocuments > 0, speed > 0 else { return nil }
    let perDocument = Double(pages) / Double(openedDocuments)
    let unopened = max(documents - max(finished, openedDocuments), 0)
    let missing = Double(pages - read - known) + Double(unopened) * perDocument
    let seconds = Int(max(missing, 0) / speed)
    return seconds < 90 ? "\(seconds) giây" : "\(seconds / 60) phút"
  }
}
