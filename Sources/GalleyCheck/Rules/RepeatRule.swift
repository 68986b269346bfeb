import GalleyModel

/// One fact with two values in the body; the manual tells more.
struct RepeatRule: CheckRule {
  static let rule = Query.Rule.repeat
  static let manual = """
    repeat: the same fact with two values in the body.

    Raised: the dead or injured of one event by one source in two numbers; a number that the copy \
    speaks of as known ("the 18 months", "the £3.4m contract", "all four of those held", "her 16 \
    years") while it named another before, in figures or words ("a fortnight", "a trio"); two ages of \
    one person; how long one thing takes; two digits that changed places; two scores, places, times or \
    dates of one event; what is somebody's ("Lawton's 34 points" of his 31).

    Left alone: numbers of other times, places and sources, "another 30", "nine of the injured", \
    a number that stands anywhere else in the story as well.
    """

  func queries(on story: Story) -> [Query] {
    let body = story.facts.filter { story.isBody($0) && $0.isPlain && !$0.figure.quantity.vague }
    let amounts = Amount.all(
      inSentences: story.sentences.indices.prefix(400).lazy.filter(story.isBody(sentence:)),
      of: story)
    let alike = AmountGroups(amounts)
    var queries =
      casualties(body, in: story) + definites(body, in: story) + retold(body, in: story)
    queries += legs(in: story)
    return queries + ages(in: story) + durations(in: story) + named(body, in: story)
      + years(in: story) + known(amounts, alike, in: story) + turned(in: story)
      + counts(amounts, in: story) + scores(in: story) + medals(in: story) + ordinals(in: story)
      + events(in: story) + retellings(amounts, alike, in: story)
  }

  private func casualties(_ body: [Fact], in story: Story) -> [Query] {
    var queries: [Query] = []
    for someClass in [WordClasses.dead, .hurt] {
      var first: Fact?
      for fact in body where fact.bound == .exact && story.casualty(fact) == someClass {
        guard !isOfAnother(fact, in: story), !fact.isQuoted,
          !isListed(fact, in: story)
        else { continue }
        guard let before = first else {
          if fact.figure.paragraph.map({ $0 <= 2 }) ?? false { first = fact }
          continue
        }
        guard before.value != fact.value, fact.sentence != before.sentence,
          isOfOneSource(before, fact),
          story.valueCounts[fact.value] == 1
        else { continue }
        let isSure = before.isAttributed && fact.isAttributed
        queries.append(query(fact, before, isSure ? .error : .check, in: story))
      }
    }
    return queries
  }

  /// "Seven men and four women died": each is a part of the toll.
  private func isListed(_ fact: Fact, in story: Story) -> Bool {
    story.facts(inSentence: fact.sentence).contains { other in
      guard other.index != fact.index, other.kind == .count, other.unit == nil else { return false }
      let gap = Story.stretch(
        min(fact.tokens.upperBound, other.tokens.upperBound),
        max(fact.tokens.lowerBound, other.tokens.lowerBound))
      return gap.count <= 4 && story.has(["and", ","], in: gap)
        && !story.has([.dead, .hurt], in: gap)
    }
  }

  /// The same source, or at one of the two none.
  private func isOfOneSource(_ one: Fact, _ other: Fact) -> Bool {
    guard let name = one.figure.attribution?.name, let otherName = other.figure.attribution?.name
    else { return true }
    return name.lowercased() == otherName.lowercased()
  }

