import GalleyTestSupport

/// Runs inputs through the program until it is stopped, or until one of them traps.
struct Worker {
  /// An input this many times slower than the median is a finding.
  private static let tooSlow: UInt64 = 100
  /// How often a check is minimised for; most of its findings are the same one again.
  private static let mostAttempts = 8
  let board: Board
  let findings: Findings
  let seed: UInt64
  private var attempts: [String: Int] = [:]

  init(board: Board, findings: Findings, seed: UInt64) {
    self.board = board
    self.findings = findings
    self.seed = seed
  }

  /// Never returns.
  mutating func run() -> Never {
    var mutator = Mutator(random: SeededGenerator(seed: seed))
    var corpus = Corpus()
    // The first input pays for the word lists.
    _ = Subject(Array("Some 40 people were hurt.".utf8))
    for input in corpus.inputs { run(input, &corpus) }
    while true { run(mutator.input(from: corpus.inputs), &corpus) }
  }

  private mutating func run(_ input: [UInt8], _ corpus: inout Corpus) {
    board.input = input
    board.executions += 1
    board.bytes += UInt64(input.count)
    var subject: Subject?
    var cost = perKilobyte(input, processorTime { subject = Subject(input) })
    guard let subject else { return }
    board.count(cost)
    if let median = board.median, cost > median * Worker.tooSlow {
      cost = min(cost, perKilobyte(input, processorTime { _ = Subject(input) }))
      if cost > median * Worker.tooSlow, !findings.hasEnough("slow") {
        findings.add("slow", "\(cost) ns a kB; the median is \(median)", input)
      }
    }
    if cost > board.slowest {
      board.slowest = cost
      findings.keepSlowest(input)
    }
    for (check, what) in Check.violations(of: subject)
    where attempts[check, default: 0] < Worker.mostAttempts && !findings.hasEnough(check) {
      attempts[check, default: 0] += 1
      report(check, what, input)
    }
    corpus.keep(subject)
  }

  private mutating func report(_ check: String, _ what: String, _ input: [UInt8]) {
    var minimiser = Minimiser(attempts: 1500) { [board] smaller in
      board.input = smaller
      board.executions += 1
      return Check.violations(of: smaller).contains { $0.check == check }
    }
    let smallest = minimiser.minimise(input)
    let says = Check.violations(of: smallest).first { $0.check == check }?.what
    findings.add(check, says ?? what, smallest)
  }

  private func perKilobyte(_ input: [UInt8], _ nanoseconds: UInt64) -> UInt64 {
    nanoseconds * 1024 / UInt64(max(input.count, 1024))
  }
}
