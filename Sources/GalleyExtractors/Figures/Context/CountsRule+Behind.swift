import GalleyGrammar
import GalleyModel

extension CountsRule {
  /// The noun that the figure stands before: "27,000 people", "a $90,000 grant", "10-day pause",
  /// "dozens of people", "$5 billion of debt".
  func behind(_ figure: FigurePlace) -> Finding? {
    let candidate = figure.candidate
    if let compound = compound(figure) { return .noun(compound) }
    if let compared = compared(figure) { return compared }
    if candidate.form == .multiple { return multiplied(figure) }
    if let nouns = nouns(of: figure.phrase, from: figure.end), !isTimeBehind(nouns),
      !isMissing(nouns, figure), !isExtent(nouns, of: candidate), !isName(nouns, behind: candidate)
    {
      return .noun(nouns)
    }
    guard phrases[figure.phrase].head < figure.end else { return nil }
    if let nouns = chained(figure) { return .noun(nouns) }
    if candidate.quantity.kind == .duration, text.has(figure.end, .tally),
      !text.tag(figure.end + 1).isNoun, text.isKind(figure.end, .word)
    {
      return .noun(figure.end..<figure.end + 1)  // "a four-year high"
    }
    if let shared = shared(figure) { return shared }
    let next = behindBrackets(figure)
    if text.isKind(phrases[next].head, .hyphen) || phrases.kind(next) == .dash,
      text.isGlued(phrases[next].head), let other = self.figure(in: next + 1), other > figure.number
    {
      return .same(other)  // "a 60%-30% split"
    }
    let isRate = candidate.quantity.unit?.utf8.contains(UInt8(ascii: " ")) ?? false
    if phrases.isWord(next, text.words.of), candidate.quantity.kind != .money || !isRate {
      return part(at: next + 1, of: figure)
    }
    if candidate.quantity.kind == .money, phrases.isWord(next, text.words.in) {
      // "$2 billion in cash reserves", but "$2 billion in Ruve", "in June", "in 2019", "at $41.10 in
      // early trading"
      let noun = phrases.kind(next + 1) == .quotation ? next + 2 : next + 1
      let head = text.tag(phrases[noun].head)
      if phrases.kind(noun) == .noun, !phrases[noun].isTime, head == .nn || head == .nns,
        self.figure(in: noun) == nil, !text.has(phrases[noun].tokens.lowerBound, .determiner),
        !text.has(phrases[noun].head, [.currency, .level])
      {
        return nouns(of: noun).map { .noun($0) }
      }
    }
    return nil
  }

  /// What several measures in a row stand before: "a 90 hp 1.5-litre {engine}", "a five-year,
  /// $5 million {contract}".
  private func chained(_ figure: FigurePlace) -> Range<Int>? {
    switch figure.candidate.quantity.kind {
    case .measure, .duration, .money: break
    default: return nil
    }
    var last = figure.phrase
    var isCompound = figure.candidate.isCompound
    while true {
      var next = last + 1
      if phrases.kind(next) == .openBracket, phrases.kind(next + 2) == .closeBracket { next += 3 }
      if phrases.kind(next) == .comma { next += 1 }
      guard phrases.kind(next) == .noun, let number = self.figure(in: next),
        phrases[next].tokens.lowerBound == candidates[number].tokens.lowerBound
      else { return nil }
      isCompound = isCompound || candidates[number].isCompound || next == last + 1
      let end = max(
        candidates[number].end, candidates[number].isCompound ? candidates[number].end + 2 : 0)
      if let nouns = nouns(of: next, from: end) {
        return isCompound && text.tag(nouns.upperBound - 1) != .nnp ? nouns : nil
      }
      last = next
    }
  }

