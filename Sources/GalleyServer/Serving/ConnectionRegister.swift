import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The connections that are open, of which there may be only so many, and what each may take its time
/// for.
///
/// A connection whose time is over has its socket shut, so that whoever waits for it goes on and finds its
/// end. A task that sleeps until then would stay in memory for as long, though it is cancelled.
final class ConnectionRegister: Sendable {
  /// What a connection is at.
  enum Phase: Sendable {
    /// Nothing: the next request is waited for.
    case idle
    /// A request comes in.
    case request
    /// A request is worked on, for as long as that takes.
    case work
    /// An answer goes out.
    case answer
    /// The last answer has gone out, and the client is waited for to end.
    case end
  }

  private struct Connection {
    let descriptor: Int32
    var phase = Phase.idle
    var deadline: ContinuousClock.Instant?
    var isOverdue = false
  }

  private struct State {
    var connections: [Int: Connection] = [:]
    var last = 0
    var isStopping = false
    var heldBytes = 0
  }

  private let state = Mutex(State())
  let limits: ServerLimits

  init(_ limits: ServerLimits) { self.limits = limits }

  /// Whether no connection is open.
  var isEmpty: Bool { state.withLock { $0.connections.isEmpty } }

  /// Whether the server takes no more requests.
  var isStopping: Bool { state.withLock { $0.isStopping } }

  /// A number for another connection; null where too many are open.
  func enter(_ descriptor: Int32) -> Int? {
    state.withLock { state in
      guard !state.isStopping, state.connections.count < limits.connections else { return nil }
      state.last += 1
      state.connections[state.last] = Connection(descriptor: descriptor)
      return state.last
    }
  }

  /// Notes what a connection is at from now on.
  /// - Returns: Whether another request may follow.
  @discardableResult
  func note(_ number: Int, _ phase: Phase) -> Bool {
    state.withLock { state in
      state.connections[number]?.phase = phase
      state.connections[number]?.deadline = time(for: phase).map { ContinuousClock.now + $0 }
      return !state.isStopping
    }
  }

  /// Whether a connection has taken more time than it may.
  func isOverdue(_ number: Int) -> Bool {
    state.withLock { $0.connections[number]?.isOverdue ?? true }
  }

  /// Forgets a connection, before its socket is closed and may become another one's.
  func leave(_ number: Int) { state.withLock { $0.connections[number] = nil } }

  /// Shuts the sockets of those whose time is over.
  func shutOverdue() {
    let now = ContinuousClock.now
    state.withLock { state in
      for (number, connection) in state.connections {
        guard !connection.isOverdue, let deadline = connection.deadline, deadline < now else {
          continue
        }
        state.connections[number]?.isOverdue = true
        // Who has sent too slowly is told so still.
        shutdown(connection.descriptor, Int32(connection.phase == .answer ? SHUT_RDWR : SHUT_RD))
      }
    }
  }

  /// Ends idle connections now, and others with their answer.
  func stop() {
    state.withLock { state in
      state.isStopping = true
      for connection in state.connections.values where connection.phase == .idle {
        shutdown(connection.descriptor, Int32(SHUT_RD))
      }
    }
  }

  /// Ends all connections.
  func shutAll() {
    state.withLock { state in
      for connection in state.connections.values {
        shutdown(connection.descriptor, Int32(SHUT_RDWR))
      }
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

  private func time(for phase: Phase) -> Duration? {
    switch phase {
    case .idle: limits.idleTime
    case .request: limits.requestTime
    case .work: nil
    case .answer: limits.answerTime
    case .end: .seconds(2)
    }
  }
}
