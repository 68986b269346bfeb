import GalleyExporters
import GalleyModel

/// Turns articles and comparisons into the rows that they add to a workbook's sheets.
struct ItemRows {
  /// The rows of some sheet.
  typealias Added = (sheet: DeskSheet, rows: SheetRows)

  /// Whether rows tell what they are about, for what was noted in earlier workbooks.
  let tellsItems: Bool
  /// What is noted of figures and quotes beforehand, by their ids.
  let noted: [String: Checks]
  /// The rows of each sheet so far, which the rows to come follow.
  private var counts: [DeskSheet: Int] = [:]

  init(tellsItems: Bool, noted: [String: Checks] = [:]) {
    self.tellsItems = tellsItems
    self.noted = noted
  }

  /// The rows of an article.
  /// - Parameter earlier: The article that it is a newer version of, or null.
  mutating func rows(of extraction: Extraction, after earlier: String? = nil) -> [Added] {
    let text = textPlaces(of: extraction.article)
    let item = ExportItem.extraction(extraction)
    let (tellsItems, noted) = (tellsItems, noted)
    let article = extraction.article
    let figures = Dictionary(extraction.figures.map { ($0.id, $0) }) { first, _ in first }
    let sources = sides(ofSourcesOf: extraction, text)
    let added = [
      rows(.figures, item) { place, cells in
        let figure = extraction.figures[place]
        let side = Self.side(of: figure, text)
        var row = SheetRow(ReadCells.cells(of: figure) + cells, old: side, new: side)
        if tellsItems { row.tell(CheckedItem(figure, in: article), after: earlier) }
        row.checks = noted[figure.id]
        return row
      },
      rows(.quotes, item) { place, cells in
        let quote = extraction.quotes[place]
        let side = Self.side(of: quote, text)
        var row = SheetRow(ReadCells.cells(of: quote) + cells, old: side, new: side)
        if tellsItems { row.tell(CheckedItem(quote, in: article), after: earlier) }
        row.checks = noted[quote.id]
        return row
      },
      rows(.sources, item) { place, cells in
        let read = ReadCells.cells(of: extraction.sources[place], figures: figures)
        return SheetRow(read + cells, old: sources[place], new: sources[place])
      },
      rows(.text, item) { _, cells in SheetRow(cells) },
      rows(.articles, item) { _, cells in SheetRow(cells) },
    ]
    for (sheet, rows) in added { counts[sheet, default: 0] += rows.count }
    return added
  }

  /// The rows of a comparison: the changes, and both versions.
  mutating func rows(of comparison: Comparison) -> [Added] {
    let oldPlaces = TextPlaces(comparison.old.article, firstRow: counts[.text] ?? 0)
    let old = rows(of: comparison.old)
    let newPlaces = TextPlaces(comparison.new.article, firstRow: counts[.text] ?? 0)
    let items = comparison.changedItems
    let tellsItems = tellsItems
    let table = Table.changes.rows(.comparison(comparison))
    let changes = rows(.changes, .comparison(comparison)) { place, cells in
      let item = items[place]
      let old = Self.side(of: item, .old, oldPlaces)
      let new = Self.side(of: item, .new, newPlaces)
      // What was taken out leads to where it stood.
      var row = SheetRow(
        ReadCells.cells(of: item, in: comparison) + cells, old: old ?? SheetRow.Side(),
        new: new ?? old ?? SheetRow.Side())
      if tellsItems { row.tell(CheckedItem(change: table[place])) }
      return row
    }
    return [changes] + old + rows(of: comparison.new, after: comparison.old.article.id)
  }

  /// The rows that an item adds to a sheet.
  /// - Parameter row: Makes a row of its number and the cells that the table adds.
  func rows(
    _ sheet: DeskSheet, _ item: ExportItem, row: @escaping (Int, [Cell]) -> SheetRow
  ) -> Added {
    let design = sheet.design
    let cells = design.table.rows(item)
    let rows = SheetRows(count: cells.count) { place in
      let all = cells[place]
      return row(place, design.tableColumns.map { all[$0] })
    }
    return (sheet, rows)
  }

  /// Where the blocks of the next article will stand.
  func textPlaces(of article: Article) -> TextPlaces {
    TextPlaces(article, firstRow: counts[.text] ?? 0)
  }

  /// Where the sources of an article lead.
  private func sides(ofSourcesOf extraction: Extraction, _ text: TextPlaces) -> [SheetRow.Side] {
    let figures = Self.places(of: extraction.figures.map(\.id))
    let quotes = Self.places(of: extraction.quotes.map(\.id))
    return extraction.sources.map { source in
      SheetRow.Side(
        place: text.place(ofParagraph: source.paragraphs.first),
        figures: source.figures.lazy.compactMap { figures[$0] }.first.map {
          RowPlace(sheet: .figures, row: $0 + (counts[.figures] ?? 0))
        },
        quotes: source.quotes.lazy.compactMap { quotes[$0] }.first.map {
          RowPlace(sheet: .quotes, row: $0 + (counts[.quotes] ?? 0))
        })
    }
  }

  private static func places(of ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  private static func side(
    of item: ChangedItem, _ side: VersionNote.Side, _ places: TextPlaces
  ) -> SheetRow.Side? {
    switch item {
    case .figure(let change):
      (side == .old ? change.old : change.new).map { Self.side(of: $0, places) }
    case .quote(let change):
      (side == .old ? change.old : change.new).map { Self.side(of: $0, places) }
    case .detail(let change):
      (side == .old ? change.old : change.new).map {
        SheetRow.Side(place: places.place(at: $0.span.range.lowerBound))
      }
    case .paragraph(let change):
      (side == .old ? change.old : change.new).first.map {
        SheetRow.Side(place: places.place(ofParagraph: $0))
      }
    case .query(let change):
      (side == .old ? change.old : change.new).map {
        SheetRow.Side(place: places.place(at: $0.span.range.lowerBound))
      }
    case .headline, .marker, .block, .note: nil
    }
  }

  private static func side(of figure: Figure, _ places: TextPlaces) -> SheetRow.Side {
    SheetRow.Side(
      unit: NumberUnit(figure.quantity), isVague: figure.quantity.vague,
      place: places.place(at: figure.span.range.lowerBound))
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
