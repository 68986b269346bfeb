import GalleyModel

/// Who is cited in an article, and for what.
struct SourceTable {
  /// The sources in the order of first citation; one name is one source.
  ///
  /// A source that is cited indirectly alone ("police said he fled") stands in the table without
  /// figures and quotes. Figures and quotes take the name under which their source stands there
  /// ("Police said three died. Five were hurt, police said."), so that whoever looks it up finds it.
  static func sources(
    figures: inout [Figure], speech: inout Speech, copy: TokenizedArticle
  ) -> [Source] {
    var citations: [Citation] = []
    citations.reserveCapacity(speech.scopes.count + speech.quotes.count + figures.count)
    // Looked at in their arrays, since a copy of one costs a dozen counted references.
    for index in speech.scopes.indices {
      let position = speech.scopes[index].tokens.lowerBound
      let saying = speech.scopes[index].saying
      guard let name = speech.sayings[saying].name, position < copy.tokens.count else { continue }
      let start = Int(copy.tokens[position].start)
      let mention = speech.sayings[saying].mention.map { copy.range(of: $0).lowerBound }
      citations.append(
        Citation(
          name: name, role: speech.sayings[saying].role, position: min(start, mention ?? start),
          paragraph: copy.paragraph(of: position)))
    }
    for index in speech.quotes.indices {
      guard let name = speech.quotes[index].attribution?.name else { continue }
      citations.append(
        Citation(
          name: name, role: speech.quotes[index].attribution?.role,
          position: speech.quotes[index].parts.first?.lowerBound ?? 0,
          paragraph: speech.quotes[index].paragraph, quote: index))
    }
    for index in figures.indices {
      guard let name = figures[index].attribution?.name else { continue }
      citations.append(
        Citation(
          name: name, role: figures[index].attribution?.role,
          position: figures[index].number.range.lowerBound,
          paragraph: figures[index].paragraph, figure: index))
    }
    // Sorting places instead of citations moves two words a step instead of a page of strings.
    var order = citations.indices.map { (position: citations[$0].position, index: $0) }
    order.sort { ($0.position, $0.index) < ($1.position, $1.index) }
    return fold(citations, order.map(\.index), &figures, &speech.quotes)
  }

  private struct Citation {
    var name: String
    var role: String?
    var position: Int
    var paragraph: Int?
    /// The index of the figure that it is cited for.
    var figure: Int?
    /// The index of the quote that it is cited for.
    var quote: Int?
  }

  private static func fold(
    _ citations: [Citation], _ order: [Int], _ figures: inout [Figure], _ quotes: inout [Quote]
  ) -> [Source] {
    var sources: [Source] = []
    var places: [UInt64: Int] = [:]
    var last: (name: String, place: Int)?
    for index in order {
      // Who is cited is mostly who was cited before.
      let place: Int
      if let last, last.name == citations[index].name {
        place = last.place
      } else {
        let name = citations[index].name
        let key = key(name)
        place = places[key] ?? sources.count
        if place == sources.count {
          places[key] = place
          sources.append(Source(name: name))
        }
        last = (name, place)
      }
      if sources[place].role == nil { sources[place].role = citations[index].role }
      let name = sources[place].name
      let isOther = !citations[index].name.hasSameBytes(as: name)
      if let figure = citations[index].figure {
        sources[place].figures.append(figures[figure].id)
        if isOther { figures[figure].attribution?.name = name }
      }
      if let quote = citations[index].quote {
        sources[place].quotes.append(quotes[quote].id)
        if isOther { quotes[quote].attribution?.name = name }
      }
      if let paragraph = citations[index].paragraph,
        sources[place].paragraphs.last != paragraph
      {
        sources[place].paragraphs.append(paragraph)
      }
    }
    for place in sources.indices where !isRising(sources[place].paragraphs) {
      sources[place].paragraphs = Set(sources[place].paragraphs).sorted()
    }
    return sources
  }

  private static func isRising(_ numbers: [Int]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// "The survey", "the survey" and "survey" are one source, by the name that comes first.
  private static func key(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { bytes in
      guard bytes.count > 4, bytes[0] | 0x20 == UInt8(ascii: "t"),
        WordHash(bytes.prefix(4)).value == article
      else { return WordHash(bytes).value }
      return WordHash(bytes.dropFirst(4)).value
    }
  }

  private static let article = WordHash("the ".utf8).value
}

extension String {
  /// Whether another is the same byte for byte, as strings that count as equal need not be.
  fileprivate func hasSameBytes(as other: String) -> Bool {
    var (one, other) = (self, other)
    return one.withUTF8 { bytes in
      other.withUTF8 { other in
        bytes.count == other.count && bytes.indices.allSatisfy { bytes[$0] == other[$0] }
      }
    }
  }
}

extension TokenizedArticle {
  /// The number of the body paragraph that holds a token, or null in other blocks.
  func paragraph(of token: Int) -> Int? {
    var low = 0
    var high = blockTokens.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if blockTokens[middle].lowerBound <= token { low = middle } else { high = middle }
    }
    return article.blocks.indices.contains(low) ? article.blocks[low].number : nil
  }
}
