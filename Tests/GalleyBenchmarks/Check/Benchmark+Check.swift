extension Benchmark {
  /// `galley check` as a stage of a pipeline, beside the extraction that it goes by.
  static let check = Benchmark(
    name: "check",
    summary: "the queries on 5 MB of \(NewsCopy.pressDescription), whole process",
    rounds: 5,
    prepare: { inputs in
      if let fault = MeasuredGalley.fault { return fault }
      var copy = NewsCopy.press
      return copy.write(
        ndjson: Place(inputs: inputs, outputs: inputs).input("copy.ndjson"), bytes: 5_000_000)
    },
    contestants: [
      galley("galley check", ["check", "--exit-code", "none"]),
      galley("galley extract", ["extract", "--jobs", "1"]),
    ],
    goals: [
      .time(of: "galley check", beside: "galley extract", atMost: nil),
      .speed(of: "galley check", atLeast: nil),
    ])

  private static func galley(_ name: String, _ command: [String]) -> Contestant {
    Contestant(
      name: name,
      task: .program(
        Program(
          path: MeasuredGalley.path,
          arguments: { _ in command + ["--from", "ndjson", "--to", "ndjson", "-"] },
          standardInput: { $0.input("copy.ndjson") })),
      bytes: { Place.size(of: $0.input("copy.ndjson")) },
      fault: { place in
        let written = FileCheck.lines(place.standardOutput)?.count ?? 0
        let read = FileCheck.lines(place.input("copy.ndjson"))?.count
        return written == read ? nil : "wrote \(written) of \(read ?? 0) articles"
      })
  }
}
