#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import GalleyModel
import Synchronization

/// What an interrupt would leave behind: parts of files that have a name, programs at work.
///
/// Whatever comes or goes does so inside ``update(_:)``, so that an interrupt finds it either noted
/// or not there.
package struct Unfinished: Sendable {
  /// The paths of parts.
  var parts: Set<String> = []
  /// The programs, each of which leads a process group.
  var programs: Set<pid_t> = []

  private static let current = Mutex(Unfinished())

  /// Makes or finishes something while no interrupt can come in between.
  static func update<Result: Sendable, Failure: Error>(
    _ body: (inout sending Unfinished) throws(Failure) -> sending Result
  ) throws(Failure) -> Result {
    try current.withLock(body)
  }

  /// Removes the parts and stops the programs, as nobody is going to finish them.
  /// - Parameter end: Ends the process, before anything new can be begun.
  package static func clear(andThen end: () -> Void) {
    current.withLock { unfinished in
      for part in unfinished.parts { unlink(part.systemName) }
      for program in unfinished.programs { kill(-program, SIGKILL) }
      unfinished = Unfinished()
      end()
    }
  }
}
