package import GalleyModel

extension Comparison {
  /// What the comparison comes to, in a sentence or two.
  package var verdictLine: String {
    let shared = "\(sharedPercent)% of the words are the same"
    switch verdict {
    case .same: return "The two versions are the same."
    case .withdrawn: return "DO NOT USE: the new version withdraws the story."
    case .unrelated: return "These are not versions of one story: \(shared)."
    case .changed:
      let parts = [
        counted(figures.count(where: \.isSubstantial), "figure"),
        counted(quotes.count(where: \.isSubstantial), "quote"),
      ]
      return "\(parts.joined(separator: " and ")) differ; \(shared)."
    }
  }

  /// The share of the words that both versions have, in whole percent; 100 only where all are equal.
  package var sharedPercent: Int {
    similarity < 1 ? min(99, Int((similarity * 100).rounded())) : 100
  }

  /// How many figures changed, came and went.
  package var figureTally: String {
    tally(
      figures.map { label($0.change.rawValue) },
      order: labels(FigureChangeKind.allCases.map(\.rawValue)))
  }

  /// How many quotes changed, came and went.
  package var quoteTally: String {
    tally(
      quotes.map { label($0.change.rawValue) },
      order: labels(QuoteChangeKind.allCases.map(\.rawValue)))
  }

  /// How many paragraphs changed, came and went.
  package var paragraphTally: String {
    let kinds = paragraphs.flatMap { change in
      Array(
        repeating: label(change.change.rawValue), count: max(change.old.count, change.new.count))
    }
    return tally(kinds, order: labels(ParagraphChange.Kind.allCases.map(\.rawValue)))
  }

  /// What a change is called: of two texts that are no versions nothing was added or removed.
  package func label(_ change: String) -> String {
    guard verdict == .unrelated else { return change }
    switch change {
    case "added": return "only new"
    case "removed": return "only old"
    default: return change
    }
  }

  /// The names of changes with the quiet ones last.
  private func labels(_ changes: [String]) -> [String] {
    let quiet: Set<String> = ["restyled", "punctuation", "moved", "unchanged"]
    return (changes.filter { !quiet.contains($0) } + changes.filter(quiet.contains)).map(label)
  }
}
