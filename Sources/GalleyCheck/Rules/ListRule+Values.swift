import GalleyModel

/// Values in a row, one for each of the things that copy names.
extension ListRule {
  /// "The three ports, Aren, Colm and Dray, handled 41m, 33m, 26m and 19m tonnes respectively".
  func respectively(in story: Story) -> [Query] {
    let inBody = story.sentences.indices.filter {
      story.classesOfSentence[$0].contains(.group) && story.isBody(sentence: $0)
    }
    return inBody.compactMap { sentence in
      let range = story.sentences[sentence]
      guard let word = range.first(where: { story.at($0, "respectively") }),
        let values = values(inSentence: sentence, before: word, in: story), values.count >= 2,
        let first = values.first, let last = values.last
      else { return nil }
      // The names stand before their values, nearest to them the last list of words.
      let announced = story.facts(inSentence: sentence).filter {
        number(of: $0) != nil && $0.tokens.upperBound <= first.lowerBound
      }
      var lengths: [ClosedRange<Int>] = announced.compactMap { number(of: $0) }.map { $0...$0 }
      if let names = names(before: first.lowerBound, from: range.lowerBound, in: story) {
        lengths.append(names)
      }
      guard !lengths.isEmpty, !lengths.contains(where: { $0.contains(values.count) }),
        lengths.contains(where: { abs($0.lowerBound - values.count) <= 2 })
      else { return nil }
      let place = first.lowerBound..<last.upperBound
      return Query(
        rule: .list, level: .error, span: story.span(tokens: place), items: [],
        message: "\(values.count) values for \(lengths[0].lowerBound) things",
        expected: String(lengths[0].lowerBound), evidence: [])
    }
  }

  /// Numbers with commas and one "and" between, right before a word.
  private func values(inSentence sentence: Int, before word: Int, in story: Story) -> [Range<Int>]?
  {
    var values: [Range<Int>] = []
    var index = word - 1
    let start = story.sentences[sentence].lowerBound
    while index >= start {
      // Units, and the comma or "and" that parts a value from the one behind.
      var hasSeparator = values.isEmpty
      var units = 0
      while index >= start, !isNumber(index, in: story), units <= 3 {
        let token = story.tokens[index]
        if token.is(",") || token.is("and") {
          hasSeparator = true
        } else if token.is([.function, .saying]) {
          return values
        } else {
          units += 1
        }
        index -= 1
      }
      guard index >= start, units <= 3, hasSeparator else { break }
      var low = index
      while low > start,
        story.tokens[low - 1].isMoneySign || isNumber(low - 1, in: story)
          || story.at(low - 1, "-") && !story.tokens[low].isSpaced
      { low -= 1 }
      values.insert(low..<index + 1, at: 0)
      index = low - 1
    }
    return values
  }

  private func isNumber(_ index: Int, in story: Story) -> Bool {
    story.tokens[index].kind == .number
      || story.tokens[index].is(.number) && !story.at(index, "half")
  }

  /// The list of names or nouns before a place: "Aren, Colm and Dray handled".
  private func names(before place: Int, from start: Int, in story: Story) -> ClosedRange<Int>? {
    guard let and = Story.stretch(start, place).last(where: { story.at($0, "and") }) else {
      return nil
    }
    // From the "and", backwards over names and commas, forwards over one name.
    var low = and
    while low > start,
      story.tokens[low - 1].isCapitalized || story.at(low - 1, ",") || story.at(low - 1, "the")
        || story.at(low - 1, "and")
    { low -= 1 }
    var high = and + 1
    while high < place, story.tokens[high].isCapitalized || story.at(high, "the") { high += 1 }
    guard low < and, high > and + 1 else { return nil }
    if story.at(low, ",") { low += 1 }
    let names = Story.stretch(low, high)
    let commas = story.tokens[names].count { $0.is(",") } - (story.at(and - 1, ",") ? 1 : 0)
    let ands = story.tokens[names].count { $0.is("and") }
    return commas + 2...max(commas + 2, commas + 1 + ands)
  }

  /// A hat-trick is three goals: "Voll's hat-trick … scored after eight, 31, 52 and 77 minutes".
  func scorings(in story: Story) -> [Query] {
    var queries: [Query] = []
    for (sentence, range) in story.sentences.enumerated()
    where story.isBody(sentence: sentence) && story.classesOfSentence[sentence].contains(.goals) {
      for index in range where story.tokens[index].is(.goals) {
        guard let goals = goals(at: index, in: story) else { continue }
        let block = story.block(ofSentence: sentence)
        for other in sentence...sentence + 1
        where story.sentences.indices.contains(other) && story.block(ofSentence: other) == block {
          guard
            let word = story.sentences[other].first(where: {
              story.at($0, "minutes") || story.at($0, "minute")
            }), other > sentence || word > index,
            let minutes = values(inSentence: other, before: word, in: story), minutes.count >= 2,
            minutes[0].lowerBound > index, let last = minutes.last
          else { continue }
          if minutes.count != goals, abs(minutes.count - goals) <= 2,
            story.has(
              [",", "and"], in: Story.stretch(minutes[0].upperBound, last.lowerBound)),
            last.lowerBound - minutes[0].lowerBound <= 4 * minutes.count
          {
            let place = minutes[0].lowerBound..<last.upperBound
            queries.append(
              Query(
                rule: .list, level: .error, span: story.span(tokens: place), items: [],
                message: "\(minutes.count) times for \(goals) goals", expected: String(goals),
                evidence: [story.span(tokens: index..<index + 1)]))
          }
          break
        }
      }
    }
    return queries
  }

  private func goals(at index: Int, in story: Story) -> Int? {
    let token = story.tokens[index]
    if token.is("treble") || token.is("hattrick") { return 3 }
    if token.is("hat"),
      story.at(index + 1, "trick") || story.at(index + 1, "-") && story.at(index + 2, "trick")
    {
      return 3
    }
    if token.is("brace"), story.at(index - 1, "a") { return 2 }
    if token.is("twice"), story.at(index - 1, "scored") || story.at(index - 1, "struck") {
      return 2
    }
    return nil
  }
}
