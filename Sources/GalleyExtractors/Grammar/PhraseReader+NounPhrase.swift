import GalleyGrammar

extension PhraseReader {
  /// The noun phrase that begins at an index, or null.
  ///
  /// Determiners and owners, then modifiers and a figure, then nouns: "five planned aid convoys",
  /// "the state's 14 public hospitals". It ends behind its last noun; a day or month ends it
  /// as well ("jets on order | Tuesday").
  func nounPhrase(at index: Int) -> Phrase? {
    var position = index
    var head: Int?
    var core = index
    var number: Int?
    /// Behind a code that belongs to the name: "the Marrow index (MRW30)".
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
        .clock, .slash, .period:
        if head != nil, let end = instrumentCode(at: position) {
          position = end
          codeEnd = end
          continue
        }
      case .clitic, .straightSingle, .closeSingle:
        // The owner: "the state's", "the states'". Behind it the phrase begins anew.
        guard text.tag(position) == .pos, head != nil,
          token.kind == .clitic || text.isGlued(position)
        else { break scan }
        position += 1
        core = position
        head = nil
        number = nil
        hasDeterminer = true
        continue
      case .openBracket:
        // A code in brackets belongs to the name: "the Marrow index (MRW30) fell".
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
        // "18 miles last year", "90 mph early Monday": the time begins a phrase of its own.
        // The "50 previous years" go on.
        if hasFigure, !isPlural || text.tag(position + 1) != .nns,
          text.has(position, .time) && isTimeWord(position + 1)
            || text.has(position + 1, [.weekday, .month]) && text.isCapitalised(position + 1)
        {
          break scan
        }
        // "the poor", "a further": behind a determiner an adjective needs no noun.
        guard head != nil || hasNounAhead(position) || hasDeterminer else { break scan }
      case .cd, .currency, .sym:
        guard tag != .sym || token.kind == .code || token.kind == .period else { break scan }
        // A number that is no figure is part of a name or a date: "Boeing 737", "5 May".
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
      case .cc where token.kind == .ampersand && joinsNames(position):
        // "Shares in Marlow & Pryce": one name.
        break
      case .cc, .comma:
        guard joinsModifiers(position, head: head, from: index) else { break scan }
      case .colon where token.kind == .hyphen || token.kind == .slash:
        guard head != nil || number != nil else { break scan }
      case .vbz
      where (isPlural || hasFigure && text.tag(index - 1) == .in) && text.isKind(position, .word)
        && !text.has(position, [.being, .auxiliary]) && !takesObject(position):
        // "two harbour walks", "on 24 hour calls": behind such a number a form in -s is a noun.
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

  /// Whether an ampersand stands between two words with capitals.
  private func joinsNames(_ index: Int) -> Bool {
    text.isCapitalised(index - 1) && text.isCapitalised(index + 1)
  }
}
