import GalleyModel

/// Figures above or beside the body that it contradicts; the manual tells more.
struct HeadlineRule: CheckRule {
  static let rule = Query.Rule.headline
  static let manual = """
    headline: a figure in headline, standfirst, highlight or caption that the body contradicts.

    Raised: a figure that the body does not bear out, while the lead has another amount for what \
    seems the same: the nearest of its kind by the words around it, whatever its size, in any unit \
    ("a fortnight" over "two months", "triplets" over "four pups"); the toll of the lead, a score, a \
    share, a place in a row; a mark that the body has not passed ("passes £60,000" over £57,300), a \
    difference of two values ("by £6" over £31 and £27), the value that was left, the value of \
    another thing ("profit up 12%" over a dividend that is); another day, another age at death; "one in \
    four" over "one in five" of the same people, however far down.

    Left alone: rounded figures, sums, differences and ratios of figures of the body, and figures \
    to which the body has nothing like.
    """

  func queries(on story: Story) -> [Query] {
    var seen = Set<ExactDecimal>()
    // A story has a headline and some captions; what has more is no story.
    let above = story.facts.filter { !story.isBody($0) }.prefix(40)
    let body = above.isEmpty ? [] : story.facts.filter(story.isBody)
    let worded = worded(in: story) + lengths(in: story)
    return worded + places(in: story) + steps(in: story) + contradicted(in: story)
      + dates(in: story) + metrics(in: story) + fractions(in: story)
      + above.compactMap { fact in
        guard [.headline, .standfirst, .highlight, .caption].contains(fact.figure.block),
          fact.isPlain,
          fact.figure.quantity.of == nil, !fact.figure.quantity.vague, fact.value > .zero,
          [.count, .money, .percent, .points, .measure, .age, .duration, .multiple]
            .contains(fact.kind),
          let rival = toll(against: fact, in: body, of: story).map({ (fact: $0, isSure: true) })
            ?? unborne(fact, in: body, of: story),
          !isOnTheWay(
            fact.tokens, to: rival.fact.value.doubleValue / fact.value.doubleValue, in: story),
          !isRounded(fact, from: rival.fact.value.doubleValue),
          seen.insert(fact.value).inserted
        else { return nil }
        return Query(
          rule: .headline, level: rival.isSure ? .error : .check, span: fact.figure.number,
          items: [fact.figure.id, rival.fact.figure.id],
          message: "\(fact.figure.number.text) in the \(fact.figure.block.rawValue), "
            + "\(rival.fact.figure.number.text) in the body",
          expected: rival.fact.figure.number.text, evidence: [rival.fact.figure.number])
      }
  }

  /// A headline's "6,000 fish" are the 6,140 that were counted.
  func isRounded(_ fact: Fact, from value: Double) -> Bool {
    let digit = Double(fact.value.significand.magnitude)
    return fact.bound == .exact && digit < 10 && fact.value.exponent >= 3
      && abs(value / fact.value.doubleValue - 1) <= 0.5 / digit
  }

  /// What the body says instead of a figure that it bears out in no way.
  ///
  /// Two of many may make any other by chance: beside the only like figure of the lead that bears out nothing.
  private func unborne(_ fact: Fact, in body: [Fact], of story: Story)
    -> (fact: Fact, isSure: Bool)?
  {
    guard !isPrinted(fact, in: body, of: story),
      let rival = self.rival(of: fact, in: body, of: story)
    else { return nil }
    return rival.isSure
      && (fact.kind == .percent && isOnly(fact, rival.fact, in: story)
        || isTurned(fact, rival.fact, in: story))
      || !isMade(fact, of: like(fact, in: body), all: body) ? rival : nil
  }

  /// Whether the body has the figure, or figures that make it.
  func stands(_ fact: Fact, in body: [Fact], of story: Story) -> Bool {
    isPrinted(fact, in: body, of: story)
      || isMade(fact, of: like(fact, in: body), all: body)
  }

  private func like(_ fact: Fact, in body: [Fact]) -> [Fact] {
    body.filter {
      $0.unit == fact.unit
        || $0.unit?.prefix(while: { $0 != " " }) == fact.unit?.prefix(while: { $0 != " " })
    }
  }

