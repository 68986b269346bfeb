import GalleyGrammar
import GalleyModel

/// Finds when, where and what happened around a figure; shown on its row, and used to keep figures
/// apart that only look alike ("40 killed on Thursday", "more than 600 since Saturday").
///
/// Each is looked for in the part of the sentence that is about this figure: of "killed 12 people and
/// wounded 30" the 12 were killed and the 30 wounded; "$962 million, up from 640 late on Monday" gives
/// Monday to the 640.
struct ContextRule {
  let text: SentenceTokens
  let phrases: SentencePhrases

  /// The most phrases between a figure and what tells of it.
  private static let reach = 14

  /// What happened to the counted: the verb whose subject or object it is.
  func event(of candidate: FigureCandidate) -> Range<Int>? {
    guard let figure = phrases.phrase(holding: candidate.number.lowerBound),
      phrases.kind(figure) == .noun
    else { return nil }
    if let verb = verbBehind(figure) ?? verbBefore(figure) { return verb..<verb + 1 }
    return nil
  }

  /// The verb behind a figure that is its subject: "12 people were killed", "38 trapped", "40 were
  /// missing".
  private func verbBehind(_ figure: Int) -> Int? {
    guard phrases.preposition(of: figure) == nil || isOf(phrases.preposition(of: figure)) else {
      return nil
    }
    var index = figure + 1
    while index < figure + Self.reach {
      switch phrases.kind(index) {
      case .preposition
      where phrases.kind(index + 1) == .noun
        && phrases.figure(in: index + 1) == nil:
        index += 2
      case .adverb: index += 1
      case .openBracket where phrases.kind(index + 2) == .closeBracket: index += 3
      case .relative: index += 1
      case .verb:
        let phrase = phrases[index]
        guard phrase.form.isFinite || phrase.form == .past else { return nil }
        if text.has(phrase.head, .being) {
          return phrases.kind(index + 1) == .adjective ? phrases[index + 1].head : nil
        }
        return telling(phrase.head)
      default: return nil
      }
    }
    return nil
  }

  /// The verb before a figure that is its object: "killed 12 people", "raised $40 million".
  private func verbBefore(_ figure: Int) -> Int? {
    var index = figure - 1
    while phrases.kind(index) == .adverb { index -= 1 }
    // "killed 12 people and 30 animals"
    if phrases.kind(index) == .conjunction || phrases.kind(index) == .comma,
      phrases.kind(index - 1) == .noun
    {
      index -= 2
      while phrases.kind(index) == .adverb { index -= 1 }
    }
    // "fined the trader £5,000"
    if index == figure - 1, phrases.kind(index) == .noun, phrases.kind(index - 1) == .verb {
      index -= 1
    }
    return phrases.kind(index) == .verb ? telling(phrases[index].head) : nil
  }

  /// A verb that tells an event, and neither is, has nor says.
  private func telling(_ verb: Int) -> Int? {
    text.has(verb, [.being, .auxiliary, .cue, .level]) ? nil : verb
  }

  private func isOf(_ preposition: Int?) -> Bool {
    preposition.map { phrases.isWord($0, text.words.of) } ?? false
  }

  /// The words that tell when: "on Thursday", "since Saturday", "last month", "in September 2015".
  func when(near candidate: FigureCandidate) -> Range<Int>? {
    nearest(to: candidate) { time(at: $0) }
  }

  /// The words that tell where: "in eastern Lydd", "in the eastern part of Lydd".
  func place(near candidate: FigureCandidate) -> Range<Int>? {
    nearest(to: candidate) { place(at: $0) }
  }

  /// The match that stands nearest behind the figure in its own part of the sentence, else the nearest
  /// before it, up to the next figure on either side; else the one that opens the sentence.
  private func nearest(
    to candidate: FigureCandidate, _ match: (Int) -> Range<Int>?
  ) -> Range<Int>? {
    guard let figure = phrases.phrase(holding: candidate.number.lowerBound) else { return nil }
    if let found = behind(figure, match) { return found }
    if let found = before(figure, match) { return found }
    // "On Tuesday, 12 people died and 30 were hurt."
    for index in 0..<min(figure, 4) {
      if phrases.kind(index) == .comma || phrases.kind(index) == .verb { break }
      if let found = match(index) { return found }
    }
    return nil
  }

