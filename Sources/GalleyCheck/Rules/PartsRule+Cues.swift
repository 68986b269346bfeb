import GalleyModel

/// The words by which copy says that figures make up another, or that they do not.
extension PartsRule {
  /// How far from a total the sum of figures beside it may lie to be a slip of it: the surer the words
  /// are that it is their sum, the further.
  func isCalledSum(
    _ total: SumTerm, _ parts: ArraySlice<SumTerm>, _ distance: Double, in story: Story
  ) -> Bool {
    guard let first = parts.first, let last = parts.last else { return false }
    // "61 of the 120 seats" may well be of other seats than those named beside it.
    if total.isWhole, distance > 0.06 { return false }
    let isBehind = total.tokens.lowerBound > last.tokens.lowerBound
    let whole = total.tokens
    let stop = story.sentences[last.sentence].upperBound
    let run = Story.stretch(first.tokens.lowerBound - 4, stop)
      .clamped(to: story.sentences[first.sentence].lowerBound..<stop)
    // "Between £4m and £6m", "rose 18 sen to £2.70": these are levels, not parts.
    if story.has(Self.levels, in: run) { return false }
    let isHalved = isHalved(parts, in: story)
    if !isHalved, isMoving(parts, in: story) { return false }
    let around = Story.stretch(whole.lowerBound - 5, whole.upperBound + 5)
      .clamped(to: story.sentences[total.sentence])
    let between =
      isBehind
      ? Story.stretch(last.tokens.upperBound, whole.lowerBound)
      : Story.stretch(whole.upperBound, stop)
    // What is only included comes to no more than the whole, and may come to less.
    let isIncluded =
      !isBehind
      && story.has(
        Self.including,
        in: Story.stretch(
          max(whole.upperBound, first.tokens.lowerBound - 8), first.tokens.lowerBound))
    if isIncluded {
      return total.value < parts.reduce(0) { $0 + $1.value } && distance <= 0.25
        && parts.allSatisfy { $0.sentence == total.sentence }
    }
    let isCalled =
      isHalved
      || story.has(
        Self.making,
        in: Story.stretch(whole.lowerBound - 5, whole.lowerBound).clamped(
          to: story.sentences[total.sentence])) && isBehind
      || isOfGroup(total, parts, in: story)
      || !isBehind && isOfThem(first, in: story) && parts.count > 2
      || !isBehind && isCounted(parts, in: story) || isBracketed(total, parts, in: story)
      || last.sentence - first.sentence <= 1
        && parts.dropFirst().contains { isClosing($0, in: story) }
      || story.has(Self.together, in: around) || isAll(total, in: story)
      || isSplit(run, in: story) || isSplit(between.prefix(80), in: story)
    if isCalled {
      return distance <= (parts.count > 2 ? 0.16 : 0.12)
    }
    // Percentages are of many wholes.
    if total.kind == .percent { return false }
    // Nothing says so: three or more things of the name of the total, close by.
    let gap = abs(total.sentence - (isBehind ? last : first).sentence)
    return parts.count > 2 && parts.count <= 5 && distance <= 0.08 && gap <= 2
      && isAlike(total, parts, in: story)
  }

  /// "14 in the first half and 17 in the second".
  private func isHalved(_ parts: ArraySlice<SumTerm>, in story: Story) -> Bool {
    func has(_ word: WordSet, behind part: SumTerm?) -> Bool {
      guard let part else { return false }
      return story.has(word, in: Story.stretch(part.tokens.upperBound, part.tokens.upperBound + 5))
    }
    return has(["first"], behind: parts.first)
      && has(["second", "last", "next"], behind: parts.dropFirst().first)
  }

  /// "plants in three states: 900 in one, 450 in another and 300 in the third": as many as the copy says
  /// that there are.
  private func isCounted(_ parts: ArraySlice<SumTerm>, in story: Story) -> Bool {
    guard parts.count > 2, let first = parts.first,
      let number = story.facts(inSentence: first.sentence).last(where: {
        $0.tokens.upperBound <= first.tokens.lowerBound
      }), number.kind == .count, number.value == ExactDecimal(Int32(parts.count)),
      parts.allSatisfy({ $0.sentence == first.sentence })
    else { return false }
    return story.has(
      [":", "–", "—"], in: Story.stretch(number.tokens.upperBound, first.tokens.lowerBound))
  }

  /// "puts the £152m down to foundations (£71m), steel (£46m) and delays (£35m)": things in a row, each
  /// with what it comes to in brackets.
  func isBracketed(
    _ total: SumTerm, _ parts: ArraySlice<SumTerm>, in story: Story
  ) -> Bool {
    // "46% by train, 912 (38%) by car": what stands in brackets is the share of each.
    total.kind != .percent && !isInBrackets(total, in: story)
      && parts.allSatisfy { $0.sentence == total.sentence && isInBrackets($0, in: story) }
  }

  /// Whether nothing else stands between two brackets.
  func isInBrackets(_ part: SumTerm, in story: Story) -> Bool {
    var start = part.tokens.lowerBound - 1
    while let token = story.token(start), token.isMoneySign { start -= 1 }
    let span = part.fact.map { story.tokens(of: $0.figure.span.range).upperBound }
    return story.at(start, "(") && story.at(max(part.tokens.upperBound, span ?? 0), ")")
  }

  /// "Thirty-eight of them walked out and 16 were carried".
  func isOfThem(_ part: SumTerm, in story: Story) -> Bool {
    story.at(part.tokens.upperBound, "of")
      && (story.at(part.tokens.upperBound + 1, "them")
        || story.at(part.tokens.upperBound + 1, "these")
        || story.at(part.tokens.upperBound + 1, "those"))
  }

