import Dispatch

/// Runs an actor's work on a thread that may block.
final class BlockingExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "sohoa.worker")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
