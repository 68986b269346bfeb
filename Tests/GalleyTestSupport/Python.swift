/// The programming language Python, as far as the machine has it.
package enum Python {
  /// Whether `python3` can be run.
  package static let isThere =
    (try? GalleyProgram.shell("python3 -c ''", in: "/").status == 0) == true
}
