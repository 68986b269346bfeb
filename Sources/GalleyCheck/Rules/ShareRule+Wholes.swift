import GalleyModel

/// Shares whose counts stand further off: at the head of the sentence, or in another one.
extension ShareRule {
  func distant(for index: Int, in story: Story) -> [Counts] {
    let share = story.facts[index]
    guard story.isBody(share), !share.isQuoted else { return [] }
    return [
      headed(share, in: story), ofThem(share, in: story), told(share, in: story),
      ofNamed(share, in: story), ofAmount(share, in: story), parallel(share, in: story),
      theyWere(share, in: story), ofEverybody(share, in: story),
      ofStaff(share, in: story),
    ].compactMap { $0 }
  }

  /// "Of the 1,200 voters asked, 396 said that they crossed the river every day, or 28 percent".
  private func headed(_ share: Fact, in story: Story) -> Counts? {
    let facts = story.factLists[share.sentence]
    let start = story.sentences[share.sentence].lowerBound
    guard let place = facts.firstIndex(where: { $0.index == share.index }), place == 2,
      story.at(start, "of"), facts[0].tokens.lowerBound - start <= 3,
      isCount(facts[0]), isCount(facts[1]), facts[1].value < facts[0].value,
      story.at(share.tokens.lowerBound - 1, "or") && story.at(share.tokens.lowerBound - 2, ","),
      !story.has(
        ["and", "but", "while", ";"],
        in: Story.stretch(facts[1].tokens.upperBound, share.tokens.lowerBound))
    else { return nil }
    return counts(facts[1], of: facts[0])
  }

  /// "The county has 90 schools … Some 36 of them - 30 percent - are full".
  private func ofThem(_ share: Fact, in story: Story) -> Counts? {
    guard share.sentence > 0,
      let part = story.facts(inSentence: share.sentence).first(where: {
        $0.index == share.index - 1
      }), isCount(part), story.at(part.tokens.upperBound, "of"),
      story.at(part.tokens.upperBound + 1, "them") || story.at(part.tokens.upperBound + 1, "these")
        || story.at(part.tokens.upperBound + 1, "those"),
      share.tokens.lowerBound - part.tokens.upperBound <= 5
    else { return nil }
    let counts = story.facts(inSentence: share.sentence - 1).filter(isCount)
    guard counts.count == 1, let whole = counts.first, whole.value > part.value else { return nil }
    return self.counts(part, of: whole)
  }

  /// "Of the 420 complaints, 105 were upheld … That is one in three".
  private func told(_ share: Fact, in story: Story) -> Counts? {
    guard story.opensWithThat(sentence: share.sentence),
      story.facts(inSentence: share.sentence).count == 1
    else { return nil }
    let facts = Array(story.facts(inSentence: share.sentence - 1))
    let start = story.sentences[share.sentence - 1].lowerBound
    guard facts.count == 2, story.at(start, "of"), facts[0].tokens.lowerBound - start <= 3,
      isCount(facts[0]), isCount(facts[1]), facts[1].value < facts[0].value
    else { return nil }
    return counts(facts[1], of: facts[0])
  }

  /// "nearly half of the dead, 18, were found in": the number beside the share, and a toll above.
  private func ofNamed(_ share: Fact, in story: Story) -> Counts? {
    let end = share.tokens.upperBound
    let stop = story.at(end, "%") || story.at(end, "percent") ? end + 1 : end
    guard share.sentence > 0, story.at(stop, "of"), story.token(stop + 1)?.is(.definite) ?? false,
      story.token(stop + 2)?.kind == .word
    else { return nil }
    let noun = stop + 2
    let facts = story.facts(inSentence: share.sentence)
    guard
      let part = facts.first(where: { $0.index == share.index + 1 }), isCount(part),
      part.tokens.lowerBound == noun + 2, story.at(noun + 1, ",") || story.at(noun + 1, "("),
      story.at(part.spanTokens.upperBound, ",")
        || story.at(part.spanTokens.upperBound, ")")
    else { return nil }
    let wholes =
      story.wholes(of: noun, before: share.sentence).filter { $0.value > part.value }
      + facts.filter {
        $0.index < share.index && isCount($0) && $0.value > part.value
          && story.noun(of: $0) == story.noun(at: noun)
      }
    guard let whole = wholes.last, wholes.allSatisfy({ !agrees(share, part, $0) }) else {
      return nil
    }
    return counts(part, of: whole)
  }

  /// "The bridge would cost $340m … The state has promised $136m, a third of the cost": the amount that
  /// the sentence before names so.
  private func ofAmount(_ share: Fact, in story: Story) -> Counts? {
    var end = share.spanTokens.upperBound
    // The figure may hold its noun, "half of group revenue".
    if !story.at(end, "of"), end > share.tokens.upperBound,
      let of = (share.tokens.upperBound..<end).first(where: { story.at($0, "of") })
    {
      end = of
    }
    guard share.sentence > 0, story.at(end, "of"),
      story.block(ofSentence: share.sentence) == story.block(ofSentence: share.sentence - 1)
    else { return nil }
    var noun = end + 1
    while let token = story.token(noun), token.is(.definite) || token.is("what") || token.is("it") {
      noun += 1
    }
    guard let word = story.token(noun), word.kind == .word, word.range.count >= 4,
      !word.is([.function, .preposition, .people, .number])
    else { return nil }
    let facts = story.facts(inSentence: share.sentence).filter { $0.index < share.index }
    guard facts.count == 1, let part = facts.first, part.kind == .money, part.isPlain,
      part.bound == .exact, isBeside(part, share, in: story)
    else { return nil }
    let before = story.facts(inSentence: share.sentence - 1).filter {
      $0.kind == .money && $0.unit == part.unit && $0.isPlain && !$0.figure.quantity.vague
    }
    let stem = story.stems(noun..<noun + 1)
    guard before.count == 1, let whole = before.first, whole.value > part.value,
      !stem.isDisjoint(with: story.stems(story.sentences[whole.sentence]))
    else { return nil }
    return counts(part, of: whole)
  }

  /// "$136m, a third": nothing but a comma and what bounds a number between.
  private func isBeside(_ part: Fact, _ share: Fact, in story: Story) -> Bool {
    let gap = Story.stretch(
      part.spanTokens.upperBound, share.tokens.lowerBound)
    return gap.count <= 5 && story.at(gap.lowerBound, ",")
      && !story.has([.rise, .fall, .saying], in: gap)
  }

  private func isCount(_ fact: Fact) -> Bool {
    fact.kind == .count && fact.unit == nil && fact.isPlain && !fact.figure.quantity.vague
      && fact.value > .zero
  }

  private func agrees(_ share: Fact, _ part: Fact, _ whole: Fact) -> Bool {
    guard let share = share.share else { return true }
    return (part.interval / whole.interval).widened(by: 0.002).meets(share)
  }

  private func counts(_ part: Fact, of whole: Fact) -> Counts {
    Counts(
      part: part.interval, whole: whole.interval,
      percent: 100 * part.value.doubleValue / whole.value.doubleValue, facts: [whole, part],
      text: "\(part.printed) of \(whole.printed)")
  }
}
