import GalleyModel

extension Table {
  /// One row a figure or a quote that differs between two versions.
  public static let changes = Table(
    name: "changes", summary: "Every figure and quote that differs between two versions.",
    key: ["old_article", "new_article", "id"], fields: changeFields
  ) { item in
    guard case .comparison(let comparison) = item else { return [] }
    return changeRows(comparison)
  }

  /// A changed figure or quote with the comparison that it is of.
  private struct ChangeRow {
    let comparison: Comparison
    let id: String
    let item: ChangedItem

    var figure: FigureChange? { item.figure }
    var quote: QuoteChange? { item.quote }
  }

  /// The rows, whose changes are named c1, c2 … in their order.
  private static func changeRows(_ comparison: Comparison) -> [ChangeRow] {
    comparison.changedItems.enumerated().map { index, item in
      ChangeRow(comparison: comparison, id: "c\(index + 1)", item: item)
    }
  }

  private static let changeFields: [Field<ChangeRow>] = [
    Field("old_article", .text, "The name of the old version.") {
      .text($0.comparison.old.article.id)
    },
    Field("new_article", .text, "The name of the new version.") {
      .text($0.comparison.new.article.id)
    },
    Field("id", .text, "The change's name inside the comparison.") { .text($0.id) },
    Field("item", .text, "figure or quote.") { .text($0.figure == nil ? "quote" : "figure") },
    Field("change", .text, "changed, restyled, moved, added, removed, reworded, cut …") {
      Cell($0.figure?.change.rawValue ?? $0.quote?.change.rawValue)
    },
    Field("aspects", .text, "What differs: \"value source\".") { row in
      let aspects = row.figure?.aspects.map(\.rawValue) ?? row.quote?.aspects.map(\.rawValue) ?? []
      return aspects.isEmpty ? .empty : .text(aspects.joined(separator: " "))
    },
    Field("what", .text, "What the figure counts, or the words of a quote, marked up.") { row in
      if let quote = row.quote { return quote.words.isEmpty ? .empty : .redline(quote.words) }
      return Cell(row.figure?.new?.counts ?? row.figure?.old?.counts)
    },
    Field("old", .text, "The figure or the quote as printed in the old version.") {
      Cell($0.figure?.old?.span.text ?? $0.quote?.old?.text)
    },
    Field("new", .text, "The figure or the quote as printed in the new version.") {
      Cell($0.figure?.new?.span.text ?? $0.quote?.new?.text)
    },
    Field("old_value", .number, "The value in the old version.") {
      Cell($0.figure?.old?.quantity.value)
    },
    Field("new_value", .number, "The value in the new version.") {
      Cell($0.figure?.new?.quantity.value)
    },
    Field("difference", .number, "New minus old; empty where units differ.") {
      Cell($0.figure?.difference)
    },
    Field("percent", .number, "The difference in percent of the old value.") {
      Cell($0.figure?.percent)
    },
    Field("old_source", .text, "Who is the source or speaker in the old version.") {
      Cell($0.figure?.old?.attribution?.name ?? $0.quote?.old?.attribution?.name)
    },
    Field("new_source", .text, "Who is the source or speaker in the new version.") {
      Cell($0.figure?.new?.attribution?.name ?? $0.quote?.new?.attribution?.name)
    },
    Field("old_paragraph", .integer, "The number of the paragraph in the old version.") {
      Cell($0.figure?.old?.paragraph ?? $0.quote?.old?.paragraph)
    },
    Field("new_paragraph", .integer, "The number of the paragraph in the new version.") {
      Cell($0.figure?.new?.paragraph ?? $0.quote?.new?.paragraph)
    },
    Field("old_sentence", .text, "The sentence in the old version.") {
      Cell($0.figure?.old?.sentence ?? $0.quote?.old?.sentence)
    },
    Field("new_sentence", .text, "The sentence in the new version.") {
      Cell($0.figure?.new?.sentence ?? $0.quote?.new?.sentence)
    },
    Field("silent", .boolean, "Whether the update note passes the change over; figures only.") {
      $0.figure.map { .boolean($0.silent) } ?? .empty
    },
    Field("why", .text, "Why the two were paired.") { row in
      let why = row.figure?.why ?? row.quote?.why ?? ""
      return why.isEmpty ? .empty : .text(why)
    },
  ]
}
