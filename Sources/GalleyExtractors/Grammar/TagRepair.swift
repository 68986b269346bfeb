import GalleyGrammar

/// Mends tags that cannot stand beside the tags behind them.
///
/// The tagger decides from left to right, so that a word is tagged before the one behind it is.
enum TagRepair {
  /// The tags of an article's tokens, those of the sentence at hand among them.
  typealias Tags = UnsafeMutableBufferPointer<PennTag>

  /// Mends the tags of a sentence's tokens.
  static func repair(
    _ tags: Tags, of sentence: Range<Int>, _ tokens: UnsafeBufferPointer<Token>
  ) {
    if let verb = missingVerb(tags, of: sentence, tokens) {
      tags[verb] = tokens[verb].classes.contains(.verbPast) ? .vbd : .vbz
    }
    let hasCase = tellsNames(sentence, tokens)
    for index in sentence.dropLast() {
      if hasCase, isInName(index, tags, sentence, tokens) { tags[index] = .nnp }
      // "• More than 12,000 homes without power": a bullet does nothing.
      if tokens[index].kind == .bullet { tags[index] = .sym }
      // "Fifty-one percent say": one number.
      if tokens[index].kind == .hyphen, index > sentence.lowerBound,
        tokens[index - 1].classes.contains(.cardinal),
        tokens[index + 1].classes.contains(.cardinal)
      {
        for part in index - 1...index + 1 { tags[part] = .cd }
      }
      switch tags[index] {
      case .vbz where isNoun(index, tags, sentence, tokens): tags[index] = .nns
      // "sails to Lydd": an infinitive has no capital.
      case .vb
      where index > sentence.lowerBound && tags[index - 1] == .to
        && tokens[index].style.contains(.capitalised)
        && !tokens[index - 1].style.contains(.capitalised):
        tags[index] = .nnp
      // "the three months to end-September"
      case .vb
      where index > sentence.lowerBound + 2 && tokens[index].classes.contains(.month)
        && tokens[index - 1].kind == .hyphen && tags[index - 3] == .to:
        for part in index - 2...index { tags[part] = .nnp }
      case .vbd where isParticiple(index, tags, sentence): tags[index] = .vbn
      // "Bank profit rises to 5 million": what moves to or by a number is the verb, and before it a noun.
      case .nns
      where movesToNumber(index, sentence, tokens) || movesObject(index, tags, sentence, tokens):
        tags[index] = .vbz
        switch tags[index - 1] {
        case .vb, .vbp, .vbz: tags[index - 1] = .nn
        default: break
        }
      default: break
      }
    }
  }

  /// "Rises", "falls", "climbs" behind a noun and before "to" or "by" with a number or an amount.
  private static func movesToNumber(
    _ index: Int, _ sentence: Range<Int>, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    guard index > sentence.lowerBound, index + 2 < sentence.upperBound,
      !tokens[index].classes.isDisjoint(with: [.up, .down]),
      tokens[index].classes.contains(.verbPresent), tokens[index - 1].kind == .word,
      tokens[index - 1].classes.isDisjoint(with: [.determiner, .cardinal, .conjunction]),
      tokens[index + 1].classes.contains(.preposition), tokens[index + 1].word != 0
    else { return false }
    switch tokens[index + 2].kind {
    case .number, .currency: return true
    default: return false
    }
  }

  /// "Bank hikes rate to 6.75%", "Carrier raises pay offer to 3.5%": the same with what is moved between,
  /// in a line that has no verb before.
  private static func movesObject(
    _ index: Int, _ tags: Tags, _ sentence: Range<Int>, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    guard index > sentence.lowerBound,
      !tokens[index].classes.isDisjoint(with: [.up, .down]),
      tokens[index].classes.contains(.verbPresent),
      tags[index - 1] == .nn || tags[index - 1] == .nnp
    else { return false }
    for before in sentence.lowerBound..<index {
      switch tags[before] {
      case .vbd, .vbz, .vbp, .md, .in, .dt: return false
      default: break
      }
    }
    var next = index + 1
    while next < sentence.upperBound, next <= index + 3, tags[next].isNoun || tags[next].isAdjective
    {
      next += 1
    }
    guard next > index + 1, next + 1 < sentence.upperBound,
      tokens[next].classes.contains(.preposition), tags[next] == .to || tags[next] == .in
    else { return false }
    return tokens[next + 1].kind == .number || tokens[next + 1].kind == .currency
  }

