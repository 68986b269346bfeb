import GalleyModel

/// How long one game, stage or round of several was, told twice.
extension RepeatRule {
  /// "Won the first after 58 laps … the 62-lap first heat".
  func legs(in story: Story) -> [Query] {
    let numbers = story.index.numbers
    var named = 0
    var queries: [Query] = []
    for index in numbers {
      guard story.at(index + 1, "-"), let ordinal = story.token(index + 3), ordinal.is(.ordinal),
        let unit = story.noun(at: index + 2), let leg = story.noun(at: index + 4),
        let value = story.decimal(at: index), !story.isQuoted(story.tokens[index].range.lowerBound),
        story.isBody(sentence: story.sentence(ofToken: index))
      else { continue }
      named += 1
      // A race has so many stages, and a list of races more.
      guard named <= 8 else { break }
      let others = numbers.filter { other in
        story.noun(at: other + 1) == unit
          && isOf(ordinal.key, leg, number: other, in: story)
      }
      guard others.count == 1, let other = others.first, let rival = story.decimal(at: other),
        rival != value
      else { continue }
      let (first, last) = (min(index, other), max(index, other))
      // Unit and all: "62-lap", "58 laps".
      let spans = [first, last].map { story.span(tokens: $0..<($0 == index ? $0 + 3 : $0 + 2)) }
      queries.append(
        Query(
          rule: .repeat, level: .check, span: spans[1],
          message: "\(spans[1].text) here, \(spans[0].text) before", evidence: [spans[0]]))
    }
    return queries
  }

  /// Whether a number is told of "the second", which a comma or the leg's own noun follows.
  private func isOf(_ ordinal: WordKey, _ leg: WordKey, number: Int, in story: Story) -> Bool {
    let sentence = story.sentence(ofToken: number)
    guard story.isBody(sentence: sentence),
      let place = (max(story.sentences[sentence].lowerBound, number - 14)..<number).last(where: {
        story.tokens[$0].key == ordinal
      }), story.at(place - 1, "the"),
      story.noun(at: place + 1) == leg || story.at(place + 1, ",") || story.at(place + 1, "after"),
      // Two numbers of one sentence are of two things, and "12 laps later" is no length.
      !story.tokens[place..<number].contains(where: {
        $0.kind == .number || $0.key != ordinal && $0.is([.ordinal])
      }),
      !story.has(["later", "before", "earlier", "from", "ahead"], in: number + 2..<number + 3),
      !story.has(["last", "first", "final", "next", "another", "than"], in: place + 1..<number)
    else { return false }
    return true
  }
}
