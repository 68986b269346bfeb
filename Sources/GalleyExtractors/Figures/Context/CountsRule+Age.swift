import GalleyGrammar
import GalleyModel

extension CountsRule {
  /// "a 34-year-old man", but "those aged 12 took part".
  func behindAge(_ figure: FigurePlace) -> Finding? {
    let last = figure.candidate.end - 1
    guard
      text.isWord(last, text.words.old),
      figure.candidate.isCompound || text.isKind(last - 1, .hyphen)
    else { return nil }
    guard let nouns = nouns(of: figure.phrase, from: figure.candidate.end) else { return nil }
    // "34-year-old Norwegian Nils Aas": the name stands in apposition.
    let first = nouns.lowerBound
    return .noun(nouns.count > 2 && isDemonym(first) ? first..<first + 1 : nouns)
  }

  /// Whether a word tells where somebody is from, by its ending.
  private func isDemonym(_ index: Int) -> Bool {
    guard text.isCapitalised(index), !text.has(index, .firstName), text.length(index) > 4 else {
      return false
    }
    let word = text.copy.bytes[text[index].range]
    return word.ends(with: "ian") || word.ends(with: "ean") || word.ends(with: "can")
      || word.ends(with: "ese") || word.ends(with: "ish")
  }

  /// "adults aged 26", "children under 12", "an average age of 34", "her mother, 70, survived".
  func beforeAge(_ figure: FigurePlace) -> Finding? {
    let words = text.words
    // "those 18 to 35 years old"
    let opening = phrases[figure.phrase].tokens.lowerBound
    if text.isWord(opening, words.those) { return .noun(opening..<opening + 1) }
    var index = figure.phrase - 1
    while index >= 0 {
      let phrase = phrases[index]
      // "kids ages 5 to 12"
      if phrase.kind == .noun, phrase.tokens.count > 1, text.isWord(phrase.head, words.ages),
        let nouns = nouns(of: index), nouns.count > 1
      {
        return .noun(nouns.lowerBound..<phrase.head)
      }
      let isBetween =
        phrase.kind == .preposition || phrase.kind == .adverb || phrase.kind == .comma
        || phrase.kind == .conjunction
        || text.isWord(phrase.head, words.aged) || text.isWord(phrase.head, words.ages)
        || text.isWord(phrase.head, words.between)
      guard isBetween else { break }
      index -= 1
    }
    // "My grandfather is 81"
    if phrases.kind(index) == .verb, text.has(phrases[index].head, .being),
      let subject = phrases.subject(of: index), text.tag(phrases[subject].head) == .nn
    {
      return nouns(of: subject).map { .noun($0) }
    }
    guard index < figure.phrase - 1 || figure.candidate.qualifier != nil,
      phrases.kind(index) == .noun, !phrases[index].isTime
    else { return nil }
    if let other = self.figure(in: index), other != figure.number, phrases.isFigureOnly(index) {
      return .same(other)
    }
    // A name is nobody of whom there are some: "Smith, 34," says it all.
    let head = text.tag(phrases[index].head)
    return head == .nns || head == .nn ? nouns(of: index).map { .noun($0) } : nil
  }
}
