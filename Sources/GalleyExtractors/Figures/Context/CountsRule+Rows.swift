import GalleyGrammar
import GalleyModel

extension CountsRule {
  /// The noun that a figure shares with the figure or modifier behind it: "a 62%-32% {divide}", "a 20%
  /// and 16% {improvement}", "a $100-million, building-wide {overhaul}", "100mm more".
  func shared(_ figure: FigurePlace) -> Finding? {
    let kind = figure.candidate.quantity.kind
    switch kind {
    case .percent, .points, .money, .measure: break
    default: return nil
    }
    if text.isJoiningHyphen(figure.end), let other = phrases.figures.figure(at: figure.end + 1),
      other > figure.number
    {
      return .same(other)
    }
    // "200mm of rain fell and up to 100mm more is forecast"
    if kind == .measure, text.isWord(figure.end, text.words.more),
      text.tag(figure.end + 1).isVerb || !text.isKind(figure.end + 1, .word),
      let other = candidates[..<figure.number].last(where: { $0.quantity.kind == kind })
    {
      return candidates.firstIndex { $0.number == other.number }.map { .same($0) }
    }
    guard isIndefinite(figure), phrases[figure.phrase].head < figure.end else { return nil }
    var next = figure.phrase + 1
    if phrases.kind(next) == .conjunction, let other = self.figure(in: next + 1),
      candidates[other].quantity.kind == kind,
      nouns(of: next + 1, from: candidates[other].end) != nil
    {
      return .same(other)
    }
    // "fell a further 3.2%, analysts said" has no hyphen that shows a modifier.
    guard phrases.kind(next) == .comma,
      figure.candidate.isCompound || figure.candidate.number.contains(where: text.isJoiningHyphen)
    else { return nil }
    next += 1
    // "a 2.0-litre, turbocharged four-cylinder engine", "a $5m, naturally lit hall"
    while next < figure.phrase + 5 {
      let isModifier =
        phrases.kind(next) == .adjective || phrases.kind(next) == .adverb
        || phrases.kind(next) == .verb && !phrases[next].form.isFinite
        || text.isKind(phrases[next].head, .hyphen)
      guard isModifier else { break }
      next += 1
    }
    guard phrases.kind(next) == .noun, !text.has(phrases[next].tokens.lowerBound, .determiner)
    else {
      return nil
    }
    return nouns(of: next).map { .noun($0) }
  }

  /// Whether "a" or "an" stands before a figure, so that a noun must follow; "a mile" has its own.
  private func isIndefinite(_ figure: FigurePlace) -> Bool {
    let opening = phrases[figure.phrase].tokens.lowerBound
    let article = text.tag(opening) == .pdt ? opening + 1 : opening  // "such a"
    guard article < figure.candidate.tokens.lowerBound else { return false }
    return text.isWord(article, text.words.a) || text.isWord(article, text.words.an)
  }

  /// What "times" compares: "10 times more {calories}", "three times as many {litres}"; of "three times
  /// as heavy" the clause tells.
  func compared(_ figure: FigurePlace) -> Finding? {
    guard figure.candidate.quantity.kind == .count, text.isWord(figure.end, text.words.times) else {
      return nil
    }
    var index = figure.end + 1
    if text.isWord(index, text.words.as) {
      index += 1
    } else if !text.isComparative(index) {
      return nil
    }
    guard text.isComparative(index) || text.isAdjective(index) || text.tag(index) == .rb else {
      return nil
    }
    index += 1
    let end = text.nounRunEnd(from: index)
    guard end > index, let place = phrases.phrase(holding: end - 1) else { return level(figure) }
    return nouns(of: place, from: index).map { .noun($0) }
  }
}

extension SentenceTokens {
  /// Whether a word compares: "more", "fewer", "higher".
  func isComparative(_ index: Int) -> Bool { tag(index) == .jjr || tag(index) == .rbr }
}
