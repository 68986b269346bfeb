public import GalleyModel

/// Follows the figures and quotes of a story through its versions, by the differ's own pairing of each
/// version with the one after it.
///
/// A fact that is left out of a version and comes back is one thread: what is new in a version is
/// compared with the last few versions that lost something, too.
///
///     let timeline = TimelineBuilder().timeline(of: [first, second, third])
///     timeline.threads[0].entries.map(\.change.name)   // ["first", "changed", "unchanged"]
public struct TimelineBuilder: Sendable {
  private let differ: any Differ

  /// Makes the builder.
  /// - Parameter differ: What pairs the facts of two versions.
  public init(differ: any Differ = ArticleDiffer()) {
    self.differ = differ
  }

  /// The timeline of versions in the order given; of none an empty one.
  public func timeline(of versions: [Extraction]) -> Timeline {
    var figures = ThreadChain<Figure>()
    var quotes = ThreadChain<Quote>()
    var remarks: [String] = []
    for number in versions.indices {
      let new = versions[number]
      guard number > 0 else {
        figures.begin(new.figures)
        quotes.begin(new.quotes)
        continue
      }
      let comparison = differ.compare(versions[number - 1], new)
      remarks += remark(on: comparison.verdict, version: number + 1).map { [$0] } ?? []
      // A text about something else is compared with one version, and not with all.
      var earlier: [Int: Comparison] = [:]
      func compared(with version: Int) -> Comparison {
        if let known = earlier[version] { return known }
        let comparison = differ.compare(versions[version - 1], new)
        earlier[version] = comparison
        return comparison
      }
      figures.take(
        comparison.figures.map(PairedFact.init), version: number + 1,
        earlier: { compared(with: $0).figures.map(PairedFact.init) })
      quotes.take(
        comparison.quotes.map(PairedFact.init), version: number + 1,
        earlier: { compared(with: $0).quotes.map(PairedFact.init) })
    }
    var threads = Self.inOrder(figures.threads + quotes.threads)
    remarks += FigureRepeats.mark(&threads)
    return Timeline(versions: versions, threads: threads, remarks: remarks)
  }

  private func remark(on verdict: Comparison.Verdict, version: Int) -> String? {
    switch verdict {
    case .same, .changed: nil
    case .withdrawn: "version \(version) withdraws the story"
    case .outlets: "version \(version) seems to be the copy of another outlet"
    case .unrelated: "version \(version) seems to be another story than version \(version - 1)"
    }
  }

  /// The threads by the version and the place where each begins, figures first, named t1, t2 ….
  private static func inOrder(_ threads: [TimelineThread]) -> [TimelineThread] {
    let order = threads.indices.sorted {
      let one = threads[$0]
      let other = threads[$1]
      let starts = (one.entries.first?.version ?? 0, other.entries.first?.version ?? 0)
      if starts.0 != starts.1 { return starts.0 < starts.1 }
      if one.item != other.item { return one.item == .figure }
      return $0 < $1
    }
    return order.enumerated().map { number, place in
      var thread = threads[place]
      thread.id = "t\(number + 1)"
      return thread
    }
  }
}
