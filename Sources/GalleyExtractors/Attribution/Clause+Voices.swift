/// Which noun phrases can be a source at all.
extension Clause {
  /// Whether a phrase can name somebody or something that speaks: not a time, an amount, or words
  /// without a noun.
  func canSpeak(_ phrase: NounPhrase) -> Bool {
    guard phrase.kind == .nominal else { return true }
    guard let last = phrase.core.last else { return false }
    if tags[last] == .number, token(last)?.kind != .word { return isShare(phrase) }
    if !classes(last).isDisjoint(with: [.multiple, .ordinal]), tags[last] != .name { return false }
    return !phrase.items.contains {
      token($0)?.kind == .currency || token($0)?.kind == .clock || token($0)?.kind == .degree
    }
  }

  /// Whether a phrase is a share or a number of people: "59 percent", "47 percent of nurses", "1,300".
  ///
  /// Its words are quoted, but whoever counted it is the source, or nobody.
  func isShare(_ phrase: NounPhrase) -> Bool {
    guard phrase.kind == .nominal else { return false }
    for place in phrase.core {
      guard let token = token(place) else { continue }
      switch token.kind {
      case .percent, .fraction: return true
      case .number where !isPartOfName(place): return true
      case .word where Shares.words.contains(token.word): return true
      default: break
      }
    }
    return false
  }

  /// "Article 33", "the 34-year-old mother", "Channel 4", "a 2013 study", "the 52-count complaint".
  private func isPartOfName(_ place: Int) -> Bool {
    if tag(place + 1) == .joint { return true }
    switch tag(place - 1) {
    case .name, .joint, .time: return true
    default: break
    }
    let number = bytes(place)
    return number.count == 4 && (number.first == UInt8(ascii: "1") || number.first == UInt8(ascii: "2"))
  }
}

/// Words that make a noun phrase a share of something.
enum Shares {
  static let words: Set<WordID> = Set(["percent", "pct"].map { Lexicon.news.id($0) })
    .subtracting([0])
}
