import GalleyModel

/// Parts that are told by how many share them, until all are named.
extension PartsRule {
  /// "The largest of the five has 300; two have 120 and 110, and the two smallest 90 between them", of
  /// the 700 at "five yards" before: one, two and two are all five, so that their sums are the whole.
  func partitions(in story: Story) -> [Query] {
    story.sentences.indices.compactMap { sentence in
      guard sentence > 0, story.isBody(sentence: sentence),
        let end = between(story.sentences[sentence], in: story),
        let groups = groups(inSentence: sentence, upTo: end, in: story),
        let total = total(of: groups, before: sentence, in: story),
        let first = groups.values.first, let last = groups.values.last
      else { return nil }
      let sum = groups.values.reduce(Interval(0, 0)) { $0 + $1.interval }
      guard !sum.meets(total.interval) else { return nil }
      let value = groups.values.reduce(0) { $0 + $1.value.doubleValue }
      let range = first.figure.number.range.lowerBound..<last.figure.number.range.upperBound
      return Query(
        rule: .parts, level: .error,
        span: story.span(range.count <= 280 ? range : last.figure.number.range),
        items: groups.values.map(\.figure.id) + [total.figure.id],
        message: groups.values.map(\.figure.number.text).joined(separator: " + ")
          + " = \(Printed.amount(value, nil)), not \(total.figure.number.text)",
        evidence: [total.figure.number])
    }
  }

  /// Whether a query takes one value of such a sentence for the sum of the others.
  func isOfPartition(_ query: Query, in story: Story) -> Bool {
    let token = story.tokens(of: query.span.range).lowerBound
    guard token < story.tokens.count else { return false }
    let sentence = story.sentence(ofToken: token)
    return between(story.sentences[sentence], in: story).map {
      groups(inSentence: sentence, upTo: $0, in: story) != nil
    } ?? false
  }

  /// Where "between them" stands, that ends the last group.
  private func between(_ sentence: Range<Int>, in story: Story) -> Int? {
    sentence.first { story.at($0, "between") && story.at($0 + 1, "them") }
  }

  /// How many there are, and the values that some of them have alone or together.
  private struct Groups {
    let count: Int
    let values: [Fact]
  }

  private func groups(inSentence sentence: Int, upTo end: Int, in story: Story) -> Groups? {
    let facts = story.facts(inSentence: sentence).filter { $0.kind == .count && $0.isPlain }
    let start = story.sentences[sentence].lowerBound
    guard let whole = facts.first, whole.tokens.lowerBound - start <= 5,
      story.has(Self.largest, in: start..<whole.tokens.lowerBound),
      story.at(whole.tokens.lowerBound - 1, "the") || story.at(whole.tokens.lowerBound - 1, "its"),
      (3...12).contains(whole.whole)
    else { return nil }
    var values: [Fact] = []
    var sharing = 1
    var open = 1
    for fact in facts.dropFirst() {
      guard fact.tokens.upperBound <= end else { return nil }
      if fact.value.doubleValue < whole.value.doubleValue, open == 0 {
        open = fact.whole
        sharing += open
      } else {
        guard fact.value > whole.value, open > 0, fact.bound == .exact else { return nil }
        values.append(fact)
        // What the last of them have between them is one value.
        open = fact.tokens.upperBound == end ? 0 : open - 1
      }
    }
    guard open == 0, sharing == whole.whole, values.count >= 3,
      values.last?.tokens.upperBound == end
    else { return nil }
    return Groups(count: whole.whole, values: values)
  }

  /// The only larger count of the sentence before that tells how many there are, too.
  private func total(of groups: Groups, before sentence: Int, in story: Story) -> Fact? {
    let facts = story.facts(inSentence: sentence - 1).filter { $0.kind == .count && $0.isPlain }
    guard facts.contains(where: { $0.value.doubleValue == Double(groups.count) }),
      let largest = groups.values.map(\.value).max()
    else { return nil }
    let totals = facts.filter { $0.value > largest }
    return totals.count == 1 && totals.first?.bound == .exact ? totals.first : nil
  }

  private static let largest: WordSet = ["largest", "biggest", "greatest", "main"]
}
