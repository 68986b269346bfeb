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
    for fact in story.facts where story.isBody(fact) && !fact.isQuoted {
      guard let number = number(of: fact) else { continue }
      // "Four of the 62 acts": the list is behind all of it.
      let end =
        fact.figure.quantity.of == nil
        ? fact.tokens.upperBound : story.tokens(of: fact.figure.span.range).upperBound
      found.append(
        Announcement(
          number: number, tokens: fact.tokens.lowerBound..<max(end, fact.tokens.upperBound),
          sentence: fact.sentence, fact: fact))
    }
    for (sentence, range) in story.sentences.enumerated()
    where story.isBody(sentence: sentence) {
      guard story.classesOfSentence[sentence].contains(.group) else { continue }
      for index in range where story.tokens[index].is(.group) {
        guard let number = Self.groups[story.tokens[index].key] else { continue }
        found.append(
          Announcement(number: number, tokens: index..<index + 1, sentence: sentence, fact: nil))
      }
    }
    return found
  }

  static let groups: [WordKey: Int] = {
    var table: [WordKey: Int] = [:]
    for (word, number) in [
      ("duo", 2), ("trio", 3), ("threesome", 3), ("quartet", 4), ("foursome", 4), ("quintet", 5),
      ("triplets", 3), ("twins", 2), ("sextet", 6),
    ] { table[WordKey(word)] = number }
    return table
  }()

  /// Where a list may stand that belongs to an announcement, the nearest first; an open one need not
  /// end its sentence.
  func lists(of one: Announcement, in story: Story) -> [(range: Range<Int>, isOpen: Bool)] {
    let sentence = story.sentences[one.sentence]
    var lists: [(range: Range<Int>, isOpen: Bool)] = []
    var index = one.tokens.upperBound
    while index < sentence.upperBound, index < one.tokens.upperBound + 24 {
      let token = story.tokens[index]
      if token.is(":") || isDash(index, in: story) {
        let end =
          token.is(":") ? nil : (index + 1..<sentence.upperBound).first { isDash($0, in: story) }
        lists.append((index + 1..<(end ?? sentence.upperBound), false))
        break
      }
      // "in three colours (red, blue and green)"
      if token.is("("),
        let close = Story.stretch(index + 1, min(sentence.upperBound, index + 40)).first(where: {
          story.at($0, ")")
        })
      {
        lists.append((index + 1..<close, false))
        break
      }
      if token.is(";") || token.is("including") || token.is("such") { break }
      if token.kind == .number {
        if let names = names(of: one, behind: index, in: story) { lists.append((names, false)) }
        break
      }
      if one.fact?.figure.quantity.of != nil {
        index += 1
        continue
      }
      if Self.verbs.contains(token.key)
        || index <= one.tokens.upperBound + 3 && Self.links.contains(token.key),
        isHead(index + 1, in: story)
          && (!Self.links.contains(token.key) || story.token(index + 1)?.is(.function) == false)
          || Self.links.contains(token.key) == false && isCounted(index + 1, in: story)
      {
        lists.append((index + 1..<sentence.upperBound, true))
      }
      // "two daughters, Annis, Bettina and Cora", "two dogs, a spaniel, a terrier and a whippet"
      // "14 Catholics, six Orthodox, …": it is a thing of a list itself.
      // "the first four routes, along Castle Road, Dock Street and Station Parade,"
      if token.is(","), index <= one.tokens.upperBound + 2, index > one.tokens.upperBound,
        story.at(index + 1, "along") || story.at(index + 1, "in") || story.at(index + 1, "at")
          || story.at(index + 1, "on"),
        story.token(index + 2)?.isCapitalized ?? false,
        !(story.token(index + 2)?.is([.weekday, .month]) ?? true)
      {
        lists.append((index + 2..<sentence.upperBound, true))
      }
      if token.is(","), !story.at(one.tokens.lowerBound - 1, ","),
        !story.at(one.tokens.lowerBound - 1, "and"), index <= one.tokens.upperBound + 4,
        index > one.tokens.upperBound,
        isHead(index + 1, in: story),
        // "The three goals came from Lund, Fox and Ray": the list has begun before the comma.
        !(story.tokens[index - 1].isCapitalized && story.tokens[index - 2].is(.preposition))
      {
        lists.append((index + 1..<sentence.upperBound, true))
      }
      index += 1
    }
    if let before = before(one, in: story) { lists.append((before, false)) }
    let isTied = story.at(one.tokens.upperBound, "-")
    let next = one.sentence + 1
    for next in next..<next + (isTied ? 2 : 1)
    where story.sentences.indices.contains(next)
      && story.block(ofSentence: next) - story.block(ofSentence: one.sentence) <= 1
    {
      let start = story.sentences[next].lowerBound
      let end = story.sentences[next].upperBound
      let opens =
        story.at(start, "they") || story.at(start, "these") || story.at(start, "those")
        || story.at(start, "the") && (isTied || noun(start + 1, isOf: one, in: story))
      if opens,
        let verb = Story.stretch(start + 1, min(end, start + (isTied ? 14 : 5))).first(where: {
          Self.copulas.contains(story.tokens[$0].key)
            && (!isTied || !story.at($0, "are") && !story.at($0, "were"))
        }), isHead(verb + 1, in: story)
      {
        lists.append((verb + 1..<end, story.tokens[start..<end].count { $0.is(";") } == 0))
      }
    }
    return lists
  }

  /// "Four pupils got a 9 in all ten subjects: Ann Lee, Tom Fox and Ida Ray": what a sentence begins with
  /// is what names behind its colon are of, whatever other numbers it has.
  private func names(of one: Announcement, behind index: Int, in story: Story) -> Range<Int>? {
    let sentence = story.sentences[one.sentence]
    guard one.tokens.lowerBound == sentence.lowerBound,
      let colon = Story.stretch(index, sentence.upperBound).first(where: { story.at($0, ":") }),
      colon + 2 < sentence.upperBound, story.tokens[colon + 1].isCapitalized,
      story.tokens[colon + 2].isCapitalized
    else { return nil }
    return colon + 1..<sentence.upperBound
  }

  /// "Ann Lee, Tom Fox and Ida Ray, the four founders": names that the announcement sums up.
  private func before(_ one: Announcement, in story: Story) -> Range<Int>? {
    let start = story.sentences[one.sentence].lowerBound
    var end = one.tokens.lowerBound - 1
    guard story.at(end, "the") || story.at(end, "all") || story.at(end, "both") else { return nil }
    if story.at(end - 1, "all") { end -= 1 }
    guard end - 1 > start, story.at(end - 1, ",") || isDash(end - 1, in: story) else { return nil }
    let names = start..<end - 1
    guard names.count <= 30, story.tokens[start].isCapitalized, !story.tokens[start].is(.function),
      names.allSatisfy({
        let token = story.tokens[$0]
        return token.isCapitalized || token.is(",") || token.is("and") || token.kind == .number
          || token.is("of") || token.is("the")
      })
    else { return nil }
    return names
  }

  /// Whether "two lorries" stands at an index.
  private func isCounted(_ index: Int, in story: Story) -> Bool {
    guard let token = story.token(index) else { return false }
    return token.is(.number) && story.token(index + 1)?.kind == .word
  }

  /// Whether the first thing of a list can stand at an index.
  private func isHead(_ index: Int, in story: Story) -> Bool {
    guard let token = story.token(index) else { return false }
    if token.kind == .mark { return token.is("“") || token.is("\"") }
    guard token.kind == .word else { return false }
    return token.isCapitalized && !token.is(.weekday) || token.is("a") || token.is("an")
      || token.is("the") && !story.at(index + 1, "first") && !story.at(index + 1, "same")
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
    for (list, isOpen) in lists(of: one, in: story) {
      var end = list.upperBound
      while end > list.lowerBound, story.tokens[end - 1].kind == .mark,
        !story.at(end - 1, ")")
      { end -= 1 }
      guard list.lowerBound < end,
        let lengths = Enumeration(list.lowerBound..<end, isOpen: isOpen, in: story)?.lengths
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
    "are", "were", "involved", "involving", "comprising", "comprises", "comprised", "namely",
    "called", "named", "between", "of", "for",
  ]
  /// Words that list right behind their noun: "the trio as Ann Lee and", "Oscars for".
  private static let links: WordSet = ["as", "between", "of", "for"]
  private static let copulas: WordSet = [
    "are", "were", "involved", "involving", "comprise", "comprised", "comprises",
  ]
}
