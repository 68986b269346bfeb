import GalleyGrammar

extension SentencePhrases {
  /// The noun phrase or pronoun that is the subject of a verb group, or null.
  ///
  /// Over insertions and phrases that hang on it: "{the index} , which tracks six currencies , fell",
  /// "{the number} of people who fled last month rose", "{shares} in the bank , up a third this year ,
  /// closed at". Of verbs that "and" joins it is the subject of the first.
  func subject(of verb: Int) -> Int? {
    subject(before: verb, depth: 0)
  }

  private func subject(before end: Int, depth: Int) -> Int? {
    guard depth < 8 else { return nil }
    var index = end - 1
    var time: Int?
    while index >= 0 {
      switch kind(index) {
      case .adverb, .adjective, .quotation, .dash:
        index -= 1
      case .closeBracket:
        index = opening(of: index) - 1
      case .pronoun:
        if let preposition = preposition(of: index) {
          index = preposition - 1
        } else {
          return index
        }
      case .noun:
        if let preposition = preposition(of: index) {
          index = preposition - 1
        } else if self[index].isTime, index > 0 {
          time = time ?? index
          index -= 1
        } else if isFigureOnly(index), index > 0 {
          index -= 1
        } else if isNameBehindNoun(index) {
          // "savings from the takeover of crane builder Hvid Kran": the name goes with its noun.
          index -= 1
        } else if let row = rowUnderPreposition(endingAt: index) {
          index = row - 1
        } else if kind(index - 1) == .verb, !self[index - 1].form.isFinite,
          !text.has(self[index - 1].head, .cue)
        {
          // The object of a participle that modifies: "men facing trial"; but "data showing that".
          index -= 2
        } else if kind(index - 1) == .verb, self[index - 1].form.isFinite,
          let opener = relative(openingClauseOf: index - 1)
        {
          // "adults who used the drug": the object of a relative clause.
          index = opener - 1
        } else {
          return index
        }
      case .preposition:
        index -= 1
      case .verb:
        if self[index].form.isFinite {
          // "sales that rose last year", "prices the bank had expected": a relative clause ends here.
          guard let opener = relative(openingClauseOf: index) else { return time }
          index = opener - 1
        } else {
          index -= 1
        }
      case .relative:
        return antecedent(of: index)
      case .conjunction:
        return finiteVerb(before: index).flatMap { subject(before: $0, depth: depth + 1) }
      case .comma:
        guard let open = insertionStart(endingAt: index) else { return time }
        index = open - 1
      case .subordinator:
        return time
      case .colon, .semicolon, .openBracket, .mark:
        return time
      }
    }
    return time
  }

  /// Whether a name stands right behind a noun under a preposition that says what it is.
  private func isNameBehindNoun(_ index: Int) -> Bool {
    kind(index - 1) == .noun && text.tag(self[index].head) == .nnp
      && text.tag(self[index - 1].head) == .nn && !self[index - 1].isTime
      && figure(in: index - 1) == nil && preposition(of: index - 1) != nil
  }

  /// The preposition before a row whose last part stands at an index: "before interest and {tax}".
  private func rowUnderPreposition(endingAt index: Int) -> Int? {
    guard kind(index - 1) == .conjunction, kind(index - 2) == .noun, figure(in: index - 2) == nil
    else { return nil }
    // "in Lydd, Ruve or Marrow"
    var first = index - 2
    while kind(first - 1) == .comma, kind(first - 2) == .noun, preposition(of: first) == nil {
      first -= 2
    }
    guard let preposition = preposition(of: first), kind(preposition - 1) == .noun else {
      return nil
    }
    return preposition
  }

  /// What a relative pronoun stands for: the noun phrase before it.
  func antecedent(of relative: Int) -> Int? {
    var index = relative - 1
    if kind(index) == .comma || kind(index) == .preposition { index -= 1 }
    if kind(index) == .comma { index -= 1 }
    if kind(index) == .closeBracket { index = opening(of: index) - 1 }
    guard kind(index) == .noun || kind(index) == .pronoun else { return nil }
    // "shares in the bank, which rose": a name that only tells where is not what rose, but without
    // more knowledge the nearest is the best guess.
    return index
  }

  /// The relative pronoun whose clause a finite verb belongs to, where nothing but its subject stands
  /// between.
  private func relative(openingClauseOf verb: Int) -> Int? {
    var index = verb - 1
    while index >= 0 {
      switch kind(index) {
      case .relative: return index
      case .noun, .pronoun, .adverb, .preposition, .adjective: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// The first phrase of an insertion between commas that ends at a comma: the index of its opening
  /// comma.
  private func insertionStart(endingAt comma: Int) -> Int? {
    var index = comma - 1
    while index >= 0 {
      switch kind(index) {
      case .comma:
        // "Brussels, Paris, and Berlin said": a row is no insertion.
        return index
      case .closeBracket: index = opening(of: index)
      case .semicolon, .colon: return nil
      default: break
      }
      index -= 1
    }
    return nil
  }

  /// The bracket that opens before a closing one, or the closing one itself.
  func opening(of close: Int) -> Int {
    var index = close - 1
    while index >= 0 {
      if kind(index) == .openBracket { return index }
      index -= 1
    }
    return close
  }

  /// The finite verb before a conjunction that joins two verbs: "fell 3% and {closed} at".
  private func finiteVerb(before conjunction: Int) -> Int? {
    var index = conjunction - 1
    while index >= 0 {
      switch kind(index) {
      case .verb where self[index].form.isFinite: return index
      case .semicolon, .colon: return nil
      default: index -= 1
      }
    }
    return nil
  }
}
