import GalleyModel

/// Shares of all whom a story has counted.
extension ShareRule {
  /// "It lists 80,000 people … Migrants number 9,600, or 17 per cent of residents … 12,000 speak Dutch,
  /// or 15 per cent": a share of the same whole as another one, wherever the whole stands.
  func ofEverybody(_ share: Fact, in story: Story) -> Counts? {
    guard share.kind == .percent, let value = share.share, isOfEverybody(share, in: story),
      let part = part(before: share, in: story)
    else { return nil }
    let top = story.facts.prefix(120)
    let wholes = top.filter { fact in
      isHeadcount(fact, in: story) && fact.value.doubleValue > part.number
    }
    guard !wholes.contains(where: { fits(part.number, $0, value) }) else { return nil }
    for other in top where other.kind == .percent && other.index != share.index {
      guard let rate = other.share, let pair = self.part(before: other, in: story),
        let whole = wholes.first(where: { fits(pair.number, $0, rate) })
      else { continue }
      let number = whole.value.doubleValue
      return Counts(
        part: Interval(part.number, part.number), whole: Interval(number, number),
        percent: 100 * part.number / number, facts: [whole],
        text: "\(part.text) of \(whole.printed)")
    }
    return nil
  }

  /// "The firm employs 2,400 people … will cut 300 jobs, or 15 per cent of its workforce".
  func ofStaff(_ share: Fact, in story: Story) -> Counts? {
    guard share.kind == .percent || share.kind == .ratio, let value = share.share,
      share.figure.direction == nil, story.isBody(share), share.figure.inQuote == nil,
      isOf(Self.staff, share, in: story), let part = part(before: share, in: story)
    else { return nil }
    let wholes = story.facts(inSentences: max(0, share.sentence - 12)...share.sentence + 1)
      .suffix(60).filter { isStaff($0, in: story) }
    guard let whole = wholes.first, wholes.allSatisfy({ $0.value == whole.value }),
      whole.value.doubleValue > part.number, whole.index != share.index - 1,
      !fits(part.number, whole, value)
    else { return nil }
    let number = whole.value.doubleValue
    return Counts(
      part: Interval(part.number, part.number), whole: whole.interval,
      percent: 100 * part.number / number, facts: [whole],
      text: "\(part.text) of \(whole.printed)")
  }

  /// "Employs 2,400 people", "a workforce of 2,400", "has 2,400 staff".
  private func isStaff(_ fact: Fact, in story: Story) -> Bool {
    guard story.isBody(fact), fact.kind == .count, fact.unit == nil, fact.isPlain,
      fact.bound == .exact || fact.bound == .about, fact.figure.inQuote == nil,
      fact.figure.quantity.of == nil
    else { return false }
    var before = fact.tokens.lowerBound - 1
    while let token = story.token(before),
      token.is("about") || token.is("some") || token.is("around")
    { before -= 1 }
    if story.at(before, "employs") || story.at(before, "employing") { return true }
    if story.at(before, "of"), story.at(before - 1, "workforce") || story.at(before - 1, "staff") {
      return true
    }
    return story.at(before, "has")
      && (story.noun(of: fact).map { $0 == "staff" || $0 == "employee" || $0 == "worker" } ?? false)
  }

  /// "of its workforce", "of the staff".
  private func isOf(_ nouns: WordSet, _ share: Fact, in story: Story) -> Bool {
    let behind = Story.stretch(share.tokens.upperBound, share.tokens.upperBound + 4)
    guard let of = behind.first(where: { story.at($0, "of") }),
      story.at(of + 1, "its") || story.at(of + 1, "the") || story.at(of + 1, "their")
    else { return false }
    // "of the staff of both"
    return story.has(nouns, in: of + 2..<of + 3)
      && !(story.token(of + 3)?.is(.preposition) ?? false)
  }

  private static let staff: WordSet = ["workforce", "staff", "employees", "workers", "headcount"]

  private func fits(_ part: Double, _ whole: Fact, _ share: Interval) -> Bool {
    let ratio = part / whole.value.doubleValue
    return Interval(ratio, ratio).widened(by: 0.01).meets(share)
  }

  /// "16 per cent of residents", "of the population".
  private func isOfEverybody(_ share: Fact, in story: Story) -> Bool {
    let behind = Story.stretch(share.tokens.upperBound, share.tokens.upperBound + 3)
    guard story.isBody(share), share.figure.inQuote == nil,
      let of = behind.first(where: { story.at($0, "of") })
    else { return false }
    let noun = story.at(of + 1, "the") || story.at(of + 1, "all") ? of + 2 : of + 1
    return story.token(noun).map { Self.everybody.contains($0.key) } ?? false
  }

  private func isHeadcount(_ fact: Fact, in story: Story) -> Bool {
    guard story.isBody(fact), fact.kind == .count, fact.unit == nil, fact.isPlain,
      fact.bound == .exact, fact.value.doubleValue >= 100
    else { return false }
    return story.noun(of: fact).map(Self.heads.contains) ?? false
  }

  /// "9,600, or": the number right before a share, which "number 9,600" need not make a figure.
  private func part(before share: Fact, in story: Story) -> (number: Double, text: String)? {
    let or = share.tokens.lowerBound - 1
    guard story.at(or, "or"), story.at(or - 1, ",") else { return nil }
    for index in [or - 2, or - 3, or - 4] {
      guard let token = story.token(index), token.block == story.tokens[or].block else {
        return nil
      }
      if token.kind == .number, let number = story.decimal(at: index), number >= 10 {
        return story.token(index - 1)?.isMoneySign ?? false
          ? nil : (number, story.text(token.range))
      }
    }
    return nil
  }

  private static let everybody: WordSet = ["residents", "inhabitants", "people", "population"]
  private static let heads: WordSet = ["resident", "inhabitant", "people", "person", "population"]
}
