import GalleyGrammar

/// Finds numbers that somebody's estimate gives, inside a sentence that nobody is said to say.
///
/// - "above analysts' average forecast of $2 million", "the ministry's estimate of 40 dead"
/// - "above the $2 million forecast by analysts"
struct EstimateFinder {
  /// Where an estimate stands: whose it is, the word that tells it, and the words up to its number.
  struct Estimate {
    var owner: NounPhrase
    var cue: Int
    var items: Range<Int>
  }

  private static let reach = 6

  let clause: Clause

  /// The estimates of a statement with a number; without one there is none.
  func find() -> [Estimate] {
    var estimates: [Estimate] = []
    for item in 0..<clause.count where isEstimate(item) {
      if let estimate = owned(item) ?? made(item) { estimates.append(estimate) }
    }
    return estimates
  }

  /// "analysts' average forecast of $2 million": an owner, an estimate, and its number.
  private func owned(_ noun: Int) -> Estimate? {
    guard clause.tag(noun) != .verb,
      clause.tag(noun + 1) == .preposition || clause.tag(noun + 1) == .that,
      let number = number(in: noun + 2..<noun + Self.reach)
    else { return nil }
    var mark = noun - 1
    while mark > noun - 4, clause.tag(mark) == .adjective || clause.tag(mark) == .noun {
      mark -= 1
    }
    guard clause.tag(mark) == .possessive, var owner = clause.phrase(endingAt: mark - 1),
      owner.kind == .nominal, clause.canSpeak(owner)
    else { return nil }
    // "short of | analysts' estimates"
    if let head = owner.core.last, clause.tag(head) == .adjective,
      let near = clause.core(endingAt: mark - 1)
    {
      owner = NounPhrase(items: near, core: near, kind: .nominal)
    }
    return Estimate(owner: owner, cue: noun, items: noun..<number + 1)
  }

  /// "the $2 million forecast by analysts": a number, and who made it.
  private func made(_ verb: Int) -> Estimate? {
    guard clause.word(verb + 1) == clause.words.by, verb > 1,
      let owner = clause.phrase(startingAt: verb + 2), owner.kind == .nominal,
      clause.canSpeak(owner)
    else { return nil }
    var first = verb
    while first > 0, first > verb - Self.reach, clause.tag(first - 1).isNominal { first -= 1 }
    guard let number = number(in: first..<verb) else { return nil }
    return Estimate(owner: owner, cue: verb, items: number..<verb + 1)
  }

  private func number(in items: Range<Int>) -> Int? {
    for item in items {
      switch clause.tag(item) {
      case .number: if clause.kind(item) == .number || clause.kind(item) == .word { return item }
      case .determiner, .adjective, .adverb, .preposition, .noun: break
      default: return nil
      }
    }
    return nil
  }

  private func isEstimate(_ item: Int) -> Bool {
    // Looked up where a word may follow that leads to an owner or a number, and nowhere else.
    switch clause.tag(item + 1) {
    case .preposition, .that: break
    default: guard clause.word(item + 1) == clause.words.by else { return false }
    }
    return clause.token(item).map { Self.words.contains($0.hash) } ?? false
  }

  private static let words = WordSet([
    "estimate", "estimates", "estimated", "forecast", "forecasts", "expected", "predicted",
    "prediction", "predictions", "projected", "projection", "projections", "anticipated",
    "claim", "figure", "tally", "toll", "count",
  ])
}
