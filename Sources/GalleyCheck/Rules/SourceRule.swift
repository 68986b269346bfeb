import GalleyModel

/// Tolls, crowds, polls and accusations without a source; the manual tells more.
struct SourceRule: CheckRule {
  static let rule = Query.Rule.source
  static let manual = """
    source: a figure or accusation that nobody is named for.

    Raised: how many people think something, without a poll; a crime of somebody, without a court \
    or accuser; how many were killed, hurt or gathered, without anybody who counted. A source counts \
    in the same sentence and the one before or behind it in the paragraph.

    Left alone: headlines and captions, quotations, events of the past with a date, figures that \
    have their source elsewhere in the story.
    """

  func queries(on story: Story) -> [Query] {
    var queries: [Query] = []
    for fact in story.facts
    where story.isBody(fact) && fact.figure.attribution == nil && fact.figure.inQuote == nil {
      guard isPoll(fact, in: story), !story.isNear([.saying, .witness], sentence: fact.sentence)
      else { continue }
      queries.append(query(fact.sentence, "who asked them?", [fact.figure.id], in: story))
    }
    for (sentence, range) in story.sentences.enumerated() {
      guard story.blocks[story.tokens[range.lowerBound].block].kind.isBody,
        let index = range.first(where: { isAccusation($0, in: story) }),
        !story.isNear([.saying, .witness], sentence: sentence),
        !story.isQuoted(story.tokens[index].range.lowerBound)
      else { continue }
      queries.append(query(sentence, "who says so?", [], in: story))
    }
    return queries + uncounted(in: story)
  }

  /// "Seven in ten people think", "40 percent of voters support".
  private func isPoll(_ fact: Fact, in story: Story) -> Bool {
    guard fact.kind == .percent || fact.kind == .ratio || fact.figure.quantity.of != nil else {
      return false
    }
    let sentence = story.sentences[fact.sentence]
    let words = Story.stretch(
      fact.tokens.upperBound, min(sentence.upperBound, fact.tokens.upperBound + 10))
    guard let people = words.first(where: { story.tokens[$0].is(.people) }) else { return false }
    let after = Story.stretch(people + 1, min(sentence.upperBound, people + 6))
    return after.contains { story.tokens[$0].is(.opinion) }
  }

  /// "had bribed": a crime as a plain fact, in the active voice.
  private func isAccusation(_ index: Int, in story: Story) -> Bool {
    guard story.tokens[index].is([.crime, .misdeed]), let before = story.token(index - 1),
      before.kind == .word
    else { return false }
    if story.tokens[index].is(.misdeed), isPlainPast(index, in: story) { return true }
    if story.tokens[index].is(.misdeed) {
      let had = before.is("had") || before.is("has") || before.is("have") ? index - 1 : index - 2
      guard story.at(had, "had") || story.at(had, "has") || story.at(had, "have"),
        !before.is("been"), !before.is("not"), !before.is("never"),
        // "had stolen his thunder" is no crime.
        !story.has(
          ["thunder", "show", "spotlight", "limelight", "heart", "hearts", "march", "scene"],
          in: Story.stretch(index, min(index + 5, story.tokens.count))),
        !story.has(["if", "would", "could", "might", "may"], in: max(0, had - 5)..<had)
      else { return false }
      return true
    }
    if before.is("was") || before.is("were") || before.is("been") || before.is("being")
      || before.is("be") || before.is("is") || before.is("are")
      || before.is("the") || before.is("a") || before.is("of") || before.is("and")
      || before.is("who")
    {
      return false
    }
    // "hid in the attic": what is hidden from somebody, or money, is an accusation.
    if story.at(index, "bribes") || story.at(index, "kickbacks") {
      return before.is("took") || before.is("paid") || before.is("accepted")
        || before.is("received") || before.is("demanded")
    }
    if story.at(index, "hid") || story.at(index, "concealed") || story.at(index, "stole") {
      let words = Story.stretch(index + 1, min(index + 10, story.tokens.count))
      return
        (story.token(index + 1)?.is([.definite]) ?? false || story.at(index + 1, "a")
        || story.at(index + 1, "goods") || story.token(index + 1)?.isMoneySign ?? false)
        && words.contains { story.tokens[$0].isMoneySign || story.at($0, "from") }
    }
    // "stole the show", "looted shops" behind a preposition are no verbs of a sentence.
    return !before.is(.preposition)
  }

