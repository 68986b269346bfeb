import GalleyModel

/// What holds for the sources of every extraction.
enum SourceChecks {
  static let all: [Check<Extracted>] = [
    Check("source-ids", sourceIDs),
    Check("source-paragraphs", sourceParagraphs),
    Check("source-name", sourceName),
    Check("source-join", sourceJoin),
  ]

  /// Every figure and quote names its source as the table of sources does, to the byte.
  @Sendable private static func sourceJoin(_ subject: Extracted) -> String? {
    let extraction = subject.extraction
    let cited =
      extraction.figures.map { ($0.id, $0.attribution?.name) }
      + extraction.quotes.map { ($0.id, $0.attribution?.name) }
    var listed: [String: [UInt8]] = [:]
    for source in extraction.sources {
      for id in source.figures + source.quotes { listed[id] = Array(source.name.utf8) }
    }
    return cited.firstMessage { id, name in
      name.map { Array($0.utf8) } == listed[id]
        ? nil : "\(id) is by \(name ?? "nobody"), not so among the sources"
    }
  }

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
