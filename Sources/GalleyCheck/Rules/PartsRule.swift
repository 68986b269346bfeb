import GalleyModel

/// Parts that do not add up to their total; the manual tells more.
struct PartsRule: CheckRule {
  static let rule = Query.Rule.parts
  static let manual = """
    parts: listed parts do not add up to the stated total.

    Raised: a list that the copy calls whole (a colon or dash behind the total, "everything else", \
    "the rest", "of the dead", "in all") and whose sum is another than the total: "21 men, 14 women \
    and 9 children" are 44, not 47; "61 of the 120 seats" and, next, 38, 14 and 9; "of the 146, 112 were passengers and 36 crew"; \
    "402 of the 670" and "the other 286"; "the remaining six" of 40 after 18 and 14; "of the dead, 10 \
    … five … and two" where the toll is 19; shares of a poll that come to more than 100 percent; like \
    figures in a row beside a total, in other sentences too: "a joint payroll of 800" behind 420 and 350, \
    "nine years" and then four, three and one to run consecutively, "34, including 21 … and 15"; \
    amounts in brackets behind what each is for, "down to steel (£46m), rock (£71m) and delays (£25m)"; \
    more seats than a house has; more dead and hurt than were aboard, boys and girls that are no 1,200 \
    pupils.

    Left alone: lists behind "including" that come to less, examples, figures that moved or are \
    compared, totals that any figures around them come to, be they rounded or cut off.
    """

  func queries(on story: Story) -> [Query] {
    var queries: [Query] = []
    var previous = -1
    for fact in story.facts where fact.sentence != previous && story.isBody(fact) {
      previous = fact.sentence
      let parts = story.parts[fact.sentence]
      guard parts.count >= 2 else { continue }
      for run in Part.lists(parts, in: story) {
        // "47 people: 21 men, 14 women and 9 children": the first of these is no total.
        if let total = run.first?.fact, run.count >= 3, announced(before: run[0], in: story) == nil,
          apposed(to: Array(run.dropFirst()), in: story)?.index == total.index
        {
          if let query = query(Array(run.dropFirst()), sentence: fact.sentence, in: story) {
            queries.append(query)
          }
          continue
        }
        if let query = ownTotal(run, sentence: fact.sentence, in: story)
          ?? ofAll(run, sentence: fact.sentence, in: story)
        {
          queries.append(query)
          continue
        }
        let list =
          isTotal(run.last, sentence: fact.sentence, in: story) ? Array(run.dropLast()) : run
        if let query = query(list, sentence: fact.sentence, in: story) { queries.append(query) }
      }
    }
    queries +=
      remainders(in: story) + shares(in: story) + united(in: story)
      + ofNamed(in: story) + sums(in: story) + seats(in: story)
      + aboard(in: story) + complements(in: story)
    return queries.filter { !isOfPartition($0, in: story) } + partitions(in: story)
  }

  /// "Of the £212m, care will get £96m, … and everything else £14m": the first is the whole of the rest.
  private func ownTotal(_ run: [Part], sentence: Int, in story: Story) -> Query? {
    guard run.count >= 4, let first = run.first, let total = first.fact,
      let largest = run.dropFirst().map(\.value).max(),
      total.value > largest,
      story.at(first.tokens.lowerBound - 1, "the") || story.at(first.tokens.lowerBound - 2, "the"),
      isPartition(Array(run.dropFirst()), sentence: sentence, in: story),
      let sum = Part.sum(Array(run.dropFirst()))
    else { return nil }
    guard sum != total.value, !total.interval.contains(sum.doubleValue), isNear(sum, total, 0.35)
    else { return nil }
    return query(Array(run.dropFirst()), sum, total, .error, in: story)
  }

  /// "Of the 146, 112 were passengers and 36 crew": what a sentence begins with is the whole.
  private func ofAll(_ run: [Part], sentence: Int, in story: Story) -> Query? {
    guard let total = story.facts(inSentence: sentence).first, total.isPlain else { return nil }
    let start = story.sentences[sentence].lowerBound
    guard story.at(start, "of"), (1...2).contains(total.tokens.lowerBound - start),
      total.value.doubleValue >= 10, total.bound == .exact
    else { return nil }
    var list = run.filter { $0.tokens.lowerBound > total.tokens.lowerBound }
    // "Of the 24,842 votes for the three candidates, 15,310 …"
    if list.count > 2, let named = list.first, named.value.doubleValue < 13,
      story.at(named.tokens.lowerBound - 1, "the")
    {
      list.removeFirst()
    }
    guard list.count >= 2 else { return nil }
    // "Of the nine bullets, five hit one man and three the other": one missed.
    if list.count == 2, total.value.doubleValue < 20, let sum = Part.sum(list), sum < total.value {
      return nil
    }
    // Groups that overlap, "112 were passengers and 80 were hurt", come to a sum of another size.
    guard let sum = Part.sum(list), sum != total.value, isNear(sum, total, 0.12) else { return nil }
    return query(list, sum, total, .error, in: story)
  }

