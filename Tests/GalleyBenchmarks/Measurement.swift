import Foundation

/// A benchmark under way: rounds in which each contestant has its turn, so that what else happens on
/// the machine hits all of them.
struct Measurement {
  /// What came of it.
  enum Outcome {
    /// Everything is right and reached.
    case reached
    /// Everything is right, and a goal is missed.
    case missed
    /// A run failed or wrote something wrong.
    case wrong
  }

  private let benchmark: Benchmark
  private let rounds: Int

  init(_ benchmark: Benchmark, rounds: Int) {
    self.benchmark = benchmark
    self.rounds = rounds
  }

  /// Runs the rounds and prints a report.
  func run() -> Outcome {
    print("\(benchmark.name): \(benchmark.summary); median of \(rounds) rounds")
    var runs: [String: [ChildProcess]] = [:]
    for _ in 1...rounds {
      for contestant in benchmark.contestants {
        guard let run = run(contestant) else { return .wrong }
        runs[contestant.name, default: []].append(run)
      }
    }
    for contestant in benchmark.contestants { report(contestant, runs[contestant.name] ?? []) }
    let isReached = benchmark.goals.map { report($0, runs) }
    return isReached.allSatisfy { $0 } ? .reached : .missed
  }

  /// Runs a contestant in a fresh folder and has what it has written looked at; null, and a line
  /// that says why, where it failed.
  private func run(_ contestant: Contestant) -> ChildProcess? {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "galley-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    } catch {
      print("  no folder to write to: \(error)")
      return nil
    }
    let work = [benchmark.name, contestant.name, folder.path(percentEncoded: false)]
    guard let child = ChildProcess(["--work"] + work), child.succeeded else {
      print("  \(contestant.name): the run failed")
      return nil
    }
    guard ChildProcess(["--fault"] + work)?.succeeded == true else { return nil }
    return child
  }

  private func report(_ contestant: Contestant, _ runs: [ChildProcess]) {
    let seconds = runs.map(\.processorSeconds).sorted()
    print(
      String(
        format: "  %@  %6.3f s of processor time (%.3f … %.3f), %6.3f s in all  %6.1f MB",
        contestant.name.padding(toLength: 18, withPad: " ", startingAt: 0), median(seconds),
        seconds.first ?? 0, seconds.last ?? 0, median(runs.map(\.seconds)), megabytes(runs)))
  }

  /// Prints whether a goal is reached.
  private func report(_ goal: Goal, _ runs: [String: [ChildProcess]]) -> Bool {
    switch goal {
    case .time(let name, let other, let limit):
      let ratio =
        median((runs[name] ?? []).map(\.processorSeconds))
        / median((runs[other] ?? []).map(\.processorSeconds))
      let isReached = ratio <= limit
      print(
        String(
          format: "  %@: %@ takes %.2f × %@, at most %.2f", isReached ? "reached" : "MISSED", name,
          ratio, other, limit))
      return isReached
    case .memory(let name, let limit):
      let peak = megabytes(runs[name] ?? [])
      let isReached = peak <= limit
      print(
        String(
          format: "  %@: %@ needs %.1f MB, at most %.0f", isReached ? "reached" : "MISSED", name,
          peak, limit))
      return isReached
    }
  }

  private func median(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.sorted()[values.count / 2]
  }

  private func megabytes(_ runs: [ChildProcess]) -> Double {
    Double(runs.map(\.peakBytes).max() ?? 0) / 1e6
  }
}
