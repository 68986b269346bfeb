import GalleyGrammar
import GalleyModel

extension CountsRule {
  /// What a percentage or share is a part of: "20% of eastern Lydd", "half the houses", "24 percent of
  /// the 500 workers".
  func whole(_ figure: FigurePlace) -> Finding? {
    let next = figure.phrase + 1
    if phrases.isWord(next, text.words.of), phrases[next].tokens.lowerBound == figure.end {
      if phrases.kind(next + 1) == .pronoun { return counted(next + 1) }
      guard phrases.kind(next + 1) == .noun else { return nil }
      if let whole = self.figure(in: next + 1),
        nouns(of: next + 1, from: candidates[whole].end) == nil
      {
        return .same(whole)
      }
      return counted(next + 1)
    }
    if figure.candidate.quantity.kind == .percent, let group = group(figure) { return group }
    guard figure.candidate.form == .fraction else { return nil }
    // "half the size", "a third more"
    if let nouns = nouns(of: figure.phrase, from: figure.end) { return .noun(nouns) }
    return phrases.kind(next) == .noun && phrases[next].tokens.lowerBound == figure.end
      && text.tag(figure.end) != .cd ? counted(next) : nil
  }

  /// Whom a poll asked: "48 percent to 45 percent among {voters}".
  private func group(_ figure: FigurePlace) -> Finding? {
    var next = behindBrackets(figure)
    while phrases.isFigureOnly(next) || phrases.isWord(next, text.words.to)
      || phrases.kind(next) == .conjunction || phrases.kind(next) == .dash
      || phrases.kind(next) == .comma || text.isKind(phrases[next].head, .hyphen)
    {
      next += 1
    }
    guard phrases.isWord(next, text.words.among), phrases.kind(next + 1) == .noun else {
      return nil
    }
    return counted(next + 1)
  }

  /// What changed by a percentage before a noun of change: "a 12.4 percent rise in {net profit}", "a 3%
  /// price rise", "{shares} saw a 3% fall".
  func change(_ figure: FigurePlace) -> Finding? {
    let head = phrases[figure.phrase].head
    let next = figure.phrase + 1
    let isNoun = head >= figure.end && text.has(head, [.up, .down]) && text.tag(head).isNoun
    // "0.68% higher", "3 percent up on": no noun, and what changed stands before.
    guard isNoun else { return nil }
    if phrases.isWord(next, text.words.in) || phrases.isWord(next, text.words.of),
      phrases.kind(next + 1) == .noun, !phrases[next + 1].isTime
    {
      return counted(next + 1)
    }
    if let nouns = nouns(of: figure.phrase, from: figure.end), nouns.count > 1 {
      return .noun(nouns)
    }
    // "The company posted a 3% rise" leaves open of what; "shares saw a 3% rise" does not.
    guard case .verb(let verb, _)? = governor(of: figure), let subject = phrases.subject(of: verb)
    else { return nil }
    return counted(subject)
  }
}
