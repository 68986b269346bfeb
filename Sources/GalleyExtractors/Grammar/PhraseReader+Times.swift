import GalleyGrammar

extension PhraseReader {
  /// Whether a day or month begins a phrase of its own behind a noun: "said the ministry Tuesday".
  func beginsTime(_ position: Int) -> Bool {
    text.has(position, [.weekday, .month]) && text.isCapitalised(position)
      && text.tag(position) != .nns && !text.tag(position + 1).isNoun
  }

  /// Whether a day or month ends the phrase, as between "Monday" and "Doe".
  ///
  /// Before a small noun it modifies: "October output".
  func endsTime(_ position: Int) -> Bool {
    text.has(position, [.weekday, .month]) && text.isCapitalised(position)
      && text.tag(position + 1).isNoun && text.isCapitalised(position + 1)
  }

  /// Whether a word writes a stretch of time: "hours", "year".
  func isTimeWord(_ index: Int) -> Bool {
    text.has(index, .unit) && text.copy.lexicon.units.isTime(text[index].word)
  }

  /// Whether the head is a day, a month, a year or a stretch of time.
  func isTime(_ phrase: Phrase) -> Bool {
    let head = phrase.head
    if text.has(head, [.weekday, .month]), text.isCapitalised(head) { return true }
    if text.has(head, .time), !text.has(head, .verb) { return true }
    // "December 20", "Sept. 3"
    if text.isKind(head, .number), figures.figure(at: head) == nil,
      phrase.tokens.contains(where: { text.has($0, .month) && text.isCapitalised($0) })
    {
      return true
    }
    if text.isKind(head, .number), let year = text.plainInteger(at: head), text.length(head) == 4,
      (1800...2099).contains(year), figures.figure(at: head) == nil
    {
      return true
    }
    return isTimeWord(head) && !phrase.tokens.contains { figures.figure(at: $0) != nil }
  }
}
