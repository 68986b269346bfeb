#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A run of this program in a process of its own, with what it took.
struct ChildProcess {
  /// From the start to the end, in seconds.
  let seconds: Double
  /// The time that processors worked for it, in seconds; other work on the machine hardly changes it.
  let processorSeconds: Double
  /// The most memory that it held at any time, in bytes.
  let peakBytes: Int
  /// Whether it ended by itself, and with 0.
  let succeeded: Bool

  /// Runs this program with arguments; null where it cannot be started.
  init?(_ arguments: [String]) {
    let program = CommandLine.arguments[0]
    var list: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    list.append(nil)
    defer { for argument in list { free(argument) } }
    var process = pid_t()
    let start = ContinuousClock.now
    guard posix_spawn(&process, program, nil, nil, list, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { return nil }
    }
    seconds = (ContinuousClock.now - start) / .seconds(1)
    processorSeconds = [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
    #if os(Linux)
      peakBytes = usage.ru_maxrss * 1024
    #else
      peakBytes = usage.ru_maxrss
    #endif
    succeeded = status == 0
  }
}