  /// The phrase behind the figure, past a conversion in brackets: "2 inches (50.8 millimetres) of
  /// rain".
  func behindBrackets(_ figure: FigurePlace) -> Int {
    var next = figure.phrase + 1
    if phrases.kind(next) == .closeBracket { return next + 1 }
    // "a third – 31% – of new investors"
    if phrases.kind(next) == .dash {
      if phrases.isWord(next + 1, text.words.of) { return next + 1 }
      if phrases.isFigureOnly(next + 1), phrases.kind(next + 2) == .dash { return next + 3 }
    }
    // "22 miles, or 35 kilometres, of pipe"
    if phrases.kind(next) == .comma {
      if phrases.isWord(next + 1, text.words.of), phrases.isWord(figure.phrase - 1, text.words.or) {
        return next + 1
      }
      if phrases.isWord(next + 1, text.words.or), phrases.isFigureOnly(next + 2),
        phrases.kind(next + 3) == .comma
      {
        return next + 4
      }
    }
    guard phrases.kind(next) == .openBracket, self.figure(in: next + 1) != nil,
      phrases.kind(next + 2) == .closeBracket
    else { return next }
    next += 3
    return next
  }

  /// "5 million yr ago", "3 percent year on year": a time behind a figure is not what it counts.
  private func isTimeBehind(_ nouns: Range<Int>) -> Bool {
    let last = nouns.upperBound - 1
    return text.copy.lexicon.units.isTime(text[last].word)
      && (text.has(last + 1, .time) || text.isWord(last + 1, text.words.ago)
        || nouns.count == 1
          && text.tag(last) == .nn)
  }

  /// "Marrow +0.2% Lydd 50 +0.3%": neither money nor a share stands before a bare name.
  private func isName(_ nouns: Range<Int>, behind candidate: FigureCandidate) -> Bool {
    guard !candidate.isCompound else { return false }
    switch candidate.quantity.kind {
    case .percent, .money, .points: break
    default: return false
    }
    return nouns.allSatisfy { text.tag($0) == .nnp || text.tag($0) == .cd }
  }

  /// Whether a word tells which way a measure goes, as in "30 metres high".
  private func isExtent(_ nouns: Range<Int>, of candidate: FigureCandidate) -> Bool {
    candidate.quantity.kind == .measure && nouns.count == 1
      && text.has(nouns.lowerBound, .tally)
  }

  /// "left 46 missing": a form in -ing behind a number of people tells how they are.
  private func isMissing(_ nouns: Range<Int>, _ figure: FigurePlace) -> Bool {
    let last = nouns.upperBound - 1
    return nouns.count == 1 && figure.candidate.quantity.kind == .count && text.tag(last) != .nns
      && text.length(last) > 5 && text.copy.bytes[text[last].range].ends(with: "ing")
      && !text[last].style.contains(.capitalised)
  }

  /// What "of" makes it a part of: "30 of Doe's jets", "12 of them children", "tens of millions of
  /// dollars".
  private func part(at index: Int, of figure: FigurePlace) -> Finding? {
    if phrases.kind(index) == .pronoun {
      // "12 of them children" names them at once.
      if phrases.kind(index + 1) == .noun, self.figure(in: index + 1) == nil,
        text.tag(phrases[index + 1].head) == .nns
      {
        return nouns(of: index + 1).map { .noun($0) }
      }
      // "Soldiers, 2,200 of them by now, built it"
      let comma = (figure.candidate.qualifier ?? figure.candidate.tokens).lowerBound - 1
      if text.isKind(comma, .comma), text.tag(comma - 1) == .nns,
        let noun = phrases.phrase(holding: comma - 1), phrases.kind(noun) == .noun
      {
        return counted(noun)
      }
      return figure.number > 0 && candidates[figure.number - 1].quantity.kind == .count
        && !text.isWord(phrases[index].head, text.words.those)
        ? .same(figure.number - 1) : counted(index)
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

  /// What is multiplied, as in "twice the rate", "double the number of cars".
  ///
  /// "Orders doubled" has a subject.
  private func multiplied(_ figure: FigurePlace) -> Finding? {
    if phrases.kind(figure.phrase) == .verb {
      return holder(of: figure.phrase).flatMap(counted)
    }
    if let nouns = nouns(of: figure.phrase, from: figure.end) { return .noun(nouns) }
    return phrases.kind(figure.phrase + 1) == .noun ? counted(figure.phrase + 1) : nil
  }
}
