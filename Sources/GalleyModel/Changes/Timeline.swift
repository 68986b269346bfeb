/// How the figures and quotes of a story went through its versions: one thread a fact.
///
/// The threads of two versions are exactly the rows of their ``Comparison``.
public struct Timeline: Hashable, Sendable {
  /// The versions in order; version 1 stands first.
  public var versions: [Extraction]
  /// The threads in the order in which their facts came: by version, then as the text has them.
  public var threads: [TimelineThread]
  /// What had to be decided, for people: texts that are no version of the story, facts that part or
  /// join.
  public var remarks: [String]

  /// Makes a timeline.
  public init(versions: [Extraction], threads: [TimelineThread], remarks: [String] = []) {
    self.versions = versions
    self.threads = threads
    self.remarks = remarks
  }
}

extension Timeline {
  /// The timeline with the threads of some items alone.
  public func only(_ items: Set<TimelineThread.Item>) -> Timeline {
    var timeline = self
    timeline.threads = threads.filter { items.contains($0.item) }
    return timeline
  }
}

/// One fact through the versions of a story, with what it said in each.
public struct TimelineThread: Hashable, Sendable {
  /// What a thread follows.
  public enum Item: String, Hashable, Sendable, CaseIterable {
    /// A figure.
    case figure
    /// A quote.
    case quote
  }

  /// The name inside the timeline: `t1`.
  public var id: String
  /// What it follows.
  public var item: Item
  /// What it said, version by version; a version in which the fact does not stand has no entry.
  public var entries: [TimelineEntry]
  /// The id of the thread whose fact it tells again, as a headline tells the body's; else null.
  public var repeats: String?

  /// Makes a thread.
  public init(id: String, item: Item, entries: [TimelineEntry] = [], repeats: String? = nil) {
    self.id = id
    self.item = item
    self.entries = entries
    self.repeats = repeats
  }

  /// What it said in a version, 1…n; null where the fact does not stand there.
  public func entry(in version: Int) -> TimelineEntry? {
    entries.first { $0.version == version }
  }

  /// Whether it says something else in one version than in another, or does not stand in all of them.
  /// - Parameter count: How many versions there are.
  public func isEventful(of count: Int) -> Bool {
    entries.count < count || entries.contains { $0.change.isSubstantial }
  }
}

/// What a thread says in one version.
public struct TimelineEntry: Hashable, Sendable {
  /// The number of the version, 1…n.
  public var version: Int
  /// What became of the fact since the entry before.
  public var change: TimelineChange
  /// The figure; null in the thread of a quote.
  public var figure: Figure?
  /// The quote; null in the thread of a figure.
  public var quote: Quote?
  /// True where another pairing with the entry before was nearly as good.
  public var isAmbiguous: Bool

  /// Makes the entry of a figure.
  public init(version: Int, change: TimelineChange, figure: Figure, isAmbiguous: Bool = false) {
    self.version = version
    self.change = change
    self.figure = figure
    self.isAmbiguous = isAmbiguous
  }

  /// Makes the entry of a quote.
  public init(version: Int, change: TimelineChange, quote: Quote, isAmbiguous: Bool = false) {
    self.version = version
    self.change = change
    self.quote = quote
    self.isAmbiguous = isAmbiguous
  }
}

/// What became of a fact from one version that has it to the next one that has it.
public enum TimelineChange: Hashable, Sendable {
  /// It stands here for the first time.
  case first
  /// What became of a figure.
  case figure(FigureChangeKind)
  /// What became of a quote.
  case quote(QuoteChangeKind)

  /// The change in one word: `first`, `changed`, `reworded`.
  public var name: String {
    switch self {
    case .first: "first"
    case .figure(let kind): kind.rawValue
    case .quote(let kind): kind.rawValue
    }
  }

  /// True where readers are told something else than before.
  public var isSubstantial: Bool {
    switch self {
    case .first: false
    case .figure(let kind): kind == .changed
    case .quote(let kind):
      switch kind {
      case .reattributed, .reworded, .extended, .cut: true
      case .punctuation, .moved, .unchanged, .added, .removed, .withdrawn: false
      }
    }
  }

  /// Every name that a change can have.
  public static let names: [String] = {
    var seen: Set<String> = []
    let kinds =
      FigureChangeKind.allCases.filter { $0 != .added && $0 != .removed && $0 != .withdrawn }
      .map(\.rawValue)
      + QuoteChangeKind.allCases.filter { $0 != .added && $0 != .removed && $0 != .withdrawn }
      .map(\.rawValue)
    return ["first"] + kinds.filter { seen.insert($0).inserted }
  }()
}