  /// What is counted and what happened to it told twice, by one source.
  private func retold(_ body: [Fact], in story: Story) -> [Query] {
    var seen: [String: Fact] = [:]
    var queries: [Query] = []
    for fact in body
    where fact.bound == .exact && !fact.isQuoted && fact.value.doubleValue > 2
      && (fact.kind == .count || fact.kind == .money || fact.kind == .measure)
    {
      guard let event = fact.figure.event, let noun = fact.figure.counts,
        !isOfAnother(fact, in: story)
      else { continue }
      let key = "\(noun.lowercased()) \(event.lowercased()) \(fact.unit ?? "")"
      guard let before = seen[key] else {
        seen[key] = fact
        continue
      }
      let ratio = before.value.doubleValue / fact.value.doubleValue
      guard before.sentence != fact.sentence, before.value != fact.value, ratio > 0.4, ratio < 2.5,
        isOfOneSource(before, fact), isOfOneName(before, fact, in: story),
        before.figure.when == fact.figure.when || fact.figure.when == nil,
        !before.interval.meets(fact.interval),
        story.valueCounts[fact.value] == 1
      else { continue }
      queries.append(query(fact, before, .check, in: story))
    }
    return queries
  }

  /// Whether two sentences share a name, or one has none: what one goalkeeper saved is not what
  /// another did.
  private func isOfOneName(_ one: Fact, _ other: Fact, in story: Story) -> Bool {
    let names = story.names(inSentence: one.sentence)
    let others = story.names(inSentence: other.sentence)
    return names.isEmpty || others.isEmpty || !names.isDisjoint(with: others)
  }

  /// "another 30", "nine of the injured", "in 2025", "last year", "more people".
  func isOfAnother(_ fact: Fact, in story: Story) -> Bool {
    let sentence = story.sentences[fact.sentence]
    // "A second slide hit a run across the valley. Twelve people were injured."
    let isBeside =
      fact.sentence > 0
      && story.block(ofSentence: fact.sentence) == story.block(ofSentence: fact.sentence - 1)
    for index in isBeside ? [fact.sentence - 1, fact.sentence] : [fact.sentence] {
      let start = story.sentences[index].lowerBound
      if story.at(start, "a") || story.at(start, "in") || story.at(start, "another"),
        story.has(["second", "third", "separate", "another"], in: start..<start + 3)
      {
        return true
      }
    }
    let before = max(sentence.lowerBound, fact.tokens.lowerBound - 3)..<fact.tokens.lowerBound
    if story.has(Self.others, in: before) { return true }
    let after = Story.stretch(
      fact.tokens.upperBound, min(sentence.upperBound, fact.tokens.upperBound + 2))
    if story.has(Self.partitives, in: after) || story.has(Self.times, in: sentence) { return true }
    return sentence.contains { CopyDate.yearNumber($0, in: story) != nil }
  }

  private static let others: WordSet = [
    "another", "other", "further", "additional", "these", "those", "previous", "earlier", "since",
    "first", "including", "from", "than",
  ]
  private static let partitives: WordSet = ["of", "more", "others", "other"]
  private static let times: WordSet = [
    "year", "years", "month", "week", "weeks", "months", "annually", "since", "ago", "earlier",
    "previous", "separate", "another", "who", "history", "disaster", "disasters", "winter",
    "summer",
    "spring", "autumn", "season", "decade", "decades",
  ]

