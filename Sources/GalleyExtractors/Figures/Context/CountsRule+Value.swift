import GalleyGrammar
import GalleyModel

extension CountsRule {
  /// What has the value that the clause states: "{turnout} was 61%", "lifted {interest rates} to 5.5%",
  /// "{shares} fell 3%", "oil at $45 a barrel".
  func value(_ figure: FigurePlace) -> Finding? {
    if isSubject(figure) { return nil }
    switch governor(of: figure) {
    case .verb(let verb, let by): return subject(of: verb, by: by, figure)
    case .noun(let noun, let by): return object(noun, by: by, figure)
    case nil: return nil
    }
  }

  /// Whether the figure is what a clause is about: "58% backed the plan".
  func isSubject(_ figure: FigurePlace) -> Bool {
    var next = figure.phrase + 1
    if phrases.kind(next) == .openBracket {
      while phrases.kind(next) != .closeBracket, next < phrases.phrases.count { next += 1 }
      next += 1
    }
    while phrases.kind(next) == .adverb { next += 1 }
    return phrases.kind(next) == .verb && phrases[next].form.isFinite
      && phrases.preposition(of: figure.phrase) == nil
  }

  private func subject(of verb: Int, by: WordID, _ figure: FigurePlace) -> Finding? {
    let phrase = phrases[verb]
    if figure.candidate.quantity.kind == .money, by == 0, !tellsValue(phrase.head) {
      return purpose(figure)
    }
    if figure.candidate.quantity.kind == .measure, by == 0, !tellsValue(phrase.head) { return nil }
    guard let subject = holder(of: verb) else { return nil }
    return counted(subject)
  }

  /// Verbs that give their subject a value: forms of "be", verbs of level and of movement.
  func tellsValue(_ verb: Int) -> Bool {
    text.has(verb, [.being, .level, .up, .down, .motion]) && !text.has(verb, .raising)
  }

  /// The subject of a verb group, or what a participle or infinitive hangs on.
  func holder(of verb: Int) -> Int? {
    let phrase = phrases[verb]
    switch phrase.form {
    case .finite, .passive: return phrases.subject(of: verb)
    case .past:
      // "a unit valued at $5 million"
      if phrases.kind(verb - 1) == .noun { return verb - 1 }
    case .present:
      if phrases.kind(verb - 1) == .noun { return verb - 1 }
    case .infinitive, .none:
      if phrases.kind(verb - 1) == .noun, phrases.preposition(of: verb - 1) == nil,
        !isFigureOnly(verb - 1)
      {
        return verb - 1
      }
    }
    var index = verb - 1
    while index >= 0 {
      if phrases.kind(index) == .verb, phrases[index].form.isFinite {
        return phrases.subject(of: index)
      }
      if phrases.kind(index) == .semicolon { return nil }
      index -= 1
    }
    return phrases.subject(of: verb)
  }

  private func object(_ noun: Int, by: WordID, _ figure: FigurePlace) -> Finding? {
    if figure.candidate.quantity.kind == .money, by == 0, isRecipient(noun) { return purpose(figure) }
    return counted(noun)
  }

  /// "fined him £5,000", "paid the charity $3 million": who gets money is not what has the value.
  private func isRecipient(_ noun: Int) -> Bool {
    var index = noun - 1
    while phrases.kind(index) == .adverb { index -= 1 }
    return phrases.kind(index) == .verb
  }

  /// What money goes to or comes from: "spend $5 million on {roads}", "raise $12.9bn from its
  /// {listing}".
  private func purpose(_ figure: FigurePlace) -> Finding? {
    let next = figure.phrase + 1
    let words = text.words
    guard phrases.kind(next) == .preposition,
      phrases.isWord(next, words.for) || phrases.isWord(next, words.on)
        || phrases.isWord(next, words.in) || phrases.isWord(next, words.from),
      phrases.kind(next + 1) == .noun, !phrases[next + 1].isTime,
      text.tag(phrases[next + 1].head) != .nnp || phrases.isWord(next, words.for)
    else { return nil }
    return nouns(of: next + 1).map { .noun($0) }
  }

  /// "At 2.6%, inflation remains": a figure that opens the sentence is of the subject.
  func fronted(_ figure: FigurePlace) -> Finding? {
    guard phrases.kind(figure.phrase - 1) == .preposition, figure.phrase <= 2,
      phrases.kind(figure.phrase + 1) == .comma, phrases.kind(figure.phrase + 2) == .noun
    else { return nil }
    return counted(figure.phrase + 2)
  }

  /// "{The death toll} has reached more than 600", "cut {the workforce} to 300": a count that is a
  /// level.
  func level(_ figure: FigurePlace) -> Finding? {
    if isSubject(figure) { return nil }
    switch governor(of: figure) {
    case .verb(let verb, let by):
      guard by != 0 || tellsValue(phrases[verb].head), by != text.words.with, by != text.words.for,
        by != text.words.in, by != text.words.on, let subject = holder(of: verb)
      else { return nil }
      return counted(subject)
    case .noun(let noun, let by):
      guard by == text.words.to || by == text.words.at || by == text.words.from || by == text.words.by,
        by != 0
      else { return nil }
      return counted(noun)
    case nil: return nil
    }
  }

  /// "{The siege} lasted three hours", "{the sentence} was 12 years".
  func lasting(_ figure: FigurePlace) -> Finding? {
    guard case .verb(let verb, 0)? = governor(of: figure), phrases[figure.phrase - 1].kind == .verb,
      text.has(phrases[verb].head, [.lasting, .being, .level]), let subject = holder(of: verb)
    else { return nil }
    return counted(subject)
  }

  /// "a 34-year-old man", but "those aged 12 took part".
  func behindAge(_ figure: FigurePlace) -> Finding? {
    let last = figure.candidate.end - 1
    guard
      text.isWord(last, text.words.old),
      figure.candidate.isCompound || text.isKind(last - 1, .hyphen)
    else { return nil }
    return nouns(of: figure.phrase, from: figure.candidate.end).map { .noun($0) }
  }

  /// "adults aged 26", "children under 12", "an average age of 34".
  func beforeAge(_ figure: FigurePlace) -> Finding? {
    var index = figure.phrase - 1
    while index >= 0 {
      let phrase = phrases[index]
      let isBetween = phrase.kind == .preposition || phrase.kind == .adverb
        || text.isWord(phrase.head, text.words.aged) || text.isWord(phrase.head, text.words.ages)
        || text.isWord(phrase.head, text.words.between)
      guard isBetween else { break }
      index -= 1
    }
    guard index < figure.phrase - 1 || figure.candidate.qualifier != nil,
      phrases.kind(index) == .noun, !phrases[index].isTime,
      let nouns = nouns(of: index), text.tag(phrases[index].head) == .nns
        || text.tag(phrases[index].head) == .nn
    else { return nil }
    return .noun(nouns)
  }
}
