import GalleyModel

/// A figure or quote, as a thread follows it.
protocol TimelineFact {
  var id: String { get }
}

extension Figure: TimelineFact {}
extension Quote: TimelineFact {}

/// A fact of one version beside its counterpart in another, as a comparison pairs them.
struct PairedFact<Fact: TimelineFact> {
  var old: Fact?
  var new: Fact?
  var change: TimelineChange
  var isAmbiguous: Bool
}

extension PairedFact<Figure> {
  init(_ change: FigureChange) {
    self.init(
      old: change.old, new: change.new, change: .figure(change.change),
      isAmbiguous: change.ambiguous)
  }
}

extension PairedFact<Quote> {
  init(_ change: QuoteChange) {
    self.init(
      old: change.old, new: change.new, change: .quote(change.change),
      isAmbiguous: change.ambiguous)
  }
}

/// The threads of one kind of fact, made longer version by version.
struct ThreadChain<Fact: TimelineFact> {
  struct Entry {
    var version: Int
    var change: TimelineChange
    var fact: Fact
    var isAmbiguous = false
  }

  struct Thread {
    var entries: [Entry]
  }

  private(set) var threads: [Thread] = []
  /// The thread of each fact of the last version, by the fact's id.
  private var open: [String: Int] = [:]
  /// The threads that ended in a version before the last, by that version.
  private var ended: [Int: [String: Int]] = [:]

  /// How many versions that lost facts are asked whether one has come back.
  private static var reach: Int { 4 }

  /// Takes the facts of the first version.
  mutating func begin(_ facts: [Fact]) {
    for fact in facts { start(fact, version: 1) }
  }

  /// Takes the facts of a version.
  /// - Parameters:
  ///   - pairs: Those of the version with those of the one before it.
  ///   - version: The number of the version.
  ///   - earlier: Those of the version with those of an earlier one; asked where that may bring a
  ///     fact back.
  mutating func take(
    _ pairs: [PairedFact<Fact>], version: Int, earlier: (Int) -> [PairedFact<Fact>]
  ) {
    let before = open
    open = [:]
    var come: [Fact] = []
    for pair in pairs {
      switch (pair.old, pair.new) {
      case (let old?, let new?):
        guard let thread = before[old.id] else { continue }
        goOn(thread, with: new, pair, version: version)
      case (nil, let new?): come.append(new)
      case (let old?, nil):
        guard let thread = before[old.id] else { continue }
        ended[version - 1, default: [:]][old.id] = thread
      case (nil, nil): break
      }
    }
    for fact in come where !bringsBack(fact, version: version, earlier: earlier) {
      start(fact, version: version)
    }
  }

  private mutating func start(_ fact: Fact, version: Int) {
    open[fact.id] = threads.count
    threads.append(Thread(entries: [Entry(version: version, change: .first, fact: fact)]))
  }

  private mutating func goOn(
    _ thread: Int, with fact: Fact, _ pair: PairedFact<Fact>, version: Int
  ) {
    open[fact.id] = thread
    threads[thread].entries.append(
      Entry(
        version: version, change: pair.change, fact: fact, isAmbiguous: pair.isAmbiguous))
  }

  /// Whether a fact that the version before does not have goes on with a thread that ended earlier.
  private mutating func bringsBack(
    _ fact: Fact, version: Int, earlier: (Int) -> [PairedFact<Fact>]
  ) -> Bool {
    let versions = ended.keys.filter { $0 < version - 1 }.sorted(by: >).prefix(Self.reach)
    for last in versions {
      guard let pair = earlier(last).first(where: { $0.new?.id == fact.id }), let old = pair.old,
        let thread = ended[last]?.removeValue(forKey: old.id)
      else { continue }
      if ended[last]?.isEmpty == true { ended[last] = nil }
      goOn(thread, with: fact, pair, version: version)
      return true
    }
    return false
  }
}

extension ThreadChain<Figure>.Thread {
  /// The thread as the model has it, still without a name.
  var timelineThread: TimelineThread {
    TimelineThread(
      id: "", item: .figure,
      entries: entries.map {
        TimelineEntry(
          version: $0.version, change: $0.change, figure: $0.fact, isAmbiguous: $0.isAmbiguous)
      })
  }
}

extension ThreadChain<Quote>.Thread {
  /// The thread as the model has it, still without a name.
  var timelineThread: TimelineThread {
    TimelineThread(
      id: "", item: .quote,
      entries: entries.map {
        TimelineEntry(
          version: $0.version, change: $0.change, quote: $0.fact, isAmbiguous: $0.isAmbiguous)
      })
  }
}
