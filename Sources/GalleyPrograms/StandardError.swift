package import Synchronization

/// Where messages for people go, Galley's own and those of programs that it starts.
package enum StandardError {
  /// The file descriptor: 2, unless that is in other use.
  package static let descriptor = Atomic<Int32>(2)
}
