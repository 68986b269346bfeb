import GalleyGrammar

/// Tells names from the words that they look like.
extension Clause {
  /// "the WHO", "the US", which the tagger reads as small words.
  func isAcronym(_ index: Int, _ token: Token) -> Bool {
    token.style.contains(.allCapitals)
      && !token.classes.isDisjoint(with: [.pronoun, .relative, .preposition, .conjunction])
      && itemTokens.indices.contains(index + 1)
      && !itemTokens[index + 1].style.contains(.allCapitals)
  }

  /// A day or month is a time, unless it is somebody's name: "Emma May", "June Lund".
  func nameTag(_ index: Int, _ token: Token) -> WordTag {
    guard !token.classes.isDisjoint(with: [.weekday, .month]) else { return .name }
    return isNamedLikeMonth(index, token) || isNamedLikeDay(index) ? .name : .time
  }

  private func isNamedLikeMonth(_ index: Int, _ token: Token) -> Bool {
    guard token.classes.contains(.month) else { return false }
    // "said Miss May."
    if index > 0, !classes(index - 1).isDisjoint(with: [.honorific, .firstName]),
      isCapitalised(index - 1), kind(index + 1) != .number
    {
      return true
    }
    switch kind(index + 1) {
    case .number, .period: return false
    default: break
    }
    if token.classes.contains(.firstName), penn(index + 1) == .nnp, isCapitalised(index + 1) {
      return true
    }
    if index > 0, tags[index - 1] == .name || tags[index - 1] == .joint { return true }
    // "May said": no preposition puts it in time.
    guard classes(index + 1).contains(.stating) else { return false }
    return index == 0 || tags[index - 1] == .mark || tags[index - 1] == .comma
      || tags[index - 1] == .quotation
  }

  /// A capital inside a sentence makes a name of a word that is none elsewhere: "Berg shot back".
  func isNameInDisguise(_ index: Int, _ penn: PennTag) -> Bool {
    switch penn {
    case .nn, .nns, .vb, .vbp, .vbz, .vbd, .vbn, .vbg, .fw, .uh: break
    case .jj:
      // "Prime Minister", "Tom Moe-Lund"
      return isName(index + 1) || index > 0 && tags[index - 1] == .name
    // "says Early", "but Early still says": no adverb has a capital inside a sentence.
    case .rb where index > 0: break
    // "Analyst Per Lund": a preposition that is a first name, too.
    case .in where classes(index).contains(.firstName):
      return isName(index + 1) && !isHeading
    default: return false
    }
    guard !classes(index).contains(.auxiliary), !isHeading else { return false }
    if index == 0 { return isName(index + 1) && penn != .vbg && penn != .vbn }
    switch tags[index - 1] {
    case .mark, .colon, .dash: return false
    case .quotation: return penn != .rb
    default: return true
    }
  }

  func isName(_ index: Int) -> Bool {
    isCapitalised(index) && (penn(index) == .nnp || penn(index) == .nnps)
  }

  /// "Li Sun said": a day is not cut short right before its verb.
  private func isNamedLikeDay(_ index: Int) -> Bool {
    items[index] >= 0 && copy.isSurnameLikeDay(Int(items[index]))
  }

  /// "Outside court, Berg said": a preposition that begins its sentence has a capital, and the small
  /// word behind it shows that it begins no name.
  func isFrontedPreposition(_ index: Int, _ token: Token) -> Bool {
    index == 0 && token.classes.contains(.preposition) && kind(1) == .word && !isCapitalised(1)
  }
}
