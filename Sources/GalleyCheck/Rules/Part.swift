import GalleyModel

/// A number of a list: a figure, or bare digits that count the same as the figures around them.
struct Part {
  let value: ExactDecimal
  let tokens: Range<Int>
  let range: TextRange
  let fact: Fact?
  let text: String

  /// The numbers of a sentence in order.
  static func all(inSentence sentence: Int, of story: Story) -> [Part] {
    let facts = story.facts(inSentence: sentence)
    guard !facts.isEmpty else { return [] }
    var parts: [Part] = []
    parts.reserveCapacity(facts.count + 1)
    var next = facts.startIndex
    var index = story.sentences[sentence].lowerBound
    while index < story.sentences[sentence].upperBound {
      if next < facts.endIndex, index >= facts[next].tokens.lowerBound {
        let fact = facts[next]
        next += 1
        index = max(index + 1, fact.tokens.upperBound)
        parts.append(
          Part(
            value: fact.value, tokens: fact.tokens, range: fact.range, fact: fact,
            text: fact.kind == .money ? fact.figure.span.text : fact.figure.number.text))
        continue
      }
      if story.tokens[index].is(.digits) || story.at(index, "one"),
        let value = bareNumber(at: index, in: story)
      {
        let range = story.tokens[index].range
        parts.append(
          Part(
            value: value, tokens: index..<index + 1, range: range, fact: nil,
            text: story.text(range)))
      }
      index += 1
    }
    return parts
  }

  /// Digits that are no year, date or part of a name with a number.
  private static func bareNumber(at index: Int, in story: Story) -> ExactDecimal? {
    let token = story.tokens[index]
    // "two of fraud, three of forgery and one of perjury"
    if token.is("one"), story.at(index - 1, "and") || story.at(index - 1, ","),
      let after = story.token(index + 1), after.is(.preposition)
    {
      return ExactDecimal(1)
    }
    guard token.kind == .number, token.isSpaced, token.range.count <= 7,
      let after = story.token(index + 1),
      let before = story.token(index - 1), !before.is(.month),
      after.is(",") || after.is("and") || after.is(".") || after.is(";")
        || after.is(")") && before.is("(")
    else { return nil }
    let digits = story.text(token.range).filter { $0 != "," }
    guard let value = ExactDecimal(digits), value.exponent >= 0 else { return nil }
    if token.range.count == 4, value.doubleValue > 1500, value.doubleValue < 2100 { return nil }
    return value
  }

  /// Runs of parts of one kind with commas or "and" between, of two or more.
  static func lists(_ parts: [Part], in story: Story) -> [[Part]] {
    var lists: [[Part]] = []
    var run: [Part] = []
    for part in parts {
      if let last = run.last, part.follows(last, in: story) {
        run.append(part)
      } else {
        if run.count >= 2 { lists.append(run) }
        run = part.isPart ? [part] : []
      }
    }
    if run.count >= 2 { lists.append(run) }
    return lists
  }

  static func sum(_ parts: [Part]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for part in parts {
      guard let next = sum.adding(part.value) else { return nil }
      sum = next
    }
    return sum
  }

  private var isPart: Bool { fact?.isPart ?? true }

  private func follows(_ other: Part, in story: Story) -> Bool {
    guard isPart,
      fact == nil || other.fact == nil
        || fact?.kind == other.fact?.kind && fact?.unit == other.fact?.unit
    else { return false }
    guard tokens.lowerBound > other.tokens.upperBound else { return false }
    let gap = other.tokens.upperBound..<tokens.lowerBound
    guard gap.count <= 12 else { return false }
    // "in 38 hospitals, 428 were given it": another sentence begins.
    if gap.count <= 3, story.at(gap.upperBound - 1, ","),
      other.fact.flatMap({ story.nounOfCount($0) }) != nil,
      ["were", "was", "had", "have", "are"].contains(
        story.token(tokens.upperBound)?.key ?? WordKey())
    {
      return false
    }
    var hasSeparator = false
    for index in gap {
      let token = story.tokens[index]
      if token.is(",") || token.is("and") || token.is(";") { hasSeparator = true }
      if token.is([.rise, .fall]) && !token.isCapitalized
        || (token.is("said") || token.is("says")) && !story.at(index + 1, "yes")
          && !story.at(index + 1, "no")
        || token.is("according")
        || token.is("from") && !(story.token(index + 1)?.isCapitalized ?? false) || token.is("than")
        || token.is("compared")
        || token.is("or")
        || token.is("by") && story.at(index - 1, "up") || token.is("while") || token.is("but")
        || token.is("total") || token.is("followed")
        || token.is(":") || token.is("(") || token.is("per") || token.is("which")
        || token.is("when") || token.is("including")
        || token.is("\"") || token.is("“")
      {
        return false
      }
    }
    return hasSeparator
  }
}

extension Fact {
  /// Whether it can be a part of a sum: one exact number of things, or an amount of money.
  var isPart: Bool {
    isPlain && !figure.quantity.vague && bound == .exact && value > .zero
      && (kind == .count && unit == nil || kind == .money || kind == .measure || kind == .duration)
  }
}
