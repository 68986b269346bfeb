import GalleyExporters
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends a run that is interrupted, with nothing left behind.
enum Interruption {
  /// Where a run that comes to its end by itself is told to; -1 where there is none.
  fileprivate static let stop = Atomic<Int32>(-1)

  /// Lets the first signal ask the run to end, and only the second end it.
  /// - Returns: A descriptor that can be read from once the run is to end; null where the process may
  ///   open no more files.
  static func asked() -> Int32? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stop.store(ends[1], ordering: .relaxed)
    return ends[0]
  }

  /// Begins to wait for interrupts, which otherwise end the program at once.
  ///
  /// A thread takes them, since hardly anything may be called where a signal is handled. A signal
  /// that is ignored, as under `nohup`, stays so.
  static func watch() {
    let signals = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)
    sigemptyset(signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(signals, number) }
    pthread_sigmask(SIG_BLOCK, signals, nil)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    pthread_create(
      &thread, nil,
      { signals in
        waitForSignals(signals)
        return nil
      }, signals)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return true }
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Waits for a signal, cleans up, and lets the signal end the process, as a shell wants to see it.
private func waitForSignals(_ signals: UnsafeMutableRawPointer?) {
  guard let signals = signals?.assumingMemoryBound(to: sigset_t.self) else { return }
  var number: Int32 = 0
  while sigwait(signals, &number) != 0 {}
  let stop = Interruption.stop.exchange(-1, ordering: .relaxed)
  if stop >= 0 {
    // Whoever reads it sees the end of the pipe.
    close(stop)
    while sigwait(signals, &number) != 0 {}
  }
  Unfinished.clear {
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, signals, nil)
    kill(getpid(), number)
  }
}
