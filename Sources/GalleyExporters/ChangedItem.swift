package import GalleyModel

/// A figure or a quote that differs between two versions: what a row of ``Table/changes`` is about.
package enum ChangedItem: Hashable, Sendable {
  /// A figure.
  case figure(FigureChange)
  /// A quote.
  case quote(QuoteChange)

  /// The change, if it is one of a figure.
  package var figure: FigureChange? {
    if case .figure(let change) = self { change } else { nil }
  }

  /// The change, if it is one of a quote.
  package var quote: QuoteChange? {
    if case .quote(let change) = self { change } else { nil }
  }
}

extension Comparison {
  /// What differs, in the order of the table: the figures in theirs, then the quotes in theirs.
  package var changedItems: [ChangedItem] {
    figures.filter { $0.change != .unchanged }.map(ChangedItem.figure)
      + quotes.filter { $0.change != .unchanged }.map(ChangedItem.quote)
  }
}
