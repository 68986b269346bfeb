import GalleyGrammar
import GalleyModel

extension CountsRule {
  /// The noun that the figure stands before: "27,000 people", "a $90,000 grant", "10-day pause",
  /// "dozens of people", "$5 billion of debt".
  func behind(_ figure: FigurePlace) -> Finding? {
    let candidate = figure.candidate
    if let compound = compound(figure) { return .noun(compound) }
    if candidate.form == .multiple { return multiplied(figure) }
    if let nouns = nouns(of: figure.phrase, from: figure.end) { return .noun(nouns) }
    let next = figure.phrase + 1
    guard phrases[figure.phrase].head < figure.end else {
      return adjective(figure)
    }
    if phrases.isWord(next, text.words.of), phrases[next].tokens.lowerBound == figure.end,
      let part = part(at: next + 1, of: candidate)
    {
      return part
    }
    // A noun that a bracket or a mark parts from its number, "(318)", is none.
    return nil
  }

  /// What "of" makes it a part of: "30 of Boeing's jets", "12 of them children", "tens of millions of
  /// dollars".
  private func part(at index: Int, of candidate: FigureCandidate) -> Finding? {
    if phrases.kind(index) == .pronoun {
      // "12 of them children" names them at once.
      if phrases.kind(index + 1) == .noun, figure(in: index + 1) == nil {
        return nouns(of: index + 1).map { .noun($0) }
      }
      return nil
    }
    guard !phrases[index].isTime else { return nil }
    return counted(index)
  }

  /// A figure tied to its noun by a hyphen: "15-member council" counts members, "a 10-day pause" the
  /// days of a pause.
  private func compound(_ figure: FigurePlace) -> Range<Int>? {
    let candidate = figure.candidate
    let hyphen = candidate.compound ?? candidate.end
    guard candidate.isCompound || candidate.compound != nil, text.isJoiningHyphen(hyphen),
      text.isKind(hyphen + 1, .word), candidate.quantity.kind == .count
    else { return nil }
    return hyphen + 1..<hyphen + 2
  }

  /// "twice the rate", "double the number of cars": what is multiplied. "Orders doubled" has a
  /// subject.
  private func multiplied(_ figure: FigurePlace) -> Finding? {
    if phrases.kind(figure.phrase) == .verb {
      return phrases.subject(of: figure.phrase).flatMap(counted)
    }
    if let nouns = nouns(of: figure.phrase, from: figure.end) { return .noun(nouns) }
    return phrases.kind(figure.phrase + 1) == .noun ? counted(figure.phrase + 1) : nil
  }

  /// "38 dead", "12 missing": people by what became of them.
  private func adjective(_ figure: FigurePlace) -> Finding? {
    nil
  }
}