  /// "The president rigged the election": somebody, the verb, and whom or what it was done to.
  private func isPlainPast(_ verb: Int, in story: Story) -> Bool {
    guard let subject = story.token(verb - 1), let object = story.token(verb + 1),
      ["rigged", "abused", "faked", "forged", "smuggled", "misled", "siphoned", "doctored"]
        .contains(story.tokens[verb].key)
    else { return false }
    let start = story.sentences[story.sentence(ofToken: verb)].lowerBound
    let isSubject =
      subject.isCapitalized && subject.classes.isEmpty
      || verb - 2 == start && story.at(verb - 2, "the") && subject.kind == .word
    return isSubject
      && (object.is("the") || object.is("a") || object.is("his") || object.is("her")
        || object.is("their") || object.is("its"))
  }

  fileprivate func query(_ sentence: Int, _ question: String, _ items: [String], in story: Story)
    -> Query
  {
    let span = story.span(tokens: story.sentences[sentence])
    return Query(
      rule: .source, level: .check,
      span: span.range.count <= 300
        ? span : story.span(tokens: story.sentences[sentence].prefix(12)),
      items: items, message: "no source is named here or beside it: \(question)")
  }
}

extension SourceRule {
  /// "40,000 people marched", "12 people were killed", and nobody who counted.
  func uncounted(in story: Story) -> [Query] {
    let uncounted = story.facts.filter { isUncounted($0, in: story) }
    guard !uncounted.isEmpty else { return [] }
    // What a court has before it, and a toll that has its source once, need no source each time.
    let isCounted =
      story.has(Self.courtWords, in: story.tokens.indices)
      || story.facts.contains { story.casualty($0) != nil && $0.figure.attribution != nil }
    // A number that somebody is named for elsewhere needs no source again.
    let told = Set(story.facts.lazy.filter { $0.figure.attribution != nil }.map(\.value))
    var queries: [Query] = []
    for fact in uncounted {
      guard !(isCounted && story.casualty(fact) != nil),
        !story.isNear([.saying, .witness], sentence: fact.sentence),
        !isSettled(sentence: fact.sentence, in: story),
        !told.contains(fact.value)
      else { continue }
      queries.append(query(fact.sentence, "who counted?", [fact.figure.id], in: story))
    }
    return queries
  }

  private func isUncounted(_ fact: Fact, in story: Story) -> Bool {
    guard story.isBody(fact), fact.figure.attribution == nil, fact.figure.inQuote == nil,
      fact.value.doubleValue >= 3
    else { return false }
    if fact.kind == .money { return isDamage(fact, in: story) }
    guard fact.kind == .count, fact.unit == nil else { return false }
    if story.casualty(fact) != nil { return true }
    guard fact.value.doubleValue >= 500 else { return false }
    let sentence = story.sentences[fact.sentence]
    let words = Story.stretch(
      fact.tokens.upperBound, min(sentence.upperBound, fact.tokens.upperBound + 5))
    return story.has(.people, in: words)
      && (story.has(Self.gatherings, in: words)
        || story.at(fact.tokens.lowerBound - 1, "drew"))
  }

  private static let courtWords: WordSet = ["court", "trial", "jury", "inquest", "sentenced"]

  private static let gatherings: WordSet = [
    "marched", "gathered", "rallied", "demonstrated", "protested", "protesters", "demonstrators",
    "turned", "attended",
  ]

  /// "caused £40m of damage", "damage of £40m".
  private func isDamage(_ fact: Fact, in story: Story) -> Bool {
    let sentence = story.sentences[fact.sentence]
    let end = story.tokens(of: fact.figure.span.range).upperBound
    let near = Story.stretch(
      max(sentence.lowerBound, fact.tokens.lowerBound - 4), min(sentence.upperBound, end + 4))
    return story.has(["damage", "losses"], in: near)
      && story.has(["caused", "causing", "did", "done", "suffered"], in: sentence)
  }

  /// A year, a date or "ago" tells of what has been settled long since.
  private func isSettled(sentence: Int, in story: Story) -> Bool {
    let range = story.sentences[sentence]
    return range.contains {
      CopyDate.yearNumber($0, in: story) != nil || story.tokens[$0].is(.month)
    }
      || story.has(
        [
          "ago", "since", "year", "years", "decade", "century", "war", "last", "previous",
          "earlier", "history",
        ], in: range)
  }
}
