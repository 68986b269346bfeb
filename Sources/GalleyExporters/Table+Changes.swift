import GalleyModel

extension Table {
  /// One row for everything that differs between two versions.
  public static let changes = Table(
    name: "changes", summary: "Everything that differs between two versions.",
    key: ["old_article", "new_article", "id"], fields: changeFields
  ) { item in
    guard case .comparison(let comparison) = item else { return [] }
    return changeRows(comparison)
  }

  /// Something changed, with the comparison that it is of.
  private struct ChangeRow {
    let comparison: Comparison
    let id: String
    let item: ChangedItem

    var figure: FigureChange? { item.figure }
    var quote: QuoteChange? { item.quote }
    var old: ChangedSide? { item.old }
    var new: ChangedSide? { item.new }
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
    Field("item", .text, "figure, quote, detail, headline, marker, paragraph or block.") {
      .text($0.item.kind)
    },
    Field("change", .text, "changed, restyled, moved, added, removed, reworded, cut …") {
      .text($0.item.change)
    },
    Field("aspects", .text, "What differs: \"value source\", or what a detail is: \"date\".") {
      $0.item.aspects.isEmpty ? .empty : .text($0.item.aspects.joined(separator: " "))
    },
    Field("what", .text, "What the figure is a number of, or changed words, marked up.") { row in
      if let figure = row.figure { return Cell(row.comparison.subject(of: figure)) }
      return row.item.words.isEmpty ? .empty : .redline(row.item.words)
    },
    Field("old", .text, "The words as printed in the old version.") { Cell($0.old?.text) },
    Field("new", .text, "The words as printed in the new version.") { Cell($0.new?.text) },
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
      Cell($0.old?.paragraph)
    },
    Field("new_paragraph", .integer, "The number of the paragraph in the new version.") {
      Cell($0.new?.paragraph)
    },
    Field("old_sentence", .text, "The sentence in the old version.") { Cell($0.old?.sentence) },
    Field("new_sentence", .text, "The sentence in the new version.") { Cell($0.new?.sentence) },
    Field("silent", .boolean, "Whether the update note passes the change over; figures only.") {
      $0.figure.map { .boolean($0.silent) } ?? .empty
    },
    Field("why", .text, "Why the two were paired.") { row in
      row.item.why.isEmpty ? .empty : .text(row.item.why)
    },
  ]
}