  /// "split into", "made up of", and not "made it 2-1".
  private func isSplit(_ words: Range<Int>, in story: Story) -> Bool {
    story.has(Self.split, in: words)
      || words.contains {
        (story.at($0, "made") || story.at($0, "makes"))
          && (story.at($0 + 1, "up") || story.at($0 + 1, "of"))
      }
  }

  /// "all 58 members", "the full 58", "58 in all".
  private func isAll(_ total: SumTerm, in story: Story) -> Bool {
    let end = total.fact.map { $0.spanTokens.upperBound }
    return story.has(
      ["all", "full", "whole"], in: total.tokens.lowerBound - 2..<total.tokens.lowerBound)
      || end.map { isInAll($0, in: story) } ?? false
  }

  /// "A fleet of 36 has 20 that … and 14 that": the number of a group and two in the same breath.
  private func isOfGroup(_ total: SumTerm, _ parts: ArraySlice<SumTerm>, in story: Story) -> Bool {
    guard let first = parts.first, let last = parts.last, first.sentence == total.sentence,
      last.sentence == total.sentence, first.tokens.lowerBound > total.tokens.upperBound,
      story.at(total.tokens.lowerBound - 1, "of"),
      let noun = story.token(total.tokens.lowerBound - 2), noun.kind == .word,
      !noun.is([.function, .preposition, .number])
    else { return false }
    return story.has(
      ["has", "have", "had", "with", "is", "was", "includes", "contains", "of"],
      in: Story.stretch(total.tokens.upperBound, first.tokens.lowerBound))
      && isOneList(parts, in: story)
  }

  /// Whether nothing but "and" and commas joins some numbers of a sentence.
  func isOneList(_ parts: ArraySlice<SumTerm>, in story: Story) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { one, other in
      let gap = Story.stretch(one.tokens.upperBound, other.tokens.lowerBound)
      return gap.count <= 12 && story.has(["and", ","], in: gap)
        && !story.has(["but", "while", "against", "than", ";"], in: gap)
    }
  }

  /// Whether parts and total are things of one name, or amounts.
  private func isAlike(_ total: SumTerm, _ parts: ArraySlice<SumTerm>, in story: Story) -> Bool {
    guard total.kind == .count else {
      return parts.allSatisfy { $0.block == total.block } || isOneList(parts, in: story)
    }
    guard let noun = total.fact.flatMap({ story.noun(of: $0) }) else { return false }
    let nouns = parts.map { part in part.fact.flatMap { story.noun(of: $0) } }
    return nouns.contains(noun) && nouns.allSatisfy { $0 == nil || $0 == noun }
  }

  /// "rose 3 to 40", "up from 12": a number that something moved to or by.
  private func isMoving(_ parts: ArraySlice<SumTerm>, in story: Story) -> Bool {
    parts.contains { part in
      guard part.kind != .score else { return false }
      let start = part.tokens.lowerBound
      let isTo = story.at(start - 1, "to") || story.at(start - 2, "to")
      let before = Story.stretch(start - (isTo ? 9 : 4), start)
        .clamped(to: story.sentences[part.sentence])
      return before.contains { index in
        let token = story.tokens[index]
        return token.is([.rise, .fall]) && !token.is("cut") && !token.is("lost")
          && !token.is("saving") && !(token.is("up") && story.at(index - 1, "made"))
      }
    }
  }

  private func isClosing(_ fact: SumTerm, in story: Story) -> Bool {
    // "eight of its last nine"
    let start = fact.tokens.lowerBound
    guard !fact.isWhole, !(story.at(start - 1, "last") && story.at(start - 3, "of")) else {
      return false
    }
    let before = Story.stretch(fact.tokens.lowerBound - 5, fact.tokens.lowerBound)
      .clamped(to: story.sentences[fact.sentence])
    if SumTerm.elsewhere.contains(story.token(fact.tokens.upperBound)?.key ?? WordKey()) {
      return true
    }
    // "reached the last four"
    let behind = story.token(fact.tokens.upperBound)
    if story.at(start - 1, "last"), behind.map({ $0.kind == .mark || $0.is(.preposition) }) ?? true,
      fact.value < 17
    {
      return false
    }
    return story.has(Self.closing, in: before)
      || story.has(["other", "others", "last", "final"], in: before.suffix(2))
  }

  private static let including: WordSet = [
    "including", "includes", "included", "among", "amongst", "with",
  ]
  private static let levels: WordSet = ["than", "compared", "versus", "earlier", "previously"]
  private static let closing: WordSet = [
    "rest", "remaining", "remainder", "balance", "another", "further", "adds", "plus", "leaving",
  ]
  private static let together: WordSet = [
    "total", "totals", "totalled", "totaled", "totalling", "totaling", "combined", "altogether",
    "together", "overall", "sum", "joint", "aggregate", "included",
  ]
  /// Verbs by which a sum follows from its parts.
  private static let making: WordSet = [
    "giving", "gives", "gave", "makes", "making", "made", "bringing", "brings", "brought", "came",
    "comes", "adding", "between",
  ]
  private static let split: WordSet = [
    "split", "divided", "shared", "breakdown", "broke", "broken", "breaks", "comprising",
    "comprises", "comprised", "consisting", "consists", "consisted", "composed",
    "respectively", "follows", "consecutively", "consecutive", "plus", "allocated", "apportioned",
  ]
}
