/// Something took longer than it may.
struct TimeOut: Error {}

/// Does some work, and cancels it when its time is over.
/// - Throws: ``TimeOut`` then, else what the work throws.
func within<Result: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result?.self) { group in
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: limit)
      return nil
    }
    defer { group.cancelAll() }
    guard case .some(.some(let result)) = try await group.next() else { throw TimeOut() }
    return result
  }
}
