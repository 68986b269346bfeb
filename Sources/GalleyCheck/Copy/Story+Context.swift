import GalleyModel

extension Story {
  /// Whether a sentence or one beside it in its block has a word of some classes.
  func isNear(_ classes: WordClasses, sentence: Int) -> Bool {
    let block = block(ofSentence: sentence)
    for index in sentence - 1...sentence + 1 where sentences.indices.contains(index) {
      if self.block(ofSentence: index) == block, has(classes, in: sentences[index]) { return true }
    }
    return false
  }

  /// The stems of the telling words of some tokens: those of four letters or more, by their first five.
  func stems(_ range: Range<Int>) -> Set<UInt64> {
    var stems = Set<UInt64>()
    for index in range {
      if let stem = longStem(at: index) { stems.insert(stem) }
    }
    return stems
  }

  /// What is counted, when it is dead or hurt people: by the words right around the number.
  func casualty(_ fact: Fact) -> WordClasses? {
    guard fact.kind == .count, fact.unit == nil else { return nil }
    let sentence = sentences[fact.sentence]
    let after = Story.stretch(
      fact.tokens.upperBound, min(fact.tokens.upperBound + 6, sentence.upperBound))
    for index in after {
      let token = tokens[index]
      if token.is([.dead, .hurt]), !token.is("death"), !token.is("kill"), !token.is("die") {
        return token.is(.dead) ? .dead : .hurt
      }
      if token.kind == .mark || token.kind == .number || token.is("and") || token.is([.number]) {
        break
      }
      if token.is(.preposition) { break }
    }
    let before = max(sentence.lowerBound, fact.tokens.lowerBound - 3)..<fact.tokens.lowerBound
    for index in before.reversed() {
      let token = tokens[index]
      if token.is("killing") || token.is("killed") || token.is("kills") { return .dead }
      if token.is("injuring") || token.is("wounding") || token.is("injured") { return .hurt }
      if token.kind == .mark || token.is("and") { break }
    }
    return nil
  }

  /// Whether a quotation begins within a range.
  func isQuoted(within range: TextRange) -> Bool {
    let quotes = extraction.quotes
    let first = quotes.partitioningIndex {
      ($0.parts.first?.lowerBound ?? 0) >= range.lowerBound
    }
    return first < quotes.count && (quotes[first].parts.first?.lowerBound ?? 0) < range.upperBound
  }

  /// The quote that holds a token's place, if any.
  func isQuoted(_ place: Int) -> Bool {
    let behind = extraction.quotes.partitioningIndex { ($0.parts.first?.lowerBound ?? 0) > place }
    return extraction.quotes[max(0, behind - 3)..<behind].contains {
      $0.parts.contains { $0.contains(place) }
    }
  }
}
