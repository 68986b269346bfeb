/// Finds noun phrases beside a number: "27,000 people", "five planned aid convoys".
struct CountedNoun {
  let text: SentenceTokens

  /// The most words that a counted phrase may have.
  private static let longest = 7

  /// The noun with the nouns before it, for a phrase that begins at an index.
  /// - Parameter isPluralExpected: Whether a count of two and more stands before, so that a word in
  ///   -s is the noun and no verb: "14 bomb attacks", but "a third of the population lives".
  func phrase(at index: Int, isPluralExpected: Bool = true) -> Range<Int>? {
    var position = index
    var start: Int?
    var head: Int?
    var adjective: Int?
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
        if isAdverb(position) {
          guard head == nil else { break scan }
          position += 1
          continue
        }
        if head == nil, isFinitePast(position) || isSaying(position) { break scan }
        if isCompoundParticiple(position) {
          // "rebel-held areas": what stood before the participle modifies as well.
          start = nil
          head = nil
          position += 1
          continue
        }
        if head != nil, !isPluralExpected, token.classes.contains(.verb),
          !token.classes.contains(.verbBase)
        {
          break scan
        }
        if isParticiple(position) {
          guard head == nil, isNounAhead(position + 1) else { break scan }
          position += 1
          continue
        }
        // "11 member trade agreement": a base form behind a singular noun is a noun as well.
        if token.classes.contains(.verb), !isPlural(position), head != nil,
          !token.classes.contains(.verbBase)
        {
          break scan
        }
        if token.classes.contains(.adjective), !isPlural(position) {
          // "two unpopular major-party candidates": a plural is still to come.
          if head != nil, !isPluralExpected { break scan }
          adjective = position
          position += 1
          continue
        }
        if start == nil { start = position }
        head = position
        isPluralHead = isPlural(position)
      case .code where !isPluralHead:
        if start == nil { start = position }
        head = position
      case .hyphen where position > index && isJoint(position):
        break
      case .number where position > index && isPartOfName(position):
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
    if let start, let head, start <= head { return start..<head + 1 }
    // "10 per cent of the total"
    return adjective.map { $0..<$0 + 1 }
  }

  /// The head phrase of the subject that ends right before an index.
  ///
  /// Prepositional phrases are stepped over: "the number of people who fled in the past month" is
  /// about people, "sales of cars" about sales.
  func subject(endingAt end: Int) -> Range<Int>? {
    var phrase = phrase(endingAt: end)
    for _ in 0..<4 {
      guard let found = phrase else { return nil }
      var before = found.lowerBound - 1
      while text.has(before, [.determiner, .adjective, .cardinal]) || text.isKind(before, .number) {
        before -= 1
      }
      let isTime = text.has(found.upperBound - 1, [.unit, .weekday, .month, .time])
      guard text.has(before, .preposition) else { return isTime ? nil : found }
      if text.isWord(before, text.words.of), text.isWord(before - 1, text.words.number) {
        return found
      }
      phrase = self.phrase(endingAt: before)
    }
    return phrase
  }

  /// The noun phrase that ends right before an index.
  private func phrase(endingAt end: Int) -> Range<Int>? {
    var position = end - 1
    while text.has(position, [.adverb, .auxiliary]) { position -= 1 }
    if text.isKind(position, .comma) { position = beforeAside(position) }
    let last = position
    while position > last - Self.longest, text.range.contains(position) {
      let token = text[position]
      guard
        token.kind == .word || token.kind == .code || token.kind == .ampersand
          || text.isJoiningHyphen(position),
        !isStopper(position), token.classes.isDisjoint(with: [.cue, .scale])
      else { break }
      position -= 1
    }
    var start = position + 1
    while start < last, text.has(start, .adjective) || text.isKind(start, .hyphen) { start += 1 }
    return start <= last && text.range.contains(last) ? start..<last + 1 : nil
  }

  /// Before an aside that a comma closes: "the index, which tracks six currencies, fell".
  private func beforeAside(_ comma: Int) -> Int {
    var index = comma - 1
    while index > comma - 25, text.range.contains(index) {
      if text.isKind(index, .comma) { return index - 1 }
      index -= 1
    }
    return comma - 1
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
    let before = byte(before: index)
    return before != UInt8(ascii: "s") && before != UInt8(ascii: "u")
      && before != UInt8(ascii: "i")
  }

