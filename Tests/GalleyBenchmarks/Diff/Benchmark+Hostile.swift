import GalleyTestSupport

extension Benchmark {
  /// Versions of 5 MB made to choke a program that compares.
  static let hostile = Benchmark(
    name: "hostile",
    summary: "two versions of 5 MB made to be hard to compare, whole process",
    rounds: 3,
    prepare: { inputs in
      if let fault = MeasuredGalley.fault { return fault }
      for (pair, versions) in pairs {
        if let fault = pair.write(versions(), to: inputs) { return fault }
      }
      return nil
    },
    contestants: pairs.flatMap { pair, _ in [pair.galley(rounds: nil), pair.git(rounds: nil)] },
    goals: pairs.flatMap { pair, _ in
      [
        .time(of: pair.galley, beside: pair.git, atMost: 10),
        .memoryOfInput(of: pair.galley, times: 20),
      ]
    })

  private static let pairs: [(pair: PairFiles, versions: @Sendable () -> Versions)] = [
    (PairFiles(name: "one sentence"), { repeated(separator: " ") }),
    (PairFiles(name: "equal lines"), { repeated(separator: "\n") }),
    (
      PairFiles(name: "all different"),
      { Versions(old: sentences(seed: 1), new: sentences(seed: 2)) }
    ),
    (
      PairFiles(name: "reversed"),
      { Versions(old: sentences(seed: 1), new: sentences(seed: 1).reversed()) }
    ),
  ]

  /// One sentence over and over, in the new version some five times less, and once with another number.
  private static func repeated(separator: String) -> Versions {
    let sentence = "The river rose by 40 centimetres, the mayor said."
    let old = Array(repeating: sentence, count: 5_000_000 / (sentence.utf8.count + 1))
    var new = Array(old.dropLast(5))
    new[new.count / 2] = "The river rose by 50 centimetres, the mayor said."
    return Versions(
      old: [old.joined(separator: separator)], new: [new.joined(separator: separator)])
  }

  /// Sentences of random words with a number each.
  private static func sentences(seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    let words = Words(of: NewsCopy.sampleTexts)
    let model = "The council another counted 57 another another before another of the another."
    var lines: [String] = []
    var length = 0
    while length < 5_000_000 {
      let line = words.shuffled(into: model, oneOf: 1, by: &generator)
      lines.append(Words.renumbered(line, by: &generator))
      length += line.utf8.count + 1
    }
    return lines
  }
}
