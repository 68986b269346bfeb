package import GalleyModel

extension Comparison {
  /// What the comparison comes to, in a sentence or two.
  package var verdictLine: String {
    let shared = "\(sharedPercent)% of the words are the same"
    switch verdict {
    case .same: return "The two versions are the same."
    case .withdrawn: return "DO NOT USE: the new version withdraws the story."
    case .outlets: return "Two outlets on one event: \(outletsLine); \(shared)."
    case .unrelated: return "These are not versions of one story: \(shared)."
    case .changed:
      let counts = changeCounts
      let list = counts.dropLast().joined(separator: ", ")
      return [list, counts.last ?? ""].filter { !$0.isEmpty }.joined(separator: " and ")
        + (counts.count == 1 && counts[0].hasPrefix("1 ") ? " differs" : " differ") + "; \(shared)."
    }
  }

  /// How many of what is told differ: "3 figures", "0 quotes", "1 detail".
  ///
  /// Of what was left out nothing is counted; of details where there are some, and of paragraphs where
  /// nothing else is told.
  package var changeCounts: [String] {
    var counts: [String] = []
    if parts.contains(.figures) {
      counts.append(counted(figures.count(where: \.isSubstantial), "figure"))
    }
    if parts.contains(.quotes) {
      counts.append(counted(quotes.count(where: \.isSubstantial), "quote"))
    }
    if parts.contains(.details), counts.isEmpty || !details.isEmpty {
      counts.append(counted(details.count, "detail"))
    }
    if counts.isEmpty {
      counts.append(counted(paragraphs.count { $0.change != .unchanged }, "paragraph"))
    }
    return counts
  }

  /// The share of the words that both versions have, in whole percent; 100 only where all are equal.
  package var sharedPercent: Int {
    similarity < 1 ? min(99, Int((similarity * 100).rounded())) : 100
  }

  /// How many figures changed, came and went.
  package var figureTally: String {
    verdict == .outlets
      ? tally(shownFigures.map { label(of: $0) }, order: agreements)
      : tally(
        figures.map { label($0.change.rawValue) },
        order: labels(FigureChangeKind.allCases.map(\.rawValue)))
  }

  /// How many quotes changed, came and went.
  package var quoteTally: String {
    verdict == .outlets
      ? tally(quotes.map { label(of: $0) }, order: agreements)
      : tally(
        quotes.map { label($0.change.rawValue) },
        order: labels(QuoteChangeKind.allCases.map(\.rawValue)))
  }

  /// How many details changed, by what they are.
  package var detailTally: String {
    tally(details.map(\.aspect.rawValue), order: DetailAspect.allCases.map(\.rawValue))
  }

  /// What a changed figure is a number of, by the new version or else by the old one.
  package func subject(of change: FigureChange) -> String? {
    change.new?.counts ?? change.old?.counts
      ?? change.new.flatMap { new.repeated(by: $0)?.counts }
      ?? change.old.flatMap { old.repeated(by: $0)?.counts }
      ?? change.new.flatMap(new.subject) ?? change.old.flatMap(old.subject)
  }

  /// How many paragraphs changed, came and went.
  package var paragraphTally: String {
    let kinds = paragraphs.flatMap { change in
      Array(
        repeating: label(change.change.rawValue), count: max(change.old.count, change.new.count))
    }
    return tally(
      kinds,
      order: verdict == .outlets
        ? agreements : labels(ParagraphChange.Kind.allCases.map(\.rawValue)))
  }

  private var agreements: [String] { Self.inOrder.map { label(of: $0) } }

  /// What a change is called: of two texts that are no versions nothing was added or removed.
  package func label(_ change: String) -> String {
    switch (verdict, change) {
    case (.unrelated, "added"): "only new"
    case (.unrelated, "removed"): "only old"
    case (.outlets, "added"): label(of: .onlyNew)
    case (.outlets, "removed"): label(of: .onlyOld)
    case (.outlets, "changed"): label(of: .differ)
    case (.outlets, "unchanged"), (.outlets, "moved"), (.outlets, "split"), (.outlets, "merged"):
      label(of: .agree)
    default: change
    }
  }

  /// The names of changes with the quiet ones last.
  private func labels(_ changes: [String]) -> [String] {
    let quiet: Set<String> = ["restyled", "punctuation", "moved", "unchanged"]
    return (changes.filter { !quiet.contains($0) } + changes.filter(quiet.contains)).map(label)
  }
}
