import GalleyModel

/// What holds for the sources of every extraction.
enum SourceChecks {
  static let all: [Check<Extracted>] = [
    Check("source-ids", sourceIDs),
    Check("source-paragraphs", sourceParagraphs),
    Check("source-name", sourceName),
  ]

  /// A source refers to figures and quotes that exist, in text order, each to one source only.
  @Sendable private static func sourceIDs(_ subject: Extracted) -> String? {
    let sources = subject.extraction.sources
    let known = [subject.extraction.figures.map(\.id), subject.extraction.quotes.map(\.id)]
    return zip(known, [sources.map(\.figures), sources.map(\.quotes)]).firstMessage { ids, cited in
      let places = Dictionary(zip(ids, ids.indices)) { first, _ in first }
      let all = cited.flatMap { $0 }
      if let stranger = all.first(where: { places[$0] == nil }) { return "\(stranger) is none" }
      if Set(all).count < all.count { return "two sources share one of \(all)" }
      return cited.firstMessage { list in
        let order = list.compactMap { places[$0] }
        return order == order.sorted() ? nil : "\(list) is out of order"
      }
    }
  }

  @Sendable private static func sourceParagraphs(_ subject: Extracted) -> String? {
    let last = subject.article.blocks.last { $0.number != nil }?.number ?? 0
    return subject.extraction.sources.firstMessage { source in
      let numbers = source.paragraphs
      let rises = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
      return rises && numbers.allSatisfy { (1...max(last, 1)).contains($0) }
        ? nil : "\(source.name) in \(numbers)"
    }
  }

  @Sendable private static func sourceName(_ subject: Extracted) -> String? {
    let names = subject.extraction.sources.map(\.name)
    if names.contains("") { return "a source without a name" }
    return Set(names).count == names.count ? nil : "a name twice among \(names)"
  }
}