  /// Whether the last number of a list is its sum: "…, 48 people in all".
  private func isTotal(_ part: Part?, sentence: Int, in story: Story) -> Bool {
    guard let fact = part?.fact else { return false }
    return isSummingUp(fact, sentence: sentence, in: story)
  }

  private func isSummingUp(_ fact: Fact, sentence: Int, in story: Story) -> Bool {
    let end = fact.spanTokens.upperBound
    let behind = Story.stretch(end, min(end + 3, story.sentences[sentence].upperBound))
    if behind.contains(where: { isInAll($0, in: story) || story.at($0, "altogether") }) {
      return true
    }
    let start = fact.tokens.lowerBound
    var before = start - 1
    while before > 0, story.tokens[before].isMoneySign { before -= 1 }
    if story.at(before, "to"), story.at(before - 1, "total") { return true }
    if story.at(before, "the") {
      return story.at(before - 1, "among")
        || story.at(before - 1, "up") && story.at(before - 2, "make")
    }
    return story.at(before, "of") && story.at(before - 1, "total")
      || story.at(start - 1, "totalling") || story.at(start - 1, "totaling")
  }

  /// "in all", "in total", and not "in all competitions".
  func isInAll(_ index: Int, in story: Story) -> Bool {
    guard story.at(index, "in") else { return false }
    return story.at(index + 1, "total")
      || story.at(index + 1, "all")
        && story.token(index + 2).map { $0.kind != .word || $0.is([.function, .preposition]) }
          ?? true
  }

  private func query(_ list: [Part], sentence: Int, in story: Story) -> Query? {
    let sum = Part.sum(list)
    guard let sum, let first = list.first, let last = list.last else { return nil }
    // A total that the copy names anywhere and that fits ends the matter.
    func fits(_ total: Fact) -> Bool {
      let isClosed = total.bound == .exact || total.bound == .about
      return total.value == sum || isClosed && total.interval.contains(sum.doubleValue)
    }
    if let total = announced(before: first, in: story) ?? apposed(to: list, in: story) {
      guard !fits(total), list.count >= 2, !isOfEach(last, in: story) else { return nil }
      // "won nine medals in the 14 events: five golds, two silvers and two bronzes"
      if story.facts(inSentence: sentence).contains(where: {
        $0.index < total.index && $0.kind == total.kind && fits($0)
      }) {
        return nil
      }
      if isOpen(between: total, and: first, in: story), sum < total.value { return nil }
      return query(list, sum, total, .error, in: story)
    }
    let isWhole = isPartition(list, sentence: sentence, in: story)
    let inAll = summedUp(after: last, sentence: sentence, in: story)
    if let inAll {
      let ones = story.tokens[Story.stretch(first.tokens.lowerBound, inAll.tokens.lowerBound)].count
      { $0.is("a") || $0.is("an") }
      guard !fits(inAll), let more = sum.adding(ExactDecimal(Int32(ones))), more != inAll.value
      else { return nil }
      return isNear(sum, inAll, 0.35) ? query(list, sum, inAll, .error, in: story) : nil
    }
    if let query = shared(list, sum, sentence: sentence, in: story) { return query }
    guard isWhole, list.count >= 3 else { return nil }
    let near = Story.around(sentence, by: 30)
    let candidates = story.facts(inSentences: near).filter {
      story.isBody($0) && $0.isPlain && $0.kind == (first.fact?.kind ?? .count)
        && $0.unit == first.fact?.unit
        && !list.map(\.range).contains($0.range)
    }
    if candidates.contains(where: fits) { return nil }
    let largest = list.map(\.value).max() ?? .zero
    guard
      let total = candidates.last(where: {
        $0.sentence <= sentence + 1 && $0.sentence >= sentence - 8 && $0.value > largest
          && isNear(sum, $0, 0.15)
          && ($0.tokens.upperBound <= first.tokens.lowerBound || $0.sentence > sentence)
      })
    else { return nil }
    return query(list, sum, total, .error, in: story)
  }

  func isNear(_ sum: ExactDecimal, _ total: Fact, _ share: Double) -> Bool {
    abs(sum.doubleValue - total.value.doubleValue) <= share * total.value.doubleValue
  }

