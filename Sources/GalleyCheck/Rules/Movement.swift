import GalleyModel

/// Two values of one thing, before and after, and what the sentence says of the way between.
struct Movement {
  /// The value before, or that it is compared with.
  let old: Fact
  /// The value after.
  let new: Fact
  /// The tokens from the first of the two to the last.
  let tokens: Range<Int>

  /// Whether the two differ by about a thousand or a million, so that a scale is wrong or missing.
  var isOfScale: Bool {
    guard [.money, .count, .measure].contains(old.kind), old.interval.low > 0, new.interval.low > 0,
      Swift.max(old.value, new.value).doubleValue >= 1e6
    else { return false }
    let ratio = new.value.doubleValue / old.value.doubleValue
    let times = Swift.max(ratio, 1 / ratio)
    return [1e3, 1e6, 1e9].contains { Interval($0 * 0.4, $0 * 2.5).contains(times) }
  }

  /// What both may stand for, printed alike: beside "$5.5 million" "$5 million" is no 5.4.
  var intervals: (old: Interval, new: Interval) {
    let step = min(old.step, new.step)
    guard step > 0 else { return (old.interval, new.interval) }
    return (
      Interval(old.figure.quantity, step: step), Interval(new.figure.quantity, step: step)
    )
  }

  /// The movements of a sentence.
  static func all(inSentence sentence: Int, of story: Story) -> [Movement] {
    guard !story.facts(inSentence: sentence).isEmpty else { return [] }
    let facts = story.factLists[sentence]
    var movements: [Movement] = []
    for (position, old) in facts.enumerated() where old.isPlain && !old.figure.quantity.vague {
      guard let marker = marker(before: old, in: story) ?? past(old, in: story) else { continue }
      var new: Fact?
      // "210 crews from 46 clubs" is no way from one to the other.
      if old.kind == .count, marker.isFrom, position > 0, facts[position - 1].kind == .count,
        let noun = story.nounOfCount(old), let rival = story.nounOfCount(facts[position - 1]),
        noun != rival,
        marker.token == story.tokens(of: facts[position - 1].figure.span.range).upperBound
      {
        continue
      }
      if marker.isFrom, position + 1 < facts.count, isSame(old, facts[position + 1]),
        isTo(before: facts[position + 1], after: old, in: story)
      {
        new = facts[position + 1]
      } else if let before = facts[..<position].last(where: {
        isSame(old, $0) && !isStep($0, in: story) && !isAdjunct($0, in: story)
      }),
        isNear(before, old, marker: marker.token, in: story)
      {
        new = before
      } else if old.kind == .percent, position >= 2, facts[position - 1].kind == .points,
        isSame(old, facts[position - 2])
      {
        // "rose 4.1 percent in May, up 0.6 points from 3.2 percent"
        new = facts[position - 2]
      } else if let behind = facts[(position + 1)...].first(where: { isSame(old, $0) }),
        !isStep(behind, in: story), isFollowing(old, behind, in: story)
      {
        new = behind
      } else if position < 2, let before = story.antecedent(of: old, sentence: sentence) {
        new = before
      }
      if let new {
        let low = min(old.tokens.lowerBound, new.tokens.lowerBound)
        let high = max(old.tokens.upperBound, new.tokens.upperBound)
        movements.append(Movement(old: old, new: new, tokens: low..<high))
      }
    }
    return movements
  }

  /// "412 rowers from 31 countries": of things told by a preposition behind others.
  private static func isAdjunct(_ fact: Fact, in story: Story) -> Bool {
    guard fact.kind == .count, fact.index > 0 else { return false }
    let last = story.facts[fact.index - 1]
    guard last.sentence == fact.sentence, last.kind == .count, let noun = story.nounOfCount(fact),
      let other = story.nounOfCount(last),
      noun != other
    else { return false }
    let end = last.spanTokens.upperBound
    return end == fact.tokens.lowerBound - 1
      && ["from", "in", "across", "at", "among"].contains(story.token(end)?.key ?? WordKey())
  }

  /// Values of one kind and unit, and not of two things that are named apart.
  private static func isSame(_ one: Fact, _ other: Fact) -> Bool {
    one.kind == other.kind && one.bareUnit == other.bareUnit && other.isPlain
      && !other.figure.quantity.vague
      && one.kind != .age && one.kind != .rank
  }

  /// Whether a figure is itself a change: "fell 3 percent", "up three points".
  static func isStep(_ fact: Fact, in story: Story) -> Bool {
    if fact.figure.direction != nil, !story.at(fact.tokens.lowerBound - 1, "to") {
      return story.hasStepWord(before: fact)
    }
    return false
  }

  private struct Marker {
    let token: Int
    let isFrom: Bool
  }

  /// "from", "compared with", "against the", "than the" right before a number.
  private static func marker(before fact: Fact, in story: Story) -> Marker? {
    var index = fact.tokens.lowerBound - 1
    // Signs of money, articles and bounds may stand between.
    var steps = 0
    while index >= 0, steps < 4,
      story.tokens[index].kind == .mark && ["$", "£", "€"].contains(story.tokens[index].key)
        || ["the", "a", "about", "around", "just", "only", "nearly", "almost", "some", "us"]
          .contains(
            story.tokens[index].key)
    {
      index -= 1
      steps += 1
    }
    guard index >= 0 else { return nil }
    if story.at(index, "from") { return Marker(token: index, isFrom: true) }
    if story.at(index, "with") || story.at(index, "to"), story.at(index - 1, "compared") {
      return Marker(token: index - 1, isFrom: false)
    }
    // "24,000, a fifth more than the 20,000 of the year before"
    if story.at(index, "than"), story.at(index + 1, "the") {
      return Marker(token: index, isFrom: false)
    }
    // "finished at 42.90 euros, having closed at 48.20 euros the day before"
    if story.at(index, "at"), story.at(index - 2, "having") {
      return Marker(token: index - 2, isFrom: false)
    }
    // "8.4 million pounds, against 8.1 million"
    if story.at(index, "against"), story.at(index - 1, ",") {
      return Marker(token: index, isFrom: false)
    }
    if story.at(index, "versus") { return Marker(token: index, isFrom: false) }
    return nil
  }

