import GalleyModel

/// A headline says what the lead says: of what both count or measure, the lead has the one amount.
extension HeadlineRule {
  /// Amounts above the body that nothing in it bears out, where the lead has one of their dimension.
  func contradicted(in story: Story) -> [Query] {
    let above = story.sentences.indices.prefix(60).filter {
      Self.displayed.contains(story.blocks[story.block(ofSentence: $0)].kind)
    }
    let heads = Amount.all(inSentences: above, of: story).prefix(12)
    guard !heads.isEmpty else { return [] }
    let inBody = story.sentences.indices.prefix(200).filter {
      story.blocks[story.block(ofSentence: $0)].kind.isBody
    }
    let body = Amount.all(inSentences: inBody, of: story)
    let title = above.first.map { story.stems(story.sentences[$0]) } ?? []
    return heads.compactMap { head in
      guard head.fact.map({ $0.isPlain || $0.kind == .ratio }) ?? true,
        let rival = rival(of: head, in: body, of: story), isContrary(head, rival),
        !isBorneOut(head, by: body, of: story),
        let level = kinship(of: head, rival, title: title, in: story)
      else { return nil }
      return Query(
        rule: .headline, level: level, span: head.span,
        items: [head.fact, rival.fact].compactMap { $0?.figure.id },
        message: "\(head.span.text) in the "
          + "\(story.blocks[story.block(ofSentence: head.sentence)].kind.rawValue), "
          + "\(rival.span.text) in the body",
        expected: rival.span.text, evidence: [rival.span])
    }
  }

  private static let displayed: Set<Block.Kind> = [.headline, .standfirst, .highlight, .caption]

  /// The amount of a dimension in the first paragraph, or in the second where the first has none;
  /// of several that are not one the one of the same noun, if any.
  private func rival(of head: Amount, in body: [Amount], of story: Story) -> Amount? {
    for paragraph in 1...2 {
      var amounts = body.filter {
        $0.dimension == head.dimension
          && story.blocks[story.block(ofSentence: $0.sentence)].number == paragraph
      }
      // Beside figures "twins" and "trio" count nothing more.
      if amounts.contains(where: { $0.fact != nil }) { amounts.removeAll { $0.fact == nil } }
      guard let first = amounts.first else { continue }
      if amounts.dropFirst().contains(where: { $0.differs(from: first) }) {
        let nouns = nouns(behind: head, in: story)
        amounts.removeAll { nouns.isDisjoint(with: self.nouns(behind: $0, in: story)) }
        guard amounts.count == 1 else { return nil }
      }
      return amounts.first.flatMap { $0.fact?.figure.inQuote == nil ? $0 : nil }
    }
    return nil
  }

  /// "Up to 500" is not borne out by "as many as 350", though both reach down to nothing.
  private func isContrary(_ head: Amount, _ rival: Amount) -> Bool {
    if let fact = head.fact, let other = rival.fact, fact.bound == other.bound, fact.bound != .about,
      head.unit == rival.unit
    {
      return !fact.exact.meets(other.exact)
    }
    return head.differs(from: rival)
  }

  /// Whether any amount of the body, or two that stand together, can be what the headline says.
  private func isBorneOut(_ head: Amount, by body: [Amount], of story: Story) -> Bool {
    if let fact = head.fact, fact.share == nil || fact.kind == .percent,
      stands(fact, in: story.facts.filter(story.isBody), of: story)
    {
      return true
    }
    let like = body.filter { $0.dimension == head.dimension }.prefix(60)
    for (index, one) in like.enumerated() {
      if !isContrary(head, one) { return true }
      for other in like[(like.startIndex + index)...].dropFirst().prefix(3)
      where other.sentence - one.sentence <= 1 {
        let sum = one.interval + other.interval
        let gap = one.value > other.value
          ? one.interval - other.interval : other.interval - one.interval
        if sum.meets(head.interval) || gap.meets(head.interval) { return true }
      }
    }
    if head.dimension == .share {
      // "600 of the 2,400" are a quarter.
      return body.contains { amount in
        guard let fact = amount.fact, let next = body.first(where: {
          $0.tokens.lowerBound > amount.tokens.lowerBound && $0.dimension == amount.dimension
        })?.fact, amount.dimension == .count, next.sentence - fact.sentence <= 1 else { return false }
        let ratio = min(fact.value, next.value).doubleValue / max(fact.value, next.value).doubleValue
        return head.interval.contains(ratio)
      }
    }
    return false
  }

  /// How surely both speak of one thing; null where nothing says so.
  private func kinship(of head: Amount, _ rival: Amount, title: Set<UInt64>, in story: Story)
    -> Query.Level?
  {
    let words = story.stems(story.sentences[head.sentence])
    let others = story.stems(story.sentences[rival.sentence])
    let shared = words.intersection(others).count
    let isOfOneNoun = !nouns(behind: head, in: story).isDisjoint(with: nouns(behind: rival, in: story))
    let isTitled = title.intersection(others).count >= 1
    if head.dimension == .count {
      let ratio = rival.value / head.value
      if isOfOneNoun { return .error }
      let isBounded = head.fact.map { $0.bound != .exact && $0.bound == rival.fact?.bound } ?? false
      guard shared >= 2 || isBounded && isTitled else { return nil }
      return ratio > 0.2 && ratio < 5 ? .check : nil
    }
    if shared >= 2 { return .error }
    return shared >= 1 || isTitled ? .check : nil
  }

  /// The telling words right behind a number.
  private func nouns(behind amount: Amount, in story: Story) -> Set<UInt64> {
    let end = min(amount.tokens.upperBound + 4, story.sentences[amount.sentence].upperBound)
    var stop = amount.tokens.upperBound
    while stop < end, story.tokens[stop].kind == .word || story.at(stop, "-") {
      if story.tokens[stop].is(.preposition), !story.at(stop, "of") { break }
      stop += 1
    }
    return story.stems(
      (amount.fact == nil ? amount.tokens.lowerBound : amount.tokens.upperBound)..<max(
        stop, amount.tokens.upperBound))
  }
}

extension Fact {
  /// What it may stand for if its bound is left out.
  fileprivate var exact: Interval {
    Interval(value.doubleValue - step * 0.5, value.doubleValue + max(step, value.doubleValue * 1e-9))
  }
}
