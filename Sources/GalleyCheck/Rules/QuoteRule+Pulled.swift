import GalleyModel

/// Pull quotes, which stand between marks as a paragraph of their own and are no quotation of the story.
extension QuoteRule {
  /// "I have never taken a penny" set large, where the body has "a cent".
  func pulled(from quotes: [QuoteWords], in story: Story) -> [Query] {
    guard !quotes.isEmpty else { return [] }
    // One story pulls a quotation or three.
    let blocks = story.blocks.indices.filter {
      story.bytes[story.blocks[$0].range.lowerBound...].first.map(Self.opens) ?? false
    }
    return blocks.prefix(20).compactMap { block in
      let own = story.tokens(of: story.blocks[block].range)
      guard own.count > 6, own.count < 120, let inside = inside(own, in: story),
        !story.isQuoted(story.tokens[inside.lowerBound].range.lowerBound),
        !story.isQuoted(within: story.span(tokens: inside).range)
      else { return nil }
      let keys = inside.compactMap {
        story.tokens[$0].kind == .mark ? nil : story.tokens[$0].key.bits
      }
      guard keys.count >= 5 else { return nil }
      var found: QuoteWords?
      for quote in quotes.prefix(300) where !quote.isCut {
        guard let match = WordMatch(keys, in: quote.keys) else { continue }
        // Where it repeats one quotation to the letter no other is looked for.
        if !match.isReworded { return nil }
        if match.share >= 0.7, found == nil { found = quote }
      }
      guard let found else { return nil }
      let span = story.span(tokens: inside)
      return Query(
        rule: .quote, level: .error,
        span: span.range.count <= 300 ? span : story.span(tokens: inside.prefix(12)),
        items: [found.quote.id],
        message: "other words than the quotation it repeats: \"\(found.quote.text.prefix(160))\"",
        evidence: found.place.count <= 300 ? [story.span(found.place)] : [])
    }
  }

  /// Whether a byte may begin a quotation mark: straight, curly or angled.
  private static func opens(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0xE2 || byte == 0xC2 }

  /// What stands between the marks of a block that has nothing else but a name.
  private func inside(_ own: Range<Int>, in story: Story) -> Range<Int>? {
    guard Self.marks.contains(story.tokens[own.lowerBound].key),
      let close = own.dropFirst().last(where: { Self.marks.contains(story.tokens[$0].key) }),
      close > own.lowerBound + 1, own.upperBound - close <= 10,
      !story.has(.saying, in: close..<own.upperBound),
      !(own.lowerBound + 1..<close).contains(where: { Self.marks.contains(story.tokens[$0].key) })
    else { return nil }
    return own.lowerBound + 1..<close
  }

  private static let marks: WordSet = ["\"", "“", "”", "«", "»"]
}

/// Quotations that the copy itself says to be repeated.
extension QuoteRule {
  /// "Orr's line about", "her remark that": what is spoken of as said before has the words that were said.
  func isCited(_ repeated: QuoteWords, from quote: Quote, in story: Story) -> Bool {
    let open = story.tokens(of: repeated.head).lowerBound
    guard open > 0 else { return false }
    let start = story.sentences[story.sentence(ofToken: open)].lowerBound
    let before = Story.stretch(max(start, open - 6), open)
    guard let noun = before.last(where: { Self.remarks.contains(story.tokens[$0].key) }) else {
      return false
    }
    return Story.stretch(max(start, noun - 3), noun).contains { index in
      let token = story.tokens[index]
      if story.isOwner(index), token.isCapitalized {
        let name = quote.attribution?.name ?? ""
        return name.utf8.split(separator: UInt8(ascii: " ")).contains { WordKey($0) == token.key }
      }
      return token.is("his") || token.is("her") || token.is("their")
    }
  }

  private static let remarks: WordSet = [
    "line", "phrase", "remark", "remarks", "words", "quip", "comment", "comments", "joke", "boast",
    "description", "jibe",
  ]
}
