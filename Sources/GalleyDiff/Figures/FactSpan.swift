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

extension TextAlignment {
  /// Whether two figures tell of other events, or of one day and of all days.
  ///
  /// "40 were killed on Thursday" never becomes "more than 600 since Saturday", and "31 people were
  /// missing" not "eight people were killed" nor "a ferry carrying about 180 people".
  func areOfOtherFacts(_ l: Int, _ r: Int) -> Bool {
    let a = left.extraction.figures[l]
    let b = right.extraction.figures[r]
    // Most pairs are told in the same words: those need no closer look.
    if a.when != b.when, a.when != nil, b.when != nil, let span = FactSpan(a),
      let second = FactSpan(b), span != second
    {
      return true
    }
    if a.event == b.event, a.counts == b.counts, a.event != nil { return false }
    if let event = FactWords.event(of: a) ?? left.eventBeside(l),
      let second = FactWords.event(of: b) ?? right.eventBeside(r)
    {
      return event != second
    }
    return false
  }
}

extension Wording {
  /// The class of what happened to the counted, as the words right beside a count tell it: "carrying
  /// about 180 people", "41 people missing".
  fileprivate func eventBeside(_ figure: Int) -> Int? {
    let word = wordOfFigure[figure]
    let sentence = sentenceOfFigure[figure]
    guard word >= 0, sentence >= 0, extraction.figures[figure].quantity.kind == .count else {
      return nil
    }
    let around = (max(0, word - 2)..<word + 4).clamped(to: sentences[sentence].words)
    return around.lazy.filter { self.words[$0].figure == Word.plain }
      .compactMap { FactWords.events[self.stem(ofWord: $0)] }.first
  }
}