  /// The figure that a list is the parts of: right before it, with a colon, dash or bracket between.
  private func announced(before first: Part, in story: Story) -> Fact? {
    guard
      let total = story.facts(inSentence: story.sentence(ofToken: first.tokens.lowerBound)).last(
        where: { $0.tokens.upperBound <= first.tokens.lowerBound })
    else { return nil }
    guard total.isPlain, total.kind == first.fact?.kind ?? .count, total.unit == first.fact?.unit,
      !total.figure.quantity.vague, [.count, .money].contains(total.kind),
      total.kind == .money || total.unit == nil
    else { return nil }
    let gap = total.tokens.upperBound..<first.tokens.lowerBound
    // "compared with 61 a year ago: 15 hatched and two died"
    if story.has(
      ["than", "compared", "from", "versus", "against"],
      in: total.tokens.lowerBound - 3..<total.tokens.lowerBound)
    {
      return nil
    }
    // "three hospitals: 41 went to …" announces how many parts there are.
    guard gap.count <= 7, total.value > first.value else { return nil }
    for position in gap.reversed() {
      let token = story.tokens[position]
      if token.is(":") || token.is("—") || token.is("–") || token.is("(")
        || token.is("-") && token.isSpaced
      {
        return position >= gap.upperBound - 3 ? total : nil
      }
    }
    return nil
  }

  private func isOpen(between total: Fact, and first: Part, in story: Story) -> Bool {
    story.has(
      ["including", "among", "includes", "with"],
      in: Story.stretch(total.tokens.upperBound, first.tokens.lowerBound))
  }

  /// Whether the copy says that the list is the whole.
  private func isPartition(_ list: [Part], sentence: Int, in story: Story) -> Bool {
    guard let first = list.first, let last = list.last else { return false }
    let before = list.count > 1 ? list[list.count - 2].tokens.upperBound : first.tokens.upperBound
    let words = story.sentences[sentence]
    let tail = Story.stretch(before, min(last.tokens.upperBound + 3, words.upperBound))
    if story.has(["else", "rest", "remaining", "remainder", "others"], in: tail) { return true }
    // "Thirty-one of the dead were found in …"
    let behind = first.tokens.upperBound
    return story.at(behind, "of") && (story.token(behind + 1)?.is(.definite) ?? false)
      && (story.token(behind + 2).map { $0.is([.dead, .hurt, .people]) } ?? false)
      || story.at(behind, "of") && story.at(behind + 1, "them")
  }

  /// "…, ten platforms in all", "for a total of 44", in the same sentence or the next.
  private func summedUp(after last: Part, sentence: Int, in story: Story) -> Fact? {
    let later = story.facts(inSentence: sentence).filter {
      $0.tokens.lowerBound >= last.tokens.upperBound && $0.sentence == sentence && $0.isPlain
        && $0.kind == (last.fact?.kind ?? .count) && $0.unit == last.fact?.unit
    }
    return later.first { isSummingUp($0, sentence: sentence, in: story) }
  }

  /// "61 of the 120 seats" and, in the sentence beside it, "38, … 14 and … 9".
  private func shared(_ list: [Part], _ sum: ExactDecimal, sentence: Int, in story: Story) -> Query?
  {
    guard list.allSatisfy({ $0.fact == nil || $0.fact?.kind == .count && $0.fact?.unit == nil })
    else { return nil }
    for fact in story.facts(inSentences: Story.around(sentence, by: 1))
    where fact.sentence != sentence && fact.kind == .count {
      guard let whole = fact.figure.quantity.of, fact.bound == .exact, whole.doubleValue >= 10,
        let all = sum.adding(fact.value), all != whole,
        abs(all.doubleValue - whole.doubleValue) <= 0.06 * whole.doubleValue
      else { continue }
      let terms =
        (fact.sentence < sentence ? [fact.value] : []) + list.map(\.value)
        + (fact.sentence < sentence ? [] : [fact.value])
      return Query(
        rule: .parts, level: .error, span: place(of: list, in: story),
        items: [fact.figure.id] + list.compactMap(\.fact?.figure.id),
        message: terms.map(Printed.exact).joined(separator: " + ")
          + " = \(Printed.exact(all)), not \(Printed.exact(whole))",
        expected: Printed.exact(all), evidence: [fact.figure.span])
    }
    return nil
  }

  private func place(of list: [Part], in story: Story) -> TextSpan {
    guard let first = list.first, let last = list.last else {
      return TextSpan(text: "", range: 0..<0)
    }
    let range = first.range.lowerBound..<last.range.upperBound
    return story.span(range.count <= 280 ? range : last.range)
  }

  func query(
    _ list: [Part], _ sum: ExactDecimal, _ total: Fact, _ level: Query.Level, in story: Story
  ) -> Query {
    Query(
      rule: .parts, level: level, span: place(of: list, in: story),
      items: [total.figure.id] + list.compactMap(\.fact?.figure.id),
      message: list.map { $0.text }.joined(separator: " + ")
        + " = \(Printed.amount(sum.doubleValue, total.kind == .money ? total.unit : nil)), not "
        + (total.kind == .money ? total.figure.span.text : total.figure.number.text),
      expected: Printed.amount(sum.doubleValue, total.kind == .money ? total.unit : nil),
      evidence: [total.figure.span])
  }
}
