extension Benchmark {
  /// `galley extract --from ndjson --to ndjson -` as a stage of a pipeline, beside `wc -w`.
  static let filter = Benchmark(
    name: "filter",
    summary: "galley as an NDJSON filter, \(NewsCopy.pressDescription), whole process",
    rounds: 5,
    prepare: { inputs in
      if let fault = MeasuredGalley.fault { return fault }
      for megabytes in sizes {
        var copy = NewsCopy.press
        let path = Place(inputs: inputs, outputs: inputs).input(file(megabytes))
        if let fault = copy.write(ndjson: path, bytes: megabytes * 1_000_000) { return fault }
      }
      return nil
    },
    contestants: sizes.map(galley) + [
      Contestant(
        name: "wc -w 20 MB",
        task: .program(Program(path: "wc", arguments: { ["-w", $0.input(file(20))] })))
    ],
    goals: [
      .speed(of: "galley 20 MB", atLeast: 20),
      .time(of: "galley 20 MB", beside: "wc -w 20 MB", atMost: nil),
      .growth(of: sizes.map { "galley \($0) MB" }, atMost: 1.1),
    ])

  private static let sizes = [2, 20, 200]

  private static func file(_ megabytes: Int) -> String {
    "copy-\(megabytes).ndjson"
  }

  private static func galley(_ megabytes: Int) -> Contestant {
    Contestant(
      name: "galley \(megabytes) MB",
      task: .program(
        Program(
          path: MeasuredGalley.path,
          arguments: { _ in ["extract", "--from", "ndjson", "--to", "ndjson", "-"] },
          standardInput: { $0.input(file(megabytes)) })),
      rounds: megabytes > 100 ? 1 : nil,
      bytes: { Place.size(of: $0.input(file(megabytes))) },
      fault: { FileCheck.fault(extractions: $0.standardOutput, of: $0.input(file(megabytes))) })
  }
}
