import GalleyGrammar
import GalleyModel

extension CountsRule {
  /// The most sentences that a chain of pronouns is followed back.
  private static let reach = 3

  /// What "it" or "they" stands for where a clause gives it a value.
  ///
  /// "{Oil} rose on Friday. It averaged $50 last year"; "the approval {rating} remains strong, though it
  /// has declined to 55 percent".
  /// Only where there is no doubt: the clause before has a subject that has values (it rose, was,
  /// averaged), in the same number, and is nobody who could be "it" as well.
  func antecedent(of pronoun: Int) -> Finding? {
    let token = phrases[pronoun].head
    let isPlural = text.isWord(token, text.words.they)
    guard isPlural || text.isWord(token, text.words.it), phrases.preposition(of: pronoun) == nil,
      !isExpletive(pronoun)
    else { return nil }
    if let nearest = valued(before: pronoun) {
      return nearest.agrees(isPlural).map { .noun($0) }
    }
    return antecedent(isPlural: isPlural, before: text.range.lowerBound, reach: Self.reach)
  }

  /// The same in the sentence before, of the same paragraph.
  private func antecedent(isPlural: Bool, before start: Int, reach: Int) -> Finding? {
    let copy = text.copy
    guard reach > 0, let here = copy.sentences.index(holding: start), here > 0,
      copy.sentences[here].block == copy.sentences[here - 1].block
    else { return nil }
    let sentence = copy.sentences[here - 1].tokens
    // Copy without end is no sentence to resolve a pronoun by.
    guard sentence.count < 200 else { return nil }
    let rule = CountsRule(text: SentenceTokens(copy: copy, range: sentence), candidates: [])
    guard let subject = rule.valued(before: min(rule.phrases.phrases.count, 40)) else { return nil }
    if subject.isPronoun(isPlural) {
      return rule.antecedent(
        isPlural: isPlural, before: sentence.lowerBound, reach: reach - 1)
    }
    return subject.agrees(isPlural).map { .noun($0) }
  }

  /// A subject that may be what a pronoun stands for.
  private enum Subject {
    case noun(Range<Int>, isPlural: Bool)
    case pronoun(isPlural: Bool)
    case doubtful

    func agrees(_ isPlural: Bool) -> Range<Int>? {
      if case .noun(let nouns, isPlural) = self { nouns } else { nil }
    }

    func isPronoun(_ isPlural: Bool) -> Bool {
      if case .pronoun(isPlural) = self { true } else { false }
    }
  }

  /// The subject of the last clause before a phrase; null where no clause stands there.
  private func valued(before end: Int) -> Subject? {
    var index = end - 1
    while index >= max(0, end - 40) {
      defer { index -= 1 }
      guard phrases.kind(index) == .verb, phrases[index].form.isFinite else { continue }
      guard let subject = phrases.subject(of: index), subject != end else { continue }
      let head = phrases[subject].head
      if phrases.kind(subject) == .pronoun {
        if text.isWord(head, text.words.it) { return .pronoun(isPlural: false) }
        return text.isWord(head, text.words.they) ? .pronoun(isPlural: true) : .doubtful
      }
      // "the bank said inflation was 5 percent": who says is not what rose.
      if text.has(phrases[index].head, .cue), text.has(head, [.role, .body]) { continue }
      guard tellsValue(phrases[index].head), !text.has(head, [.role, .body, .man, .woman]),
        text.tag(head) == .nn || text.tag(head) == .nns, figure(in: subject) == nil,
        !isTally(subject), let nouns = nouns(of: subject)
      else { return .doubtful }
      return .noun(nouns, isPlural: text.tag(head) == .nns)
    }
    return nil
  }

  /// "It costs $5 to enter", "it was 2 percent that counted": a pronoun for what follows.
  private func isExpletive(_ pronoun: Int) -> Bool {
    var index = pronoun + 1
    while index < pronoun + 8 {
      let phrase = phrases[index]
      if phrase.kind == .verb, phrase.form == .infinitive { return true }
      if phrase.kind == .subordinator, text.isWord(phrase.head, text.words.that) { return true }
      if phrase.kind == .comma || phrase.kind == .mark { return false }
      index += 1
    }
    return false
  }
}
