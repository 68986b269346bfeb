package import GalleyModel

extension Timeline {
  /// The headline of the last version, or its name.
  package var title: String {
    guard let article = versions.last?.article else { return "No version" }
    return article.headline ?? article.id
  }

  /// What a thread is about: what the figure is a number of, or who says the quote; null where no
  /// version tells.
  package func subject(of thread: TimelineThread) -> String? {
    for entry in thread.entries.reversed() {
      if let quote = entry.quote, let name = quote.attribution?.name { return name }
      if let figure = entry.figure,
        let subject = versions[entry.version - 1].subject(of: figure)
      {
        return subject
      }
    }
    return nil
  }

  /// What a thread is about, with what happened where another thread counts the same: "people (killed)".
  package func heading(of thread: TimelineThread) -> String? {
    let event = thread.entries.last?.figure?.event
    guard let subject = subject(of: thread) else { return event }
    let isShared = threads.contains {
      $0.id != thread.id && $0.repeats == nil && $0.item == thread.item
        && self.subject(of: $0) == subject
    }
    guard isShared, let event, event != subject else { return subject }
    return "\(subject) (\(event))"
  }

  /// The threads that say something else in one version than in another, come or go, without those that
  /// only tell another one again.
  package var eventful: [TimelineThread] {
    threads.filter { $0.repeats == nil && $0.isEventful(of: versions.count) }
  }

  /// "5 versions, 8 figures and 3 quotes; 4 figures and 1 quote changed, came or went".
  package var tally: String {
    let told = threads.filter { $0.repeats == nil }
    return counted(versions.count, "version") + ", " + Self.counts(told) + "; "
      + (eventful.isEmpty ? "nothing" : Self.counts(eventful)) + " changed, came or went"
  }

  private static func counts(_ threads: [TimelineThread]) -> String {
    let figures = threads.count { $0.item == .figure }
    let quotes = threads.count - figures
    return [(figures, "figure"), (quotes, "quote")].filter { $0.0 > 0 || threads.isEmpty }
      .map { counted($0.0, $0.1) }.joined(separator: " and ")
  }
}

extension TimelineEntry {
  /// The words as printed.
  package var text: String { figure?.span.text ?? quote?.text ?? "" }

  /// Who says it, if anybody is named.
  package var source: String? { figure?.attribution?.name ?? quote?.attribution?.name }
}

extension TimelineThread {
  /// What a thread of a figure said: `38 → 41 → – → 52`, a value once as long as it stands, a dash where
  /// it is not told.
  package func steps(of count: Int) -> String {
    var steps: [String] = []
    var last: String?
    let first = entries.first?.version ?? 1
    for version in first...max(first, count) {
      let shown = entry(in: version).map { $0.figure?.shortReading ?? $0.text } ?? "–"
      if shown != last { steps.append(shown) }
      last = shown
    }
    return steps.joined(separator: " → ")
  }
}

extension Figure {
  /// The number with its bound and unit, without what it counts: `at least 40`, `USD 3,000,000`.
  package var shortReading: String {
    var figure = self
    figure.counts = nil
    return figure.reading
  }
}

extension Extraction {
  /// What a figure is a number of; for a headline that does not say what the body says, and for a number
  /// without a noun what happened: "killed".
  package func subject(of figure: Figure) -> String? {
    figure.counts ?? repeated(by: figure)?.counts
      ?? (figure.quantity.kind == .count || figure.quantity.kind == .money ? figure.event : nil)
  }

  /// The figure that another one repeats, found by its number in text order.
  package func repeated(by figure: Figure) -> Figure? {
    guard let link = figure.links.first(where: { $0.kind == .repeat }),
      let place = Int(link.to.dropFirst()), figures.indices.contains(place - 1),
      figures[place - 1].id == link.to
    else { return nil }
    return figures[place - 1]
  }
}
