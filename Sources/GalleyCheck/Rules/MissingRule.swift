import GalleyModel

/// Numbers that were lost; the manual tells more.
struct MissingRule: CheckRule {
  static let rule = Query.Rule.missing
  static let manual = """
    missing: a number was lost.

    Raised: words that need a number and have none. Bounds and totals: "buried at least houses", "a \
    total of were held", "between 40 and people stood". Units and signs: "fell percent", "gusts of \
    mph", "at pm", "his th goal", "a -year-old", "cost £ in May". Prepositions with nothing between: \
    "rose by to 40", "won of their 12 games", "spread to of the 30 silos", "the bodies of from the lake". \
    Words for some of many: \
    "the other were freed", "one in adults", ", of whom were women". As a check "killed people", \
    where a number would tell more. Behind a bound a unit, a mark, a verb or a preposition that no \
    number leads to: "less than months", "about ($2.4m)", "an estimate of about based on", "spent over \
    on lights", "a total of within six months".

    Left alone: "at least" before anything but a plain plural, "nearly all", percent behind a word \
    that counts ("a few percent"), "miles away", "for years".
    """

  func queries(on story: Story) -> [Query] {
    var queries: [Query] = []
    story.tokens.withUnsafeBufferPointer { tokens in
      for index in tokens.indices where tokens[index].is(.gap) {
        guard let query = query(at: index, in: story) else { continue }
        let block = story.blocks[tokens[index].block].kind
        guard block.isBody || block == .headline || block == .standfirst || block == .highlight
        else { continue }
        queries.append(query)
      }
    }
    return queries
  }

  /// The query where a number was lost beside a word or sign.
  private func query(at index: Int, in story: Story) -> Query? {
    let token = story.tokens[index]
    guard token.kind == .word else { return sign(at: index, in: story) }
    if token.is(.bound), let query = bound(at: index, in: story) { return query }
    if token.is(.clash), let query = clash(at: index, in: story) { return query }
    if token.is(.unit), let query = unit(at: index, in: story) { return query }
    if token.is(.some), let query = some(at: index, in: story) { return query }
    return token.is(.transitive) ? killedPeople(at: index, in: story) : nil
  }

  /// "a crash that killed people".
  private func killedPeople(at index: Int, in story: Story) -> Query? {
    let token = story.tokens[index]
    guard token.is("killed") || token.is("killing") || token.is("injured"),
      story.at(index + 1, "people"),
      let before = story.token(index - 1), before.kind == .word, !before.is("who"),
      !before.is("have"), !before.is("guns"),
      story.blocks[token.block].kind.isBody
    else { return nil }
    let next = story.token(index + 2)
    guard
      next == nil || next?.block != token.block || next?.kind == .mark
        || next?.is([.preposition]) ?? false
    else { return nil }
    return query(
      from: max(index - 1, start(of: index, in: story)), to: index + 2, .check, in: story)
  }

  /// The word at an index, when it stands in the block of another token and is a word.
  func word(_ index: Int, beside other: Int, in story: Story) -> Token? {
    guard let token = story.token(index), token.kind == .word,
      token.block == story.tokens[other].block
    else { return nil }
    return token
  }

  /// A query on the words from two before one to before another.
  func query(around index: Int, to end: Int, in story: Story) -> Query {
    query(
      from: max(index - 2, start(of: index, in: story)),
      to: min(end, self.end(of: index, in: story)), .error, in: story)
  }

  func start(of index: Int, in story: Story) -> Int {
    story.sentences[story.sentence(ofToken: index)].lowerBound
  }

  func end(of index: Int, in story: Story) -> Int {
    story.sentences[story.sentence(ofToken: index)].upperBound
  }

  func query(from start: Int, to end: Int, _ level: Query.Level, in story: Story) -> Query {
    let span = story.span(tokens: start..<max(end, start + 1))
    return Query(
      rule: .missing, level: level, span: span,
      message: level == .error ? "\"\(span.text)\" lacks a number" : "\"\(span.text)\": how many?")
  }
}
