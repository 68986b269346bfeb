package import GalleyModel

/// What differs between two versions: what a row of ``Table/changes`` is about.
package enum ChangedItem: Hashable, Sendable {
  /// A figure.
  case figure(FigureChange)
  /// A quote.
  case quote(QuoteChange)
  /// A date, a time, a name, a negation, or other words.
  case detail(DetailChange)
  /// The headline.
  case headline(HeadlineChange)
  /// The update marker before the headline.
  case marker(HeadlineChange)
  /// Body paragraphs.
  case paragraph(ParagraphChange)
  /// A caption, a highlight or another block beside the body.
  case block(BlockChange)
  /// What a version says of its own changes.
  case note(VersionNote)
  /// A query that the update brought or settled.
  case query(QueryChange)

  /// The change, if it is one of a figure.
  package var figure: FigureChange? {
    if case .figure(let change) = self { change } else { nil }
  }

  /// The change, if it is one of a quote.
  package var quote: QuoteChange? {
    if case .quote(let change) = self { change } else { nil }
  }

  /// The change, if it is one of a detail.
  package var detail: DetailChange? {
    if case .detail(let change) = self { change } else { nil }
  }

  /// What differs, where that is told.
  var aspects: [String] {
    switch self {
    case .figure(let change): change.aspects.map(\.rawValue)
    case .quote(let change): change.aspects.map(\.rawValue)
    case .detail(let change): [change.aspect.rawValue]
    case .block(let change): [change.block.rawValue]
    case .query(let change):
      change.query.map { [$0.level.rawValue, $0.rule.rawValue] } ?? []
    case .headline, .marker, .paragraph, .note: []
    }
  }

  /// What it can be.
  static let names = [
    "figure", "quote", "detail", "headline", "marker", "paragraph", "block", "note",
    "query",
  ]

  /// What can become of it, each once, in the order of the items.
  static let changes: [String] = {
    let all =
      FigureChangeKind.allCases.map(\.rawValue) + QuoteChangeKind.allCases.map(\.rawValue)
      + DetailChangeKind.allCases.map(\.rawValue) + HeadlineChange.Kind.allCases.map(\.rawValue)
      + ParagraphChange.Kind.allCases.map(\.rawValue) + BlockChange.Kind.allCases.map(\.rawValue)
      + VersionNote.Kind.allCases.map(\.rawValue) + Agreement.allCases.map(\.rawValue)
      + [QueryChange.Kind.brought, .settled].map(\.rawValue)
    var seen: Set<String> = [FigureChangeKind.unchanged.rawValue]
    return all.filter { seen.insert($0).inserted }
  }()

  /// What it is, in one word: `figure`.
  package var name: String {
    switch self {
    case .figure: "figure"
    case .quote: "quote"
    case .detail: "detail"
    case .headline: "headline"
    case .marker: "marker"
    case .paragraph: "paragraph"
    case .block: "block"
    case .note: "note"
    case .query: "query"
    }
  }

  /// What became of it: `changed`, `reworded`; of a note what sort it is: `updateNote`.
  package var change: String {
    switch self {
    case .figure(let change): change.change.rawValue
    case .quote(let change): change.change.rawValue
    case .detail(let change): change.change.rawValue
    case .headline(let change), .marker(let change): change.change.rawValue
    case .paragraph(let change): change.change.rawValue
    case .block(let change): change.change.rawValue
    case .note(let note): note.kind.rawValue
    case .query(let change): change.change.rawValue
    }
  }

  /// The words with what became of them; empty where nothing is known of them, as of figures.
  package var words: Cell {
    switch self {
    case .figure: .empty
    case .quote(let change):
      change.words.isEmpty ? aligned(change.old?.text, change.new?.text) : .redline(change.words)
    case .detail(let change): aligned(change.old?.span.text, change.new?.span.text)
    case .headline(let change), .marker(let change): aligned(change.old, change.new)
    case .paragraph(let change): change.words.isEmpty ? .empty : .redline(change.words)
    case .block(let change): aligned(change.old, change.new)
    case .note(let note): .text(note.text)
    case .query(let change): Cell(change.query?.message)
    }
  }

  /// Two texts, the old one taken out and the new one put in; one text where both are the same.
  private func aligned(_ old: String?, _ new: String?) -> Cell {
    if old == new { return Cell(new) }
    var words: [Redline] = []
    if let old { words.append(Redline(kind: .removed, text: new == nil ? old : old + " ")) }
    if let new { words.append(Redline(kind: .added, text: new)) }
    return .redline(words)
  }
}

extension Comparison {
  /// What differs, in the order of the table: figures, quotes, details, headline, marker, paragraphs,
  /// blocks, each in their order, what the versions say of themselves, and queries.
  ///
  /// Of two outlets what agrees is told, too, and passages that stand in one alone are not.
  package var changedItems: [ChangedItem] {
    let isOfOutlets = verdict == .outlets
    var items = figures.filter {
      !$0.isRepeated && (isOfOutlets ? !$0.isRepeatedByBoth : $0.change != .unchanged)
    }.map(ChangedItem.figure)
    items += quotes.filter { isOfOutlets || $0.change != .unchanged }.map(ChangedItem.quote)
    items += details.map(ChangedItem.detail)
    if let headline, headline.change != .unchanged { items.append(.headline(headline)) }
    if let marker, marker.change != .unchanged { items.append(.marker(marker)) }
    // Of a paragraph whose words changed other rows tell what did.
    items += paragraphs.filter {
      isOfOutlets
        ? !$0.old.isEmpty && !$0.new.isEmpty
        : $0.change != .unchanged && ($0.change != .changed || $0.isMoved)
    }.map(ChangedItem.paragraph)
    items += blocks.filter { !isOfOutlets && $0.change != .unchanged }.map(ChangedItem.block)
    return items + notes.map(ChangedItem.note) + changedQueries.map(ChangedItem.query)
  }

  /// The words of paragraphs as the new version has them, else as the old one has.
  package func text(of change: ParagraphChange) -> String {
    change.new.isEmpty
      ? old.article.text(ofParagraphs: change.old)
      : new.article.text(ofParagraphs: change.new)
  }
}

extension Article {
  /// The words of some body paragraphs, by their numbers, with an empty line between.
  package func text(ofParagraphs numbers: [Int]) -> String {
    numbers.compactMap { number in block(ofParagraph: number).map { words(at: $0.range) } }
      .joined(separator: "\n\n")
  }

  /// The words at a range of UTF-8 bytes; those of the text that it has where it leads beyond.
  package func words(at range: TextRange) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound, limitedBy: bytes.endIndex)
    let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound, limitedBy: bytes.endIndex)
    return String(
      decoding: bytes[(start ?? bytes.endIndex)..<(end ?? bytes.endIndex)], as: UTF8.self)
  }

  /// Paragraph 5 stands fifth or, where other blocks come before it, later.
  private func block(ofParagraph number: Int) -> Block? {
    guard number > 0, number <= blocks.count else { return nil }
    var index = number - 1
    while index < blocks.count {
      if blocks[index].number == number { return blocks[index] }
      index += 1
    }
    return nil
  }
}
