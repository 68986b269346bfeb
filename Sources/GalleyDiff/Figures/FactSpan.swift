import GalleyModel

/// Over which time something is counted.
enum FactSpan {
  /// One day, or a stretch of hours: "on Thursday", "overnight".
  case day
  /// All up to now: "since Saturday".
  case whole

  /// The span that the words around a figure tell; null where they do not.
  init?(_ figure: Figure) {
    guard let phrase = figure.when?.lowercased() else { return nil }
    let words = phrase.split(separator: " ").map(String.init)
    if words.contains("since") || phrase.contains("so far") {
      self = .whole
    } else if words.contains(where: Self.isDay) {
      self = .day
    } else {
      return nil
    }
  }

  private static func isDay(_ word: String) -> Bool {
    days.contains(word)
      || DetailWords.keys(of: word).contains { key in
        if case .weekday? = DetailWords.dates[key] { true } else { false }
      }
  }

  private static let days: Set<String> = [
    "overnight", "today", "yesterday", "tonight", "hours", "hour",
  ]
}

extension Figure {
  /// Whether two figures tell of other events, or of one day and of all days.
  ///
  /// "40 were killed on Thursday" never becomes "more than 600 since Saturday", and "31 people were
  /// missing" not "eight people were killed".
  func isOfAnotherFact(than other: Figure) -> Bool {
    // Most pairs are told in the same words: those need no closer look.
    if when != other.when, when != nil, other.when != nil, let span = FactSpan(self),
      let second = FactSpan(other), span != second
    {
      return true
    }
    if event == other.event, counts == other.counts { return false }
    if let event = FactWords.event(of: self), let second = FactWords.event(of: other) {
      return event != second
    }
    return false
  }
}