  private func isPrinted(_ fact: Fact, in body: [Fact], of story: Story) -> Bool {
    let like = like(fact, in: body)
    if body.contains(where: { $0.value == fact.value && !isOtherUnit($0, fact) }) { return true }
    if like.contains(where: {
      $0.interval.meets(fact.interval)
        && ($0.bound == .exact || $0.bound == .about || fact.bound != .exact)
        && isRounding($0, fact)
    }) {
      return true
    }
    if like.contains(where: { other in
      other.figure.quantity.upper.map { $0 == fact.value } ?? false
        || other.figure.quantity.of == fact.value
    }) {
      return true
    }
    // The same digits anywhere in the body, as part of a year or a name.
    let digits = fact.figure.number.text
    for index in story.index.numbers {
      let token = story.tokens[index]
      guard token.range.count == digits.utf8.count, story.blocks[token.block].kind.isBody,
        story.bytes[token.range].elementsEqual(digits.utf8)
      else { continue }
      if !body.contains(where: { $0.range == token.range && isOtherUnit($0, fact) }) { return true }
    }
    return false
  }

  /// "£2.4m" over "$2.4m", "60 miles" over "60 km": the digits stand, the unit does not.
  private func isOtherUnit(_ one: Fact, _ other: Fact) -> Bool {
    guard one.kind == other.kind, let unit = one.bareUnit, let rival = other.bareUnit else {
      return false
    }
    switch one.kind {
    case .money:
      let signs: Set<Substring> = ["USD", "GBP", "EUR"]
      return unit != rival && signs.contains(unit) && signs.contains(rival)
    case .measure, .duration: return unit != rival
    default: return false
    }
  }

  /// "more than 9,000" of 9,040, "£85m" of £84.6m; not 9,400 of 9,040.
  private func isRounding(_ other: Fact, _ fact: Fact) -> Bool {
    let value = other.value.doubleValue
    let headline = fact.value.doubleValue
    switch fact.bound {
    case .over, .atLeast: return value >= headline - fact.step * 0.5 && value <= headline * 1.25
    case .under: return value <= headline * 1.01 && value >= headline * 0.8
    case .atMost:
      return other.bound == .atMost
        ? abs(value - headline) <= fact.step : value <= headline * 1.01 && value >= headline * 0.6
    case .about: return abs(value - headline) <= headline * 0.1
    default: return fact.interval.contains(value) || other.interval.contains(headline)
    }
  }

  /// Sums and differences of two figures, and percentages that they make.
  private func isMade(_ fact: Fact, of like: [Fact], all: [Fact]) -> Bool {
    let exact = Interval(
      fact.value.doubleValue - fact.step * 0.5, fact.value.doubleValue + fact.step)
    let near = like.prefix(40)
    for (index, one) in near.enumerated() {
      // Figures that make another stand together; any two of many make anything.
      for other in near.dropFirst(index + 1).prefix(2) where other.sentence - one.sentence <= 1 {
        let sum = one.value.doubleValue + other.value.doubleValue
        let difference = abs(one.value.doubleValue - other.value.doubleValue)
        if exact.contains(sum) || exact.contains(difference) { return true }
      }
    }
    if fact.kind == .percent {
      let values = all.prefix(40).filter { $0.kind != .percent && $0.interval.low > 0 }
      for (index, one) in values.enumerated() {
        for other in values.dropFirst(index + 1).prefix(2)
        where one.unit == other.unit && one.kind == other.kind && other.sentence - one.sentence <= 1
        {
          let ratio =
            Interval(one.value.doubleValue, one.value.doubleValue)
            / Interval(other.value.doubleValue, other.value.doubleValue)
          let changes = [
            ratio.low * 100, 100 / ratio.low, abs(ratio.low - 1) * 100,
            abs(1 / ratio.low - 1) * 100,
          ]
          if changes.contains(where: fact.interval.contains) { return true }
        }
      }
    }
    return false
  }

