/// Work that several contestants do, and what Galley is to reach.
struct Benchmark: Sendable {
  /// What the command line calls it.
  let name: String
  /// What is measured, in one line.
  let summary: String
  /// How often each contestant has its turn, where it does not say otherwise itself.
  var rounds = 7
  /// Why it cannot be run here, where something outside the repository is missing.
  var absence: String?
  /// Writes what the contestants read into a folder; says what is wrong where it cannot.
  ///
  /// Runs once, in a process of its own.
  var prepare: @Sendable (_ inputs: String) -> String? = { _ in nil }
  /// Who does the work, each in a process of its own.
  let contestants: [Contestant]
  /// What is to be reached, a line of the report each.
  let goals: [Goal]

  /// Every benchmark; a new one is a file with an extension like that of ``xlsx``, and a line here.
  static let all: [Benchmark] = [
    .tagging,
    .extraction,
    .filter,
    .cores,
    .reading,
    .check,
    .article,
    .diff,
    .hostile,
    .timeline,
    .intake,
    .csv,
    .xlsx,
    .corpus,
  ]

  /// The benchmark of a name.
  static func named(_ name: String) -> Benchmark? {
    all.first { $0.name == name }
  }
}
