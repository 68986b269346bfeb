/// Which noun phrases can be a source at all.
extension Clause {
  /// Whether a phrase names somebody or something that speaks.
  ///
  /// A share is no source ("59 percent", "three in ten", "47 percent of nurses", "1,300 letters"):
  /// the poll that counted it is. Nor is a time, nor what has no noun: "a controversial".
  func canSpeak(_ phrase: NounPhrase) -> Bool {
    guard phrase.kind == .nominal else { return true }
    let core = phrase.core
    guard let last = core.last else { return false }
    if tags[last] == .number, token(last)?.kind != .word { return false }
    for place in phrase.items {
      guard let token = token(place) else { continue }
      switch token.kind {
      case .percent, .currency, .clock, .degree, .fraction: return false
      case .number where !isPartOfName(place): return false
      case .word where Shares.words.contains(token.word): return false
      default: break
      }
      if place >= core.upperBound { break }
    }
    return true
  }

  /// "Article 33", "the 34-year-old mother", "Channel 4", "a 2013 study", "the 52-count complaint".
  private func isPartOfName(_ place: Int) -> Bool {
    if tag(place - 1) == .name || tag(place + 1) == .joint { return true }
    let number = bytes(place)
    return number.count == 4 && (number.first == UInt8(ascii: "1") || number.first == UInt8(ascii: "2"))
  }
}

/// Words that make a noun phrase a share of something.
enum Shares {
  static let words: Set<WordID> = Set(["percent", "pct"].map { Lexicon.news.id($0) })
    .subtracting([0])
}
