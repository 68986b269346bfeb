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
      let first = speech.scopes[index].tokens.lowerBound
      let saying = speech.scopes[index].saying
      guard speech.sayings[saying].name != nil, first < copy.tokens.count else { continue }
      let start = Int(copy.tokens[first].start)
      let mention = speech.sayings[saying].mention.map { copy.range(of: $0).lowerBound }
      citations.append(Citation(.scope, index, at: min(start, mention ?? start)))
    }
    for index in speech.quotes.indices where speech.quotes[index].attribution?.name != nil {
      citations.append(
        Citation(.quote, index, at: speech.quotes[index].parts.first?.lowerBound ?? 0))
    }
    for index in figures.indices where figures[index].attribution?.name != nil {
      citations.append(Citation(.figure, index, at: figures[index].number.range.lowerBound))
    }
    citations.sort()
    return fold(citations, &figures, &speech, copy)
  }

  /// What is cited, by its place in its array: of hostile copy there are a hundred thousand.
  private struct Citation: Comparable {
    enum Item: UInt8 {
      case scope
      case quote
      case figure
    }

    let position: Int
    let item: Item
    let index: Int32

    init(_ item: Item, _ index: Int, at position: Int) {
      self.item = item
      self.index = Int32(truncatingIfNeeded: index)
      self.position = position
    }

    static func < (one: Citation, other: Citation) -> Bool {
      (one.position, one.item.rawValue, one.index)
        < (other.position, other.item.rawValue, other.index)
    }
  }

  private static func fold(
    _ citations: [Citation], _ figures: inout [Figure], _ speech: inout Speech,
    _ copy: TokenizedArticle
  ) -> [Source] {
    var sources: [Source] = []
    var places: [UInt64: Int] = [:]
    var last: (name: String, place: Int)?
    for citation in citations {
      let index = Int(citation.index)
      let cited: (name: String?, role: String?)
      let paragraph: Int?
      switch citation.item {
      case .scope:
        let scope = speech.scopes[index]
        cited = (speech.sayings[scope.saying].name, speech.sayings[scope.saying].role)
        paragraph = copy.paragraph(of: scope.tokens.lowerBound)
      case .quote:
        let attribution = speech.quotes[index].attribution
        cited = (attribution?.name, attribution?.role)
        paragraph = speech.quotes[index].paragraph
      case .figure:
        let attribution = figures[index].attribution
        cited = (attribution?.name, attribution?.role)
        paragraph = figures[index].paragraph
      }
      guard let name = cited.name else { continue }
      // Who is cited is mostly who was cited before.
      let place: Int
      if let last, last.name == name {
        place = last.place
      } else {
        let key = key(name)
        place = places[key] ?? sources.count
        if place == sources.count {
          places[key] = place
          sources.append(Source(name: name))
        }
        last = (name, place)
      }
      if sources[place].role == nil { sources[place].role = cited.role }
      let known = sources[place].name
      switch citation.item {
      case .scope: break
      case .quote:
        sources[place].quotes.append(speech.quotes[index].id)
        if !name.hasSameBytes(as: known) { speech.quotes[index].attribution?.name = known }
      case .figure:
        sources[place].figures.append(figures[index].id)
        if !name.hasSameBytes(as: known) { figures[index].attribution?.name = known }
      }
      if let paragraph, sources[place].paragraphs.last != paragraph {
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
