import GalleyGrammar

extension PhraseReader {
  /// "this", "that", "those", "all" without a noun behind them stand for one.
  func isAlone(_ position: Int) -> Bool {
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
  func hasPluralAhead(_ index: Int) -> Bool {
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

  func pronoun(at position: Int, from index: Int) -> Phrase {
    Phrase(kind: .pronoun, tokens: index..<position + 1, head: position, core: position)
  }

  /// Whether modifiers lead to a noun from here on.
  func hasNounAhead(_ index: Int) -> Bool {
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
  func opensClause(_ position: Int, _ tag: PennTag) -> Bool {
    let before = text.tag(position - 1)
    // "of registered voters": no participle of the past opens a clause behind a preposition.
    if before == .in, tag == .vbn { return false }
    return before.isNoun || before == .prp || before.isVerb || before == .rb || before == .in
      || before == .comma || before == .to || before == .wrb || before == .cc
  }

  /// Whether an adjective behind a noun is inside one name or term: "United Nations humanitarian
  /// chief", "the company's chief executive".
  func goesOn(_ position: Int) -> Bool {
    guard text.tag(position - 1).isNoun, !text.has(position, .time),
      text.tag(position + 1).isNoun || text.isJoiningHyphen(position + 1)
    else { return false }
    return text.tag(position - 1) == .nnp || text.tag(position - 1) == .nnps
      || text.isCapitalised(position)
  }

  /// "northern and central counties", "digital, physical and other sales", "10 or more people".
  func joinsModifiers(_ position: Int, head: Int?, from index: Int) -> Bool {
    guard position > index, head == nil else { return false }
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
  func opensName(_ position: Int) -> Bool {
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

  /// Whether what stands behind a form in -s can only be its object: "a two-stroke motor drives
  /// the", which makes it a verb.
  func takesObject(_ position: Int) -> Bool {
    switch text.tag(position + 1) {
    // "20 barn fires a day"
    case .dt: !isTimeWord(position + 2)
    case .prp, .prpPossessive, .cd: true
    default: false
    }
  }

  /// Whether a form in -ing behind "of" stands for a thing: "three days of mourning", but "a way of
  /// reaching them".
  func isGerund(_ position: Int) -> Bool {
    guard text.isWord(position - 1, text.words.of) else { return false }
    switch text.tag(position + 1) {
    case .dt, .prp, .prpPossessive, .nn, .nns, .nnp, .nnps, .jj, .cd, .rp, .vbn, .to: return false
    default: return true
    }
  }
}
