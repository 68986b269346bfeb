import GalleyModel

/// Scores, votes and places told twice.
extension RepeatRule {
  /// "Won 2-1 … the 3-1 victory": a score spoken of as known, beside one other.
  func scores(in story: Story) -> [Query] {
    let scores = story.facts.prefix(400).filter {
      story.isBody($0) && $0.kind == .score && $0.figure.quantity.upper != nil
    }
    guard let first = scores.first else { return [] }
    return judges(first, scores, in: story)
      + scores.dropFirst().compactMap { score in
        guard isDefinite(score, in: story), !score.isQuoted,
          story.has(
            Self.results, in: score.tokens.upperBound..<score.tokens.upperBound + 3),
          let before = scores.last(where: { $0.index < score.index }),
          before.sentence < score.sentence,
          scores.allSatisfy({ $0.index >= score.index || isSame($0, before) }),
          !scores.contains(where: { $0.index != score.index && isSame($0, score) })
        else { return nil }
        return query(score, before, .check, in: story)
      }
  }

  private func isSame(_ one: Fact, _ other: Fact) -> Bool {
    let a = [one.value, one.figure.quantity.upper ?? .zero]
    let b = [other.value, other.figure.quantity.upper ?? .zero]
    return a == b || a == b.reversed()
  }

  private func isDefinite(_ fact: Fact, in story: Story) -> Bool {
    let before = fact.tokens.lowerBound - 1
    return story.at(before, "the") || story.at(before, "that") || story.at(before, "this")
      || Self.owners.contains(story.token(before)?.key ?? WordKey())
  }

  /// "Ruled 6-3 … the five-judge majority".
  private func judges(_ score: Fact, _ scores: [Fact], in story: Story) -> [Query] {
    guard scores.allSatisfy({ isSame($0, score) }), let upper = score.figure.quantity.upper,
      story.has(
        ["ruled", "voted", "vote", "decision", "ruling", "majority", "court", "council", "board"],
        in: story.sentences[score.sentence])
    else { return [] }
    return story.facts.prefix(400).compactMap { fact in
      guard fact.kind == .count, story.isBody(fact), fact.sentence > score.sentence,
        fact.isPlain, fact.bound == .exact, !fact.isQuoted,
        isDefinite(fact, in: story) || story.at(fact.tokens.upperBound, "-")
      else { return nil }
      let behind = fact.tokens.upperBound..<fact.tokens.upperBound + 4
      let winners = max(score.value, upper)
      let losers = min(score.value, upper)
      guard
        story.has(["majority"], in: behind) && fact.value != winners
          && fact.value != winners.adding(losers)
          || story.has(["dissenters", "dissenting", "dissents", "minority"], in: behind)
            && fact.value != losers
      else { return nil }
      return query(fact, score, .check, in: story)
    }
  }

  private static let results: WordSet = [
    "win", "victory", "defeat", "loss", "draw", "triumph", "success", "thrashing", "rout",
    "beating", "scoreline", "score", "vote", "ruling", "decision", "verdict", "split", "result",
    "stalemate", "tie",
  ]

  /// "Won bronze … her fourth-place finish": medals are places.
  func medals(in story: Story) -> [Query] {
    var medal: (token: Int, place: Int, sentence: Int)?
    var queries: [Query] = []
    for sentence in story.sentences.indices.prefix(60)
    where story.isBody(sentence: sentence)
      && (medal != nil || story.classesOfSentence[sentence].contains(.group))
    {
      for index in story.sentences[sentence] where story.tokens[index].is([.group, .ordinal]) {
        let token = story.tokens[index]
        if let place = Self.medalPlaces[token.key] {
          let before = index - 3..<index
          guard
            story.has(
              ["won", "wins", "win", "took", "claimed", "takes", "claims", "secured"], in: before)
          else { continue }
          // Of two medals of one story each may be another's.
          if let medal, medal.place != place { return [] }
          medal = medal ?? (index, place, sentence)
        } else if let medal, sentence > medal.sentence,
          let place = Ordinal.values[token.key], place <= 8,
          story.has(["place", "placed"], in: index + 1..<index + 3),
          Self.owners.contains(story.token(index - 1)?.key ?? WordKey()), place != medal.place,
          !story.has(
            ["last", "previous", "ago", "heat", "semi", "earlier"], in: story.sentences[sentence])
        {
          let span = story.span(tokens: index..<index + 1)
          let other = story.span(tokens: medal.token..<medal.token + 1)
          queries.append(
            Query(
              rule: .repeat, level: .check, span: span,
              message: "\(span.text) place here, \(other.text) before", evidence: [other]))
        }
      }
    }
    return queries
  }

  static let medalPlaces: [WordKey: Int] = [
    "gold": 1, "silver": 2, "bronze": 3, "runner-up": 2,
  ]

  /// "Her 19th goal of the season … with 16 to her name": what a place in a row counts.
  func ordinals(in story: Story) -> [Query] {
    var ordinals: [Ordinal] = []
    for sentence in story.sentences.indices.prefix(200)
    where story.isBody(sentence: sentence)
      && !story.classesOfSentence[sentence].isDisjoint(with: [.ordinal, .digits])
    {
      ordinals += Ordinal.all(inSentence: sentence, of: story)
      guard ordinals.count <= 6 else { return [] }
    }
    return ordinals.compactMap { ordinal in
      guard Self.owners.contains(story.token(ordinal.tokens.lowerBound - 1)?.key ?? WordKey()),
        let noun = story.noun(at: ordinal.tokens.upperBound),
        ordinals.count(where: {
          $0.value != ordinal.value && story.noun(at: $0.tokens.upperBound) == noun
        }) == 0
      else { return nil }
      let scope = story.has(
        ["season", "year", "career", "tournament"], in: story.sentences[ordinal.sentence])
      let later = story.facts(inSentences: ordinal.sentence + 1...ordinal.sentence + 12).first {
        fact in
        guard story.isBody(fact), fact.kind == .count, fact.isPlain, fact.bound == .exact,
          !fact.isQuoted, fact.value.doubleValue >= 2,
          fact.value.doubleValue > Double(ordinal.value) * 0.4,
          fact.value.doubleValue < Double(ordinal.value) * 2.5
        else { return false }
        let behind = fact.tokens.upperBound..<fact.tokens.upperBound + 4
        let isTally =
          story.has(["name"], in: behind)
          || story.countedNoun(behind: fact) == noun
            && story.has(
              ["his", "her", "has", "now", "tally", "total"],
              in: fact.tokens.lowerBound - 4..<fact.tokens.upperBound + 4)
        return isTally && scope
          && story.has(
            ["season", "year", "career", "tournament"], in: story.sentences[fact.sentence])
      }
      guard let later, later.value.doubleValue != Double(ordinal.value),
        !story.facts.contains(where: { $0.value.doubleValue == Double(ordinal.value) })
      else { return nil }
      let span = story.span(tokens: ordinal.tokens)
      return Query(
        rule: .repeat, level: .check, span: later.figure.span, items: [later.figure.id],
        message: "\(later.figure.span.text) here, \(span.text) before", evidence: [span])
    }
  }
}
