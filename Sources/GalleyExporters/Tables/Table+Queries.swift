package import GalleyModel

extension Table {
  /// One row a query on a story.
  public static let queries = Table(
    name: "queries", summary: "What a copy editor would ask about every story.",
    key: ["article", "id"], references: [.article], fields: queryFields,
    lazyRows: { item in
      let article = item.extraction?.article
      return (item.review?.queries ?? []).lazy.map { (article: article, query: $0) }
    })

  private typealias QueryRow = (article: Article?, query: Query)

  private static let queryFields: [Field<QueryRow>] = [
    Field("article", .text, "The article's name.") { Cell($0.article?.id) },
    Field("id", .text, "The query's name inside the article.") { .text($0.query.id) },
    Field("level", .text, "error (the copy cannot be right) or check (an editor would look).") {
      .text($0.query.level.rawValue)
    },
    Field("rule", .text, "The rule that raises it, as galley check --explain has it.") {
      .text($0.query.rule.rawValue)
    },
    Field("block", .text, "What it stands in: paragraph, headline, caption …") {
      Cell($0.article?.block(at: $0.query.span.range.lowerBound)?.kind.rawValue)
    },
    Field("paragraph", .integer, "The number of the body paragraph.") {
      Cell($0.article?.block(at: $0.query.span.range.lowerBound)?.number)
    },
    Field("text", .text, "The words that it is about.") { .text($0.query.span.text) },
    Field("message", .text, "What is wrong, with the sum that shows it.") {
      .text($0.query.message)
    },
    Field("expected", .text, "What would fit, where that can be told.") {
      Cell($0.query.expected)
    },
    Field("items", .text, "The figures and quotes that it is about: \"f3 f4\".") {
      Cell($0.query.items.isEmpty ? nil : $0.query.items.joined(separator: " "))
    },
    Field("evidence", .text, "The other places that contradict it, parted by \" | \".") {
      Cell(
        $0.query.evidence.isEmpty ? nil : $0.query.evidence.map(\.text).joined(separator: " | "))
    },
  ]
}

extension Article {
  /// The block that holds a byte of the text; null between blocks.
  package func block(at offset: Int) -> Block? {
    let index = blocks.partitioningIndex { $0.range.upperBound > offset }
    return index < blocks.count && blocks[index].range.contains(offset) ? blocks[index] : nil
  }
}
