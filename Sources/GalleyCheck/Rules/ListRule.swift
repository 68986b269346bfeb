import GalleyModel

/// Lists of another length than the copy states; the manual tells more.
struct ListRule: CheckRule {
  static let rule = Query.Rule.list
  static let manual = """
    list: a stated number of things and the list that follows differ.

    Raised: "three issues that mattered most: prices, health care, housing and crime"; "four \
    paintings … The works are" and five names; "three times, in 1971, 1984, 1987 and 1990"; "the trio \
    as" and two names; "four steps:" and five points below; "two prizes, one for …, another for … and a \
    third for"; "one of four … The others are" and two; a two-car crash of three; "respectively" with \
    another number of values; a hat-trick with four minutes; four days of strikes, "on 3, 5, 7, 9 and 11 May".

    Left alone: lists whose length can be read in two ways ("roads and waste"), examples behind \
    "including" or "such as".
    """

  func queries(on story: Story) -> [Query] {
    var queries: [Query] = story.facts.compactMap { fact in
      // "Two Sisters" is a name.
      guard let number = number(of: fact), story.isBody(fact),
        let noun = story.token(fact.tokens.upperBound), !noun.isCapitalized
      else { return nil }
      return years(fact, number, in: story) ?? named(fact, number, in: story)
    }
    for one in announcements(in: story) {
      // "Two Sisters" is a name, "two Danish sisters" are two.
      guard let noun = story.token(one.tokens.upperBound),
        !noun.isCapitalized || !story.tokens[one.tokens.lowerBound].isCapitalized,
        // "the two learned of": whoever they are has been told.
        !(noun.kind == .word && story.bytes[noun.range].suffix(2).elementsEqual("ed".utf8)
          && story.token(one.tokens.lowerBound - 1)?.is(.definite) ?? false)
      else { continue }
      if let query = points(one, in: story) ?? words(one, in: story) ?? others(one, in: story)
        ?? miscounted(one, in: story) ?? ordered(one, in: story)
      {
        queries.append(query)
      }
    }
    return queries + respectively(in: story) + scorings(in: story) + days(in: story)
  }

  /// How many things a figure announces: from two to twelve.
  func number(of fact: Fact) -> Int? {
    guard fact.kind == .count, fact.unit == nil, fact.figure.quantity.upper == nil,
      fact.bound == .exact,
      fact.value.exponent >= 0,
      !fact.figure.quantity.vague
    else { return nil }
    let value = fact.whole
    return (2...12).contains(value) ? value : nil
  }

  /// "four paintings … The works are A, B, C, D and E".
  private func named(_ fact: Fact, _ number: Int, in story: Story) -> Query? {
    let next = fact.sentence + 1
    guard story.sentences.indices.contains(next) else { return nil }
    // It must be plain which number the list is of.
    let smalls = story.facts(inSentence: fact.sentence).filter { self.number(of: $0) != nil }
    guard smalls.count == 1 else { return nil }
    let sentence = story.sentences[next]
    let start = sentence.lowerBound
    guard story.tokens[start].is(.definite) || story.at(start, "they") else { return nil }
    let verb = story.at(start, "they") ? start + 1 : start + 2
    guard story.at(verb, "are") || story.at(verb, "were"), verb + 1 < sentence.upperBound else {
      return nil
    }
    let list = verb + 1..<sentence.upperBound
    guard story.tokens[list].count(where: { $0.is(",") }) >= 1,
      !story.at(list.lowerBound, "the") || story.tokens[list.lowerBound].isCapitalized
    else { return nil }
    return compare(fact, number, list: list, in: story)
  }

  /// "three times, in 1971, 1984 and 1990".
  private func years(_ fact: Fact, _ number: Int, in story: Story) -> Query? {
    guard story.at(fact.tokens.upperBound, "times") else { return nil }
    var index = fact.tokens.upperBound + 1
    if story.at(index, ",") || story.at(index, ":") || isDash(index, in: story) { index += 1 }
    if story.at(index, "in") { index += 1 }
    let start = index
    var years = 0
    while let token = story.token(index) {
      if token.kind == .number, token.range.count == 4 {
        years += 1
      } else if !token.is(","), !token.is("and") {
        break
      }
      index += 1
    }
    guard years >= 2, years != number else { return nil }
    while index > start, story.at(index - 1, ",") || story.at(index - 1, "and") { index -= 1 }
    return query(fact, number, years, list: start..<index, in: story)
  }

  private func compare(_ fact: Fact, _ number: Int, list: Range<Int>, in story: Story) -> Query? {
    var end = list.upperBound
    while end > list.lowerBound, story.tokens[end - 1].kind == .mark { end -= 1 }
    guard let items = ListItems(list.lowerBound..<end, in: story), !items.lengths.contains(number)
    else { return nil }
    // One more or one less is a slip; anything else is another list.
    guard items.lengths.lowerBound >= 2, abs(items.lengths.lowerBound - number) <= 2 else {
      return nil
    }
    return query(fact, number, items.lengths.lowerBound, list: list.lowerBound..<end, in: story)
  }

  private func query(_ fact: Fact, _ number: Int, _ length: Int, list: Range<Int>, in story: Story)
    -> Query
  {
    let words = story.span(tokens: list)
    return Query(
      rule: .list, level: .error, span: fact.figure.span, items: [fact.figure.id],
      message: "\(fact.figure.span.text): \(number) announced, \(length) listed",
      expected: String(length), evidence: words.range.count <= 300 ? [words] : [])
  }
}

/// The items of a list in words, as many as it may be read to have.
struct ListItems {
  /// From the fewest to the most items.
  let lengths: ClosedRange<Int>

  /// Null where it is no plain list.
  init?(_ range: Range<Int>, in story: Story) {
    var commas = 0
    var ands = 0
    var semicolons = 0
    var andAfterLastComma = false
    var words = 0
    for index in range {
      let token = story.tokens[index]
      if token.is(";") {
        semicolons += 1
        words = 0
      } else if token.is(",") {
        // ", and" parts two items once.
        if !story.at(index + 1, "and") { commas += 1 } else if !andAfterLastComma { commas += 0 }
        andAfterLastComma = false
        words = 0
      } else if token.is("and") || token.is("&") {
        ands += 1
        andAfterLastComma = true
        words = 0
      } else if token.kind == .number, !token.isSpaced, story.tokens[index - 1].kind == .word {
        // "the A12" is a name.
        continue
      } else if token.kind == .number || token.is(.saying)
        || token.is(.number) && !token.isCapitalized || Self.breaks.contains(token.key)
      {
        return nil
      } else if token.kind == .mark, !token.is("-"), !token.is("'"), !token.is("’"), !token.is(".")
      {
        return nil
      } else {
        words += 1
        if words > 8 { return nil }
      }
    }
    if semicolons > 0 {
      lengths = semicolons + 1...semicolons + 1
    } else {
      guard ands > 0, commas > 0 else { return nil }
      let fewest = commas + 1 + (andAfterLastComma ? 1 : 0)
      lengths = fewest...max(fewest, commas + ands + 1)
    }
  }

  private static let breaks: WordSet = [
    "is", "was", "were", "are", "has", "have", "had", "will", "would", "who", "which", "that",
    "including",
    "such", "but", "because", "to", "he", "she", "they", "it", "we", "not", "or", "where", "when",
    "if",
  ]
}
