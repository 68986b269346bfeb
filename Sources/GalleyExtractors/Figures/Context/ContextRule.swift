import GalleyModel

/// Finds when, where and what happened around a figure; shown on its row, and used to keep figures
/// apart that only look alike ("40 killed on Thursday", "more than 600 since Saturday").
struct ContextRule {
  let text: SentenceTokens

  /// The words that tell when: "on Thursday", "since Saturday", "last month", "in September 2015".
  func when(near candidate: FigureCandidate) -> Range<Int>? {
    nearest(to: candidate) { time(at: $0) }
  }

  /// The words that tell where: "in eastern Lydd", "from Ruve".
  func place(near candidate: FigureCandidate) -> Range<Int>? {
    nearest(to: candidate) { place(at: $0) }
  }

  /// What happened to the counted: the first verb behind it.
  func event(of candidate: FigureCandidate) -> Range<Int>? {
    let start = max(candidate.end, candidate.counted?.upperBound ?? 0)
    for index in start..<min(start + 8, text.range.upperBound) {
      if text.isKind(index, .comma) || text.isKind(index, .semicolon)
        || text.isKind(index, .closeBracket)
      {
        return nil
      }
      guard text.has(index, .verb), !text.has(index, [.cue, .auxiliary]), text.isKind(index, .word)
      else { continue }
      return index..<index + 1
    }
    return nil
  }

  /// The match that stands nearest behind the figure, else the nearest before it.
  private func nearest(
    to candidate: FigureCandidate, _ match: (Int) -> Range<Int>?
  ) -> Range<Int>? {
    for index in candidate.end..<min(candidate.end + 25, max(candidate.end, text.range.upperBound))
    {
      if text.isKind(index, .number), index > candidate.end + 3 { break }
      if let found = match(index) { return found }
    }
    var index = candidate.tokens.lowerBound - 1
    while index >= text.range.lowerBound, index > candidate.tokens.lowerBound - 25 {
      if let found = match(index) { return found }
      index -= 1
    }
    return nil
  }

  /// What words of time begin with; nearly every word is neither.
  private static let timeOpeners: WordClass = [.weekday, .month, .time, .preposition]

  private func time(at index: Int) -> Range<Int>? {
    let words = text.words
    guard
      text.has(index, Self.timeOpeners),
      text.has(index, [.weekday, .month, .time]) || text.isWord(index, words.in)
        || text.isWord(index, words.since)
    else { return nil }
    if text.has(index, .weekday), text.isCapitalised(index) {
      let isTied = text.has(index - 1, [.preposition, .time])
      return (isTied ? index - 1 : index)..<index + 1
    }
    if NonFigures(text: text).isMonth(index) {
      var end = index + 1
      while text.isKind(end, .number) || text.isKind(end, .comma) && text.isKind(end + 1, .number) {
        end += 1
      }
      let start = text.isKind(index - 1, .number) ? index - 1 : index
      return (text.has(start - 1, .preposition) ? start - 1 : start)..<end
    }
    if text.has(index, .time), text.has(index, .adjective), text.has(index + 1, .unit) {
      return index..<index + 2
    }
    if text.has(index, .time), text.has(index, .adverb), !text.isWord(index, words.now),
      !text.isWord(index, words.ago)
    {
      return index..<index + 1
    }
    if !text.has(index, .time), text.isKind(index + 1, .number), text.length(index + 1) == 4,
      let year = text.plainInteger(at: index + 1), (1800...2099).contains(year)
    {
      return index..<index + 2
    }
    return nil
  }

  private func place(at index: Int) -> Range<Int>? {
    guard text.has(index, .preposition) else { return nil }
    let words = text.words
    guard
      text.isWord(index, words.in) || text.isWord(index, words.at)
        || text.isWord(index, words.near) || text.isWord(index, words.from)
    else { return nil }
    var end = index + 1
    while text.has(end, .determiner) || text.has(end, .adjective) && !text.has(end, .time) {
      end += 1
    }
    let first = end
    while text.isCapitalised(end), !text.has(end, [.month, .weekday, .pronoun]) { end += 1 }
    return end > first ? index + 1..<end : nil
  }
}
