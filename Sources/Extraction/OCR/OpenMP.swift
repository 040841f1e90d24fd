import Foundation

/// The threads that Tesseract starts inside one reading. They only wait for each other where pages
/// are read side by side, and spin meanwhile.
enum OpenMP {
  /// Keeps what the calling thread does from being spread over others. The environment's
  /// `OMP_THREAD_LIMIT` does the same for a whole process, but only from its start.
  static func keepToOneThread() {
    setMaximumActiveLevels?(0)
  }

  /// From OpenMP 3.0 on; looked up at run time in the runtime that Tesseract has loaded, whose names
  /// are not the process's own where Tesseract itself is loaded late.
  private static let setMaximumActiveLevels: (@convention(c) (Int32) -> Void)? = {
    let runtimes = [nil, "libgomp.so.1", "libomp.so.5", "libomp.so"]
    for runtime in runtimes {
      let handle = runtime.flatMap { dlopen($0, RTLD_LAZY | RTLD_NOLOAD) }
      if runtime != nil && handle == nil { continue }
      if let symbol = dlsym(handle, "omp_set_max_active_levels") {
        return unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Void).self)
      }
    }
    return nil
  }()
}
