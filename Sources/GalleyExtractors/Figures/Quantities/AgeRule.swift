import GalleyGrammar
import GalleyModel

/// Tells ages: "a 34-year-old man", "Smith, 34,", "aged between 12 and 17", "26 or older".
struct AgeRule {
  let text: SentenceTokens

  /// Makes an age of a candidate where the words around it say so.
  func apply(to candidate: inout FigureCandidate) {
    let words = text.words
    let quantity = candidate.quantity
    guard quantity.kind == .count || quantity.kind == .duration, quantity.of == nil else { return }
    if quantity.kind == .duration {
      let old = text.isJoiningHyphen(candidate.end) ? candidate.end + 1 : candidate.end
      guard text.isWord(old, words.old) || text.isWord(old, words.olds) else {
        if isAged(candidate) { candidate.quantity.kind = .age }
        return
      }
      candidate.quantity.kind = .age
      candidate.tokens = candidate.tokens.lowerBound..<old + 1
      return
    }
    guard candidate.quantity.value < ExactDecimal(130), !candidate.isCompound,
      isAged(candidate) || isExpectancy(candidate) || isApposition(candidate)
        || isComparedByAge(candidate)
        || isPredicate(candidate) || isAgeGroup(candidate)
    else { return }
    candidate.quantity.kind = .age
    candidate.quantity.unit = "year"
  }

  /// "life expectancy for men is around 73": a bare number that it is.
  private func isExpectancy(_ candidate: FigureCandidate) -> Bool {
    var before = min(
      candidate.qualifier?.lowerBound ?? candidate.tokens.lowerBound, candidate.tokens.lowerBound)
    before -= 1
    guard text.has(before, [.being, .level, .motion]) || text.tag(before) == .to,
      text.nounRunEnd(from: candidate.end) == candidate.end
    else { return false }
    return (before - 10..<before).contains { text.isWord($0, text.words.expectancy) }
  }

  /// "aged 34", "aged between 12 and 17", "the age of 21", "ages 5 to 10".
  private func isAged(_ candidate: FigureCandidate) -> Bool {
    let words = text.words
    var before =
      (candidate.qualifier.map { min($0.lowerBound, candidate.tokens.lowerBound) }
        ?? candidate.tokens.lowerBound) - 1
    if text.isWord(before, words.between) || text.isWord(before, words.from) { before -= 1 }
    // "aged 29 and 53"
    while text.isWord(before, words.and) || text.isKind(before, .comma),
      text.isKind(before - 1, .number) || text.has(before - 1, .cardinal)
    {
      before -= 2
    }
    if text.isWord(before, words.of), text.isWord(before - 1, words.age) { return true }
    return text.isWord(before, words.aged) || text.isWord(before, words.age)
      || text.isWord(before, words.ages)
  }

  /// "Smith, 34, said", "her mother, 70, survived", "Smith Jr., 55,", "Smith (34)".
  private func isApposition(_ candidate: FigureCandidate) -> Bool {
    let index = candidate.number.lowerBound
    guard candidate.number.count == 1, candidate.form == .digits, candidate.qualifier == nil,
      candidate.quantity.upper == nil, candidate.quantity.value.exponent >= 0
    else { return false }
    let next = text[index + 1].kind
    if text.isKind(index - 1, .openBracket) {
      return next == .closeBracket && isPerson(index - 2) && !isRepeated(index)
    }
    // "Ryan Holm 31, of Hope"
    if next == .comma, text.isCapitalised(index - 1), isNamed(index - 1) { return true }
    guard text.isKind(index - 1, .comma),
      isPerson(text.isKind(index - 2, .period) ? index - 3 : index - 2)
    else { return false }
    if next == .comma { return !isListed(behind: index + 2) }
    return next == .period || next == .semicolon || next == .dash
      || !text.range.contains(index + 1) || text.has(index + 1, .relative)
      || text.isWord(index + 1, text.words.and)
  }

  /// Whether a first name opens the name that ends here.
  private func isNamed(_ last: Int) -> Bool {
    var first = last
    while text.isCapitalised(first) || text.isKind(first, .period) { first -= 1 }
    return first + 1 < last && text.has(first + 1, .firstName)
  }

  /// "Those over 60 say so", "anyone under 21", "people over 65".
  private func isAgeGroup(_ candidate: FigureCandidate) -> Bool {
    guard let qualifier = candidate.qualifier, qualifier.count == 1,
      candidate.quantity.bound == .over || candidate.quantity.bound == .under,
      text.tag(qualifier.lowerBound) == .in,
      !isFollowedByNoun(candidate.end) || text.has(candidate.end, .verbForms)
    else { return false }
    return isPeople(qualifier.lowerBound - 1)
  }

