import GalleyModel

/// Limits, majorities and rankings that the numbers do not bear out.
extension OrderRule {
  func limits(in story: Story) -> [Query] {
    var queries: [Query] = []
    var previous = -1
    for fact in story.facts where fact.sentence != previous && story.isBody(fact) {
      previous = fact.sentence
      let near = max(0, fact.sentence - 1)...fact.sentence
      guard near.contains(where: { story.classesOfSentence[$0].contains(.standing) }) else {
        continue
      }
      if let query = majority(fact.sentence, in: story) { queries.append(query) }
      if let query = ahead(fact.sentence, in: story) { queries.append(query) }
      if let query = ranked(fact.sentence, in: story) { queries.append(query) }
      if let query = record(fact.sentence, in: story) { queries.append(query) }
    }
    return queries
  }

  /// The words at which a vote, a record or a ranking is read.
  static let standingWords: [WordKey] =
    defeats.words + [
      "majority", "ahead", "followed", "record", "against", "opposed", "youngest", "oldest",
    ]

  /// "an outright majority … It will have 58 of the 120 seats": half and one at least.
  private func majority(_ sentence: Int, in story: Story) -> Query? {
    guard
      let seats = story.facts(inSentence: sentence).first(where: {
        $0.kind == .count && $0.figure.quantity.of != nil && $0.bound == .exact
      }), let whole = seats.figure.quantity.of, whole.doubleValue >= 10, seats.value > .zero
    else { return nil }
    let block = story.block(ofSentence: sentence)
    let near = [sentence, sentence - 1].filter {
      $0 >= 0 && story.block(ofSentence: $0) == block
        || $0 >= 0 && $0 == sentence - 1 && sentence == story.sentencesOfBlock[block].lowerBound
    }
    guard
      let place = near.lazy.flatMap({ story.sentences[$0] }).first(where: {
        story.at($0, "majority") && isWon($0, in: story)
      })
    else { return nil }
    guard seats.value.doubleValue * 2 <= whole.doubleValue else { return nil }
    let word = story.span(tokens: place..<place + 1)
    return Query(
      rule: .order, level: .error, span: seats.figure.span, items: [seats.figure.id],
      message: "\(Printed.exact(seats.value)) of \(Printed.exact(whole)) is no majority",
      evidence: [word])
  }

  /// "won an outright majority", "keeps its majority"; not "short of a majority", "lost its majority".
  private func isWon(_ index: Int, in story: Story) -> Bool {
    let sentence = story.sentences[story.sentence(ofToken: index)]
    return story.has(
      [
        "won", "win", "wins", "has", "have", "secured", "secures", "keeps", "kept", "gained",
        "with",
      ],
      in: max(sentence.lowerBound, index - 5)..<index)
      && !story.has(
        [
          "short", "lost", "loses", "losing", "lose", "without", "no", "not", "need", "needs",
          "needed", "denied", "two-thirds", "working", "simple", "lacks", "if", "qualified",
        ], in: sentence)
  }

  /// "polled 4,112 votes, to put her ahead of the Liberal, on 4,216".
  private func ahead(_ sentence: Int, in story: Story) -> Query? {
    let range = story.sentences[sentence]
    guard
      let index = range.first(where: {
        story.at($0, "ahead") && story.at($0 + 1, "of")
          || Self.defeats.contains(story.tokens[$0].key)
      }),
      story.has(
        ["votes", "vote", "poll", "seats", "polled", "points", "per", "percent", "%"], in: range)
    else { return nil }
    let values = story.values[sentence]
    guard values.count == 2, let winner = values.first, let loser = values.last,
      winner.tokens.upperBound <= index, loser.tokens.lowerBound > index,
      winner.isComparable(with: loser),
      winner.scale == .count || winner.scale == .percent,
      loser.tokens.lowerBound - index <= 14,
      story.has(["on", "with", "by", "to"], in: Story.stretch(index + 1, loser.tokens.lowerBound))
    else { return nil }
    let (one, other) = CopyValue.intervals(winner, loser)
    guard one.high < other.low, winner.number * 3 > loser.number else { return nil }
    let (first, second) = (winner.text(in: story), loser.text(in: story))
    return Query(
      rule: .order, level: .error, span: winner.fact.figure.number,
      items: [winner.fact.figure.id, loser.fact.figure.id],
      message: "\(first.text) is not ahead of \(second.text)", evidence: [second])
  }

