/// Another program, as a contestant runs it.
struct Program: Sendable {
  /// Its path, or a name that is looked up on PATH.
  let path: String
  /// What follows the name on its command line.
  let arguments: @Sendable (Place) -> [String]
  /// The file that it reads as standard input; null for nothing.
  var standardInput: @Sendable (Place) -> String? = { _ in nil }
  /// The exit status of a good run, with which for example two versions are said to differ.
  var status: Int32 = 0
}
