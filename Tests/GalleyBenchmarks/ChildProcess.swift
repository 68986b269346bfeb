#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A run of a program in a process of its own, with what it took.
struct ChildProcess {
  /// The time that it took.
  let time: RunTime
  /// The most memory that it held at any time, in bytes.
  let peakBytes: Int
  /// Its exit status, or the number of the signal that ended it, negated.
  let status: Int32

  /// Runs a program to its end; null where it cannot be started.
  /// - Parameters:
  ///   - program: Its path, or a name that is looked up on PATH.
  ///   - input: The file that is its standard input.
  ///   - output: The file that its standard output goes to; null for that of this process.
  init?(
    _ program: String, _ arguments: [String], input: String = "/dev/null", output: String? = nil
  ) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    if let output {
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    }
    var list: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    list.append(nil)
    defer { for argument in list { free(argument) } }

    var process = pid_t()
    let start = ContinuousClock.now
    guard posix_spawnp(&process, program, &actions, nil, list, environ) == 0 else { return nil }
    var ending: Int32 = 0
    var usage = rusage()
    while wait4(process, &ending, 0, &usage) < 0 {
      guard errno == EINTR else { return nil }
    }
    time = RunTime(
      elapsed: (ContinuousClock.now - start) / .seconds(1),
      processor: [usage.ru_utime, usage.ru_stime].reduce(0) {
        $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
      })
    #if os(Linux)
      peakBytes = usage.ru_maxrss * 1024
    #else
      peakBytes = usage.ru_maxrss
    #endif
    let signal = ending & 0x7F
    status = signal == 0 ? ending >> 8 & 0xFF : -signal
  }

  /// Runs this very program again.
  init?(again arguments: [String]) {
    self.init(CommandLine.arguments[0], arguments)
  }

  /// Ends every process that is started from here once it has worked so long, so that a program
  /// that hangs is reported and the others have their turn.
  static func limitProcessorTime(seconds: Int) {
    #if os(Linux) && canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_CPU.rawValue)
    #else
      let resource = RLIMIT_CPU
    #endif
    var limit = rlimit()
    getrlimit(resource, &limit)
    limit.rlim_cur = min(rlim_t(seconds), limit.rlim_max)
    setrlimit(resource, &limit)
  }
}
