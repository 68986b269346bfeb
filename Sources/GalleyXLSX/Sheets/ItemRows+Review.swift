import GalleyExporters
import GalleyModel

extension ItemRows {
  /// The rows of a story that was checked: the queries, and its own, with what the sources say filled
  /// in where a desk notes what it has checked.
  mutating func rows(of review: Review) -> [Added] {
    let text = textPlaces(of: review.extraction.article)
    let (tells, article) = (tellsItems, review.extraction.article)
    let sentences = QuerySentences(review.extraction)
    let queries = rows(.queries, .review(review)) { place, cells in
      let query = review.queries[place]
      let sentence = sentences[query]
      let side = SheetRow.Side(place: text.place(at: query.span.range.lowerBound))
      var row = SheetRow(
        ReadCells.cells(of: query, sentence: sentence) + cells, old: side, new: side)
      if tells { row.tell(CheckedItem(query, sentence: sentence, in: article)) }
      row.ground = query.level == .error ? .red : .yellow
      return row
    }
    let asked = asked(in: review)
    let backing = Dictionary((review.backing ?? []).map { ($0.item, $0) }) { first, _ in first }
    let extraction = review.extraction
    let own = rows(of: extraction).map { added -> Added in
      let ids: [String] =
        switch added.sheet {
        case .figures: extraction.figures.map(\.id)
        case .quotes: extraction.quotes.map(\.id)
        default: []
        }
      guard !ids.isEmpty else { return added }
      let rows = added.rows
      return (
        added.sheet,
        SheetRows(count: rows.count) { place in
          var row = rows[place]
          row.checks = row.checks ?? backing[ids[place]].map { Checks($0, in: review) }
          row.ground = asked[ids[place]] ?? backing[ids[place]].map { $0.ground } ?? .automatic
          return row
        }
      )
    }
    return [queries] + own
  }

  /// The colours of the figures and quotes that a query is about.
  private func asked(in review: Review) -> [String: Style.Ground] {
    var grounds: [String: Style.Ground] = [:]
    for query in review.queries {
      for item in query.items {
        grounds[item] = query.level == .error || grounds[item] == .red ? .red : .yellow
      }
    }
    return grounds
  }
}

/// The sentences in which queries stand.
private struct QuerySentences {
  private let article: Article
  /// The places of figures and quotes, and their sentences.
  private let items: [String: (range: TextRange, sentence: String)]

  init(_ extraction: Extraction) {
    article = extraction.article
    let figures = extraction.figures.map { ($0.id, (range: $0.span.range, sentence: $0.sentence)) }
    let quotes = extraction.quotes.compactMap { quote in
      quote.parts.first.map { (quote.id, (range: $0, sentence: quote.sentence)) }
    }
    items = Dictionary(figures + quotes) { first, _ in first }
  }

  /// The sentence of the figure or quote that a query is about, else the paragraph.
  subscript(query: Query) -> String {
    let place = query.span.range
    let item = query.items.lazy.compactMap { items[$0] }.first { $0.range.overlaps(place) }
    let block = article.block(at: place.lowerBound)
    return item?.sentence ?? block.map { article.words(at: $0.range) } ?? query.span.text
  }
}

extension Backing {
  /// The colour of a row that the sources do not bear out.
  fileprivate var ground: Style.Ground { status == .differs ? .yellow : .automatic }
}

extension Checks {
  /// Who stands under "Checked by" where Galley has held an item against a source.
  static let checker = "galley check"

  /// What a source says, as a desk would note it.
  fileprivate init(_ backing: Backing, in review: Review) {
    by = .text(Checks.checker)
    if let place = review.place(of: backing) { against = .text(place) }
    switch backing.status {
    case .found:
      status = .text("OK")
    case .differs:
      status = .text("query")
      note = .text(backing.why)
    case .notFound:
      note = .text(backing.why)
    }
  }

  /// Whether Galley noted it, and no person has changed a word of it since.
  var isOwn: Bool {
    guard by.words?.trimmed == Checks.checker, on.words == nil else { return false }
    let isPlainNote = note.words.map { note in Self.ownNotes.contains(where: note.hasPrefix) }
    switch status.words?.trimmed {
    case "OK": return isPlainNote == nil
    case "query", CheckStatus.unchecked, nil: return isPlainNote ?? false
    default: return false
    }
  }

  /// How the notes begin that tell what a source says.
  private static let ownNotes = [
    "the source has", "the words before", "no source has", "other words",
  ]
}
