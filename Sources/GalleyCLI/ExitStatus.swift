import Galley

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a command tells the shell; thrown to end the run without a word.
enum ExitStatus: Int32, Error {
  /// Everything was read and written.
  case allDone = 0
  /// Something failed, the rest was done.
  case someFailed = 1
  /// Nothing was done: nothing could be read or written, or the arguments are wrong.
  case nothingDone = 2

  /// The status of a run.
  init(_ outcome: Outcome) {
    switch outcome.completion {
    case .all: self = .allDone
    case .some: self = .someFailed
    case .nothing: self = .nothingDone
    }
  }

  /// Ends the program.
  func end() -> Never {
    exit(rawValue)
  }
}
