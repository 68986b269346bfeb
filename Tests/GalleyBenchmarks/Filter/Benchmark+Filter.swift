extension Benchmark {
  /// `galley extract --from ndjson --to ndjson -` as a stage of a pipeline, beside `wc -w`.
  static let filter = Benchmark(
    name: "filter",
    summary: "galley as an NDJSON filter, \(NewsCopy.pressDescription), whole process, one core",
    rounds: 5,
    prepare: { prepare($0, sizes) },
    contestants: sizes.map { galley("galley \($0) MB", $0, jobs: 1) } + [
      Contestant(
        name: "wc -w 20 MB",
        task: .program(Program(path: "wc", arguments: { ["-w", $0.input(file(20))] })))
    ],
    goals: [
      .speed(of: "galley 20 MB", atLeast: 20),
      .time(of: "galley 20 MB", beside: "wc -w 20 MB", atMost: nil),
      .growth(of: sizes.map { "galley \($0) MB" }, atMost: 1.1),
    ])

  /// The same with a core and with two; what comes out is the same to the byte.
  static let cores = Benchmark(
    name: "cores",
    summary: "galley as an NDJSON filter, 20 MB, with one job and with two",
    rounds: 7,
    prepare: { prepare($0, [20]) },
    contestants: [
      galley("one job", 20, jobs: 1), galley("two jobs", 20, jobs: 2),
    ],
    goals: [
      .scaling(of: "two jobs", beside: "one job", atLeast: 1.8),
      .speed(of: "one job", atLeast: nil),
    ])

  private static let sizes = [2, 20, 200]

  private static func prepare(_ inputs: String, _ sizes: [Int]) -> String? {
    if let fault = MeasuredGalley.fault { return fault }
    for megabytes in sizes {
      var copy = NewsCopy.press
      let path = Place(inputs: inputs, outputs: inputs).input(file(megabytes))
      if let fault = copy.write(ndjson: path, bytes: megabytes * 1_000_000) { return fault }
    }
    return nil
  }

  private static func file(_ megabytes: Int) -> String {
    "copy-\(megabytes).ndjson"
  }

  private static func galley(_ name: String, _ megabytes: Int, jobs: Int) -> Contestant {
    Contestant(
      name: name,
      task: .program(
        Program(
          path: MeasuredGalley.path,
          arguments: { _ in
            ["extract", "--from", "ndjson", "--to", "ndjson", "--jobs", "\(jobs)", "-"]
          },
          standardInput: { $0.input(file(megabytes)) })),
      rounds: megabytes > 100 ? 1 : nil,
      bytes: { Place.size(of: $0.input(file(megabytes))) },
      fault: { FileCheck.fault(extractions: $0.standardOutput, of: $0.input(file(megabytes))) })
  }
}
