/// Work that several contestants do, and what Galley is to reach.
struct Benchmark: Sendable {
  /// What the command line calls it.
  let name: String
  /// What is measured, in one line.
  let summary: String
  /// Who does the work, each in a process of its own.
  let contestants: [Contestant]
  /// What is to be reached.
  let goals: [Goal]

  /// Every benchmark; a new one is a file with an extension like that of ``xlsx``, and a line here.
  static let all: [Benchmark] = [.xlsx]

  /// The benchmark of a name.
  static func named(_ name: String) -> Benchmark? {
    all.first { $0.name == name }
  }
}

/// One way to do the work of a benchmark.
struct Contestant: Sendable {
  /// What the report calls it.
  let name: String
  /// Does the work in a folder of its own; false where it failed.
  ///
  /// Runs in a process of its own.
  let work: @Sendable (_ folder: String) -> Bool
  /// Says what is wrong with what it left in the folder, or null; is not measured.
  let fault: @Sendable (_ folder: String) -> String?
}

/// What a contestant is to reach.
enum Goal: Sendable {
  /// At most so many times the median processor time of another.
  case time(of: String, beside: String, ratio: Double)
  /// At most so many megabytes (10^6 bytes) in memory at any time.
  case memory(of: String, megabytes: Double)
}
