#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A pipe to or from a program, whose ends no other program inherits.
package struct Pipe {
  /// An end of a pipe.
  package enum End { case reading, writing }

  /// The end to read from.
  package let reading: Int32
  /// The end to write to.
  package let writing: Int32

  /// Opens a pipe.
  /// - Parameter own: The end that stays with this process, which is not to wait at it.
  /// - Returns: Null where the system gives none; `errno` says why.
  package init?(own: End) {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
    let end = own == .reading ? reading : writing
    _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
  }
}
