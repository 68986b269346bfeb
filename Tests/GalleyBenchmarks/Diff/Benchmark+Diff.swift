extension Benchmark {
  /// `galley diff --stat` on longer and longer versions, beside git's word diff.
  static let diff = Benchmark(
    name: "diff",
    summary: "two versions from many stories with edits, whole process",
    prepare: { inputs in
      if let fault = MeasuredGalley.fault { return fault }
      for (pair, bytes) in pairs {
        if let fault = pair.write(Versions(bytes: bytes), to: inputs) { return fault }
      }
      return nil
    },
    contestants: pairs.flatMap { pair, bytes in
      let rounds = bytes > 1_000_000 ? 3 : nil
      return [pair.galley(rounds: rounds), pair.git(rounds: rounds)]
    },
    goals: pairs.map { pair, bytes in
      .time(of: pair.galley, beside: pair.git, atMost: bytes > 1_000_000 ? 10 : nil)
    } + [
      // Long versions are extracted at the same time, so that the clock shows less than the processor.
      .wait(of: "galley 5 MB", beside: "git 5 MB", atMost: nil),
      .growth(of: pairs.dropLast().map(\.pair.galley), atMost: 1.3),
      .growth(of: pairs.dropFirst().map(\.pair.galley), atMost: 1.3),
      .memoryOfInput(of: "galley 5 MB", times: 20),
    ])

  private static let pairs: [(pair: PairFiles, bytes: Int)] = [
    (PairFiles(name: "5 KB"), 5000), (PairFiles(name: "50 KB"), 50_000),
    (PairFiles(name: "500 KB"), 500_000), (PairFiles(name: "5 MB"), 5_000_000),
  ]
}
