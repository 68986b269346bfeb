#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A value that one thread at a time works with, and whose changes others can wait for.
///
/// The system's own lock and condition: the mutex of the standard library has nothing to wait by, a
/// semaphore of Dispatch brings its threads and their open files, and the condition of Foundation all
/// of Foundation.
package final class Monitor<Value: Sendable>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  /// Touched by whoever holds the lock.
  private var value: Value

  package init(_ value: Value) {
    self.value = value
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(lock)
    change.deallocate()
    lock.deallocate()
  }

  /// Works with the value, and wakes whoever waits for a change.
  package func withLock<Result>(_ work: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    defer { pthread_cond_broadcast(change) }
    return work(&value)
  }

  /// Works with the value again after every change until there is a result.
  package func wait<Result>(for work: (inout Value) -> Result?) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while true {
      if let result = work(&value) { return result }
      pthread_cond_wait(change, lock)
    }
  }
}
