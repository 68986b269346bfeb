import GalleyTestSupport

extension Benchmark {
  /// Tagging: how many words of treebanks come out as people tagged them, and how fast.
  static let tagging = Benchmark(
    name: "tagging",
    summary: "treebanks that the model was not trained on, sentences in memory, one core",
    rounds: 5,
    absence: SharedFolder.isPresent ? nil : SharedFolder.absence,
    contestants: TaggingWork.treebanks.flatMap { treebank in
      TaggingWork.Letters.allCases.map { letters in
        Contestant(
          name: TaggingWork.name(treebank, letters),
          task: .work { TaggingWork.of(treebank, letters, $0) },
          rounds: letters == .own ? nil : 1,
          bytes: { TagTally(from: $0)?.bytes ?? 0 },
          items: { TagTally(from: $0).map { ($0.right, $0.words) } },
          fault: { TagTally(from: $0) == nil ? "has left no count" : nil })
      }
    },
    goals: [
      .share(of: "ewt-test", atLeast: 0.935),
      .share(of: "pud-test", atLeast: 0.950),
      .share(of: "pud-test in Title Case", atLeast: 0.920),
      .share(of: "pud-test in capitals", atLeast: 0.940),
      .speed(of: "pud-test", atLeast: 50),
      .rate(of: "pud-test"),
    ])
}
