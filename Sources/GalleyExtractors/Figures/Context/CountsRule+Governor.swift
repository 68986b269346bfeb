import GalleyGrammar
import GalleyModel

extension CountsRule {
  /// What stands before a figure and says what it is of.
  enum Governor {
    /// A verb, and the preposition between it and the figure: "rose {to} 5 percent".
    case verb(Int, by: WordID)
    /// A noun phrase that stands free, and the preposition between it and the figure.
    case noun(Int, by: WordID)
  }

  /// The nearest verb or free noun phrase before a figure, over other figures, times, and phrases that
  /// only tell where: "{fell} 102.2 points, or 0.36%, to 27,934", "{turnout} in the north at 61%".
  func governor(of figure: FigurePlace) -> Governor? {
    var index = figure.phrase - 1
    var by: WordID = 0
    var isAdjacent = true
    // No clause is longer; copy without end stays linear.
    while index >= max(0, figure.phrase - 40) {
      let phrase = phrases[index]
      switch phrase.kind {
      case .preposition:
        if isAdjacent { by = text[phrase.head].word }
        isAdjacent = false
      case .adverb, .adjective, .conjunction, .comma, .quotation: break
      case .openBracket, .colon: break
      case .closeBracket: index = phrases.opening(of: index)
      case .pronoun:
        return phrases.preposition(of: index) == nil ? .noun(index, by: by) : nil
      case .noun:
        if self.figure(in: index) != nil, phrases.isFigureOnly(index) || phrase.isTime { break }
        if phrase.isTime { break }
        // "spend a total of $2.6 billion on"
        if isTally(index), by == text.words.of, phrases.isWord(index + 1, by) {
          by = 0
          break
        }
        guard let preposition = phrases.preposition(of: index) else { return .noun(index, by: by) }
        if self.figure(in: index) == nil, opensAbsolute(preposition), isNextTo(index, figure) {
          return .noun(index, by: by)
        }
        index = preposition
      case .verb:
        // "shares worth", "said": what reports is not what has the value.
        return .verb(index, by: by)
      case .relative:
        return phrases.antecedent(of: index).map { .noun($0, by: by) }
      case .mark where text.isKind(phrase.head, .plus): break
      case .subordinator, .dash, .semicolon, .mark:
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// "with the euro up 0.05%": a phrase that has its own predicate.
  private func opensAbsolute(_ preposition: Int) -> Bool {
    text.isWord(phrases[preposition].head, text.words.with) || preposition == 0
  }

  /// Whether nothing but signs of movement and other figures stands between a noun and a figure.
  private func isNextTo(_ noun: Int, _ figure: FigurePlace) -> Bool {
    (noun + 1..<figure.phrase).allSatisfy { index in
      switch phrases.kind(index) {
      case .adverb, .adjective, .preposition: return true
      case .noun: return phrases.isFigureOnly(index)
      default: return false
      }
    }
  }

  /// The noun before "of" or "worth", as in "a turnout of 61%", "shares worth $5m".
  ///
  /// A noun that only says that there is a number is none.
  func before(_ figure: FigurePlace) -> Finding? {
    let of = lead(of: figure)
    if phrases.kind(of) == .dash || phrases.kind(of) == .colon, phrases.kind(of - 1) == .noun,
      self.figure(in: of - 1) != nil || phrases.kind(of) == .dash,
      figure.candidate.quantity.kind != .count, !isDistance(figure.candidate)
    {
      return counted(of - 1)  // "half the money – $500.8 million –"
    }
    // "a peak above $68,000", "a value around $30,000"
    if let qualifier = figure.candidate.qualifier, text.tag(qualifier.lowerBound) == .in,
      qualifier.lowerBound < figure.candidate.tokens.lowerBound, phrases.kind(of) == .noun,
      self.figure(in: of) == nil, !phrases[of].isTime, figure.candidate.quantity.kind != .count,
      figure.candidate.quantity.kind != .duration
    {
      return counted(of)
    }
    let isOf = phrases.isWord(of, text.words.of) || phrases.isWord(of, text.words.worth)
    if isOf, phrases.kind(of - 1) == .comma, case .noun(let noun, _)? = governor(of: figure) {
      return counted(noun)  // "a dividend for the first time, of 45 cents"
    }
    guard isOf, phrases.kind(of - 1) == .noun else { return nil }
    // "in front of 15,000" is no front.
    if phrases.isWord(of - 1, text.words.front) { return nil }
    // "a surplus with Lydd of $6.9 billion", "sales in May of 12 million"
    let head = text.tag(phrases[of - 1].head)
    if phrases[of - 1].isTime || head == .nnp, let preposition = phrases.preposition(of: of - 1),
      phrases.kind(preposition - 1) == .noun, self.figure(in: preposition - 1) == nil
    {
      return counted(preposition - 1)
    }
    if text.has(phrases[of - 1].head, [.up, .down]), let inner = changed(of - 1, figure) {
      return inner
    }
    guard !isTally(of - 1) else { return nil }
    return counted(of - 1)
  }

  /// The phrase before a figure, over "plus or minus": "a margin of error of plus or minus 3 points".
  private func lead(of figure: FigurePlace) -> Int {
    let words = text.words
    var index = figure.phrase - 1
    while phrases.isWord(index, words.plus) || phrases.isWord(index, words.minus)
      || phrases.isWord(index, words.or) && phrases.isWord(index - 1, words.plus)
    {
      index -= 1
    }
    return index
  }

  /// "a rise in profit of 5%", "an increase of 5% in profit": what the change is of.
  private func changed(_ noun: Int, _ figure: FigurePlace) -> Finding? {
    guard figure.candidate.quantity.kind == .percent || figure.candidate.quantity.kind == .points
    else { return nil }
    let next = figure.phrase + 1
    if phrases.isWord(next, text.words.in), phrases.kind(next + 1) == .noun,
      !phrases[next + 1].isTime
    {
      return counted(next + 1)
    }
    return nil
  }

  /// "4.26 bln euros (prev 4.1 bln)": a word that tells which of the values a bracket holds.
  private func isLabel(_ index: Int, _ figure: FigurePlace) -> Bool {
    index == figure.phrase - 1 && phrases[index].tokens.count == 1
      && phrases.kind(index - 1) == .openBracket && !text.isCapitalised(phrases[index].head)
  }

  /// The figure before, where nothing stands between but signs that compare: "$962 million, up from
  /// 640", "3.38% to $55.12", "102.2 points, or 0.36%".
  func same(_ figure: FigurePlace) -> Finding? {
    guard figure.number > 0 else { return nil }
    let before = candidates[figure.number - 1]
    switch before.quantity.kind {
    case .age, .score, .duration, .rank: return nil
    default: break
    }
    guard var start = phrases.phrase(holding: before.number.lowerBound), start < figure.phrase
    else {
      return nil
    }
    if phrases.isWord(start + 1, text.words.of), phrases.kind(start + 2) == .noun { start += 2 }
    guard start < figure.phrase else { return nil }
    var hasSign = false
    for index in start + 1..<figure.phrase {
      switch phrases.kind(index) {
      case .comma, .openBracket, .closeBracket: hasSign = true
      case .conjunction: hasSign = true
      case .preposition:
        let word = phrases[index].head
        guard !text.isWord(word, text.words.of), !text.isWord(word, text.words.with),
          !text.isWord(word, text.words.for)
        else { return nil }
        hasSign = true
      case .adverb, .adjective: break
      case .verb: guard text.isWord(phrases[index].head, text.words.compared) else { return nil }
      case .noun: guard phrases[index].isTime || isLabel(index, figure) else { return nil }
      default: return nil
      }
    }
    return hasSign && (figure.candidate.quantity.kind != .count || before.quantity.kind == .count)
      ? .same(figure.number - 1) : nil
  }
}
