import GalleyModel

/// A number spoken of as known, which the story has told in another value.
extension RepeatRule {
  /// "At a cost of £14m … the £41m scheme", "for a fortnight … the three-week closure".
  func known(_ amounts: [Amount], _ alike: AmountGroups, in story: Story) -> [Query] {
    knownAges(in: story) + knownAmounts(amounts, alike, in: story)
  }

  /// "Jan Solem, 34 … the 36-year-old": the one age told before is another.
  private func knownAges(in story: Story) -> [Query] {
    let ages = story.facts.prefix(400).filter { $0.kind == .age && $0.isPlain && story.isBody($0) }
    return ages.dropFirst().compactMap { age in
      let end = age.spanTokens.upperBound
      guard story.at(age.tokens.lowerBound - 1, "the"), story.at(end - 1, "old"),
        !age.isQuoted,
        story.token(end).map({ $0.kind == .mark || $0.is([.function, .preposition, .saying]) })
          ?? true,
        story.valueCounts[age.value] == 1
      else { return nil }
      let before = ages.filter { $0.sentence < age.sentence }
      guard let first = before.first, before.allSatisfy({ $0.value == first.value }),
        first.bound == .exact, first.sentence >= age.sentence - 6,
        first.value.doubleValue / age.value.doubleValue > 0.6,
        first.value.doubleValue / age.value.doubleValue < 1.7
      else { return nil }
      return query(age, first, .check, in: story)
    }
  }

  private func knownAmounts(
    _ amounts: [Amount], _ alike: AmountGroups, in story: Story
  ) -> [Query] {
    amounts.indices.compactMap { index in
      let amount = amounts[index]
      guard amount.dimension != .count, amount.dimension != .age,
        Definite(amount, in: story).map({
          !isPeriod($0, in: story) && !isPart($0, in: story) && !isBesides($0, in: story)
        }) ?? (amount.dimension == .share && amount.isFraction(in: story))
      else { return nil }
      let like = alike.members(of: index).map { amounts[$0] }
      guard like.count <= 12, let before = antecedent(of: amount, among: like, in: story)
      else { return nil }
      return query(amount, before)
    }
  }

  /// The one amount told before, where none of all that are like it has the value, nor two have it
  /// together.
  private func antecedent(of amount: Amount, among like: [Amount], in story: Story) -> Amount? {
    // What is of another size is of another thing.
    let before = like.filter {
      $0.sentence < amount.sentence
        && ($0.value / amount.value > 0.3 && $0.value / amount.value < 3.4 || amount.isTurned($0))
    }
    guard let first = before.first, before.allSatisfy({ !$0.differs(from: first) }),
      first.fact?.figure.inQuote == nil, amount.differs(from: first),
      isOfOneOwner(amount, first, in: story)
    else { return nil }
    let others = like.filter { $0.tokens != amount.tokens }
    // "half of it … the £1.2m"
    let words = Story.stretch(first.tokens.upperBound, amount.tokens.lowerBound)
    if words.count < 200, story.has(["half", "double", "twice", "third", "quarter"], in: words) {
      return nil
    }
    guard !others.contains(where: { !amount.differs(from: $0) }),
      story.valueCounts[amount.fact?.value ?? .zero] ?? 1 == 1
    else { return nil }
    return first
  }

  /// "Ohio's 66" are not the 99 of Florida, where that sentence does not speak of Ohio.
  func isOfOneOwner(_ amount: Amount, _ before: Amount, in story: Story) -> Bool {
    let span = amount.fact.map { $0.spanTokens.lowerBound }
    var index = min(span ?? amount.tokens.lowerBound, amount.tokens.lowerBound) - 1
    while let token = story.token(index), token.isMoneySign { index -= 1 }
    guard story.isOwner(index), story.tokens[index].isCapitalized else { return true }
    return story.sentences[before.sentence].contains { story.at($0, story.tokens[index].key) }
  }

  /// "The 30-year mortgage", "the five-day forecast": kinds of things, which nobody tells before.
  private func isPeriod(_ definite: Definite, in story: Story) -> Bool {
    guard let noun = definite.noun, let key = story.noun(at: noun) else { return false }
    return Self.kinds.contains(key) || story.tokens[noun].isCapitalized
      || !Self.doings.contains(key) && !isNamed(noun, in: story)
  }

