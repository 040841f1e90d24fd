import Foundation

/// The threads that Tesseract starts inside one reading. They only wait for each other where pages
/// are read side by side, and spin meanwhile.
enum OpenMP {
  /// Keeps what the calling thread does from being spread over others. The environment's
  /// `OMP_THREAD_LIMIT` does the same for a whole process, but only from its start.
  static func keepToOneThread() {
    setMaximumActiveLevels?(0)
  }

  /// From OpenMP 3.0 on; looked up at run time since only Tesseract links against it.
  private static let setMaximumActiveLevels: (@convention(c) (Int32) -> Void)? = {
    guard let symbol = dlsym(nil, "omp_set_max_active_levels") else { return nil }
    return unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Void).self)
  }()
}
