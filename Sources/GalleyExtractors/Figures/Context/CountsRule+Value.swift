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
      return purpose(figure) ?? earner(of: verb)
    }
    if figure.candidate.quantity.kind == .measure, by == 0, !tellsValue(phrase.head) { return nil }
    guard by == 0 || givesValue(by) || by == text.words.for && phrase.form == .passive else {
      return nil
    }
    // Who says a number does not have its value, nor has what is named by so many.
    if by == text.words.by, !tellsValue(phrase.head),
      phrase.form == .passive || text.has(phrase.head, .cue)
    {
      return nil
    }
    guard let subject = holder(of: verb) else { return nil }
    return counted(subject)
  }

  /// The thing that brings money: "{the listing} would raise $5 million"; people and bodies do not have
  /// the value of what they pay or get.
  private func earner(of verb: Int) -> Finding? {
    guard text.has(phrases[verb].head, .raising), let subject = phrases.subject(of: verb),
      phrases.kind(subject) == .noun, text.tag(phrases[subject].head) == .nn,
      !text.has(phrases[subject].head, [.role, .body, .countable, .man, .woman])
    else { return nil }
    return counted(subject)
  }

  /// Whether a preposition leads to a value: "rose {to} 5", "stands {at} 5".
  func givesValue(_ word: WordID) -> Bool {
    let words = text.words
    return word == words.to || word == words.at || word == words.by || word == words.from
      || word == words.near || word == words.between || word == words.past || word == words.above
      || word == words.below || word == words.over || word == words.under
  }

  /// "31 were {children}": what a form of "be" says of the counted.
  func predicate(_ figure: FigurePlace) -> Finding? {
    let verb = figure.phrase + 1
    guard phrases.kind(verb) == .verb, text.has(phrases[verb].head, .being),
      phrases.kind(verb + 1) == .noun, self.figure(in: verb + 1) == nil,
      text.tag(phrases[verb + 1].head) == .nns
    else { return nil }
    return nouns(of: verb + 1).map { .noun($0) }
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
      // "a unit valued at $5 million", "flats in Lydd priced from $500,000"
      if phrases.kind(verb - 1) == .noun, !phrases[verb - 1].isTime {
        var noun = verb - 1
        while noun == verb - 1 ? isName(of: noun) : phrases.kind(noun) == .noun,
          let preposition = phrases.preposition(of: noun),
          !phrases.isWord(preposition, text.words.of)
        {
          noun = preposition - 1
          while phrases.kind(noun) == .adjective { noun -= 1 }
        }
        return phrases.kind(noun) == .noun ? noun : verb - 1
      }
    case .present:
      if phrases.kind(verb - 1) == .noun, !phrases[verb - 1].isTime { return verb - 1 }
    case .infinitive, .none:
      // "expect the number of cars on offer to grow"
      var noun = verb - 1
      // "expects net profit this year to fall"
      while phrases.kind(noun) == .noun, phrases[noun].isTime, phrases.preposition(of: noun) == nil
      {
        noun -= 1
      }
      while phrases.kind(noun) == .noun, let preposition = phrases.preposition(of: noun) {
        noun = preposition - 1
      }
      if phrases.kind(noun) == .noun, !phrases.isFigureOnly(noun), !phrases[noun].isTime {
        return noun
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
    if figure.candidate.quantity.kind == .money, by == 0, isRecipient(noun) {
      return purpose(figure)
    }
    guard by == 0 || givesValue(by) || by == text.words.for else { return nil }
    // "leads Doe by 49 percent", "beat the senator by 18 points": who is beaten has not this value;
    // "cut the fleet by 30%" has.
    if figure.candidate.quantity.kind != .money, by == text.words.by || isName(of: noun),
      isRecipient(noun) && !movesObject(noun)
        || by == text.words.by && isName(of: noun) && isInRow(noun)
    {
      return nil
    }
    // "at Tarrawee, 65 kilometres away": a distance in apposition is not of the place's subject.
    if figure.candidate.quantity.kind == .measure, phrases.kind(figure.phrase - 1) == .comma,
      isDistance(figure.candidate)
    {
      return nil
    }
    return counted(noun)
  }

  /// Whether the verb before an object moves it: "cut", "raised".
  private func movesObject(_ noun: Int) -> Bool {
    var index = noun - 1
    while phrases.kind(index) == .adverb { index -= 1 }
    return phrases.kind(index) == .verb && text.has(phrases[index].head, [.up, .down, .motion])
  }

  /// "leads Doe by 22 points and {Roe} by three": the verb stands with the first of a row.
  private func isInRow(_ noun: Int) -> Bool {
    phrases.kind(noun - 1) == .conjunction || phrases.kind(noun - 1) == .comma
  }

  private func isName(of noun: Int) -> Bool { text.tag(phrases[noun].head) == .nnp }

  /// Whether a measure may be a way from somewhere.
  func isDistance(_ candidate: FigureCandidate) -> Bool {
    switch candidate.quantity.unit {
    case "mile", "kilometre", "metre", "yard", "foot", "nautical mile": true
    default: false
    }
  }

  /// "fined him £5,000", "paid the charity $3 million": who gets money is not what has the value.
  private func isRecipient(_ noun: Int) -> Bool {
    var index = noun - 1
    while phrases.kind(index) == .adverb { index -= 1 }
    return phrases.kind(index) == .verb
  }

  /// What money goes to or comes from: "spend $5 million on {roads}", "raise $12.9bn from its
  /// {listing}".
  func purpose(_ figure: FigurePlace) -> Finding? {
    let next = behindBrackets(figure)
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
      guard by == 0 ? tellsValue(phrases[verb].head) : givesValue(by),
        let subject = holder(of: verb)
      else { return nil }
      return counted(subject)
    case .noun(let noun, let by):
      guard by != 0, givesValue(by) else { return nil }
      return counted(noun)
    case nil: return nil
    }
  }

  /// "{The siege} lasted three hours", "{the sentence} was 12 years".
  func lasting(_ figure: FigurePlace) -> Finding? {
    if let done = done(in: figure) { return done }
    guard case .verb(let verb, let by)? = governor(of: figure),
      by == 0 || by == text.words.for && text.has(phrases[verb].head, .lasting),
      phrases.kind(by == 0 ? figure.phrase - 1 : figure.phrase - 2) == .verb,
      text.has(phrases[verb].head, [.lasting, .being, .level]), let subject = holder(of: verb)
    else { return nil }
    return counted(subject)
  }

  /// "It took three years to build {the bridge}".
  private func done(in figure: FigurePlace) -> Finding? {
    let verb = figure.phrase - 1
    guard phrases.kind(verb) == .verb, text.has(phrases[verb].head, .lasting),
      phrases.isWord(verb - 1, text.words.it), phrases[figure.phrase + 1].form == .infinitive,
      phrases.kind(figure.phrase + 2) == .noun, self.figure(in: figure.phrase + 2) == nil
    else { return nil }
    return counted(figure.phrase + 2)
  }
}