  /// "must also meet the £12,500 costs": one more thing.
  private func isBesides(_ definite: Definite, in story: Story) -> Bool {
    let start = max(story.sentences[definite.fact.sentence].lowerBound, definite.article - 6)
    return story.has(
      ["also", "too", "further", "plus", "another", "separate", "besides", "than"],
      in: Story.stretch(start, definite.article))
  }

  /// "The £16m theatre" is what the story has called so before, or is of another thing.
  private func isNamed(_ noun: Int, in story: Story) -> Bool {
    guard let stem = story.stem(at: noun) else { return false }
    return (max(0, noun - 1000)..<noun).contains { story.stem(at: $0) == stem }
  }

  /// What plans, sums and doings of any thing are called.
  private static let doings: WordSet = [
    "scheme", "project", "plan", "deal", "pledge", "gift", "donation", "grant", "loan", "package",
    "investment", "programme", "program", "bid", "offer", "takeover", "budget", "cost", "price",
    "fine", "penalty", "haul", "prize", "award", "sale", "purchase", "work", "job", "building",
    "structure", "fund", "payout", "settlement", "sum", "fee", "closure", "shutdown", "wait",
    "delay", "trip", "journey", "flight", "sentence", "term", "ban", "contract", "ride", "walk",
    "swim", "race", "course", "climb", "drop", "strike", "stoppage", "walkout", "stay", "run",
    "tour", "visit", "campaign", "trial", "hearing", "study", "search", "operation", "siege",
    "crossing", "voyage", "expedition", "turnout", "rise", "increase", "cut", "reign", "tenure",
    "spell", "absence", "marriage", "career", "injection", "bailout", "bequest", "windfall",
    "detour", "diversion", "tunnel", "stunt", "effort", "attempt", "suspension", "leave", "stint",
  ]

  /// "The 30 percent of voters who", "Ohio's £3m": of somebody else.
  private func isPart(_ definite: Definite, in story: Story) -> Bool {
    let end = definite.fact.spanTokens.upperBound
    let behind = max(end, definite.fact.tokens.upperBound)
    if story.has(
      ["that", "who", "which", "it", "he", "she", "they", "we"], in: behind..<behind + 1)
    {
      return true
    }
    let isShare = [.share, .change, .points].contains(definite.amount.dimension)
    return isShare
      && (definite.noun == nil
        || story.has(["of", "who"], in: definite.fact.tokens.upperBound..<end + 2))
  }

  private static let kinds: WordSet = [
    "bond", "mortgage", "note", "yield", "treasury", "average", "low", "high", "period", "history",
    "mark", "record", "window", "rule", "limit", "old", "stretch", "question", "bill", "line",
  ]

  func query(_ amount: Amount, _ before: Amount) -> Query {
    Query(
      rule: .repeat, level: .check, span: amount.span,
      items: [before.fact, amount.fact].compactMap { $0?.figure.id },
      message: "\(amount.span.text) here, \(before.span.text) before",
      evidence: [before.span])
  }
}

extension Amount {
  /// "The fifth of pupils".
  func isFraction(in story: Story) -> Bool {
    fact == nil && tokens.count == 1 && story.at(tokens.lowerBound - 1, "the")
  }

  /// Whether two are printed alike but for two digits that have changed places: 41 and 14, 4.2 and 2.4.
  func isTurned(_ other: Amount) -> Bool {
    guard let fact, let rival = other.fact else { return false }
    return fact.isTurned(rival)
  }
}

extension Fact {
  /// Whether two are printed in the same digits in another order: 41 and 14, 4.2 and 2.4.
  func isTurned(_ other: Fact) -> Bool {
    // Nearly always one has another number of digits, or a digit that the other lacks.
    guard self.digits == other.digits else { return false }
    let (one, two) = (figure.number.text.utf8, other.figure.number.text.utf8)
    let digits = one.filter { $0 &- 0x30 < 10 }
    let others = two.filter { $0 &- 0x30 < 10 }
    guard digits.count > 1, digits.count == others.count, digits[0] != 0x30, others[0] != 0x30
    else { return false }
    let places = digits.indices.filter { digits[$0] != others[$0] }
    guard places.count == 2, let first = places.first, let last = places.last else { return false }
    return last == first + 1 && digits[first] == others[last] && digits[last] == others[first]
  }
}
