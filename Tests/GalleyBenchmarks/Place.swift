#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folders of a run.
struct Place: Sendable {
  /// What the benchmark has prepared; the same for all contestants.
  let inputs: String
  /// Where the contestant writes; its own in every round.
  let outputs: String

  /// The path of a prepared file.
  func input(_ name: String) -> String {
    inputs + "/" + name
  }

  /// The path of a file that the contestant writes.
  func output(_ name: String) -> String {
    outputs + "/" + name
  }

  /// Where a program's standard output goes.
  var standardOutput: String { output("standard-output") }

  /// The bytes of a file, 0 where it is missing.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
