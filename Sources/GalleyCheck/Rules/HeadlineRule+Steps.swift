import GalleyModel

/// What a headline says that a value does: by how much it moves, what it passes, where it goes.
extension HeadlineRule {
  func steps(in story: Story) -> [Query] {
    let above = story.facts.prefix(12).filter {
      ($0.figure.block == .headline || $0.figure.block == .standfirst) && $0.isPlain
        && !$0.figure.quantity.vague && $0.value > .zero
    }
    guard !above.isEmpty else { return [] }
    let body = story.facts.filter { story.isBody($0) }
    return above.compactMap { head in
      passed(head, body, in: story) ?? apart(head, body, in: story)
        ?? left(head, body, in: story) ?? ofAnother(head, body, in: story)
    }
  }

  /// "Petition passes 50,000" over 48,210, "nears 50,000" over 51,400.
  private func passed(_ head: Fact, _ body: [Fact], in story: Story) -> Query? {
    guard [.count, .money, .measure, .percent].contains(head.kind), head.value.doubleValue >= 10
    else { return nil }
    let start = story.sentences[head.sentence].lowerBound
    let before = Story.stretch(max(start, head.tokens.lowerBound - 3), head.tokens.lowerBound)
    let isBeyond =
      story.has(Self.passing, in: before) || head.bound == .over || head.bound == .atLeast
    let isShort = story.has(Self.nearing, in: before) || head.bound == .under
    guard isBeyond != isShort, let rival = only(like: head, body, in: story),
      rival.bound == .exact
    else { return nil }
    let value = rival.value.doubleValue
    let mark = head.value.doubleValue
    guard isBeyond ? value < mark && value > mark * 0.6 : value > mark && value < mark * 1.5,
      !body.contains(where: { other in
        guard other.kind == head.kind, other.bareUnit == head.bareUnit else { return false }
        let one = other.value.doubleValue
        return one == mark
          || (isBeyond ? one > mark && one < mark * 1.5 : one < mark && one > mark * 0.7)
      })
    else { return nil }
    return query(head, rival, .error)
  }

  /// The one figure of the first two paragraphs that is of the kind, unit and size of another.
  private func only(like head: Fact, _ body: [Fact], in story: Story) -> Fact? {
    let like = body.filter {
      $0.kind == head.kind && $0.bareUnit == head.bareUnit && $0.isPlain
        && !$0.figure.quantity.vague && ($0.figure.paragraph ?? 99) <= 2
        && $0.value.doubleValue > head.value.doubleValue * 0.4
        && $0.value.doubleValue < head.value.doubleValue * 2.5
    }
    return like.count == 1 ? like.first : nil
  }

  /// "Trims ticket by £10" over "from £45 to £38", "five-point lead" over 44 and 41.
  private func apart(_ head: Fact, _ body: [Fact], in story: Story) -> Query? {
    guard [.points, .money, .count, .measure, .percent].contains(head.kind), head.bound == .exact,
      isDifference(head, in: story)
    else { return nil }
    guard !stands(head, in: body, of: story) else { return nil }
    for paragraph in 1...2 {
      let values = body.filter { other in
        guard other.figure.paragraph == paragraph, other.isPlain, !other.figure.quantity.vague,
          !other.isQuoted
        else { return false }
        // "44 percent and the Nationals on 41": what follows percentages may be one.
        return head.kind == .points
          ? other.kind == .percent || isBare(other, in: story)
          : other.kind == head.kind && other.bareUnit == head.bareUnit
      }
      guard let first = values.first else { continue }
      let pair = values.filter { $0.sentence == first.sentence }
      guard pair.count == 2, pair[1].index != pair[0].index,
        head.kind != .points || pair.contains(where: { $0.kind == .percent })
      else { return nil }
      let gap = abs(pair[0].value.doubleValue - pair[1].value.doubleValue)
      let steps = max(head.step, pair[0].step) * 1.01
      guard abs(gap - head.value.doubleValue) > steps * 0.99, gap > 0 else { return nil }
      if head.kind == .percent { return nil }
      return query(head, pair[1], .error)
    }
    return nil
  }

