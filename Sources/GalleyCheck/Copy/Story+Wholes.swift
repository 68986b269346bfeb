import GalleyModel

/// Which number a noun of the copy stands for: "the jets" are the 40 that were ordered.
extension Story {
  /// A noun without its plural: "jets" and "jet" are one.
  func noun(at index: Int) -> WordKey? {
    guard let token = token(index), token.kind == .word, token.range.count >= 3 else { return nil }
    return Story.singular(bytes[token.range])
  }

  /// The last word of what a figure counts, without its plural.
  func noun(of fact: Fact) -> WordKey? {
    guard let last = fact.figure.counts?.utf8.split(separator: UInt8(ascii: " ")).last else {
      return nil
    }
    return Story.singular(last)
  }

  private static func singular(_ word: some BidirectionalCollection<UInt8>) -> WordKey {
    let isPlural =
      word.last == UInt8(ascii: "s") && word.count > 3 && word.dropLast().last != UInt8(ascii: "s")
    return isPlural ? WordKey(word.dropLast()) : WordKey(word)
  }

  /// What has been counted by the name of a noun in the sentences before one: "the dead" by what
  /// happened to them, others by what the figures say that they count.
  func wholes(of index: Int, before sentence: Int) -> [Fact] {
    guard sentence > 0, let token = token(index), let noun = noun(at: index) else { return [] }
    let casualties: WordClasses? =
      token.is(.dead) ? .dead : token.is(.hurt) && !token.is("casualties") ? .hurt : nil
    return facts(inSentences: max(0, sentence - 30)...sentence - 1).filter { fact in
      guard isBody(fact), fact.isPlain, fact.kind == .count, fact.unit == nil,
        fact.value.doubleValue >= 3
      else {
        return false
      }
      if let casualties {
        return casualty(fact) == casualties || casualties == .dead && isToll(fact)
      }
      return self.noun(of: fact) == noun
    }
  }

  /// Whether a sentence begins with "Of the", "Of those", "Of these", "Of them" and how many words
  /// further on what stands behind.
  func opensWithOf(sentence: Int) -> Int? {
    let start = sentences[sentence].lowerBound
    // "The dead were 14 women, nine men and two boys"
    if at(start, "the"), let noun = token(start + 1),
      noun.is([.dead, .hurt]) || at(start + 1, "victims"),
      at(start + 2, "were") || at(start + 2, "are")
    {
      return start + 1
    }
    guard at(start, "of") || at(start, "among"), let next = token(start + 1) else { return nil }
    guard next.is("them") || next.is("these") || next.is("those") || next.is("the") else {
      return nil
    }
    // "Of the valid votes, 9,480 came by post"
    if let word = token(start + 2), word.kind == .word, !word.is([.dead, .hurt, .number]),
      let noun = token(start + 3), noun.kind == .word, at(start + 4, ",")
    {
      return start + 3
    }
    return start + 2
  }

  /// "The death toll rose to 19", "the number of dead rose to 63 from 51".
  func isToll(_ fact: Fact) -> Bool {
    let start = max(
      sentences[fact.sentence].lowerBound, fact.tokens.lowerBound - 22)
    let before = start..<fact.tokens.lowerBound
    guard at(fact.tokens.lowerBound - 1, "to") || at(fact.tokens.lowerBound - 1, "at")
    else { return false }
    return has(["toll", "deaths"], in: before)
      || has(["number"], in: before) && has(.dead, in: before)
  }
}
