import CXLSXWriter
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps back what libxlsxwriter prints to standard error when it cannot write a file.
///
/// The error that it returns says the same, and nothing else turns the messages off. Only C's
/// `stderr` is exchanged, and only while a workbook is being closed: what goes to the file
/// descriptor itself, as Swift's messages do, is printed all the while.
enum LibraryMessages {
  private struct State {
    /// The calls under way, on any thread.
    var calls = 0
    /// Never closed, since another thread may be about to print to it.
    var sink: UnsafeMutablePointer<FILE>?
    var standardError: UnsafeMutablePointer<FILE>?
  }

  private static let state = Mutex(State())

  /// Makes a call of the library without its messages.
  static func keptBack<Value>(_ call: () -> Value) -> Value {
    state.withLock { state in
      // In memory, as there may be no descriptor left for a file.
      if state.sink == nil { state.sink = fmemopen(nil, 1, "w") }
      if state.calls == 0, let sink = state.sink {
        state.standardError = cxlsxwriter_exchange_stderr(sink)
      }
      state.calls += 1
    }
    defer {
      state.withLock { state in
        state.calls -= 1
        if state.calls == 0, let standardError = state.standardError {
          _ = cxlsxwriter_exchange_stderr(standardError)
          state.standardError = nil
        }
      }
    }
    return call()
  }
}
