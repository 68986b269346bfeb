import GalleyGrammar
import GalleyModel

extension CountsRule {
  /// The head of a noun phrase with the nouns and names before it that belong to it, from a token on:
  /// "death toll" of "the official death toll", "jets" of "Boeing's 30 jets".
  func nouns(of index: Int, from first: Int = 0) -> Range<Int>? {
    let phrase = phrases[index]
    guard phrase.kind == .noun, isNominal(phrase), first <= phrase.head else { return nil }
    var start = phrase.head
    let least = max(phrase.core, first)
    while start > least, belongs(start - 1, least) { start -= 1 }
    return start >= least && start <= phrase.head ? start..<phrase.head + 1 : nil
  }

  /// Whether a phrase has a noun for its head; a verb's form that it took for one counts.
  private func isNominal(_ phrase: Phrase) -> Bool {
    let tag = text.tag(phrase.head)
    // "plus or minus two percent"
    if text.isWord(phrase.head, text.words.plus) || text.isWord(phrase.head, text.words.minus) {
      return false
    }
    return tag.isNoun || tag.isVerb || isName(phrase.head)
  }

  /// Whether the word before the nouns found so far is one of them.
  private func belongs(_ index: Int, _ least: Int) -> Bool {
    if isInFigure(index) { return false }
    switch text.tag(index) {
    case .nn, .nns, .nnp, .nnps, .fw: return true
    case .jj:
      // Some adjectives make a term: "net profit", "key rate". Of compounds the word before the
      // hyphen has the same tag.
      return text.has(index, .term) || isDirection(index)
        || text.isCapitalised(index) && index > text.range.lowerBound
          && (text.tag(index + 1) == .nnp || text.tag(index + 1) == .nnps)
    case .vbg: return text.has(index, .term)
    case .cd: return isName(index) && index > least
    default: return false
    }
  }

  /// Whether an adjective makes a name of the place behind it: "{eastern} Lydd".
  private func isDirection(_ index: Int) -> Bool {
    guard text.tag(index + 1) == .nnp, text.isKind(index, .word), text.length(index) > 6 else {
      return false
    }
    let word = text.copy.bytes[text[index].range]
    return word.ends(with: "stern") || word.ends(with: "thern")
  }

  /// Whether a number is part of a name: "the S&P 500", "the STOXX 600 index".
  private func isName(_ index: Int) -> Bool {
    text.tag(index) == .cd && !isInFigure(index) && text.tag(index - 1).isNoun
      || text.isKind(index, .code)
  }

  private func isInFigure(_ index: Int) -> Bool { phrases.figures.figure(at: index) != nil }

  /// What a phrase says that is counted, past nouns that only say that something is: "{cars} in the
  /// number of cars", "an average of {pages}".
  func counted(_ index: Int) -> Finding? {
    if phrases.kind(index) == .pronoun { return pronoun(index) }
    if let same = figure(in: index),
      nouns(of: index, from: phrases[index].core) == nil
        || isInFigure(phrases[index].head)
    {
      return .same(same)
    }
    if isTally(index), phrases.isWord(index + 1, text.words.of) {
      if let inner = nouns(of: index + 2) { return .noun(inner) }
      if let same = figure(in: index + 2) { return .same(same) }
      if phrases.kind(index + 2) == .adjective {
        let adjective = phrases[index + 2].head
        return .noun(adjective..<adjective + 1)  // "the number of dead"
      }
    }
    if text.has(phrases[index].head, [.up, .down]), phrases.isWord(index + 1, text.words.in),
      phrases.kind(index + 2) == .noun, !phrases[index + 2].isTime,
      text.tag(phrases[index + 2].head) != .nnp, figure(in: index + 2) == nil,
      !text.isWord(phrases[index + 2].tokens.lowerBound, text.words.a),  // "growth in a row"
      let inner = nouns(of: index + 2)
    {
      return .noun(inner)  // "a drop in {output} to 3.3 million barrels"
    }
    return nouns(of: index).map { .noun($0) }
  }

  /// "it rose" leaves to the clause before what rose.
  private func pronoun(_ index: Int) -> Finding? {
    let token = phrases[index].head
    // "half of those surveyed"
    if text.isWord(token, text.words.those) { return .noun(token..<token + 1) }
    return antecedent(of: index)
  }

  /// Whether a noun names a number without telling of what: total, number, average.
  func isTally(_ index: Int) -> Bool { text.has(phrases[index].head, .tally) }

  /// The candidate that a phrase holds.
  func figure(in index: Int) -> Int? { phrases.figure(in: index) }
}