  private func behind(_ figure: Int, _ match: (Int) -> Range<Int>?) -> Range<Int>? {
    var hasVerb = false
    for index in figure + 1..<min(figure + Self.reach, max(figure + 1, phrases.phrases.count)) {
      switch phrases.kind(index) {
      case .noun:
        if phrases.figure(in: index) != nil, !phrases[index].isTime { return nil }
        if let found = match(index) { return found }
      case .verb:
        // Behind its own verb the clause of a figure goes on; behind a second another begins.
        if hasVerb, phrases[index].form.isFinite { return nil }
        hasVerb = true
      case .adverb, .adjective, .mark:
        if let found = match(index) { return found }
      case .semicolon, .subordinator: return nil
      case .comma:
        // "up 3 percent, to 5 percent on Monday": what a comma parts goes with the next figure.
        if phrases.kind(index + 1) != .preposition, match(index + 1) == nil { return nil }
      default: break
      }
    }
    return nil
  }

  private func before(_ figure: Int, _ match: (Int) -> Range<Int>?) -> Range<Int>? {
    var index = figure - 1
    while index >= max(0, figure - Self.reach) {
      switch phrases.kind(index) {
      case .noun:
        if phrases.figure(in: index) != nil, !phrases[index].isTime { return nil }
        if let found = match(index) { return found }
      case .adverb, .adjective, .mark:
        if let found = match(index) { return found }
      case .semicolon, .subordinator: return nil
      default: break
      }
      index -= 1
    }
    return nil
  }

  /// The words of time that a phrase writes, with the preposition before and "ago" behind them.
  private func time(at index: Int) -> Range<Int>? {
    let phrase = phrases[index]
    if phrase.kind == .adverb || phrase.kind == .mark || phrase.kind == .adjective {
      // "today", "overnight"
      return text.has(phrase.head, .time) && text.has(phrase.head, .adverb)
        && !text.isWord(phrase.head, text.words.now) && !text.isWord(phrase.head, text.words.ago)
        ? phrase.tokens : nil
    }
    guard phrase.isTime else { return nil }
    var tokens = phrase.tokens
    let before = phrases[index - 1]
    if before.kind == .preposition, !text.isWord(before.head, text.words.of) {
      tokens = before.tokens.lowerBound..<tokens.upperBound
    }
    let behind = phrases[index + 1]
    if behind.tokens.count == 1,
      text.has(behind.head, .time) || text.isWord(behind.head, text.words.ago)
    {
      tokens = tokens.lowerBound..<behind.tokens.upperBound
    }
    // "in June, 2015"
    if behind.kind == .comma, phrases[index + 2].isTime,
      text.isKind(phrases[index + 2].head, .number)
    {
      tokens = tokens.lowerBound..<phrases[index + 2].tokens.upperBound
    }
    return tokens
  }

  /// The name of a place in a phrase behind in, at, near or from, with what it is a part of.
  private func place(at index: Int) -> Range<Int>? {
    let words = text.words
    let phrase = phrases[index]
    guard phrase.kind == .noun, !phrase.isTime, let preposition = phrases.preposition(of: index),
      phrases.isWord(preposition, words.in) || phrases.isWord(preposition, words.at)
        || phrases.isWord(preposition, words.near) || phrases.isWord(preposition, words.from)
    else { return nil }
    if text.tag(phrase.head) == .nnp || text.tag(phrase.head) == .nnps {
      return withoutDeterminer(phrase.tokens)
    }
    // "in the eastern part of Lydd"
    let part = phrases[index + 2]
    guard phrases.isWord(index + 1, words.of), part.kind == .noun, text.tag(part.head) == .nnp
    else {
      return nil
    }
    return phrase.tokens.lowerBound..<part.tokens.upperBound
  }

  private func withoutDeterminer(_ tokens: Range<Int>) -> Range<Int> {
    text.tag(tokens.lowerBound) == .dt && tokens.count > 1
      ? tokens.lowerBound + 1..<tokens.upperBound : tokens
  }
}
