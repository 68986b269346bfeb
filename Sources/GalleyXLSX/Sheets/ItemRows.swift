import GalleyExporters
import GalleyModel

/// Turns articles and comparisons into the rows that they add to a workbook's sheets.
struct ItemRows {
  /// The rows of some sheet.
  typealias Added = (sheet: DeskSheet, rows: [SheetRow])

  /// The rows of text so far, which the rows to come follow.
  private var textRows = 0

  /// The rows of an article.
  mutating func rows(of extraction: Extraction) -> [Added] {
    let places = takeText(of: extraction.article)
    let item = ExportItem.extraction(extraction)
    return [
      (
        .figures,
        zip(DeskSheet.figures.design.table.rows(item), extraction.figures).map { cells, figure in
          let side = side(of: figure, places)
          return SheetRow(cells, old: side, new: side)
        }
      ),
      (
        .quotes,
        zip(DeskSheet.quotes.design.table.rows(item), extraction.quotes).map { cells, quote in
          let side = side(of: quote, places)
          return SheetRow(cells, old: side, new: side)
        }
      ),
      (
        .sources,
        zip(DeskSheet.sources.design.table.rows(item), extraction.sources).map { cells, source in
          let side = SheetRow.Side(place: places.place(ofParagraph: source.paragraphs.first))
          return SheetRow(cells, old: side, new: side)
        }
      ),
      (.text, DeskSheet.text.design.table.rows(item).map { SheetRow($0) }),
      (.articles, DeskSheet.articles.design.table.rows(item).map { SheetRow($0) }),
    ]
  }

  /// The rows of a comparison: the changes, and both versions.
  mutating func rows(of comparison: Comparison) -> [Added] {
    let oldPlaces = TextPlaces(comparison.old.article, firstRow: textRows)
    let added = rows(of: comparison.old)
    let newPlaces = TextPlaces(comparison.new.article, firstRow: textRows)
    let changes = zip(
      DeskSheet.changes.design.table.rows(.comparison(comparison)), comparison.changedItems
    ).map { cells, item in
      let old =
        item.figure?.old.map { side(of: $0, oldPlaces) }
        ?? item.quote?.old.map { side(of: $0, oldPlaces) }
      let new =
        item.figure?.new.map { side(of: $0, newPlaces) }
        ?? item.quote?.new.map { side(of: $0, newPlaces) }
      // What was taken out leads to where it stood.
      return SheetRow(cells, old: old ?? SheetRow.Side(), new: new ?? old ?? SheetRow.Side())
    }
    return [(.changes, changes)] + added + rows(of: comparison.new)
  }

  private mutating func takeText(of article: Article) -> TextPlaces {
    defer { textRows += article.blocks.count }
    return TextPlaces(article, firstRow: textRows)
  }

  private func side(of figure: Figure, _ places: TextPlaces) -> SheetRow.Side {
    SheetRow.Side(
      unit: NumberUnit(figure.quantity), place: places.place(at: figure.span.range.lowerBound))
  }

  private func side(of quote: Quote, _ places: TextPlaces) -> SheetRow.Side {
    SheetRow.Side(place: places.place(at: quote.parts.first?.lowerBound))
  }
}

extension NumberUnit {
  /// What stands beside the numbers of a quantity.
  fileprivate init(_ quantity: Quantity) {
    switch quantity.kind {
    case .percent: self = .percent
    case .money: self = quantity.unit.flatMap(NumberUnit.currency(of:)) ?? .none
    default: self = .none
    }
  }
}
