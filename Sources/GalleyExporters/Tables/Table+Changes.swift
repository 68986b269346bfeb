import GalleyModel

extension Table {
  /// One row a thing that differs between two versions.
  public static let changes = Table(
    name: "changes", summary: "All that differs between two versions, and what they say of it.",
    key: ["old_article", "new_article", "id"], fields: changeFields
  ) { item in
    guard case .comparison(let comparison) = item else { return [] }
    return changeRows(comparison)
  }

  /// A changed thing with the comparison that it is of.
  private struct ChangeRow {
    let comparison: Comparison
    let id: String
    let item: ChangedItem

    var figure: FigureChange? { item.figure }
    var quote: QuoteChange? { item.quote }

    var change: String {
      guard comparison.verdict == .outlets else { return item.change }
      return (figure?.agreement ?? quote?.agreement)?.rawValue ?? item.change
    }

    var why: String {
      guard case .note(let note) = item else {
        return figure?.why ?? quote?.why ?? item.detail?.why ?? ""
      }
      return note.claims.map { "\($0.text): \($0.finding)" }.joined(separator: "; ")
    }

    /// The words of one version as printed; null where it has none.
    func text(_ side: VersionNote.Side) -> String? {
      switch item {
      case .figure(let change): (side == .old ? change.old : change.new)?.span.text
      case .quote(let change): (side == .old ? change.old : change.new)?.text
      case .detail(let change): (side == .old ? change.old : change.new)?.span.text
      case .headline(let change), .marker(let change): side == .old ? change.old : change.new
      case .block(let change): side == .old ? change.old : change.new
      case .note(let note): note.side == side ? note.text : nil
      case .paragraph(let change): text(of: change, side)
      case .query(let change): (side == .old ? change.old : change.new)?.span.text
      }
    }

    /// The paragraph that the thing stands in, or the first of several.
    func paragraph(_ side: VersionNote.Side) -> Int? {
      let isOld = side == .old
      switch item {
      case .figure(let change): return (isOld ? change.old : change.new)?.paragraph
      case .quote(let change): return (isOld ? change.old : change.new)?.paragraph
      case .detail(let change): return (isOld ? change.old : change.new)?.paragraph
      case .paragraph(let change): return (isOld ? change.old : change.new).first
      case .query(let change):
        let article = (isOld ? comparison.old : comparison.new).article
        return (isOld ? change.old : change.new).flatMap {
          article.paragraph(at: $0.span.range.lowerBound)
        }
      case .headline, .marker, .block, .note: return nil
      }
    }

    private func text(of change: ParagraphChange, _ side: VersionNote.Side) -> String? {
      let numbers = side == .old ? change.old : change.new
      if numbers.isEmpty { return nil }
      let article = (side == .old ? comparison.old : comparison.new).article
      return article.text(ofParagraphs: numbers)
    }
  }

  /// The rows, whose changes are named c1, c2 … in their order.
  private static func changeRows(_ comparison: Comparison) -> [ChangeRow] {
    comparison.changedItems.enumerated().map { index, item in
      ChangeRow(comparison: comparison, id: "c\(index + 1)", item: item)
    }
  }

  private static let changeFields: [Field<ChangeRow>] = [
    Field("old_article", .text, "The name of the old version.", required: true) {
      .text($0.comparison.old.article.id)
    },
    Field("new_article", .text, "The name of the new version.", required: true) {
      .text($0.comparison.new.article.id)
    },
    Field("id", .text, "The change's name inside the comparison.", required: true) {
      .text($0.id)
    },
    Field(
      "item", .text, "What differs: a figure, a quote, the headline …", values: ChangedItem.names,
      required: true
    ) { .text($0.item.name) },
    Field(
      "change", .text,
      "What became of it; of two outlets whether they agree; of a note what sort it is.",
      values: ChangedItem.changes, required: true
    ) { .text($0.change) },
    Field(
      "aspects", .text, "What differs: \"value source\", or what a detail or query is: \"date\"."
    ) {
      $0.item.aspects.isEmpty ? .empty : .text($0.item.aspects.joined(separator: " "))
    },
    Field("what", .text, "What the figure counts, the query, or the words, marked up.") {
      row in
      let isOfOutlets = row.comparison.verdict == .outlets
      return row.figure.map {
        Cell(isOfOutlets ? row.comparison.subjectOfBoth($0) : row.comparison.subject(of: $0))
      } ?? row.item.words
    },
    Field("old", .text, "The figure, or the words, as printed in the old version.") {
      Cell($0.text(.old))
    },
    Field("new", .text, "The figure, or the words, as printed in the new version.") {
      Cell($0.text(.new))
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
      Cell($0.paragraph(.old))
    },
    Field("new_paragraph", .integer, "The number of the paragraph in the new version.") {
      Cell($0.paragraph(.new))
    },
    Field("old_sentence", .text, "The sentence in the old version.") {
      Cell($0.figure?.old?.sentence ?? $0.quote?.old?.sentence ?? $0.item.detail?.old?.sentence)
    },
    Field("new_sentence", .text, "The sentence in the new version.") {
      Cell($0.figure?.new?.sentence ?? $0.quote?.new?.sentence ?? $0.item.detail?.new?.sentence)
    },
    Field("silent", .boolean, "Whether the update note passes the change over; figures only.") {
      $0.figure.map { .boolean($0.silent) } ?? .empty
    },
    Field("why", .text, "Why the two were paired; of a note whether what it says is found.") {
      $0.why.isEmpty ? .empty : .text($0.why)
    },
  ]
}