  /// "42,000 last year", "£1.20 in January": a value that is over.
  private static func past(_ fact: Fact, in story: Story) -> Marker? {
    let end = fact.spanTokens.upperBound
    // "fell from 6.4 to 6.1 percent in August, …" leads to August.
    if story.at(fact.tokens.lowerBound - 1, "to") { return nil }
    let isPast =
      story.at(end, "last") && (story.at(end + 1, "year") || story.at(end + 1, "month"))
      || story.at(end, "a") && story.at(end + 1, "year")
        && (story.at(end + 2, "ago") || story.at(end + 2, "earlier") || story.at(end + 2, "before"))
      || story.at(end, "the") && (story.at(end + 1, "year") || story.at(end + 1, "month"))
        && story.at(end + 2, "before")
      || story.at(end, "in") && story.token(end + 1)?.is(.month) ?? false
        && story.at(end + 2, ",")
    return isPast ? Marker(token: fact.tokens.lowerBound, isFrom: false) : nil
  }

  /// "42,000 last year, was 46,000 this time": the value of now behind that of the past.
  private static func isFollowing(_ old: Fact, _ new: Fact, in story: Story) -> Bool {
    guard past(old, in: story) != nil else { return false }
    let gap = Story.stretch(old.tokens.upperBound, new.tokens.lowerBound)
    return gap.count <= 12 && !story.has(["and", "while", "but", ";", "whose"], in: gap)
      && story.has(["is", "was", "were", "are", "now", "has"], in: gap)
  }

  private static func isTo(before new: Fact, after old: Fact, in story: Story) -> Bool {
    for index in old.tokens.upperBound..<max(old.tokens.upperBound, new.tokens.lowerBound) {
      if story.at(index, ",") || story.at(index, "and") || story.at(index, ";") { return false }
      if story.at(index, "to") { return new.tokens.lowerBound - index <= 4 }
    }
    return false
  }

  /// Whether the new value and the marker belong to one statement.
  private static func isNear(_ new: Fact, _ old: Fact, marker: Int, in story: Story) -> Bool {
    let gap = new.tokens.upperBound..<max(new.tokens.upperBound, marker)
    guard gap.count <= 14 else { return false }
    for index in gap {
      let token = story.tokens[index]
      if token.is(";") || token.is("and") || token.is("while") || token.is("but") || token.is(":") {
        return false
      }
    }
    return true
  }
}

extension Story {
  /// "That is …": a sentence that goes on from the figure which the one before ends with, be it in the
  /// same paragraph or in the one before.
  func opensWithThat(sentence: Int) -> Bool {
    guard sentence > 0, sentences.indices.contains(sentence) else { return false }
    let start = sentences[sentence].lowerBound
    guard at(start, "that") || at(start, "this") || at(start, "it") || at(start, "that's") else {
      return false
    }
    return at(start, "that's")
      || ["is", "was", "represents", "marks", "compares", "makes", "made", "leaves"].contains(
        token(start + 1)?.key ?? WordKey())
  }

  /// "That is three times the 4,150 of …": the last figure like it in the sentence before.
  func antecedent(of old: Fact, sentence: Int) -> Fact? {
    guard opensWithThat(sentence: sentence) else { return nil }
    return facts(inSentence: sentence - 1).last {
      $0.kind == old.kind && $0.unit == old.unit && $0.isPlain && !$0.figure.quantity.vague
    }
  }

  /// "they make up 35 per cent", "turned down by 56 per cent": up and down of other verbs.
  private func isParticle(_ index: Int) -> Bool {
    guard at(index, "up") || at(index, "down") else { return false }
    // "and so ends up with 9.4 percent"
    if at(index + 1, "with") { return true }
    return Self.particleVerbs.contains(token(index - 1)?.key ?? WordKey())
  }

  private static let particleVerbs: WordSet = [
    "make", "makes", "made", "making", "set", "take", "taken", "took", "taking", "turned", "turn",
    "turning", "pick", "picked", "give", "gave", "given", "added", "broke", "put", "opened", "laid",
    "handed", "backed", "backing", "signed", "ended", "end", "shut", "closed", "settled", "voted",
    "struck",
  ]

  /// Whether a word of rising or falling governs a figure: "rose 3 percent", "a fall of six percent",
  /// "up by 4".
  func hasStepWord(before fact: Fact) -> Bool {
    var index = fact.tokens.lowerBound - 1
    var steps = 0
    let start = sentences[fact.sentence].lowerBound
    while index >= start, steps < 5 {
      if tokens[index].is([.rise, .fall]) { return !isParticle(index) }
      if at(index, ",") || at(index, "to") || at(index, "from") || at(index, "at") { return false }
      index -= 1
      steps += 1
    }
    return false
  }
}
