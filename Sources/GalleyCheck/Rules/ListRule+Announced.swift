import GalleyModel

/// Lists of any form behind a stated number of things: between dashes, behind "are" or "as", a point a
/// line, with names and ages.
extension ListRule {
  /// The number of things that a figure or a word for a group announces, and where it stands.
  struct Announcement {
    let number: Int
    let tokens: Range<Int>
    let sentence: Int
    let fact: Fact?
  }

  /// All that announces two to twelve things.
  func announcements(in story: Story) -> [Announcement] {
    var found: [Announcement] = []
    for fact in story.facts where story.isBody(fact) && fact.figure.inQuote == nil {
      guard let number = number(of: fact) else { continue }
      found.append(
        Announcement(number: number, tokens: fact.tokens, sentence: fact.sentence, fact: fact))
    }
    for (sentence, range) in story.sentences.enumerated()
    where story.blocks[story.block(ofSentence: sentence)].kind.isBody {
      for index in range where story.tokens[index].kind == .word {
        guard let number = Self.groups[story.tokens[index].key] else { continue }
        found.append(
          Announcement(number: number, tokens: index..<index + 1, sentence: sentence, fact: nil))
      }
    }
    return found
  }

  private static let groups: WordTable<Int> = {
    var table = WordTable<Int>(room: 24)
    for (word, number) in [
      ("duo", 2), ("trio", 3), ("threesome", 3), ("quartet", 4), ("foursome", 4), ("quintet", 5),
      ("triplets", 3), ("twins", 2), ("sextet", 6), ("hat-trick", 3), ("pair", 2),
    ] { table[WordKey(word)] = number }
    return table
  }()

  /// Where a list may stand that belongs to an announcement, the nearest first.
  func lists(of one: Announcement, in story: Story) -> [Range<Int>] {
    let sentence = story.sentences[one.sentence]
    var lists: [Range<Int>] = []
    var index = one.tokens.upperBound
    while index < sentence.upperBound, index < one.tokens.upperBound + 14 {
      let token = story.tokens[index]
      if token.is(":") || isDash(index, in: story) {
        let end =
          (index + 1..<sentence.upperBound).first { token.is(":") ? false : isDash($0, in: story) }
        lists.append(index + 1..<(end ?? sentence.upperBound))
        break
      }
      if token.is(";") || token.is("including") || token.is("such") { break }
      let isVerb = Self.verbs.contains(token.key)
      if isVerb, index + 1 < sentence.upperBound, !story.tokens[index + 1].is(.function) || story.at(index + 1, "the") || story.at(index + 1, "a") || story.at(index + 1, "an") {
        lists.append(index + 1..<sentence.upperBound)
        break
      }
      // "two daughters, Annis, Bettina and Cora": names right behind the noun.
      if token.is(","), index <= one.tokens.upperBound + 3, index > one.tokens.upperBound,
        story.token(index + 1)?.isCapitalized ?? false
      {
        lists.append(index + 1..<sentence.upperBound)
        break
      }
      index += 1
    }
    let next = one.sentence + 1
    if story.sentences.indices.contains(next),
      story.block(ofSentence: next) - story.block(ofSentence: one.sentence) <= 1
    {
      let start = story.sentences[next].lowerBound
      let end = story.sentences[next].upperBound
      let opens = story.at(start, "they") || story.at(start, "these") || story.at(start, "those")
        || story.at(start, "the") && noun(start + 1, isOf: one, in: story)
      if opens,
        let verb = (start + 1..<min(end, start + 5)).first(where: {
          story.at($0, "are") || story.at($0, "were") || story.at($0, "include") == false && Self.copulas.contains(story.tokens[$0].key)
        }), verb + 1 < end, !(story.tokens[verb + 1].is([.function]) && !story.at(verb + 1, "the") && !story.at(verb + 1, "a"))
      {
        lists.append(verb + 1..<end)
      }
    }
    return lists
  }

  /// Whether a noun is the one that an announcement counts, or one that stands for any.
  private func noun(_ index: Int, isOf one: Announcement, in story: Story) -> Bool {
    guard let noun = story.noun(at: index) else { return false }
    return one.fact.flatMap { story.noun(of: $0) } == noun
  }

  func isDash(_ index: Int, in story: Story) -> Bool {
    story.at(index, "–") || story.at(index, "—")
      || story.at(index, "-") && story.tokens[index].isSpaced
  }

  /// The query where the nearest list of an announcement has another length.
  func miscounted(_ one: Announcement, in story: Story) -> Query? {
    // "one of four candidates": the others are one less.
    for list in lists(of: one, in: story) {
      var end = list.upperBound
      while end > list.lowerBound, story.tokens[end - 1].kind == .mark,
        !story.at(end - 1, ")")
      { end -= 1 }
      guard list.lowerBound < end,
        let lengths = Enumeration(list.lowerBound..<end, in: story)?.lengths
      else { continue }
      if lengths.contains(one.number) { return nil }
      let length = lengths.upperBound < one.number ? lengths.upperBound : lengths.lowerBound
      guard length >= 2, abs(length - one.number) <= 2 else { return nil }
      return query(one, length, list: list.lowerBound..<end, in: story)
    }
    return nil
  }

  func query(_ one: Announcement, _ length: Int, list: Range<Int>, in story: Story) -> Query {
    let words = story.span(tokens: list)
    let place = one.fact?.figure.span ?? story.span(tokens: one.tokens)
    return Query(
      rule: .list, level: .error, span: place, items: [one.fact?.figure.id].compactMap { $0 },
      message: "\(place.text): \(one.number) announced, \(length) listed",
      expected: String(length), evidence: words.range.count <= 300 ? [words] : [])
  }

  private static let verbs: WordSet = [
    "are", "were", "as", "involved", "involving", "comprising", "comprises", "namely", "called",
    "named",
  ]
  private static let copulas: WordSet = ["are", "were", "involved", "comprise", "comprised"]
}
