import Foundation

/// What a worker did instead of answering.
public enum WorkerFailure: Error, Hashable, Sendable {
  /// It could not be started; the reason is the system's.
  case cannotStart(reason: String)
  /// It ended; `status` is a signal's name or an exit code.
  case ended(status: String, outOfMemory: Bool)
  /// It ended for want of a library.
  case missingLibrary
  /// It was ended because it took longer than it may.
  case tookTooLong(seconds: Double)
  /// It wrote something that is no reply.
  case unintelligible
  /// It answered with more bytes than it may.
  case answeredTooMuch
}

extension WorkerFailure {
  /// Whether another run may fare better with the same file and limits: the worker was ended from
  /// outside, as a system short of memory does, or never ran.
  var isPassing: Bool {
    switch self {
    case .cannotStart, .ended("SIGKILL", _): true
    case .ended, .missingLibrary, .tookTooLong, .unintelligible, .answeredTooMuch: false
    }
  }
}

extension WorkerFailure: CustomStringConvertible {
  /// The cause as it stands in reports, in Vietnamese.
  public var description: String {
    switch self {
    case .cannotStart(let reason): "không khởi động được tiến trình đọc: \(reason)"
    case .ended(_, true): "tiến trình đọc hết bộ nhớ (xem --memory-limit)"
    case .ended(let status, false): "tiến trình đọc dừng đột ngột (\(status))"
    case .missingLibrary:
      "thiếu một thư viện của chương trình. Hãy cài các gói nêu ở đầu README (libpoppler-glib, "
        + "libtesseract, libleptonica, libqpdf, libxlsxwriter)"
    case .tookTooLong(let seconds):
      "đọc quá \(seconds.formatted(.number.precision(.fractionLength(0...1)))) giây "
        + "(xem --page-timeout)"
    case .unintelligible: "tiến trình đọc trả lời không hiểu được"
    case .answeredTooMuch: "tiến trình đọc trả về quá nhiều dữ liệu"
    }
  }
}
