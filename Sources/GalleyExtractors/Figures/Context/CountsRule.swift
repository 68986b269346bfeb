import GalleyGrammar
import GalleyModel

/// Decides what a figure is a number of, or what has its value: "27,000 {people}", "{turnout} was
/// 61%", "{net profit} of 318 million euros".
///
/// The order is that of nearness in English: the noun that the number stands before, the noun behind
/// or before "of", then what the clause says of its subject or object. Where the sentence leaves it
/// out because a figure before has said it ("up from 283 million"), it is that of the other figure.
struct CountsRule {
  let text: SentenceTokens
  let candidates: [FigureCandidate]
  let phrases: SentencePhrases

  /// What a rule finds.
  enum Finding {
    /// The words of the noun.
    case noun(Range<Int>)
    /// The same as another figure of the sentence, by its number.
    case same(Int)
  }

  init(text: SentenceTokens, candidates: [FigureCandidate]) {
    self.text = text
    self.candidates = candidates
    let figures = FigureMap(candidates.map(Self.entry), in: text.range)
    phrases = SentencePhrases(text: text, figures: figures)
  }

  /// The figure with its bound words, which may stand before or behind it.
  ///
  /// "Doubled" is the verb of its clause and no number for the patterns.
  private static func entry(_ candidate: FigureCandidate) -> FigureMap.Entry {
    guard candidate.form != .multiple else {
      return FigureMap.Entry(tokens: 0..<0, isPlural: false)
    }
    var tokens = candidate.tokens
    if let qualifier = candidate.qualifier {
      tokens =
        min(qualifier.lowerBound, tokens.lowerBound)..<max(qualifier.upperBound, tokens.upperBound)
    }
    let isPlural =
      candidate.quantity.kind == .count && !candidate.isCompound
      && candidate.quantity.value > ExactDecimal(1)
    return FigureMap.Entry(tokens: tokens, isPlural: isPlural)
  }

  /// What a candidate is a number of, or null where the sentence does not say.
  func finding(for number: Int) -> Finding? {
    let candidate = candidates[number]
    let figure = FigurePlace(candidate, number, in: self)
    guard let figure, !phrases.phrases.isEmpty else { return nil }
    switch candidate.quantity.kind {
    case .count, .multiple, .rank:
      if let noun = behind(figure) { return noun }
      // "a toll of 41 dead": the state is nearer than what stands before.
      if state(behind: figure) != nil { return same(figure) }
      return before(figure) ?? predicate(figure) ?? same(figure) ?? level(figure)
    case .ratio:
      return whole(figure) ?? behind(figure) ?? before(figure) ?? same(figure) ?? value(figure)
    case .percent, .points:
      return whole(figure) ?? change(figure) ?? behind(figure) ?? before(figure) ?? same(figure)
        ?? value(figure) ?? fronted(figure)
    case .age:
      return beforeAge(figure) ?? behindAge(figure)
    case .money:
      return behind(figure) ?? before(figure) ?? same(figure) ?? value(figure) ?? fronted(figure)
        ?? purpose(figure)
    case .measure:
      return behind(figure) ?? before(figure) ?? same(figure) ?? value(figure)
    case .duration:
      return behind(figure) ?? before(figure) ?? lasting(figure)
    case .score:
      return nil
    }
  }
}

extension CountsRule {
  /// Writes what each candidate counts into it.
  func fill(_ result: inout [FigureCandidate]) {
    let findings = candidates.indices.map { finding(for: $0) }
    for number in result.indices {
      var place = number
      // A chain of figures that leave it out ends at one that says it.
      for _ in result.indices {
        guard case .same(let other)? = findings[place] else { break }
        place = other
      }
      switch findings[place] {
      case .noun(let nouns)?:
        if place == number, text.range.contains(nouns.lowerBound) {
          result[number].counted = nouns
        } else {
          result[number].countedBefore = text.copy.text(of: nouns)
        }
      case .same?, nil:
        if let own = state(of: number) {
          result[number].state = own
        } else if place != number {
          // "30 injured, three of them badly": three of the injured.
          result[number].state = state(of: place)
        }
      }
    }
  }

  /// Whom a poll asked: "a survey of 1,204 {adults}", "1,000 {voters} were polled", "a survey of {those}
  /// 18 to 35 years old".
  func asked() -> Range<Int>? {
    for candidate in candidates where candidate.quantity.kind == .count {
      guard let place = phrases.phrase(holding: candidate.number.lowerBound),
        let nouns = nouns(of: place, from: candidate.end)
      else { continue }
      if phrases.isWord(place - 1, text.words.of), text.has(phrases[place - 2].head, .polling) {
        return nouns
      }
      let verb = phrases[place + 1]
      if verb.kind == .verb, verb.form == .passive || verb.form == .past,
        text.has(verb.head, .polling)
      {
        return nouns
      }
    }
    for candidate in candidates where candidate.quantity.kind == .age {
      guard let place = phrases.phrase(holding: candidate.number.lowerBound),
        phrases.isWord(place - 1, text.words.of), text.has(phrases[place - 2].head, .polling),
        case .noun(let nouns)? = beforeAge(candidate, at: place)
      else { continue }
      return nouns
    }
    return nil
  }

  private func beforeAge(_ candidate: FigureCandidate, at place: Int) -> Finding? {
    let number = candidates.firstIndex { $0.number == candidate.number }
    return number.flatMap { FigurePlace(candidate, $0, in: self) }.flatMap(beforeAge)
  }

  /// What the shares of a sentence are parts of, where its opening says so.
  ///
  /// "Of the 5,000 people asked, half said yes"; "Among adults, use rose by 23 percent".
  func sentenceWhole() -> Range<Int>? {
    let words = text.words
    let isOf = phrases.isWord(0, words.of)
    guard isOf || phrases.isWord(0, words.among) else { return nil }
    if phrases.isWord(1, words.those) { return phrases[1].tokens }
    return phrases.kind(1) == .noun && !phrases[1].isTime ? nouns(of: 1) : nil
  }
}

/// Where a figure stands among the phrases of its sentence.
struct FigurePlace {
  let candidate: FigureCandidate
  /// The candidate's number in the sentence.
  let number: Int
  /// The phrase that holds it.
  let phrase: Int
  /// Where the figure with its bound words ends.
  let end: Int

  init?(_ candidate: FigureCandidate, _ number: Int, in rule: CountsRule) {
    guard let phrase = rule.phrases.phrase(holding: candidate.number.lowerBound) else { return nil }
    self.candidate = candidate
    self.number = number
    self.phrase = phrase
    end = max(candidate.end, candidate.qualifier?.upperBound ?? 0)
  }
}