  private static let defeats: WordSet = ["beat", "beating", "defeated", "defeating", "beats"]

  /// "hit hardest, with 212 cases, followed by Estmere with 240 and Coombe with 96".
  private func ranked(_ sentence: Int, in story: Story) -> Query? {
    let range = story.sentences[sentence]
    guard let index = range.first(where: { story.at($0, "followed") && story.at($0 + 1, "by") }),
      !story.has(["lowest", "fewest", "least", "smallest", "fastest", "cheapest"], in: range)
    else { return nil }
    let values = story.values[sentence].filter {
      $0.scale == .count || $0.scale == .percent || $0.fact.kind == .money
    }
    guard let first = values.last(where: { $0.tokens.upperBound <= index }),
      index - first.tokens.upperBound <= 6,
      let second = values.first(where: { $0.tokens.lowerBound > index }),
      second.tokens.lowerBound - index <= 8, first.isComparable(with: second),
      // "a quake of 5.6, followed by 12 aftershocks": who follows in a list comes with a number alone.
      story.has(["with", "on", "at"], in: Story.stretch(index + 2, second.tokens.lowerBound)),
      second.noun == nil || first.noun != nil
    else { return nil }
    let (one, other) = CopyValue.intervals(first, second)
    guard one.high < other.low else { return nil }
    let (leader, rival) = (first.text(in: story), second.text(in: story))
    return Query(
      rule: .order, level: .error, span: leader,
      items: [first.fact.figure.id, second.fact.figure.id],
      message: "\(rival.text) is more than \(leader.text), which it is said to follow",
      evidence: [rival])
  }

  /// "its warmest night … never below 22.1C; the previous record was 22.8C".
  private func record(_ sentence: Int, in story: Story) -> Query? {
    let range = story.sentences[sentence]
    guard let index = range.first(where: { story.at($0, "record") && isOld($0, in: story) }) else {
      return nil
    }
    let block = story.block(ofSentence: sentence)
    let own = story.sentencesOfBlock[block]
    let values = story.values[sentence]
      .filter { $0.scale != .count && $0.scale != .share }
    guard let old = values.first(where: { $0.tokens.lowerBound > index }) else { return nil }
    var before = values.filter {
      $0.tokens.upperBound <= index && $0.isComparable(with: old)
    }
    if before.isEmpty, sentence > own.lowerBound {
      before = story.values[sentence - 1].filter {
        $0.isComparable(with: old)
      }
    }
    guard before.count == 1, let new = before.first,
      !values.contains(where: {
        $0.fact.index != old.fact.index && $0.tokens.lowerBound > index && $0.scale == old.scale
      })
    else { return nil }
    let words = own.first.map { story.sentences[$0].lowerBound..<range.upperBound } ?? range
    let isLow = old.scale == .seconds || story.has(Self.low, in: words)
    let isHigh = story.has(Self.high, in: words)
    guard isLow != isHigh || old.scale == .seconds else { return nil }
    let (one, other) = (new.interval(), old.interval())
    let isBeaten = isLow ? one.low <= other.high : one.high >= other.low
    guard !isBeaten else { return nil }
    let (first, second) = (new.text(in: story), old.text(in: story))
    return Query(
      rule: .order, level: .error, span: first,
      items: [new.fact.figure.id, old.fact.figure.id],
      message: "\(first.text) does not beat the record of \(second.text)", evidence: [second])
  }

  private func isOld(_ index: Int, in story: Story) -> Bool {
    let before = max(0, index - 4)..<index
    return story.has(["previous", "old", "former", "earlier"], in: before)
      || story.has(["inside", "beating", "broke", "breaking", "smashing", "bettering"], in: before)
  }

  private static let high: WordSet = [
    "warmest", "hottest", "highest", "most", "largest", "biggest", "longest", "wettest", "windiest",
    "deepest", "tallest", "heaviest",
  ]
  private static let low: WordSet = [
    "coldest", "lowest", "fastest", "quickest", "driest", "smallest", "shortest",
  ]
}
