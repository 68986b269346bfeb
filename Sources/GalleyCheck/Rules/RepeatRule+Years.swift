import GalleyModel

extension RepeatRule {
  /// "Holm was first elected in 2008 … Holm, who was first elected in 2006": one event of one name in
  /// two years.
  func years(in story: Story) -> [Query] {
    var known: [WordKey: [CopyYear]] = [:]
    var queries: [Query] = []
    for year in story.years {
      let verb = year.token - 2
      guard story.at(year.token - 1, "in"), let token = story.token(verb),
        Self.events.contains(token.key), !story.isQuoted(token.range.lowerBound),
        !story.has(["again", "second", "third", "also"], in: story.sentences[year.sentence])
      else { continue }
      let before = known[token.key, default: []].last {
        $0.sentence != year.sentence && isOfOneSubject($0, year, in: story)
      }
      if let before, before.year != year.year {
        let span = story.span(tokens: year.token..<year.token + 1)
        let other = story.span(tokens: before.token..<before.token + 1)
        queries.append(
          Query(
            rule: .repeat, level: .check, span: span,
            message: "\(story.text(token.range)) in \(span.text) here, in \(other.text) before",
            evidence: [other]))
      }
      if known[token.key]?.count ?? 0 < 8 { known[token.key, default: []].append(year) }
    }
    return queries
  }

  /// Whether the last name before the verb is the same, or a word that leads it: "first".
  private func isOfOneSubject(_ one: CopyYear, _ other: CopyYear, in story: Story) -> Bool {
    let subjects = [one, other].map { subject(of: $0, in: story) }
    guard let first = subjects[0], let second = subjects[1] else { return false }
    return first == second
  }

  private func subject(of year: CopyYear, in story: Story) -> WordKey? {
    let sentence = story.sentences[year.sentence]
    let start = max(sentence.lowerBound, year.token - 8)
    return (start..<year.token - 2).last {
      let token = story.tokens[$0]
      return token.kind == .word && token.isCapitalized && token.range.count > 2
        && !token.is([.function, .weekday, .month, .title])
    }.map { story.tokens[$0].key }
  }

  private static let events: WordSet = [
    "elected", "founded", "born", "opened", "built", "joined", "died", "launched", "established",
    "married", "introduced",
  ]
}
