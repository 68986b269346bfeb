extension Benchmark {
  /// What one waits for on a single article, from the start of the program to its end.
  static let article = Benchmark(
    name: "article",
    summary: "an article or two versions of 5 KB, whole process",
    rounds: 41,
    prepare: { inputs in
      let place = Place(inputs: inputs, outputs: inputs)
      return MeasuredGalley.fault
        ?? Versions(bytes: 5000).write(old: place.input("old.txt"), new: place.input("new.txt"))
    },
    contestants: [
      galley("galley extract", ["extract"], ["old.txt"], prints: " figures, "),
      galley("galley diff", ["diff"], ["old.txt", "new.txt"], status: 1, prints: " differ; "),
      galley("galley --version", ["--version"], [], prints: "."),
      Contestant(
        name: "git", task: .program(.gitWordDiff { [$0.input("old.txt"), $0.input("new.txt")] }),
        fault: { FileCheck.fault(output: $0, holds: "diff --git") }),
    ],
    goals: [
      .wait(of: "galley extract", beside: nil, atMost: 12),
      .wait(of: "galley diff", beside: "git", atMost: 15),
      .time(of: "galley extract", beside: "galley --version", atMost: nil),
      .time(of: "galley diff", beside: "git", atMost: nil),
    ])

  private static func galley(
    _ name: String, _ command: [String], _ files: [String], status: Int32 = 0, prints: String
  ) -> Contestant {
    Contestant(
      name: name,
      task: .program(
        Program(
          path: MeasuredGalley.path, arguments: { command + files.map($0.input) }, status: status)),
      fault: { FileCheck.fault(output: $0, holds: prints) })
  }
}
