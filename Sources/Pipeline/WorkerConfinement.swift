import CSandbox

/// What a worker takes itself the right to do, and how much it may use up.
public enum WorkerConfinement {
  /// Gives up writing outside of `staging`, the network, and starting programs.
  ///
  /// Threads that run already keep their rights: call it before there is a second one.
  /// - Parameter staging: the one folder that stays writable, where the kernel has Landlock;
  ///   where it has not, nothing is writable without a staging folder and everything with one.
  /// - Returns: what holds from now on: `no_writing`, `no_network`; empty where the kernel offers
  ///   neither Landlock nor seccomp.
  public static func confine(staging: String?) -> [String] {
    let held = Int(sandbox_confine(staging))
    return [
      held & SANDBOX_NO_WRITING == 0 ? nil : "no_writing",
      held & SANDBOX_NO_NETWORK == 0 ? nil : "no_network",
    ].compactMap(\.self)
  }

  /// Bounds memory and file sizes, and forbids core dumps.
  static func limit(memoryMebibytes: Int, fileBytes: Int) {
    _ = sandbox_limit_files(UInt64(fileBytes))
    _ = sandbox_limit_memory(UInt64(memoryMebibytes) << 20)
  }

  /// Lets the process use so much CPU time from now on, and then ends it.
  static func allowCPU(seconds: Double) {
    _ = sandbox_limit_cpu(UInt64(seconds.rounded(.up)))
  }
}
