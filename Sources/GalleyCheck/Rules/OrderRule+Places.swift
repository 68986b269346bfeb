import GalleyModel

/// Votes and places in a table that do not bear the verb out.
extension OrderRule {
  func places(in story: Story) -> [Query] {
    let inBody = story.sentences.indices.filter {
      !story.classesOfSentence[$0].isDisjoint(with: [.standing, .rise, .fall])
        && story.isBody(sentence: $0)
    }
    return inBody.compactMap { vote($0, in: story) ?? place($0, in: story) }
  }

  /// "approved the scheme … Seven were in favour and nine against".
  private func vote(_ sentence: Int, in story: Story) -> Query? {
    guard story.classesOfSentence[sentence].contains(.standing) else { return nil }
    let range = story.sentences[sentence]
    guard let against = range.first(where: { story.at($0, "against") || story.at($0, "opposed") })
    else { return nil }
    let counts = story.facts(inSentence: sentence).filter { $0.kind == .count && $0.unit == nil }
    guard
      let lost = counts.last(where: {
        $0.tokens.upperBound <= against && against - $0.tokens.upperBound <= 3
      }), let won = counts.last(where: { $0.index < lost.index }), won.isPlain, lost.isPlain,
      story.has(
        ["for", "favour", "favor"], in: Story.stretch(won.tokens.upperBound, lost.tokens.lowerBound)
      ),
      lost.tokens.lowerBound - won.tokens.upperBound <= 7, won.value != lost.value
    else { return nil }
    let block = story.block(ofSentence: sentence)
    for near in [sentence, sentence - 1] where near >= 0 && story.block(ofSentence: near) == block {
      guard
        let verb = story.sentences[near].first(where: {
          Self.passed.contains(story.tokens[$0].key) || Self.failed.contains(story.tokens[$0].key)
        }), !story.has(["not", "two-thirds", "majority"], in: story.sentences[near])
      else { continue }
      let isPassed = Self.passed.contains(story.tokens[verb].key)
      guard isPassed == (won.value < lost.value) else { return nil }
      let word = story.span(tokens: verb..<verb + 1)
      return Query(
        rule: .order, level: .error,
        span: story.span(tokens: won.tokens.lowerBound..<lost.tokens.upperBound),
        items: [won.figure.id, lost.figure.id],
        message: "\(won.printed) for and \(lost.printed) against is not \"\(word.text)\"",
        evidence: [word])
    }
    return nil
  }

  private static let passed: WordSet = [
    "approved", "approve", "passed", "backed", "adopted", "agreed", "endorsed", "accepted",
    "carried", "ratified",
  ]
  private static let failed: WordSet = [
    "rejected", "reject", "defeated", "refused", "blocked", "fell", "failed",
  ]

  /// "has slipped to third, having been fifth a year ago".
  private func place(_ sentence: Int, in story: Story) -> Query? {
    guard !story.classesOfSentence[sentence].isDisjoint(with: [.rise, .fall]),
      !story.classesOfSentence[sentence].isDisjoint(with: [.ordinal, .digits])
    else { return nil }
    let range = story.sentences[sentence]
    let ranks = range.compactMap { index in rank(at: index, in: story).map { (index, $0) } }
    guard ranks.count == 2, let (first, one) = ranks.first, let (second, other) = ranks.last else {
      return nil
    }
    guard let verb = range.first(where: { story.tokens[$0].is([.rise, .fall]) }),
      range.count(where: { story.tokens[$0].is([.rise, .fall]) }) == 1, verb < first,
      first - verb <= 8,
      !story.has([","], in: verb..<first)
    else { return nil }
    let gap = Story.stretch(first + 1, second)
    let (old, new): (Int, Int)
    if story.at(first - 1, "to"),
      story.has(["from"], in: gap) || story.has(["having", "had"], in: gap) && gap.count <= 6
    {
      (old, new) = (other, one)
    } else if story.at(first - 1, "from"), story.at(second - 1, "to"), gap.count <= 5 {
      (old, new) = (one, other)
    } else {
      return nil
    }
    let isUp = story.tokens[verb].is(.rise)
    guard isUp != story.tokens[verb].is(.fall), old != new, isUp == (new > old) else { return nil }
    let word = story.span(tokens: verb..<verb + 1)
    let places = story.span(tokens: first..<second + 1)
    return Query(
      rule: .order, level: .error, span: story.span(tokens: verb..<first + 1),
      message: "place \(old) to \(new) is \(isUp ? "a fall" : "a rise"), not \"\(word.text)\"",
      evidence: [places])
  }

  /// "third", "23rd" as a place: not "third quarter".
  private func rank(at index: Int, in story: Story) -> Int? {
    let token = story.tokens[index]
    if token.kind == .number, let next = story.token(index + 1), !next.isSpaced,
      ["st", "nd", "rd", "th"].contains(next.key)
    {
      return story.whole(at: index)
    }
    guard token.is(.ordinal), let place = Ordinal.values[token.key] else { return nil }
    // A noun behind it makes it another thing's.
    guard let next = story.token(index + 1), next.kind == .word, next.block == token.block else {
      return place
    }
    return next.is([.preposition, .function]) || next.is("place") || next.is("last") ? place : nil
  }
}
