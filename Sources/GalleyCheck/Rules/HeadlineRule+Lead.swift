import GalleyModel

/// A headline says what the lead says: of what both count or measure, the lead has the one amount.
extension HeadlineRule {
  /// Amounts above the body that nothing in it bears out, where the lead has one of their dimension.
  func contradicted(in story: Story) -> [Query] {
    let above = story.sentences.indices.prefix(60).filter {
      !story.isBody(sentence: $0)
        && isDisplayed(story.blocks[story.block(ofSentence: $0)].kind)
    }
    let heads = Amount.all(inSentences: above, of: story).prefix(12)
    guard !heads.isEmpty else { return [] }
    let inBody = story.sentences.indices.prefix(200).filter {
      story.isBody(sentence: $0)
    }
    let body = Amount.all(inSentences: inBody, of: story)
    let title = above.first.map { story.stems(story.sentences[$0]) } ?? []
    return heads.compactMap { head in
      guard head.fact.map({ $0.isPlain || $0.kind == .ratio }) ?? true else { return nil }
      let topic = Topic(head, title: title, in: story)
      guard let rival = rival(of: topic, in: body, of: story), isContrary(head, rival.amount),
        !isOnTheWay(head.tokens, to: rival.amount.value / head.value, in: story),
        !isOfScale(head, rival.amount),
        !isBorneOut(topic, rival, by: body, of: story)
      else { return nil }
      return Query(
        rule: .headline, level: rival.nearness >= 5 ? .error : .check, span: head.span,
        items: [head.fact, rival.amount.fact].compactMap { $0?.figure.id },
        message: "\(head.span.text) in the "
          + "\(story.blocks[story.block(ofSentence: head.sentence)].kind.rawValue), "
          + "\(rival.amount.span.text) in the body",
        expected: rival.amount.span.text, evidence: [rival.amount.span])
    }
  }

