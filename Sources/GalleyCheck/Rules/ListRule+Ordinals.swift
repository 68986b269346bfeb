import GalleyModel

/// Things that are told one by one, and points of a line each.
extension ListRule {
  /// "Three fires … The first … The second … A third … and the fourth".
  func ordered(_ one: Announcement, in story: Story) -> Query? {
    let sentences = one.sentence..<min(one.sentence + 7, story.sentences.count)
    // From the third thing on only an ordinal tells which it is.
    guard one.fact != nil, one.number <= 9,
      sentences.contains(where: { story.classesOfSentence[$0].contains(.ordinal) })
    else { return nil }
    let counted = one.fact.flatMap { story.noun(of: $0) }
    var reached = 0
    var last = one.tokens.upperBound
    let block = story.block(ofSentence: one.sentence)
    for sentence in sentences {
      guard story.block(ofSentence: sentence) - block <= 2 else { break }
      for index in story.sentences[sentence]
      where index >= one.tokens.upperBound
        && (story.tokens[index].is(.ordinal) || Self.pointers.contains(story.tokens[index].key))
      {
        guard let ordinal = ordinal(index, reached: reached, counted, in: story) else { continue }
        if ordinal == reached + 1 {
          reached = ordinal
          last = index
        }
      }
    }
    guard reached == one.number + 1, reached >= 3 else { return nil }
    return query(one, reached, list: last..<last + 1, in: story)
  }

  /// Words that stand for a thing of some beside "the first" and its like.
  private static let pointers: WordSet = ["one", "another", "other"]

  /// "the first was", "one for", "another", "a third,", "and the fourth and biggest": the place in a row
  /// of a thing that is told on its own, without its noun.
  private func ordinal(_ index: Int, reached: Int, _ counted: WordKey?, in story: Story) -> Int? {
    let token = story.tokens[index]
    guard let next = story.token(index + 1), !story.at(index + 1, "of") else { return nil }
    let isAlone =
      reached >= 2 || next.kind == .mark && !next.is("-")
      || next.is([.function, .preposition, .saying])
      || story.bytes[next.range].suffix(2).elementsEqual("ed".utf8)
      || counted != nil && story.noun(at: index + 1) == counted
    guard isAlone else { return nil }
    if token.is("one"), reached == 0, !story.at(index - 1, "the") { return 1 }
    if token.is("another") || token.is("other") { return reached == 1 ? 2 : nil }
    guard token.is(.ordinal) else { return nil }
    guard
      token.isCapitalized || story.at(index - 1, "the") || story.at(index - 1, "a")
        || story.at(index - 1, ",") || story.at(index - 1, "and")
    else { return nil }
    return Ordinal.values[token.key]
  }

  /// "Four things will change:" and five points below.
  func points(_ one: Announcement, in story: Story) -> Query? {
    let block = story.block(ofSentence: one.sentence)
    guard let last = story.tokens[story.sentences[one.sentence]].last, last.is(":"),
      story.sentencesOfBlock[block].upperBound == one.sentence + 1
    else { return nil }
    // Of two numbers either may be that of the points.
    guard
      announcementsCount(inSentence: one.sentence, in: story) == 1
    else { return nil }
    var count = 0
    var next = block + 1
    while story.blocks.indices.contains(next), isPoint(next, in: story) {
      count += 1
      next += 1
    }
    guard count >= 2, count != one.number, abs(count - one.number) <= 3 else { return nil }
    let first = story.tokens(of: story.blocks[block + 1].range)
    return query(one, count, list: first, in: story)
  }

  private func announcementsCount(inSentence sentence: Int, in story: Story) -> Int {
    story.facts(inSentence: sentence).count { number(of: $0) != nil }
  }

  /// A block of its own line that begins with a bullet, a dash, a number or a letter.
  private func isPoint(_ block: Int, in story: Story) -> Bool {
    let kind = story.blocks[block].kind
    if kind == .listItem { return true }
    guard let first = story.tokens(of: story.blocks[block].range).first else { return false }
    let token = story.tokens[first]
    if kind == .highlight { return true }
    return token.is("•") || token.is("*") || token.is("-") || token.is("–") || token.is("—")
      || token.kind == .number && (story.at(first + 1, ".") || story.at(first + 1, ")"))
        && token.range.count <= 2
  }

  /// "A three-word statement, “We stand ready now,”".
  func words(_ one: Announcement, in story: Story) -> Query? {
    var noun = one.tokens.upperBound
    if story.at(noun, "-") { noun += 1 }
    guard story.at(noun, "word") || story.at(noun, "words") else { return nil }
    let end = story.sentences[one.sentence].upperBound
    let limit = min(end, noun + 12)
    let marks: WordSet = ["“", "\"", "‘"]
    guard
      let open = Story.stretch(noun + 1, limit).first(where: {
        marks.contains(story.tokens[$0].key)
      })
    else { return nil }
    let closing: WordSet = ["”", "\"", "’"]
    guard
      let close = Story.stretch(open + 1, min(end, open + 20)).first(where: {
        closing.contains(story.tokens[$0].key)
      })
    else { return nil }
    let spoken = story.tokens[open + 1..<close]
    let most = spoken.count { $0.kind != .mark }
    let fewest = spoken.count {
      ($0.kind != .mark) && $0.isSpaced
        || $0.range.lowerBound == story.tokens[open].range.upperBound
    }
    guard most >= 1, !(min(fewest, most)...max(fewest, most)).contains(one.number) else {
      return nil
    }
    return query(one, most, list: open + 1..<close, in: story)
  }

  /// "one of four candidates … The others are Vang and Prado".
  func others(_ one: Announcement, in story: Story) -> Query? {
    guard story.at(one.tokens.lowerBound - 1, "of"),
      story.at(one.tokens.lowerBound - 2, "one")
        || story.at(one.tokens.lowerBound - 1, "the") && story.at(one.tokens.lowerBound - 3, "one"),
      story.sentences.indices.contains(one.sentence + 1)
    else { return nil }
    let next = story.sentences[one.sentence + 1]
    let start = next.lowerBound
    guard story.at(start, "the"),
      story.at(start + 1, "others") || story.at(start + 1, "other") || story.at(start + 1, "rest"),
      let verb = Story.stretch(start + 2, min(next.upperBound, start + 5)).first(where: {
        story.at($0, "are") || story.at($0, "were")
      }), verb + 1 < next.upperBound - 1,
      let lengths = Enumeration(verb + 1..<next.upperBound - 1, in: story)?.lengths,
      !lengths.contains(one.number - 1), abs(lengths.lowerBound + 1 - one.number) <= 2
    else { return nil }
    return query(one, lengths.lowerBound + 1, list: verb + 1..<next.upperBound - 1, in: story)
  }
}
