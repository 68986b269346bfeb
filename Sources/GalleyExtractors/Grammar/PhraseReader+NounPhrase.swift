import GalleyGrammar

extension PhraseReader {
  /// The noun phrase that begins at an index, or null.
  ///
  /// Determiners and owners, then modifiers and a figure, then nouns: "five planned aid convoys",
  /// "the state's 263 daily news organizations". It ends behind its last noun; a day or month ends it
  /// as well ("jets on order | Tuesday").
  func nounPhrase(at index: Int) -> Phrase? {
    var position = index
    var head: Int?
    var core = index
    var number: Int?
    /// Behind a code that belongs to the name: "the Kospi index (KS11)".
    var codeEnd = index
    var hasFigure = false
    var isPlural = false
    var hasDeterminer = false
    scan: while position < text.range.upperBound {
      if let figure = figures.figure(at: position) {
        // A second number, or one behind a noun, begins a phrase of its own.
        guard !hasFigure, head == nil else { break }
        // Bound words may stand behind their number.
        position = max(figures.entries[figure].tokens.upperBound, position + 1)
        number = position - 1
        hasFigure = true
        isPlural = figures.entries[figure].isPlural
        // "10-day pause", "15-member council"
        while text.isJoiningHyphen(position), text.isKind(position + 1, .word) { position += 2 }
        continue
      }
      let token = text[position]
      switch token.kind {
      case .word, .code, .number, .currency, .percent, .fraction, .degree, .hyphen, .ampersand,
        .clock, .slash:
        if head != nil, let end = instrumentCode(at: position) {
          position = end
          codeEnd = end
          continue
        }
      case .period:
        if head != nil, let end = instrumentCode(at: position) {
          position = end
          codeEnd = end
          continue
        }
      case .clitic:
        // The owner: "the state's". Behind it the phrase begins anew.
        guard text.tag(position) == .pos, head != nil else { break scan }
        position += 1
        core = position
        head = nil
        number = nil
        hasDeterminer = true
        continue
      case .straightSingle, .closeSingle:
        guard text.tag(position) == .pos, head != nil, text.isGlued(position) else { break scan }
        position += 1
        core = position
        head = nil
        number = nil
        hasDeterminer = true
        continue
      case .openBracket:
        // A code in brackets belongs to the name: "the Kospi index (KS11) fell".
        guard head != nil, let close = bracketedCode(at: position) else { break scan }
        position = close + 1
        codeEnd = position
        continue
      default:
        break scan
      }
      let tag = text.tag(position)
      switch tag {
      case .dt, .pdt, .prpPossessive:
        guard head == nil, number == nil,
          !hasDeterminer || tag == .dt && text.tag(position - 1) == .pdt
        else { break scan }
        if isAlone(position) { return pronoun(at: position, from: index) }
        hasDeterminer = true
      case .nn, .nns, .nnp, .nnps, .fw:
        // A number's own sign or unit is no noun of its own.
        if token.kind == .percent || token.kind == .hyphen || token.kind == .period, head == nil {
          guard position > index else { break scan }
        }
        if head != nil || hasFigure && !hasDeterminer, beginsTime(position) { break scan }
        if head != nil, opensName(position) { break scan }
        head = position
        if endsTime(position) {
          position += 1
          break scan
        }
      case .jj, .jjr, .jjs:
        if head != nil {
          guard goesOn(position) else { break scan }
        }
        // "22 miles last year", "155 mph early Wednesday": the time begins a phrase of its own.
        if hasFigure,
          text.has(position, .time) && isTimeWord(position + 1)
            || text.has(position + 1, [.weekday, .month]) && text.isCapitalised(position + 1)
        {
          break scan
        }
        guard head != nil || hasNounAhead(position) || hasDeterminer && !isPredicate(position)
        else {
          guard position > index, hasDeterminer else { break scan }
          break
        }
      case .cd, .currency, .sym:
        guard tag != .sym || token.kind == .code || token.kind == .period else { break scan }
        // A number that is no figure is part of a name or a date: "Boeing 737", "Monday 5 May".
        number = position
        if head != nil { head = position }
      case .vbg where position == index && isGerund(position):
        head = position
      case .vbn, .vbg:
        guard head == nil || text.tag(position - 1) == .nnp && text.isCapitalised(position),
          position > index || hasNounAhead(position) && !opensClause(position, tag),
          hasNounAhead(position)
        else { break scan }
      case .rb, .rbr, .rbs:
        // "the nearly empty hall", "an estimated, badly needed"
        guard head == nil, hasDeterminer || hasFigure,
          text.tag(position + 1).isAdjective || text.tag(position + 1) == .vbn
            || text.tag(position + 1) == .cd
        else { break scan }
      case .in, .cc, .comma:
        guard joinsModifiers(position, head: head, from: index) else { break scan }
      case .pos:
        guard head != nil else { break scan }
        core = position + 1
        head = nil
        hasDeterminer = true
      case .colon where token.kind == .hyphen || token.kind == .slash:
        guard head != nil || number != nil else { break scan }
      case .vbz
      where (isPlural || hasFigure && text.tag(index - 1) == .in) && text.isKind(position, .word)
        && !text.has(position, [.being, .auxiliary]) && !takesObject(position):
        // "three stage wins", "on 48 hour holds": behind such a number a form in -s is a noun.
        guard head.map({ text.tag($0) == .nn || text.tag($0) == .nnp }) ?? true else { break scan }
        head = position
        position += 1
        break scan
      case .vb where hasFigure && hasDeterminer && head == nil && text.tag(position - 1) != .cd:
        // "a 3 percent raise"
        head = position
      case .vbz, .vbp, .vb, .vbd:
        // A verb between a determiner and a noun is a noun that the tagger missed.
        guard hasDeterminer, head == nil, position > index, hasNounAhead(position) else {
          break scan
        }
      default:
        break scan
      }
      position += 1
    }
    guard position > index, let last = head ?? number ?? (hasDeterminer ? position - 1 : nil) else {
      return nil
    }
    let end = max(last + 1, hasFigure && head == nil ? position : codeEnd)
    var phrase = Phrase(kind: .noun, tokens: index..<end, head: last, core: min(core, last))
    phrase.isTime = isTime(phrase)
    return phrase
  }

