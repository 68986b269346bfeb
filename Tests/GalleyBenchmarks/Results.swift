/// What the runs of a benchmark took, by contestant.
struct Results {
  /// A run that was found right.
  struct Run {
    let time: RunTime
    let peakBytes: Int
    /// The bytes that it worked on.
    let bytes: Int
    /// How many items it had right, and how many there were.
    var items: (right: Int, all: Int)?
  }

  /// The runs of each contestant.
  private(set) var runs: [String: [Run]] = [:]

  /// Adds a run.
  mutating func add(_ run: Run, of contestant: String) {
    runs[contestant, default: []].append(run)
  }

  /// The processor time of a contestant in seconds.
  func time(_ contestant: String) -> Double {
    median(contestant, \.time.processor)
  }

  /// The time by the clock of a contestant in seconds.
  func wait(_ contestant: String) -> Double {
    median(contestant, \.time.elapsed)
  }

  /// The bytes that a contestant worked on.
  func bytes(_ contestant: String) -> Double {
    Double(runs[contestant]?.first?.bytes ?? 0)
  }

  /// The items that a contestant worked on.
  func items(_ contestant: String) -> Double {
    Double(runs[contestant]?.first?.items?.all ?? 0)
  }

  /// The share of its items that a contestant had right, 0 to 1.
  func share(_ contestant: String) -> Double {
    Double(runs[contestant]?.first?.items?.right ?? 0) / items(contestant)
  }

  /// The most memory that any run of a contestant held, in bytes.
  func peak(_ contestant: String) -> Double {
    Double((runs[contestant] ?? []).map(\.peakBytes).max() ?? 0)
  }

  /// The nanoseconds that a further byte takes between two sizes.
  func slope(_ small: String, _ large: String) -> Double {
    (time(large) - time(small)) / (bytes(large) - bytes(small)) * 1e9
  }

  private func median(_ contestant: String, _ value: (Run) -> Double) -> Double {
    let values = (runs[contestant] ?? []).map(value).sorted()
    return values.isEmpty ? .nan : values[values.count / 2]
  }
}
