/// Finds the noun that a number counts: "27,000 people", "five planned aid convoys".
struct CountedNoun {
  let text: SentenceTokens

  /// The most words that a counted phrase may have.
  private static let longest = 7

  /// The counted noun with the nouns before it, for a phrase that begins at an index.
  func phrase(at index: Int) -> Range<Int>? {
    var position = index
    var start: Int?
    var head: Int?
    var isPluralHead = false
    scan: while position < index + 2 * Self.longest {
      let token = text[position]
      switch token.kind {
      case .word where text.range.contains(position):
        if isStopper(position) {
          guard joinsAdjectives(position) else { break scan }
          position += 1
          continue
        }
        if isPluralHead {
          // "sports cars" goes on with a second plural; "people die" does not.
          guard isPlural(position), !token.classes.contains(.verb), !text.isCapitalised(position)
          else { break scan }
        }
        if token.classes.contains(.verb), !isPlural(position) {
          guard isModifier(position, hasHead: head != nil) else { break scan }
          position += 1
          continue
        }
        if token.classes.contains(.adjective), !isPlural(position) {
          if head != nil, text.has(head ?? 0, .adjective) { break scan }
          position += 1
          continue
        }
        if start == nil { start = position }
        head = position
        isPluralHead = isPlural(position)
      case .code where head == nil || !isPluralHead:
        if start == nil { start = position }
        head = position
      case .hyphen where text.isJoiningHyphen(position) && position > index:
        break
      case .clitic:
        // "the state's hospitals": the owner is no counted noun.
        start = nil
        head = nil
        isPluralHead = false
      case .comma where joinsAdjectives(position):
        break
      default:
        break scan
      }
      position += 1
    }
    guard let start, let head, start <= head else { return nil }
    return start..<head + 1
  }

  /// The noun phrase that ends right before an index: the subject of a verb.
  func phrase(endingAt end: Int) -> Range<Int>? {
    var position = end - 1
    while text.has(position, [.adverb, .auxiliary]) { position -= 1 }
    let last = position
    while position > last - Self.longest, text.range.contains(position) {
      let token = text[position]
      guard
        token.kind == .word || token.kind == .code || token.kind == .ampersand
          || text.isJoiningHyphen(position),
        !isStopper(position), !token.classes.contains(.cue)
      else { break }
      position -= 1
    }
    var start = position + 1
    while start < last, text.has(start, .adjective) { start += 1 }
    return start <= last && text.range.contains(last) ? start..<last + 1 : nil
  }

  /// Whether a word is a plural noun by its look.
  func isPlural(_ index: Int) -> Bool {
    let token = text[index]
    guard token.kind == .word else { return false }
    if token.classes.contains(.countable) { return true }
    let length = text.length(index)
    guard length > 3, text.lastByte(index) | 0x20 == UInt8(ascii: "s") else { return false }
    guard
      token.classes.isDisjoint(with: [
        .determiner, .preposition, .conjunction, .pronoun, .relative, .auxiliary, .adverb, .time,
        .weekday, .month,
      ])
    else { return false }
    let before = text.copy.bytes[Int(token.end) - 2] | 0x20
    return before != UInt8(ascii: "s") && before != UInt8(ascii: "u")
      && before != UInt8(ascii: "i")
  }

  /// A word at which a noun phrase ends.
  func isStopper(_ index: Int) -> Bool {
    let token = text[index]
    if token.classes.isEmpty { return false }
    if token.classes.contains(.adjective) { return false }
    return !token.classes.isDisjoint(with: [
      .determiner, .preposition, .conjunction, .pronoun, .relative, .auxiliary, .adverb, .month,
      .weekday, .time, .cardinal, .vagueNumber,
    ])
  }

  /// "northern and central counties", "big, red buses"
  private func joinsAdjectives(_ index: Int) -> Bool {
    (text.isWord(index, text.words.and) || text.isKind(index, .comma))
      && text.has(index - 1, .adjective) && text.has(index + 1, .adjective)
  }

  /// Whether a verb form modifies the noun behind it: "planned convoys", "remaining games".
  private func isModifier(_ index: Int, hasHead: Bool) -> Bool {
    guard !hasHead, text.length(index) > 4 else { return false }
    let last = text.lastByte(index) | 0x20
    let before = text.copy.bytes[Int(text[index].end) - 2] | 0x20
    let isParticiple =
      last == UInt8(ascii: "d") && before == UInt8(ascii: "e")
      || last == UInt8(ascii: "g") && before == UInt8(ascii: "n")
      || last == UInt8(ascii: "n") && before == UInt8(ascii: "e")
    guard isParticiple else { return false }
    let next = text[index + 1]
    return next.kind == .word && !isStopper(index + 1)
  }
}