  /// "this", "that", "those", "all" without a noun behind them stand for one.
  private func isAlone(_ position: Int) -> Bool {
    guard text.tag(position) == .dt, !text.has(position, .cardinal) else { return false }
    let next = position + 1
    if text.isWord(position, text.words.those), !hasPluralAhead(position) { return true }
    switch text.tag(next) {
    case .nn, .nns, .nnp, .nnps, .fw, .cd, .jj, .jjr, .jjs, .vbn, .vbg, .currency, .prpPossessive,
      .dt,
      .rb, .rbr, .rbs, .sym, .pos:
      return false
    case .openQuote: return false
    default:
      return figures.figure(at: next) == nil && text[next].kind != .openDouble
        && text[next].kind != .straightDouble && !text.isWord(position, text.words.the)
        && !text.isWord(position, text.words.a)
    }
  }

  /// Whether modifiers lead to a plural: "those planned cuts", but "those surveyed disapprove".
  private func hasPluralAhead(_ index: Int) -> Bool {
    var position = index + 1
    while position < text.range.upperBound, position < index + 8 {
      switch text.tag(position) {
      case .nns, .nnps: return true
      case .nn, .nnp, .jj, .jjr, .jjs, .vbn, .vbg, .cd, .rb: position += 1
      default: return figures.figure(at: position) != nil
      }
    }
    return false
  }

  private func pronoun(at position: Int, from index: Int) -> Phrase {
    Phrase(kind: .pronoun, tokens: index..<position + 1, head: position, core: position)
  }

  /// Whether modifiers lead to a noun from here on.
  private func hasNounAhead(_ index: Int) -> Bool {
    var position = index + 1
    while position < text.range.upperBound, position < index + 8 {
      if figures.figure(at: position) != nil { return true }
      switch text.tag(position) {
      case .nn, .nns, .nnp, .nnps: return true
      case .jj, .jjr, .jjs, .vbn, .vbg, .cd: position += 1
      case .cc, .comma:
        guard text.tag(position + 1).isAdjective || text.tag(position + 1) == .vbn else {
          return false
        }
        position += 1
      default:
        // A compound's hyphen has its tag, which is one of those above.
        return false
      }
    }
    return false
  }

  /// Whether a participle opens a clause of its own instead of modifying: "citing oil prices",
  /// "killed 12 people".
  private func opensClause(_ position: Int, _ tag: PennTag) -> Bool {
    let before = text.tag(position - 1)
    // "of registered voters": no participle of the past opens a clause behind a preposition.
    if before == .in, tag == .vbn { return false }
    return before.isNoun || before == .prp || before.isVerb || before == .rb || before == .in
      || before == .comma || before == .to || before == .wrb || before == .cc
  }

  /// An adjective behind a determiner without a noun: "the poor", "a further" …; no predicate.
  private func isPredicate(_ position: Int) -> Bool { text.tag(position - 1).isVerb }

  /// Whether an adjective behind a noun is inside one name or term: "United Nations humanitarian
  /// chief", "the company's chief executive".
  private func goesOn(_ position: Int) -> Bool {
    guard text.tag(position - 1).isNoun, !text.has(position, .time),
      text.tag(position + 1).isNoun || text.isJoiningHyphen(position + 1)
    else { return false }
    return text.tag(position - 1) == .nnp || text.tag(position - 1) == .nnps
      || text.isCapitalised(position)
  }

