import GalleyModel

/// Full quotations that nobody says; the manual tells more.
struct SpeakerRule: CheckRule {
  static let rule = Query.Rule.speaker
  static let manual = """
    speaker: a full quotation that nobody says.

    Raised: a quotation of at least a sentence for which neither its paragraph nor the ones around \
    it name a speaker; who was stopped "on the Ardle ferry" says nothing, and the ferry neither.

    Left alone: quotations that go on from a paragraph that ends with one or with its speaker, pull \
    quotes, documents, signs and titles that are quoted, headlines.
    """

  func queries(on story: Story) -> [Query] {
    let blocks = story.blocks.indices.filter { story.blocks[$0].kind.isBody }
    let quotes = story.extraction.quotes
    return quotes.indices.compactMap { index in
      guard quotes[index].kind == .full, quotes[index].block == .paragraph else { return nil }
      let quote = quotes[index]
      guard isOrphan(quote, among: blocks, in: story) else { return nil }
      guard let part = quote.parts.first else { return nil }
      let sentence = story.sentence(ofToken: story.tokens(of: part).lowerBound)
      guard story.sentences.indices.contains(sentence) else { return nil }
      let span = story.span(part)
      return Query(
        rule: .speaker, level: .check,
        span: span.range.count <= 300
          ? span : story.span(tokens: story.tokens(of: part).prefix(12)),
        items: [quote.id], message: "nobody is named who says this")
    }
  }

  /// Whether nothing around a quotation says who speaks.
  private func isOrphan(_ quote: Quote, among blocks: [Int], in story: Story) -> Bool {
    guard let start = quote.parts.first?.lowerBound, let end = quote.parts.first?.upperBound,
      quote.parts.count == 1,
      let position = position(of: start, among: blocks, in: story)
    else { return false }
    let own = story.blocks[blocks[position]].range
    if let cue = quote.attribution?.cue, own.contains(cue.range.lowerBound) { return false }
    let inside = story.tokens(of: start..<min(end, own.upperBound))
    guard inside.count >= 5 else { return false }
    // "The bar “consists of …”": the words go on with a sentence of the copy's own.
    let first = story.tokens[inside.lowerBound]
    if first.kind == .word, !first.isCapitalized,
      story.token(inside.lowerBound - 2).map({ $0.kind == .word || $0.is(",") }) ?? false,
      story.tokens[inside.lowerBound - 2].block == first.block
    {
      return false
    }
    // Where a mark is missing, the speaker stands inside: "…to keep, said Kessel".
    if inside.contains(where: { story.tokens[$0].is(.saying) && story.at($0 - 1, ",") }) {
      return false
    }
    let paragraph = story.tokens(of: own)
    if namesAnybody(beside: inside, in: paragraph, of: story) { return false }
    // Where a place is named, whoever the next paragraph begins with may have spoken.
    let isPlaced = namesAnybody(beside: inside, in: paragraph, of: story, butPlaces: false)
    // The paragraph before may lead to it, or be by its speaker; the one behind may name the speaker.
    if position > 0 {
      let before = story.tokens(of: story.blocks[blocks[position - 1]].range)
      if let last = before.last, story.at(last, ":") { return false }
      let isAlone = inside.lowerBound - story.tokens(of: own).lowerBound <= 1
      // It goes on from a paragraph that ends with a quotation, or with who says it.
      let last = story.sentences[story.sentence(ofToken: before.upperBound - 1)]
      let range = story.blocks[blocks[position - 1]].range
      if isAlone, story.has(Self.marks, in: before) || story.isQuoted(within: range),
        story.has(Self.marks, in: last) || story.has(.saying, in: last)
          || story.isQuoted(within: story.span(tokens: last).range)
          || story.isQuoted(story.tokens[last.lowerBound].range.lowerBound)
      {
        return false
      }
    }
    if position + 1 < blocks.count {
      let behind = story.tokens(of: story.blocks[blocks[position + 1]].range)
      let first = story.sentences[story.sentence(ofToken: behind.lowerBound)]
      if story.at(first.lowerBound, "\"") || story.at(first.lowerBound, "“") { return false }
      if story.has(.saying, in: first), story.has(Self.pronouns, in: first) { return false }
      if isPlaced, namesAnybody(beside: inside, in: first, of: story) { return false }
    }
    return true
  }

  /// Which of the blocks holds a place.
  private func position(of place: Int, among blocks: [Int], in story: Story) -> Int? {
    let behind = blocks.partitioningIndex { story.blocks[$0].range.lowerBound > place }
    return behind > 0 ? behind - 1 : nil
  }

  /// Whether the paragraph has, beside the quotation, a verb of saying, a pronoun or a name.
  private func namesAnybody(
    beside quote: Range<Int>, in paragraph: Range<Int>, of story: Story, butPlaces: Bool = true
  ) -> Bool {
    for index in paragraph where !quote.contains(index) {
      let token = story.tokens[index]
      if token.is(.saying) || token.is(":") || Self.pronouns.contains(token.key) { return true }
      guard token.kind == .word, token.isCapitalized, !token.is([.function, .weekday, .month]),
        !butPlaces || !isPlace(index, in: story)
      else { continue }
      let isFirst = story.sentences[story.sentence(ofToken: index)].lowerBound == index
      // "Lund, 34, was walking"
      let isAged = story.at(index + 1, ",") && story.token(index + 2)?.kind == .number
      if !isFirst || isAged || story.token(index + 1)?.isCapitalized ?? false { return true }
    }
    return false
  }

  /// "The skipper was stopped on the Ardle ferry": where something happened speaks to nobody.
  private func isPlace(_ index: Int, in story: Story) -> Bool {
    var before = index - 1
    while let token = story.token(before), token.kind == .word,
      token.is("the") || token.isCapitalized && !token.is([.preposition, .title])
        || token.is("and") && story.token(before - 1)?.isCapitalized ?? false
    { before -= 1 }
    return story.token(before).map { Self.whereabouts.contains($0.key) } ?? false
  }

  private static let whereabouts: WordSet = ["in", "on", "at", "near", "outside", "along"]
  private static let marks: WordSet = ["\"", "“", "”", "‘", "''"]
  private static let pronouns: WordSet = [
    "he", "she", "they", "i", "we", "his", "her", "their", "who",
  ]
}
