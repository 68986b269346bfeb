/// One way to do the work of a benchmark.
struct Contestant: Sendable {
  /// What is run.
  enum Task: Sendable {
    /// Code of this program. It gets ready and returns the work, or null where it cannot; only the
    /// work is measured, and tells whether it succeeded.
    case work(@Sendable (Place) -> (() -> Bool)?)
    /// Another program, which is measured from its start to its end.
    case program(Program)
  }

  /// What the report calls it.
  let name: String
  /// What is run.
  let task: Task
  /// How often it has its turn at most; null for as often as the benchmark says.
  var rounds: Int?
  /// The bytes that it works on, for its speed.
  var bytes: @Sendable (Place) -> Int = { _ in 0 }
  /// How many items it had right, and how many there were; null where nothing is counted.
  var items: @Sendable (Place) -> (right: Int, all: Int)? = { _ in nil }
  /// Says what is wrong with what it left in its folder, or null; is not measured.
  ///
  /// Runs in a process of its own.
  var fault: @Sendable (Place) -> String? = { _ in nil }
}