  /// The figure of the body that says the same in another value, and whether that is plain.
  private func rival(of fact: Fact, in body: [Fact], of story: Story) -> (fact: Fact, isSure: Bool)?
  {
    let words = story.stems(story.sentences[fact.sentence])
    var best: (fact: Fact, score: Int)?
    let casualty = casualtyOfHeadline(fact, in: story)
    for other in body where other.kind == fact.kind && other.unit == fact.unit && other.isPlain {
      guard (other.figure.paragraph ?? 99) <= 6, !other.figure.quantity.vague else { continue }
      let ratio = other.value.doubleValue / fact.value.doubleValue
      let isTurned =
        digits(of: other) == digits(of: fact) && digits(of: fact).count > 1
        || isTurnedWhenRounded(fact, other)
      guard
        ratio > 0.5 && ratio < 2 || isTurned || ratio > 9.9 && ratio < 10.1
          || ratio > 0.099 && ratio < 0.101
      else { continue }
      let sentence = story.sentences[other.sentence]
      let shared = words.intersection(story.stems(sentence)).count
      var score = min(shared, 3) * 2
      if let noun = fact.figure.counts?.lowercased().split(separator: " ").last,
        let counts = other.figure.counts?.lowercased(), counts.split(separator: " ").last == noun
      {
        score += 3
      }
      if let casualty, story.has(casualty, in: sentence) { score += 3 }
      if isTurned { score += 3 }
      if (other.figure.paragraph ?? 99) <= 2 { score += 2 }
      if shared > 0, isOnly(fact, other, in: story) { score += 2 }
      if fact.kind == .count, fact.value.doubleValue < 13, !isTurned { score -= 2 }
      if score > best?.score ?? 0 { best = (other, score) }
    }
    guard let best, best.score >= 5 else { return nil }
    return (best.fact, best.score >= 7)
  }

  /// Whether each is the only figure of its kind in the headline, and in the first paragraph.
  private func isOnly(_ fact: Fact, _ other: Fact, in story: Story) -> Bool {
    guard fact.figure.block == .headline, other.figure.paragraph == 1 else { return false }
    // "41 lamps" and "52 benches" are two things.
    if let noun = story.noun(of: fact), let rival = story.noun(of: other), noun != rival {
      return false
    }
    return [fact, other].allSatisfy { one in
      let block = story.tokens[one.tokens.lowerBound].block
      let sentences = story.sentencesOfBlock[block]
      guard let first = sentences.first, let last = sentences.last else { return false }
      return story.facts(inSentences: first...last).count {
        $0.kind == one.kind && $0.bareUnit == one.bareUnit
      } == 1
    }
  }

  /// "1.46m" over "1,642,300": the rounded digits, and two neighbours have changed places.
  private func isTurnedWhenRounded(_ head: Fact, _ other: Fact) -> Bool {
    let own = String(head.value.significand.magnitude).utf8.map { $0 }
    guard own.count > 1, own.count < 5 else { return false }
    var value = Double(other.value.significand.magnitude)
    var places = 0
    while value >= 10 {
      value /= 10
      places += 1
    }
    guard places + 1 > own.count else { return false }
    for _ in 1..<own.count { value *= 10 }
    return [value.rounded(), value.rounded(.down)].contains { rounded in
      let digits = Array(String(Int(rounded)).utf8)
      guard digits.count == own.count else { return false }
      let differing = digits.indices.filter { digits[$0] != own[$0] }
      return differing.count == 2 && differing[1] == differing[0] + 1
        && digits[differing[0]] == own[differing[1]] && digits[differing[1]] == own[differing[0]]
    }
  }

  /// "460,000 trout" over "406,000 trout": the same digits of the same things in another order are a slip,
  /// though two others further down should differ by as much.
  private func isTurned(_ head: Fact, _ other: Fact, in story: Story) -> Bool {
    let digits = digits(of: head)
    guard digits.count > 2, digits == self.digits(of: other), let noun = story.noun(of: head) else {
      return false
    }
    return noun == story.noun(of: other)
  }

  private func digits(of fact: Fact) -> [UInt8] {
    fact.figure.number.text.utf8.filter { $0 &- 0x30 < 10 }.sorted()
  }

  func casualtyOfHeadline(_ fact: Fact, in story: Story) -> WordClasses? {
    let sentence = story.sentences[fact.sentence]
    let near =
      max(
        sentence.lowerBound, fact.tokens.lowerBound - 8)..<min(
        sentence.upperBound, fact.tokens.upperBound + 4)
    return story.has(.dead, in: near) ? .dead : story.has(.hurt, in: near) ? .hurt : nil
  }
}
