import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Two at once would take each other's closed stream for the real one, and lose it.
private let oneAtATime = Mutex(())

/// Runs something with standard error shut, and keeps `errno`.
///
/// The library prints there what it also returns, and cannot be told not to.
func withoutStandardError<Result>(_ body: () -> Result) -> Result {
  oneAtATime.withLock { _ in
    let kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    let isShut = kept >= 0 && nowhere >= 0 && dup2(nowhere, STDERR_FILENO) >= 0
    errno = 0
    let result = body()
    let reason = errno
    if isShut { dup2(kept, STDERR_FILENO) }
    if kept >= 0 { close(kept) }
    if nowhere >= 0 { close(nowhere) }
    errno = reason
    return result
  }
}