  private func isDisplayed(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .headline, .standfirst, .highlight, .caption: true
    default: false
    }
  }

  /// What a number above the body is said of.
  private struct Topic {
    let head: Amount
    let words: Set<UInt64>
    let nouns: Set<UInt64>
    let title: Set<UInt64>
    let casualty: WordClasses?
    let isHeadline: Bool

    init(_ head: Amount, title: Set<UInt64>, in story: Story) {
      self.head = head
      words = story.stems(story.sentences[head.sentence])
      nouns = story.nouns(behind: head)
      self.title = title
      let sentence = story.sentences[head.sentence]
      let near =
        max(
          sentence.lowerBound, head.tokens.lowerBound - 8)..<min(
          sentence.upperBound, head.tokens.upperBound + 4)
      casualty =
        head.dimension != .count
        ? nil : story.has(.dead, in: near) ? .dead : story.has(.hurt, in: near) ? .hurt : nil
      isHeadline = story.blocks[story.block(ofSentence: head.sentence)].kind == .headline
    }

    /// "41 lamps" and "52 benches", where hardly a word is shared.
    func isOfOtherThings(_ amount: Amount, in story: Story) -> Bool {
      let others = story.nouns(behind: amount)
      return head.dimension == .count && casualty == nil && !nouns.isEmpty && !others.isEmpty
        && nouns.isDisjoint(with: others) && nearness(of: amount, in: story) < 2
    }

    /// How near an amount of the body is to it: by the words of its clause, what it counts and how
    /// high it stands.
    func nearness(of amount: Amount, in story: Story) -> Int {
      let clause = story.stems(story.clause(of: amount))
      var nearness = min(clause.intersection(words).count, 3)
      if !nouns.isDisjoint(with: story.nouns(behind: amount)) { nearness += 3 }
      if let casualty {
        if let fact = amount.fact,
          let other = story.casualty(fact) ?? (story.isToll(fact) ? .dead : nil)
        {
          nearness += other == casualty ? 3 : -3
        }
      }
      if nearness == 0, !clause.isDisjoint(with: title) { nearness = 1 }
      if let bound = head.fact?.bound, bound != .exact, bound == amount.fact?.bound {
        nearness += 1
      }
      return nearness
    }
  }

  /// An amount of the lead and how near it is to what the headline says.
  private struct Rival {
    let amount: Amount
    let nearness: Int
  }

  /// The nearest amount of the lead; null where two are as near and say different numbers.
  private func rival(of topic: Topic, in body: [Amount], of story: Story) -> Rival? {
    var lead = body.filter {
      $0.dimension == topic.head.dimension
        && (story.blocks[story.block(ofSentence: $0.sentence)].number ?? 99)
          <= (topic.isHeadline ? 2 : 6)
    }
    // "Three minutes later" is no length of what the headline tells.
    lead.removeAll { amount in
      story.has(
        ["later", "earlier", "ago", "before", "after"],
        in: amount.tokens.upperBound..<amount.tokens.upperBound + 2)
    }
    // Beside figures "twins" and "trio" count nothing more.
    if lead.contains(where: { $0.fact != nil }) { lead.removeAll { $0.fact == nil } }
    let first = lead.filter { story.blocks[story.block(ofSentence: $0.sentence)].number == 1 }
    let rivals = lead.map { amount in
      // The first number of its kind in the copy is what the headline is of.
      Rival(
        amount: amount,
        nearness: topic.nearness(of: amount, in: story)
          + (first.first?.tokens == amount.tokens ? first.count == 1 ? 2 : 1 : 0))
    }
    guard let nearest = rivals.max(by: { $0.nearness < $1.nearness }),
      nearest.nearness >= 2,
      nearest.amount.fact?.figure.inQuote == nil
    else { return nil }
    let tied = rivals.contains {
      $0.nearness == nearest.nearness && $0.amount.differs(from: nearest.amount)
    }
    return tied || topic.isOfOtherThings(nearest.amount, in: story) ? nil : nearest
  }

  /// "Nears £60,000" over £57,300, "passes £60,000" over £61,200.
  func isOnTheWay(_ head: Range<Int>, to ratio: Double, in story: Story) -> Bool {
    let start = story.sentences[story.sentence(ofToken: head.lowerBound)].lowerBound
    let before = Story.stretch(max(start, head.lowerBound - 4), head.lowerBound)
    return story.has(Self.nearing, in: before) && ratio > 0.7 && ratio <= 1
      || story.has(Self.passing, in: before) && ratio >= 1 && ratio < 1.5
  }

  /// A thousand times apart is a matter of scale.
  private func isOfScale(_ head: Amount, _ rival: Amount) -> Bool {
    let ratio = max(head.value, rival.value) / min(head.value, rival.value)
    return [1e3, 1e6, 1e9].contains { ratio > $0 * 0.99 && ratio < $0 * 1.01 }
  }

  /// "Up to 500" is not borne out by "as many as 350", though both reach down to nothing.
  private func isContrary(_ head: Amount, _ rival: Amount) -> Bool {
    // Five hours and nine years are lengths of two things.
    guard head.value < rival.value * 500, rival.value < head.value * 500 else { return false }
    if let fact = head.fact, isRounded(fact, from: rival.value) { return false }
    if let fact = head.fact, let other = rival.fact, fact.bound == other.bound,
      fact.bound != .about,
      head.unit == rival.unit
    {
      return !fact.exact.meets(other.exact)
    }
    return head.differs(from: rival)
  }

  /// Whether an amount of the body as near as the rival, or two that stand together, can be what the
  /// headline says.
  private func isBorneOut(_ topic: Topic, _ rival: Rival, by body: [Amount], of story: Story)
    -> Bool
  {
    let head = topic.head
    // "Wins two golds" over "won two of Sunday's seven finals"
    if let fact = head.fact,
      story.facts.contains(where: { other in
        story.isBody(other) && (other.figure.paragraph ?? 99) <= 2 && other.kind == fact.kind
          && other.value == fact.value && other.figure.quantity.of != nil
      })
    {
      return true
    }
    // "Survives vote by five" over "by 101 votes to 96"
    if story.at(head.tokens.lowerBound - 1, "by"),
      story.facts.contains(where: { score in
        guard story.isBody(score), score.kind == .score, let upper = score.figure.quantity.upper
        else { return false }
        return abs(upper.doubleValue - score.value.doubleValue) == head.value
      })
    {
      return true
    }
    if rival.nearness < 5, let fact = head.fact, fact.share == nil || fact.kind == .percent,
      stands(fact, in: story.facts.filter(story.isBody), of: story)
    {
      return true
    }
    // "Inflation eases to 3.2%", where "prices rose by 3.2 per cent".
    let dimensions: Set<Amount.Dimension> =
      head.dimension == .share ? [.share, .change] : [head.dimension]
    let like = body.filter { dimensions.contains($0.dimension) }.prefix(60)
    for (index, one) in like.enumerated() {
      let isLead = (story.blocks[story.block(ofSentence: one.sentence)].number ?? 99) <= 2
      let isNear = topic.nearness(of: one, in: story) >= (isLead ? 0 : 2)
      if !isContrary(head, one), isNear || story.nouns(behind: one).isEmpty && rival.nearness < 5 {
        return true
      }
      guard isNear else { continue }
      for other in like[(like.startIndex + index)...].dropFirst().prefix(3)
      where other.sentence - one.sentence <= (isLead ? 1 : 0) {
        let sum = one.interval + other.interval
        let gap =
          one.value > other.value
          ? one.interval - other.interval : other.interval - one.interval
        if sum.meets(head.interval) || gap.meets(head.interval) { return true }
      }
    }
    return head.dimension == .share && isShareOfCounts(head, in: body)
  }

  /// "600 of the 2,400" are a quarter.
  private func isShareOfCounts(_ head: Amount, in body: [Amount]) -> Bool {
    let counts = body.filter { $0.dimension == .count }.prefix(60)
    return zip(counts, counts.dropFirst()).contains { one, other in
      one.value > 0 && other.value > 0 && other.sentence - one.sentence <= 1
        && head.interval.contains(min(one.value, other.value) / max(one.value, other.value))
    }
  }
}

extension Story {
  /// The telling words right behind a number.
  func nouns(behind amount: Amount) -> Set<UInt64> {
    let end = min(amount.tokens.upperBound + 4, sentences[amount.sentence].upperBound)
    var stop = amount.tokens.upperBound
    while stop < end, tokens[stop].kind == .word || at(stop, "-") {
      if tokens[stop].is(.preposition), !at(stop, "of") { break }
      stop += 1
    }
    let start = amount.fact == nil ? amount.tokens.lowerBound : amount.tokens.upperBound
    return stems(start..<max(stop, amount.tokens.upperBound))
  }

  /// The words around a number up to the next comma or bracket.
  func clause(of amount: Amount) -> Range<Int> {
    let sentence = sentences[amount.sentence]
    var low = amount.tokens.lowerBound
    var high = amount.tokens.upperBound
    while low > sentence.lowerBound, amount.tokens.lowerBound - low < 14, !isEdge(low - 1) {
      low -= 1
    }
    while high < sentence.upperBound, high - amount.tokens.upperBound < 14, !isEdge(high) {
      high += 1
    }
    return low..<high
  }

  private func isEdge(_ index: Int) -> Bool {
    tokens[index].kind == .mark && [";", ":", "(", ")"].contains(tokens[index].key)
  }
}
