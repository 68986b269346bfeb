import Synchronization

/// Memory that is set aside for a body as long as somebody refers to it.
final class HeldMemory: Sendable {
  private let register: ConnectionRegister
  private let bytes = Mutex(0)

  init(_ register: ConnectionRegister) { self.register = register }

  deinit { register.release(count) }

  /// How many bytes are set aside.
  var count: Int { bytes.withLock { $0 } }

  /// Sets more aside; false where there is too little.
  func take(_ count: Int) -> Bool {
    guard register.hold(count) else { return false }
    bytes.withLock { $0 += count }
    return true
  }
}