  /// "northern and central counties", "digital, physical and other sales", "10 or more people".
  private func joinsModifiers(_ position: Int, head: Int?, from index: Int) -> Bool {
    guard position > index, head == nil, text.tag(position) != .in else { return false }
    let before = text.tag(position - 1)
    let next = text.tag(position + 1)
    // "a $100-million, town-wide plan"
    if text.isKind(position, .comma), text.isKind(position - 2, .hyphen), next.isAdjective {
      return hasNounAhead(position)
    }
    guard before.isAdjective || before == .vbn, next.isAdjective || next == .vbn else {
      return false
    }
    return hasNounAhead(position)
  }

  /// Whether a name begins behind a common noun: "the lead Jane Doe had", "oil giant Doe fell".
  private func opensName(_ position: Int) -> Bool {
    var end = position
    while text.tag(end) == .nnp { end += 1 }
    // "two riverside Ruve office buildings" goes on.
    return text.tag(end) != .nn && text.tag(end) != .nns
      && text.tag(position) == .nnp && text.isCapitalised(position)
      && !text[position].style.contains(.allCapitals)
      && (text.tag(position - 1) == .nn || text.tag(position - 1) == .nns)
      && !text.isCapitalised(position - 1) && text.isKind(position - 1, .word)
      && !text.has(position, [.weekday, .month])
  }

  /// Whether a day or month begins a phrase of its own behind a noun: "said the ministry Tuesday".
  private func beginsTime(_ position: Int) -> Bool {
    text.has(position, [.weekday, .month]) && text.isCapitalised(position)
      && text.tag(position) != .nns && !text.tag(position + 1).isNoun
  }

  /// Whether a day or month ends the phrase, as between "Monday" and "Brent".
  ///
  /// Before a small noun it modifies:
  /// "October oil production".
  private func endsTime(_ position: Int) -> Bool {
    text.has(position, [.weekday, .month]) && text.isCapitalised(position)
      && text.tag(position + 1).isNoun && text.isCapitalised(position + 1)
  }

  /// The bracket that closes a code: capitals, digits, points and signs alone.
  private func bracketedCode(at open: Int) -> Int? {
    var position = open + 1
    while position < open + 8, text.range.contains(position) {
      let token = text[position]
      switch token.kind {
      case .closeBracket: return position > open + 1 ? position : nil
      case .word where token.style.contains(.allCapitals): break
      case .code, .period, .colon, .hyphen, .symbol: break
      default: return nil
      }
      position += 1
    }
    return nil
  }

  /// Whether what stands behind a form in -s can only be its object: "four-cylinder engine replaces
  /// the", which makes it a verb.
  private func takesObject(_ position: Int) -> Bool {
    switch text.tag(position + 1) {
    // "20 house fires a day"
    case .dt: !isTimeWord(position + 2)
    case .prp, .prpPossessive, .cd: true
    default: false
    }
  }

  /// Whether a word writes a stretch of time: "hours", "year".
  private func isTimeWord(_ index: Int) -> Bool {
    text.copy.lexicon.units.isTime(text[index].word)
  }

  /// Whether a form in -ing behind "of" stands for a thing: "three days of mourning", but "a way of
  /// reaching them".
  private func isGerund(_ position: Int) -> Bool {
    guard text.isWord(position - 1, text.words.of) else { return false }
    switch text.tag(position + 1) {
    case .dt, .prp, .prpPossessive, .nn, .nns, .nnp, .nnps, .jj, .cd, .rp, .vbn, .to: return false
    default: return true
    }
  }

  /// The index behind the code of an instrument that stands behind its name: ".DJI", "EUR=",
  /// "US10YT=RR" (Reuters Instrument Codes).
  private func instrumentCode(at position: Int) -> Int? {
    var end = position
    if text.isKind(position, .period) {
      guard !text.isGlued(position), text.isGlued(position + 1) else { return nil }
      end = position + 2
    } else {
      guard text.isKind(position + 1, .symbol), text.isGlued(position + 1),
        text.firstByte(position + 1) == UInt8(ascii: "=")
      else { return nil }
      end = position + 2
    }
    while text.range.contains(end), text.isGlued(end),
      text.isKind(end, .word) || text.isKind(end, .code) || text.isKind(end, .number)
    {
      end += 1
    }
    return end
  }

  /// Whether the head is a day, a month, a year or a stretch of time.
  private func isTime(_ phrase: Phrase) -> Bool {
    let head = phrase.head
    if text.has(head, [.weekday, .month]), text.isCapitalised(head) { return true }
    if text.has(head, .time), !text.has(head, .verb) { return true }
    // "December 20", "Sept. 3"
    if text.isKind(head, .number), figures.figure(at: head) == nil,
      phrase.tokens.contains(where: { text.has($0, .month) && text.isCapitalised($0) })
    {
      return true
    }
    if text.isKind(head, .number), let year = text.plainInteger(at: head), text.length(head) == 4,
      (1800...2099).contains(year), figures.figure(at: head) == nil
    {
      return true
    }
    return isTimeWord(head) && !phrase.tokens.contains { figures.figure(at: $0) != nil }
  }
}