  /// A word at which a noun phrase ends.
  func isStopper(_ index: Int) -> Bool {
    let token = text[index]
    if token.classes.isEmpty { return false }
    // "the 50 previous years" counts years, "£240,000 last year" tells when.
    if token.classes.contains(.time), text.has(index + 1, .unit), !isPlural(index + 1) {
      return true
    }
    if token.classes.contains(.adjective) { return false }
    return !token.classes.isDisjoint(with: [
      .determiner, .preposition, .conjunction, .pronoun, .relative, .auxiliary, .adverb, .month,
      .weekday, .time, .cardinal, .vagueNumber,
    ])
  }

  /// A hyphen inside a compound: "first-team players", "COVID-19 tests", "COVID -19 tests".
  private func isJoint(_ index: Int) -> Bool {
    text.isJoiningHyphen(index) || text.isGlued(index + 1) && text.isKind(index + 1, .number)
  }

  /// A number that is part of a name inside the phrase: "COVID-19 tests", "two new 737 jets".
  private func isPartOfName(_ index: Int) -> Bool {
    if text.isKind(index - 1, .hyphen), text.isGlued(index) { return true }
    let integer = text.plainInteger(at: index)
    return integer.map { text.copy.lexicon.numbersAsNames[$0] != nil } ?? false
  }

  /// "northern and central counties", "digital and physical sales", "big, red buses".
  private func joinsAdjectives(_ index: Int) -> Bool {
    (text.isWord(index, text.words.and) || text.isWord(index, text.words.or)
      || text.isKind(index, .comma))
      && isAdjective(index - 1) && isAdjective(index + 1)
  }

  /// An adjective of the lexicon, or a word that ends like one: -al, -ic, -ive, -ous, -ful, -less.
  private func isAdjective(_ index: Int) -> Bool {
    if text.has(index, .adjective) { return true }
    guard text.isKind(index, .word), text[index].word == 0 else { return false }
    let word = text.copy.bytes[text[index].range]
    return word.ends(with: "al") || word.ends(with: "ic") || word.ends(with: "ive")
      || word.ends(with: "ous") || word.ends(with: "ful") || word.ends(with: "less")
  }

  /// Whether a noun may follow a participle: "planned convoys", but "injured in the blast".
  private func isNounAhead(_ index: Int) -> Bool {
    let next = text[index]
    return (next.kind == .word || next.kind == .code) && !isStopper(index)
      || text.isJoiningHyphen(index)
  }

  /// A form in -ed, or in -ing or -en of a known verb: "planned", "based", "remaining", "stolen".
  private func isParticiple(_ index: Int) -> Bool {
    guard text.length(index) > 4 else { return false }
    let last = text.lastByte(index) | 0x20
    let before = byte(before: index)
    if last == UInt8(ascii: "d"), before == UInt8(ascii: "e") {
      // "seed", "need", "speed" are nouns.
      return text.copy.bytes[Int(text[index].end) - 3] | 0x20 != UInt8(ascii: "e")
    }
    guard text[index].classes.contains(.verb) else { return false }
    return last == UInt8(ascii: "g") && before == UInt8(ascii: "n")
      || last == UInt8(ascii: "n") && before == UInt8(ascii: "e")
  }

  /// "rebel-held areas", "libertarian-flavoured bids": a participle tied to the word before it.
  private func isCompoundParticiple(_ index: Int) -> Bool {
    text.isKind(index - 1, .hyphen) && text.isGlued(index)
      && (isParticiple(index) || text.has(index, .verbPast)) && isNounAhead(index + 1)
  }

  /// "solidly", "nearly empty": a word in -ly that the lexicon does not hold.
  private func isAdverb(_ index: Int) -> Bool {
    text[index].word == 0 && text.length(index) > 5 && !text.isCapitalised(index)
      && text.lastByte(index) | 0x20 == UInt8(ascii: "y")
      && byte(before: index) == UInt8(ascii: "l") && text.isKind(index + 1, .word)
  }

  /// "two in three said": a past form that is no participle in -ed or -en.
  private func isFinitePast(_ index: Int) -> Bool {
    let classes = text[index].classes
    return classes.contains(.verbPast) && classes.isDisjoint(with: [.verbBase, .adjective])
      && !isParticiple(index)
  }

  /// "those over 60 say": a reporting verb right behind a number.
  private func isSaying(_ index: Int) -> Bool {
    text[index].classes.contains(.cue) && text[index].classes.contains(.verbBase)
      && (text.has(index + 1, [.determiner, .pronoun, .conjunction]) || !isNounAhead(index + 1))
  }

  /// The last but one byte of a word, in lower case.
  private func byte(before index: Int) -> UInt8 {
    text.copy.bytes[Int(text[index].end) - 2] | 0x20
  }
}