  /// Whether capitals tell names here: most words have none.
  private static func tellsNames(
    _ sentence: Range<Int>, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    var words = 0
    var capitals = 0
    for token in tokens[sentence] where token.kind == .word {
      words += 1
      if token.style.contains(.capitalised) { capitals += 1 }
    }
    return capitals * 2 < words
  }

  /// "Shareholders Together said": a capital behind a name goes on with it.
  private static func isInName(
    _ index: Int, _ tags: Tags, _ sentence: Range<Int>, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    guard index > sentence.lowerBound, tokens[index].kind == .word,
      tokens[index].style.contains(.capitalised), !tokens[index].style.contains(.allCapitals),
      tokens[index - 1].kind == .word, tokens[index - 1].style.contains(.capitalised),
      tags[index - 1] == .nnp || tags[index - 1] == .nnps
        || tags[index - 1] == .nns && index - 1 > sentence.lowerBound
    else { return false }
    switch tags[index] {
    case .rb, .vb, .vbp, .vbn, .vbg, .uh: return true
    default: return false
    }
  }

  /// The verb of a sentence that has none by its tags, as in "the scheme cost 20 rupees".
  private static func missingVerb(
    _ tags: Tags, of sentence: Range<Int>, _ tokens: UnsafeBufferPointer<Token>
  ) -> Int? {
    guard sentence.count > 3, tokens[sentence.upperBound - 1].kind == .period else { return nil }
    var verb: Int?
    for index in sentence {
      switch tags[index] {
      case .vbd, .vbz, .vbp, .md: return nil
      case .nn, .nns:
        guard verb == nil, index > sentence.lowerBound, index + 1 < sentence.upperBound,
          tags[index - 1] == .nn || tags[index - 1] == .nns || tags[index - 1] == .nnp,
          !tokens[index].classes.isDisjoint(with: [.verbPast, .verbPresent])
        else { continue }
        switch tags[index + 1] {
        case .cd, .currency, .dt, .prpPossessive, .prp: verb = index
        default: break
        }
      default: break
      }
    }
    return verb
  }

  /// "light rain and winds rising", "Orders up 9 percent": a form in -s right before another verb
  /// or a movement is no verb.
  private static func isNoun(
    _ index: Int, _ tags: Tags, _ sentence: Range<Int>, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    guard tokens[index].kind == .word,
      tokens[index].classes.isDisjoint(with: [.auxiliary, .being])
    else { return false }
    let before = index > sentence.lowerBound ? tags[index - 1] : .stop
    let isFree =
      before != .prp && before != .wp && before != .wdt && before != .nns && before != .ex
    switch tags[index + 1] {
    case .vbd, .vbz, .md, .vbp, .vbg: return isFree && !tokens[index].classes.contains(.cue)
    case .rp, .rb, .in:
      return isFree && index + 2 < sentence.upperBound
        && !tokens[index + 1].classes.isDisjoint(with: [.up, .down]) && tags[index + 2] == .cd
        && !before.isNoun
    default: return false
    }
  }

  /// "with two reported floods", "of invited guests": behind a preposition neither a number
  /// nor a noun phrase has a verb; "40 elected mayors will meet" has its verb behind.
  private static func isParticiple(
    _ index: Int, _ tags: Tags, _ sentence: Range<Int>
  ) -> Bool {
    guard index > sentence.lowerBound, tags[index + 1] == .nns || tags[index + 1] == .nn else {
      return false
    }
    var before = index - 1
    var hasNumber = false
    while before > sentence.lowerBound, tags[before] == .cd || tags[before] == .rb {
      if tags[before] == .cd { hasNumber = true }
      before -= 1
    }
    if tags[before] == .in, hasNumber || before == index - 1 { return true }
    guard hasNumber, index + 2 < sentence.upperBound else { return false }
    switch tags[index + 2] {
    case .md, .vbz, .vbp, .vbd: return true
    default: return false
    }
  }
}
