extension Benchmark {
  /// From the bytes of files to articles, by the form of the file.
  static let reading = Benchmark(
    name: "reading",
    summary: "articles out of files in memory, \(NewsCopy.pressDescription), one core",
    rounds: 5,
    prepare: { inputs in
      var copy = NewsCopy.press
      return copy.write(
        ndjson: Place(inputs: inputs, outputs: inputs).input("copy.ndjson"), bytes: 5_000_000)
    },
    contestants: ReadingWork.Form.allCases.map { form in
      Contestant(
        name: form.rawValue, task: .work { ReadingWork.of(form, $0) },
        bytes: { ReadingTally(from: $0)?.bytes ?? 0 },
        items: { ReadingTally(from: $0).map { ($0.read, $0.files) } },
        fault: { ReadingTally(from: $0) == nil ? "has left no count" : nil })
    },
    goals: ReadingWork.Form.allCases.flatMap { form in
      [.share(of: form.rawValue, atLeast: 1), .speed(of: form.rawValue, atLeast: nil)]
    })
}
