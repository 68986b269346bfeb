#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The nanoseconds of processor time that work takes in this process, whatever else runs beside it.
func processorTime(of work: () -> Void) -> UInt64 {
  let start = processorNanoseconds()
  work()
  return processorNanoseconds() - start
}

private func processorNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