  private func isBare(_ fact: Fact, in story: Story) -> Bool {
    fact.kind == .count && fact.figure.number.text == fact.figure.span.text
      && fact.figure.number.text.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2E }
  }

  /// "by £10", "five-point lead", "£10 off", "£10 cheaper".
  private func isDifference(_ fact: Fact, in story: Story) -> Bool {
    let span = fact.spanTokens
    var before = fact.tokens.lowerBound - 1
    while story.token(before)?.isMoneySign ?? false { before -= 1 }
    let end = story.sentences[fact.sentence].upperBound
    let behind = fact.tokens.upperBound..<min(end, max(span.upperBound, fact.tokens.upperBound) + 2)
    return story.at(before, "by") || story.has(Self.gaps, in: behind)
  }

  /// "Lifts rate to 4.25%" over "to 4.5 percent, from 4.25": the value that was left.
  private func left(_ head: Fact, _ body: [Fact], in story: Story) -> Query? {
    let start = story.sentences[head.sentence].lowerBound
    var before = head.tokens.lowerBound - 1
    while story.token(before)?.isMoneySign ?? false { before -= 1 }
    guard
      story.at(before, "to") || story.at(before, "at")
        || story.has(Self.passing, in: before..<before + 1),
      story.has([.rise, .fall], in: start..<head.tokens.lowerBound)
        || story.has(Self.moving, in: start..<head.tokens.lowerBound)
    else { return nil }
    let like = body.filter {
      $0.kind == head.kind && $0.bareUnit == head.bareUnit && $0.isPlain
    }
    let old = like.filter { $0.value == head.value }
    guard !old.isEmpty, old.allSatisfy({ isOver($0, in: story) }) else { return nil }
    let new = like.filter {
      ($0.figure.paragraph ?? 99) <= 2 && $0.value != head.value && isReached($0, in: story)
    }
    guard new.count == 1, let rival = new.first else { return nil }
    return query(head, rival, .error)
  }

  /// "to 4.5 percent".
  private func isReached(_ fact: Fact, in story: Story) -> Bool {
    var before = fact.tokens.lowerBound - 1
    while story.token(before)?.isMoneySign ?? false { before -= 1 }
    return story.at(before, "to") || story.at(before, "at") || story.at(before, "now")
  }

  /// "from 4.25 percent", "had stood at 4.25 percent".
  private func isOver(_ fact: Fact, in story: Story) -> Bool {
    let start = story.sentences[fact.sentence].lowerBound
    var before = fact.tokens.lowerBound - 1
    while story.token(before)?.isMoneySign ?? false { before -= 1 }
    if story.at(before, "from") || story.at(before, "than") { return true }
    let near = Story.stretch(max(start, before - 6), before + 1)
    return story.has(["had", "were", "was", "previously"], in: near)
      && !story.has(["raised", "lifted", "to"], in: near)
      || story.movements[fact.sentence].contains { $0.old.index == fact.index }
  }

  /// "Sheds 1,200 staff" over "let 210 go … its workforce of 1,200": the value stands, for another
  /// thing, and the lead gives its own.
  private func ofAnother(_ head: Fact, _ body: [Fact], in story: Story) -> Query? {
    guard head.kind == .count || head.kind == .money, head.bound == .exact else { return nil }
    let like = body.filter {
      $0.kind == head.kind && $0.bareUnit == head.bareUnit && $0.isPlain
        && !$0.figure.quantity.vague
    }
    // "Wins two golds" over "won two of Sunday's seven finals"
    let isPart = body.contains {
      $0.kind == head.kind && $0.value == head.value && $0.figure.quantity.of != nil
        && ($0.figure.paragraph ?? 99) <= 2
    }
    let same = like.filter { $0.value == head.value }
    guard !isPart, let first = same.first, same.count <= 2, (first.figure.paragraph ?? 0) >= 2
    else {
      return nil
    }
    let lead = like.filter { $0.figure.paragraph == 1 }
    guard lead.count == 1 || head.kind == .count && !lead.isEmpty else { return nil }
    let words = story.stems(story.sentences[head.sentence])
    let rivals = lead.filter { areOfOneNoun(head, $0, in: story) }
    guard rivals.count == 1, let rival = rivals.first, !rival.interval.meets(head.interval),
      !words.isDisjoint(with: story.stems(clause(of: rival, in: story))),
      same.allSatisfy({ words.isDisjoint(with: story.stems(clause(of: $0, in: story))) })
    else { return nil }
    return query(head, rival, .check)
  }

  /// "Staff" and "people" are both people; a percentage or a sum needs no noun.
  private func areOfOneNoun(_ one: Fact, _ other: Fact, in story: Story) -> Bool {
    guard one.kind == .count else { return true }
    guard let noun = story.noun(of: one), let rival = story.noun(of: other) else { return false }
    return noun == rival || Self.persons.contains(noun) && Self.persons.contains(rival)
  }

  /// The words around a number up to the next comma or bracket.
  private func clause(of fact: Fact, in story: Story) -> Range<Int> {
    let sentence = story.sentences[fact.sentence]
    var low = fact.tokens.lowerBound
    var high = fact.tokens.upperBound
    while low > sentence.lowerBound, fact.tokens.lowerBound - low < 12, !isEdge(low - 1, in: story)
    {
      low -= 1
    }
    while high < sentence.upperBound, high - fact.tokens.upperBound < 12, !isEdge(high, in: story) {
      high += 1
    }
    return low..<high
  }

  private func isEdge(_ index: Int, in story: Story) -> Bool {
    let token = story.tokens[index]
    return token.kind == .mark && [",", ";", ":", "(", ")", "–", "—"].contains(token.key)
  }

  private func query(_ head: Fact, _ rival: Fact, _ level: Query.Level) -> Query {
    Query(
      rule: .headline, level: level, span: head.figure.number,
      items: [head.figure.id, rival.figure.id],
      message: "\(head.printed) in the \(head.figure.block.rawValue), \(rival.printed) in the body",
      expected: rival.printed, evidence: [rival.figure.number])
  }

  static let passing: WordSet = [
    "passes", "passed", "pass", "tops", "topped", "top", "exceeds", "exceeded", "exceed", "breaks",
    "broke", "crosses", "crossed", "hits", "hit", "reaches", "reached", "surpasses", "surpassed",
    "clears", "breaches", "breached", "past",
  ]
  static let nearing: WordSet = [
    "nears", "near", "nearing", "approaches", "approaching", "approach", "almost", "nearly",
  ]
  private static let gaps: WordSet = [
    "lead", "gap", "margin", "majority", "swing", "rise", "increase", "cut", "drop", "fall", "off",
    "cheaper", "dearer", "hike", "advantage", "deficit", "reduction", "discount", "slump", "jump",
  ]
  private static let moving: WordSet = [
    "lifts", "lift", "raises", "raise", "hikes", "trims", "cuts", "lowers", "takes", "sends",
    "brings", "pushes", "moves", "ups", "slashes", "drops", "puts",
  ]
  private static let persons: WordSet = [
    "people", "staff", "job", "worker", "employee", "men", "women", "person", "post", "role",
    "pupil", "student", "patient", "passenger", "resident", "miner", "nurse", "teacher",
    "student", "child", "children", "family", "household", "migrant", "refugee", "fan",
  ]
}
