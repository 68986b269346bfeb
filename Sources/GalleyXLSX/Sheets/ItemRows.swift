import GalleyExporters
import GalleyModel

/// Turns articles and comparisons into the rows that they add to a workbook's sheets.
struct ItemRows {
  /// The rows of some sheet.
  typealias Added = (sheet: DeskSheet, rows: SheetRows)

  /// The rows of text so far, which the rows to come follow.
  private var textRows = 0

  /// The rows of an article.
  mutating func rows(of extraction: Extraction) -> [Added] {
    let places = takeText(of: extraction.article)
    let item = ExportItem.extraction(extraction)
    return [
      rows(.figures, item) { place in
        let side = Self.side(of: extraction.figures[place], places)
        return (side, side)
      },
      rows(.quotes, item) { place in
        let side = Self.side(of: extraction.quotes[place], places)
        return (side, side)
      },
      rows(.sources, item) { place in
        let paragraph = extraction.sources[place].paragraphs.first
        let side = SheetRow.Side(place: places.place(ofParagraph: paragraph))
        return (side, side)
      },
      rows(.text, item) { _ in (SheetRow.Side(), SheetRow.Side()) },
      rows(.articles, item) { _ in (SheetRow.Side(), SheetRow.Side()) },
    ]
  }

  /// The rows of a comparison: the changes, and both versions.
  mutating func rows(of comparison: Comparison) -> [Added] {
    let oldPlaces = TextPlaces(comparison.old.article, firstRow: textRows)
    let added = rows(of: comparison.old)
    let newPlaces = TextPlaces(comparison.new.article, firstRow: textRows)
    let items = comparison.changedItems
    let changes = rows(.changes, .comparison(comparison)) { place in
      let item = items[place]
      let old =
        item.figure?.old.map { Self.side(of: $0, oldPlaces) }
        ?? item.quote?.old.map { Self.side(of: $0, oldPlaces) }
        ?? item.detail?.old.map { Self.side(of: $0, oldPlaces) }
        ?? item.paragraph.flatMap { oldPlaces.place(ofParagraph: $0.old.first) }
        .map { SheetRow.Side(place: $0) }
      let new =
        item.figure?.new.map { Self.side(of: $0, newPlaces) }
        ?? item.quote?.new.map { Self.side(of: $0, newPlaces) }
        ?? item.detail?.new.map { Self.side(of: $0, newPlaces) }
        ?? item.paragraph.flatMap { newPlaces.place(ofParagraph: $0.new.first) }
        .map { SheetRow.Side(place: $0) }
      // What was taken out leads to where it stood.
      return (old ?? SheetRow.Side(), new ?? old ?? SheetRow.Side())
    }
    return [changes] + added + rows(of: comparison.new)
  }

  /// The rows that an item adds to a sheet.
  private func rows(
    _ sheet: DeskSheet, _ item: ExportItem,
    sides: @escaping (Int) -> (old: SheetRow.Side, new: SheetRow.Side)
  ) -> Added {
    let cells = sheet.design.table.rows(item)
    let rows = SheetRows(count: cells.count) { place in
      let sides = sides(place)
      return SheetRow(cells[place], old: sides.old, new: sides.new)
    }
    return (sheet, rows)
  }

  private mutating func takeText(of article: Article) -> TextPlaces {
    defer { textRows += article.blocks.count }
    return TextPlaces(article, firstRow: textRows)
  }

  private static func side(of figure: Figure, _ places: TextPlaces) -> SheetRow.Side {
    SheetRow.Side(
      unit: NumberUnit(figure.quantity), place: places.place(at: figure.span.range.lowerBound))
  }

  private static func side(of detail: Detail, _ places: TextPlaces) -> SheetRow.Side {
    SheetRow.Side(place: places.place(at: detail.span.range.lowerBound))
  }

  private static func side(of quote: Quote, _ places: TextPlaces) -> SheetRow.Side {
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
