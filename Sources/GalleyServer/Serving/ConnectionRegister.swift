import Synchronization

/// The connections that are open, of which there may be only so many.
final class ConnectionRegister: Sendable {
  private struct Connection {
    var task: Task<Void, Never>?
    var isIdle = true
  }

  private struct State {
    var connections: [Int: Connection] = [:]
    var last = 0
    var isStopping = false
    var heldBytes = 0
  }

  private let state = Mutex(State())
  private let limits: ServerLimits

  init(_ limits: ServerLimits) { self.limits = limits }

  /// Whether no connection is open.
  var isEmpty: Bool { state.withLock { $0.connections.isEmpty } }

  /// A number for another connection; null where too many are open.
  func enter() -> Int? {
    state.withLock { state in
      guard !state.isStopping, state.connections.count < limits.connections else { return nil }
      state.last += 1
      state.connections[state.last] = Connection()
      return state.last
    }
  }

  /// Notes who serves a connection.
  func note(_ task: Task<Void, Never>, serving number: Int) {
    state.withLock { $0.connections[number]?.task = task }
  }

  /// Notes that a request has begun to come, or that the next one is waited for.
  /// - Returns: Whether the connection may go on.
  func note(_ number: Int, isIdle: Bool) -> Bool {
    state.withLock { state in
      state.connections[number]?.isIdle = isIdle
      return !state.isStopping
    }
  }

  /// Forgets a connection that has ended.
  func leave(_ number: Int) { state.withLock { $0.connections[number] = nil } }

  /// Ends idle connections now, and others with their answer.
  func stop() {
    state.withLock { state in
      state.isStopping = true
      for connection in state.connections.values where connection.isIdle {
        connection.task?.cancel()
      }
    }
  }

  /// Ends all connections.
  func cancelAll() {
    state.withLock { state in
      for connection in state.connections.values { connection.task?.cancel() }
    }
  }

  /// Sets aside memory for a body; false where too much is held.
  func hold(_ bytes: Int) -> Bool {
    state.withLock { state in
      guard state.heldBytes + bytes <= limits.heldBytes else { return false }
      state.heldBytes += bytes
      return true
    }
  }

  /// Gives memory back.
  func release(_ bytes: Int) { state.withLock { $0.heldBytes -= bytes } }
}
