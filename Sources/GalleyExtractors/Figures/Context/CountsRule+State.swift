import GalleyGrammar
import GalleyModel

extension CountsRule {
  /// The state that a candidate counts people by, or null.
  func state(of number: Int) -> Range<Int>? {
    guard let figure = FigurePlace(candidates[number], number, in: self) else { return nil }
    return state(behind: figure) ?? predicatedState(figure)
  }

  /// The state that stands behind a count of people without a noun: "12 {dead}", "17 {arrested} in
  /// raids", "hundreds feared {dead}", "17 seriously {injured}".
  func state(behind figure: FigurePlace) -> Range<Int>? {
    guard figure.candidate.quantity.kind == .count, !figure.candidate.isCompound else { return nil }
    var index = figure.end
    while text.tag(index) == .rb, index < figure.end + 3 { index += 1 }
    if isState(index), !hasObject(index) { return index..<index + 1 }
    // "hundreds feared dead", "12 went missing"
    let next = index + 1
    guard text.isVerb(index), !text.has(index, .being), isState(next), text.isAdjective(next) else {
      return nil
    }
    return next..<next + 1
  }

  /// The state that a clause tells of a count of people that is its subject: "two were {dead}", "30
  /// have been badly {hurt}".
  func predicatedState(_ figure: FigurePlace) -> Range<Int>? {
    let verb = figure.phrase + 1
    guard figure.candidate.quantity.kind == .count, phrases.kind(verb) == .verb,
      phrases[verb].form.isFinite
    else { return nil }
    let head = phrases[verb].head
    if phrases[verb].form == .passive, isState(head) { return head..<head + 1 }
    guard text.has(head, .being) else { return nil }
    var next = verb + 1
    while phrases.kind(next) == .adverb { next += 1 }
    let state = phrases[next].head
    return phrases.kind(next) == .adjective && isState(state) ? state..<state + 1 : nil
  }

  private func isState(_ index: Int) -> Bool {
    text.isKind(index, .word) && text.copy.lexicon.states.contains(text[index].word)
  }

  /// Whether a verb form has an object, as a verb of its own has: "12 killed the plan".
  private func hasObject(_ index: Int) -> Bool {
    guard text.isVerb(index), let phrase = phrases.phrase(holding: index) else { return false }
    switch phrases.kind(phrase + 1) {
    case .noun: return phrases[phrase].head == index && !phrases[phrase + 1].isTime
    case .pronoun: return phrases[phrase].head == index
    default: return false
    }
  }
}