  /// "The 18 months that were needed": a number spoken of as known.
  private func definites(_ body: [Fact], in story: Story) -> [Query] {
    var told: [Subject: Told] = [:]
    let nouns = Set(
      body.compactMap { isDefinite($0, in: story) ? headNoun($0, in: story) : nil })
    guard !nouns.isEmpty else { return [] }
    return body.compactMap { fact in
      // Of what is nowhere spoken of as known nothing need be kept.
      guard [.count, .money, .duration, .measure].contains(fact.kind),
        let noun = headNoun(fact, in: story), nouns.contains(noun)
      else { return nil }
      let subject = Subject(noun: noun, kind: fact.kind, unit: fact.unit)
      defer {
        if let known = told[subject] {
          told[subject] = Told(fact: fact, isOne: known.isOne && known.fact.value == fact.value)
        } else {
          told[subject] = Told(fact: fact, isOne: true)
        }
      }
      guard fact.bound == .exact, !fact.isQuoted, fact.value.doubleValue > 2,
        isDefinite(fact, in: story), let known = told[subject], known.isOne
      else { return nil }
      let before = known.fact
      guard before.sentence != fact.sentence, before.value != fact.value, before.bound == .exact,
        story.valueCounts[fact.value] == 1, !before.interval.meets(fact.interval)
      else { return nil }
      let ratio = before.value.doubleValue / fact.value.doubleValue
      // Long numbers are misprinted in a digit, not halved.
      let isLong = fact.kind == .count && fact.value.doubleValue >= 1000
      guard ratio > (isLong ? 0.6 : 0.4), ratio < (isLong ? 1.67 : 2.5),
        !isOfAnother(before, in: story) || fact.kind != .count
      else {
        return nil
      }
      let shared = story.stems(story.sentences[fact.sentence]).intersection(
        story.stems(contextOf: before, in: story)
      ).count
      guard shared >= (fact.kind == .duration ? 1 : 2) else { return nil }
      return query(fact, before, .check, in: story)
    }
  }

  /// What a number is of.
  private struct Subject: Hashable {
    let noun: WordKey
    let kind: FigureKind
    let unit: String?

    func hash(into hasher: inout Hasher) { hasher.combine(noun) }
  }

  /// The last number of a subject, and whether all before had its value.
  private struct Told {
    let fact: Fact
    let isOne: Bool
  }

  /// Whether "the" stands right before the number.
  private func isDefinite(_ fact: Fact, in story: Story) -> Bool {
    var index = fact.tokens.lowerBound - 1
    while index >= 0, story.tokens[index].isMoneySign { index -= 1 }
    if story.isOwner(index), fact.kind == .count { return true }
    guard let the = story.token(index), the.is(.definite), Self.articles.contains(the.key) else {
      return false
    }
    // "The 100 metres" are an event of a games, "the 12-metre wave" is known.
    if fact.kind == .measure, !story.at(fact.tokens.upperBound, "-") { return false }
    // "in the 12 months to", "over the 3 years" are no facts told before.
    return !(fact.kind == .duration && story.token(index - 1)?.is(.preposition) ?? false)
  }

  private static let articles: WordSet = ["the", "those", "these", "all"]

  private func headNoun(_ fact: Fact, in story: Story) -> WordKey? {
    let end = max(fact.tokens.upperBound, fact.spanTokens.upperBound)
    if fact.kind == .duration || fact.kind == .measure { return WordKey(fact.unit ?? "") }
    guard end > fact.tokens.upperBound, let noun = story.token(end - 1), noun.kind == .word else {
      return nil
    }
    return noun.key
  }

  func query(_ fact: Fact, _ before: Fact, _ level: Query.Level, in story: Story) -> Query {
    Query(
      rule: .repeat, level: level, span: fact.figure.span,
      items: [before.figure.id, fact.figure.id],
      message: "\(fact.figure.span.text) here, \(before.figure.span.text) before",
      evidence: [before.figure.span])
  }
}

extension Story {
  /// The capitalised words of a sentence that are not its first.
  func names(inSentence sentence: Int) -> Set<WordKey> {
    var names = Set<WordKey>()
    for index in sentences[sentence].dropFirst() {
      let token = tokens[index]
      if token.kind == .word, token.isCapitalized, token.range.count > 1,
        !token.is([.function, .weekday, .month, .title])
      {
        names.insert(token.key)
      }
    }
    return names
  }

  /// The telling words of the sentence of a figure and of the one before.
  fileprivate func stems(contextOf fact: Fact, in story: Story) -> Set<UInt64> {
    var stems = stems(sentences[fact.sentence])
    if fact.sentence > 0, block(ofSentence: fact.sentence - 1) == block(ofSentence: fact.sentence) {
      stems.formUnion(self.stems(sentences[fact.sentence - 1]))
    }
    return stems
  }
}
