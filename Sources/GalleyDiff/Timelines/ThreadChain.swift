import GalleyModel

/// A figure or quote, as a thread follows it.
protocol TimelineFact {
  static var item: TimelineThread.Item { get }
  var id: String { get }

  /// What a thread says of it in a version.
  func entry(in version: Int, _ change: TimelineChange, isAmbiguous: Bool) -> TimelineEntry
}

extension Figure: TimelineFact {
  static var item: TimelineThread.Item { .figure }

  func entry(in version: Int, _ change: TimelineChange, isAmbiguous: Bool) -> TimelineEntry {
    TimelineEntry(version: version, change: change, figure: self, isAmbiguous: isAmbiguous)
  }
}

extension Quote: TimelineFact {
  static var item: TimelineThread.Item { .quote }

  func entry(in version: Int, _ change: TimelineChange, isAmbiguous: Bool) -> TimelineEntry {
    TimelineEntry(version: version, change: change, quote: self, isAmbiguous: isAmbiguous)
  }
}

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
  /// The threads, still without names.
  private(set) var threads: [TimelineThread] = []
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
    let entry = fact.entry(in: version, .first, isAmbiguous: false)
    threads.append(TimelineThread(id: "", item: Fact.item, entries: [entry]))
  }

  private mutating func goOn(
    _ thread: Int, with fact: Fact, _ pair: PairedFact<Fact>, version: Int
  ) {
    open[fact.id] = thread
    threads[thread].entries.append(
      fact.entry(in: version, pair.change, isAmbiguous: pair.isAmbiguous))
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
