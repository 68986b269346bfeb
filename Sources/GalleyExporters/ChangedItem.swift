package import GalleyModel

/// Something that differs between two versions: what a row of ``Table/changes`` is about.
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
  /// Paragraphs that came, went, moved, were split or joined.
  case paragraph(ParagraphChange)
  /// A caption, a highlight or another block beside the body.
  case block(BlockChange)

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

  /// The change, if it is one of paragraphs.
  package var paragraph: ParagraphChange? {
    if case .paragraph(let change) = self { change } else { nil }
  }
}

extension Comparison {
  /// What differs, in the order of the table: the figures in theirs, the quotes in theirs, then the
  /// details, headline, marker, paragraphs and blocks.
  package var changedItems: [ChangedItem] {
    var items =
      figures.filter { $0.change != .unchanged && !$0.isRepeated }.map(ChangedItem.figure)
      + quotes.filter { $0.change != .unchanged }.map(ChangedItem.quote)
      + details.map(ChangedItem.detail)
    if let headline, headline.change != .unchanged { items.append(.headline(headline)) }
    if let marker, marker.change != .unchanged { items.append(.marker(marker)) }
    // Of a paragraph whose words changed other rows tell what did.
    items += paragraphs.filter {
      $0.change != .unchanged && ($0.change != .changed || $0.isMoved)
    }.map(ChangedItem.paragraph)
    return items + blocks.filter { $0.change != .unchanged }.map(ChangedItem.block)
  }
}
