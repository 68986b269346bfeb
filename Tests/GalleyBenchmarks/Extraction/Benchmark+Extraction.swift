extension Benchmark {
  /// Extraction from memory to memory, beside counting the words of the same text.
  static let extraction = Benchmark(
    name: "extraction",
    summary: "20 MB of \(NewsCopy.pressDescription) in memory, one core",
    rounds: 5,
    prepare: { inputs in
      ExtractionWork.prepare(Place(inputs: inputs, outputs: inputs), bytes: 20_000_000)
    },
    contestants: [
      contestant("extraction", ExtractionWork.ofArticles),
      contestant("segmenting and extraction", ExtractionWork.ofTexts),
      Contestant(
        name: "wc -w",
        task: .program(Program(path: "wc", arguments: { ["-w", $0.input("copy.txt")] })),
        bytes: { Place.size(of: $0.input("copy.txt")) }),
    ],
    goals: [
      .speed(of: "extraction", atLeast: 18),
      .time(of: "extraction", beside: "wc -w", atMost: nil),
      .speed(of: "segmenting and extraction", atLeast: nil),
      .time(of: "segmenting and extraction", beside: "wc -w", atMost: nil),
    ])

  private static func contestant(
    _ name: String, _ work: @escaping @Sendable (Place) -> (() -> Bool)?
  ) -> Contestant {
    Contestant(
      name: name, task: .work(work), bytes: { Place.size(of: $0.input("copy.txt")) },
      fault: ExtractionWork.fault)
  }
}
