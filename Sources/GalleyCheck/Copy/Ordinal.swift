import GalleyModel

/// A place in a row: "third", "38th"; neither a fraction nor a date nor a century.
struct Ordinal {
  let value: Int
  let tokens: Range<Int>
  let sentence: Int

  /// Those of a sentence from the third on: "first" and "second" are said of too much.
  static func all(inSentence sentence: Int, of story: Story) -> [Ordinal] {
    guard !story.classesOfSentence[sentence].isDisjoint(with: [.ordinal, .digits]) else {
      return []
    }
    return story.sentences[sentence].compactMap { index in
      let token = story.tokens[index]
      guard token.is([.ordinal, .digits]) else { return nil }
      var end = index + 1
      var value: Int?
      if token.is(.ordinal) {
        value = values[token.key]
      } else if token.kind == .number, let suffix = story.token(index + 1), !suffix.isSpaced,
        suffix.is("th") || suffix.is("rd") || suffix.is("nd") || suffix.is("st")
      {
        value = story.whole(at: index)
        end += 1
      }
      guard let value, value > 2, !isFraction(index, end, in: story),
        !isCalendar(index, end, in: story)
      else { return nil }
      return Ordinal(value: value, tokens: index..<end, sentence: sentence)
    }
  }

  /// "A third of", "two-fifth".
  private static func isFraction(_ start: Int, _ end: Int, in story: Story) -> Bool {
    if story.at(end, "of") || story.at(start - 1, "-") { return true }
    guard let before = story.token(start - 1) else { return false }
    return before.is("a") && !(story.token(end)?.kind == .word && !story.at(end, "more"))
      || before.is(.number) || story.at(start - 1, "by")
  }

  private static func isCalendar(_ start: Int, _ end: Int, in story: Story) -> Bool {
    let near = max(0, start - 2)..<min(end + 2, story.tokens.count)
    return story.has(.month, in: near)
      || story.has(["century", "centuries", "amendment"], in: near)
  }

  /// The places that are words, from first to tenth.
  static let values: [WordKey: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
  ]
}
