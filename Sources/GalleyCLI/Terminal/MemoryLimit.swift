import GalleyPrograms
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends a run in one line when all the memory is used that it may use (`ulimit -v`).
///
/// Where the system gives no more, Swift writes a message and a trace to descriptor 2 and aborts;
/// nobody is asked before. So under such a limit descriptor 2 is a pipe, in which the message is found
/// then, and standard error has another number. Without a limit nothing is different: the system
/// kills what takes too much, without a word.
enum MemoryLimit {
  /// Where what Swift says is found.
  private static let said = Atomic<Int32>(-1)

  /// Begins to wait for the end of the memory, where there is a limit.
  static func watch() {
    #if os(Linux)
      guard isSet, redirect() else { return }
      for number in [SIGABRT, SIGILL, SIGTRAP] {
        signal(number) { number in MemoryLimit.end(number) }
      }
    #endif
  }

  #if os(Linux)
    private static var isSet: Bool {
      [RLIMIT_AS, RLIMIT_DATA].contains { resource in
        var limit = rlimit()
        #if canImport(Glibc)
          let code = getrlimit(__rlimit_resource_t(resource.rawValue), &limit)
        #else
          let code = getrlimit(resource, &limit)
        #endif
        return code == 0 && limit.rlim_cur < rlim_t.max
      }
    }

    /// Makes descriptor 2 a pipe that takes what it can hold and never blocks; false where the process
    /// may not open as many files.
    private static func redirect() -> Bool {
      let standardError = fcntl(2, F_DUPFD_CLOEXEC, 3)
      guard standardError >= 0 else { return false }
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        close(standardError)
        return false
      }
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      }
      dup2(ends[1], 2)
      close(ends[1])
      said.store(ends[0], ordering: .relaxed)
      StandardError.descriptor.store(standardError, ordering: .relaxed)
      return true
    }

    /// Looks at what Swift has said, and puts a line in its place if it is about memory.
    ///
    /// Nothing may be allocated here.
    private static func end(_ number: Int32) {
      let standardError = StandardError.descriptor.load(ordering: .relaxed)
      withUnsafeTemporaryAllocation(byteCount: 1 << 12, alignment: 1) { buffer in
        var isFirst = true
        while true {
          let count = read(said.load(ordering: .relaxed), buffer.baseAddress, buffer.count)
          guard count > 0, let start = buffer.baseAddress else { break }
          if isFirst, count > shortage.utf8CodeUnitCount,
            memcmp(start, shortage.utf8Start, shortage.utf8CodeUnitCount) == 0
          {
            _ = write(standardError, advice.utf8Start, advice.utf8CodeUnitCount)
            _exit(2)
          }
          isFirst = false
          _ = write(standardError, start, count)
        }
      }
      signal(number, SIG_DFL)
      raise(number)
    }

    private static let shortage: StaticString = "Fatal error: failed to allocate"
    private static let advice: StaticString =
      "galley: all the memory is used that a run may use here; raise the limit (ulimit -v), or read less at a time\n"
  #endif
}