  /// "those", "anyone", "people", "women": whoever can be of an age.
  private func isPeople(_ index: Int) -> Bool {
    let words = text.words
    let people = [
      words.those, words.people, words.adults, words.children, words.anyone, words.everyone,
      words.nobody,
    ]
    return text.has(index, [.man, .woman])
      || text[index].word != 0 && people.contains(text[index].word)
  }

  /// Whether a name of a person, or a noun for one in the singular, can end here.
  private func isPerson(_ index: Int) -> Bool {
    guard text.isKind(index, .word),
      !text.has(index, [.month, .weekday, .preposition, .conjunction, .determiner, .adverb])
    else { return false }
    if text.isCapitalised(index) { return text.tag(index) != .nnps }
    return text.tag(index) == .nn && text.has(index, [.role, .man, .woman])
      && !text.has(index, .body)
  }

  /// "in rooms 4, 12, 31": numbers that go on are a list.
  private func isListed(behind index: Int) -> Bool {
    text.isKind(index, .number) && !text.isNoun(index + 1)
      && text[index + 1].kind != .percent && text[index + 1].kind != .hyphen
  }

  /// "Pell (2) and Ruhl (3) scored": numbers of one digit behind several names count goals.
  private func isRepeated(_ index: Int) -> Bool {
    guard text.length(index) == 1 else { return false }
    return text.range.contains {
      $0 != index && text.isKind($0, .number) && text.length($0) <= 2
        && text.isKind($0 - 1, .openBracket) && text.isKind($0 + 1, .closeBracket)
    }
  }

  /// "He will be 35", "my grandfather is 81", "before they turned 18", "dies at 92".
  private func isPredicate(_ candidate: FigureCandidate) -> Bool {
    let words = text.words
    var index = candidate.tokens.lowerBound - 1
    if let qualifier = candidate.qualifier, qualifier.upperBound <= candidate.tokens.lowerBound {
      index = qualifier.lowerBound - 1
    }
    guard candidate.quantity.upper == nil, !isFollowedByNoun(candidate.end) else { return false }
    if text.has(index, .ageing) { return true }
    // "Tom Pell, now 46, lives there"
    if text.isWord(index, words.now), opensAside(index),
      text.isKind(candidate.end, .comma) || text.isWord(candidate.end, words.and)
    {
      return true
    }
    // "died at 92", but "put the number of dead at 92"
    if text.isWord(index, words.at) {
      // "Jazz Holm, at 15 the youngest"
      if text.isKind(index - 1, .comma), isNamed(index - 2) { return true }
      return text.has(index - 1, .dying) && text.isVerb(index - 1)
    }
    let isBe = text.isKind(index, .clitic) || text.has(index, .being)
    guard isBe else { return false }
    while text.has(index, [.auxiliary, .adverb, .being]) || text.isKind(index, .clitic) {
      index -= 1
    }
    if text.isWord(index, words.he) || text.isWord(index, words.she)
      || text.isWord(index, words.who)
      || text.isWord(index, words.i)
    {
      return true
    }
    return candidate.form == .digits && text.tag(index) == .nn
      && text.has(index, [.role, .man, .woman]) && !text.has(index, .body)
  }

  /// Whether a word opens the sentence or an aside behind a person.
  private func opensAside(_ index: Int) -> Bool {
    guard text.range.contains(index - 1) else { return true }
    return text.isKind(index - 1, .comma) && isPerson(index - 2)
  }

  /// Whether the number counts what stands behind it: "he was 3 points ahead".
  private func isFollowedByNoun(_ index: Int) -> Bool {
    let end = text.nounRunEnd(from: index)
    return end > index || text.isKind(index, .percent) || text.isKind(index, .hyphen)
      || text.isWord(index, text.words.of) || text.tag(index) == .rbr
  }

  /// "26 or older", "17 and younger", "younger than 18".
  private func isComparedByAge(_ candidate: FigureCandidate) -> Bool {
    guard let qualifier = candidate.qualifier else { return false }
    let words = text.words
    // "younger than 18"
    guard qualifier.lowerBound >= candidate.end else {
      let first = qualifier.lowerBound
      return text.isWord(first, words.older) || text.isWord(first, words.younger)
    }
    let last = qualifier.upperBound - 1
    // "people 65 and over"
    if text.isWord(last, words.over) || text.isWord(last, words.under),
      isPeople(candidate.tokens.lowerBound - 1)
    {
      return true
    }
    return text.isWord(last, words.older) || text.isWord(last, words.younger)
  }
}
