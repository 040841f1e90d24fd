import Foundation

/// The workers of a batch. Whoever asks first is not served first: earlier documents are, so that
/// few are under way at once.
actor Crew {
  private struct Waiter {
    let rank: Int
    let arrival: Int
    let continuation: CheckedContinuation<WorkerLane, any Error>
  }

  private nonisolated let lanes: [WorkerLane]
  /// How many workers there are.
  nonisolated var size: Int { lanes.count }
  private var idle: [WorkerLane]
  private var waiters: [Waiter] = []
  private var arrivals = 0
  private var isCancelled = false

  /// As many lanes as there shall be workers.
  init(lanes: [WorkerLane]) {
    self.lanes = lanes
    idle = lanes.reversed()
  }

  /// Lends a worker; a lower rank is served first.
  nonisolated func withLane<Result: Sendable>(
    rank: Int, _ body: @Sendable (WorkerLane) async throws -> Result
  ) async throws -> Result {
    let lane = try await lend(rank: rank)
    do {
      let result = try await body(lane)
      await giveBack(lane)
      return result
    } catch {
      await giveBack(lane)
      throw error
    }
  }

  /// Ends every worker at once; requests at hand and to come throw `CancellationError`.
  nonisolated func cancel() {
    for lane in lanes { lane.cancel() }
    Task { await refuse() }
  }

  /// Ends the workers when all is done.
  nonisolated func dismiss() async {
    for lane in lanes { await lane.stop() }
  }

  private func lend(rank: Int) async throws -> WorkerLane {
    if isCancelled { throw CancellationError() }
    if let lane = idle.popLast() { return lane }
    arrivals += 1
    return try await withCheckedThrowingContinuation {
      waiters.append(Waiter(rank: rank, arrival: arrivals, continuation: $0))
    }
  }

  private func giveBack(_ lane: WorkerLane) {
    let next = waiters.indices.min {
      (waiters[$0].rank, waiters[$0].arrival) < (waiters[$1].rank, waiters[$1].arrival)
    }
    guard let next else { return idle.append(lane) }
    waiters.remove(at: next).continuation.resume(returning: lane)
  }

  private func refuse() {
    isCancelled = true
    for waiter in waiters { waiter.continuation.resume(throwing: CancellationError()) }
    waiters = []
  }
}
