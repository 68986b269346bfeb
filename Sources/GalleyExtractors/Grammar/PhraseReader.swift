import GalleyGrammar

/// Parts a sentence into phrases by the tags of its words.
///
/// Base noun phrases and verb groups are regular in English (Abney, "Parsing by Chunks", 1991), so
/// that patterns over tags find them without a grammar of the whole sentence:
///
/// ```
/// [The death toll] {has risen} to [41] , [the interior ministry] {said}
/// ```
struct PhraseReader {
  let text: SentenceTokens
  /// The figures of the sentence.
  ///
  /// Each is one number for the patterns: "more than $40 a barrel".
  let figures: FigureMap

  /// The phrases of the sentence in text order; they cover all of its tokens.
  func phrases() -> [Phrase] {
    var phrases: [Phrase] = []
    phrases.reserveCapacity(text.range.count)
    var index = text.range.lowerBound
    while index < text.range.upperBound {
      let phrase = next(at: index)
      phrases.append(phrase)
      index = max(phrase.tokens.upperBound, index + 1)
    }
    openClauses(in: &phrases)
    return phrases
  }

  private func next(at index: Int) -> Phrase {
    if let phrase = nounPhrase(at: index) { return phrase }
    if let phrase = verbGroup(at: index) { return phrase }
    return Phrase(kind: kind(at: index), tokens: index..<index + 1, head: index, core: index)
  }

  /// What a token is that begins neither a noun phrase nor a verb group.
  private func kind(at index: Int) -> Phrase.Kind {
    switch text[index].kind {
    case .comma: return .comma
    case .dash: return .dash
    case .colon: return .colon
    case .semicolon: return .semicolon
    case .openBracket: return .openBracket
    case .closeBracket: return .closeBracket
    case .straightDouble, .openDouble, .closeDouble, .straightSingle, .openSingle, .closeSingle:
      return .quotation
    case .word, .code: break
    default: return .mark
    }
    switch text.tag(index) {
    case .prp, .ex, .wp: return text.tag(index) == .wp ? .relative : .pronoun
    case .wdt, .wpPossessive: return .relative
    case .wrb: return .subordinator
    case .in: return text.isWord(index, text.words.that) ? .subordinator : .preposition
    case .to: return .preposition
    case .cc: return .conjunction
    case .rb, .rbr, .rbs, .rp, .uh: return .adverb
    case .jj, .jjr, .jjs: return .adjective
    default: return .mark
    }
  }

  /// Makes subordinators of the words that open a phrase or a clause, where a clause follows.
  ///
  /// "after the bank raised its rate", but "after the vote". "That" behind a noun is relative where
  /// its verb follows at once.
  private func openClauses(in phrases: inout [Phrase]) {
    for index in phrases.indices {
      let phrase = phrases[index]
      let next = index + 1 < phrases.count ? phrases[index + 1] : nil
      if phrase.kind == .subordinator, text.tag(phrase.head) == .in, index > 0,
        phrases[index - 1].kind == .noun, let next, next.kind == .verb, next.form.isFinite
      {
        phrases[index].kind = .relative
      } else if phrase.kind == .preposition, text.has(phrase.head, .conjunction) {
        // "while", "because" open nothing but clauses.
        if !text.has(phrase.head, .preposition) {
          phrases[index].kind = .subordinator
          continue
        }
        var place = index + 1
        while place < phrases.count,
          phrases[place].kind == .noun || phrases[place].kind == .pronoun
            || phrases[place].kind == .adverb || isOf(phrases[place])
        {
          place += 1
        }
        if place > index + 1, place < phrases.count, phrases[place].kind == .verb,
          phrases[place].form.isFinite
        {
          phrases[index].kind = .subordinator
        }
      }
    }
  }

  private func isOf(_ phrase: Phrase) -> Bool { text.isWord(phrase.head, text.words.of) }
}

extension SentenceTokens {
  /// What the word at an index does; a sign outside the sentence.
  func tag(_ index: Int) -> PennTag { range.contains(index) ? copy.tags[index] : .sym }
}

extension PennTag {
  /// Nouns and names in any number.
  var isNoun: Bool { self == .nn || self == .nns || self == .nnp || self == .nnps }
  /// Adjectives in any degree.
  var isAdjective: Bool { self == .jj || self == .jjr || self == .jjs }
  /// Verbs in any form, modals included.
  var isVerb: Bool {
    switch self {
    case .md, .vb, .vbd, .vbg, .vbn, .vbp, .vbz: true
    default: false
    }
  }
}
