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
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "galley-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    .path(percentEncoded: false)
  private var inputs: String { folder + "/inputs" }

  init(_ benchmark: Benchmark) {
    self.benchmark = benchmark
  }

  /// Runs the rounds and prints a report.
  func run() -> Outcome {
    print("\n\(benchmark.name): \(benchmark.summary); \(rounds)")
    fflush(nil)
    if let absence = benchmark.absence {
      print("  skipped: \(absence)")
      return .reached
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard makeFolder(inputs),
      ChildProcess(again: ["--prepare", benchmark.name, inputs])?.status == 0
    else { return .wrong }
    var results = Results()
    var failed: Set<String> = []
    for round in 1...benchmark.rounds {
      for contestant in benchmark.contestants
      where round <= contestant.rounds ?? benchmark.rounds && !failed.contains(contestant.name) {
        if let run = run(contestant) {
          results.add(run, of: contestant.name)
        } else {
          failed.insert(contestant.name)
        }
      }
    }
    let lines = benchmark.goals.filter { failed.isDisjoint(with: $0.contestants) }
      .map { ReportLine($0, results) }
    for line in lines { print(line.text) }
    fflush(nil)
    return !failed.isEmpty ? .wrong : lines.contains(where: \.isMissed) ? .missed : .reached
  }

  private var rounds: String {
    let fewest = benchmark.contestants.compactMap(\.rounds).min() ?? benchmark.rounds
    let range = fewest < benchmark.rounds ? "\(fewest) to \(benchmark.rounds)" : "\(fewest)"
    return benchmark.rounds == 1 ? "one run" : "median of \(range) rounds"
  }

  /// Runs a contestant in a fresh folder and has what it has written looked at; null, and a line
  /// that says why, where it failed.
  private func run(_ contestant: Contestant) -> Results.Run? {
    let place = Place(inputs: inputs, outputs: folder + "/outputs")
    defer { try? FileManager.default.removeItem(atPath: place.outputs) }
    guard makeFolder(place.outputs) else { return nil }
    let names = [benchmark.name, contestant.name, place.inputs, place.outputs]
    guard let (child, time) = run(contestant, names, in: place) else { return nil }
    guard ChildProcess(again: ["--fault"] + names)?.status == 0 else { return nil }
    return Results.Run(
      time: time, peakBytes: child.peakBytes, bytes: contestant.bytes(place),
      items: contestant.items(place))
  }

  private func run(
    _ contestant: Contestant, _ names: [String], in place: Place
  ) -> (ChildProcess, RunTime)? {
    var wanted: Int32 = 0
    let child: ChildProcess?
    switch contestant.task {
    case .work:
      child = ChildProcess(again: ["--work"] + names)
    case .program(let program):
      wanted = program.status
      child = ChildProcess(
        program.path, program.arguments(place),
        input: program.standardInput(place) ?? "/dev/null", output: place.standardOutput)
    }
    guard let child else {
      print("  \(contestant.name): cannot be started")
      return nil
    }
    guard child.status == wanted else {
      let reason =
        child.status == -SIGXCPU ? "needed too much time" : "ended with \(child.status)"
      print("  \(contestant.name): \(reason)")
      return nil
    }
    if case .program = contestant.task { return (child, child.time) }
    return RunTime(from: place).map { (child, $0) }
  }

  private func makeFolder(_ path: String) -> Bool {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      return true
    } catch {
      print("  no folder to write to: \(error)")
      return false
    }
  }
}
