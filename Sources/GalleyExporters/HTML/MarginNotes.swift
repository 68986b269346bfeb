import GalleyModel

/// A note at the side of the copy.
struct MarginNote {
  /// How much it matters: as a query's level does.
  var weight: Query.Level
  /// What it begins with: "error share", "differs".
  var label: String
  var text: String
  /// The words that it is about.
  var range: TextRange
}

/// The notes on a story: the queries, and the figures and quotes that sources have otherwise or not.
struct MarginNotes {
  private let bytes: [UInt8]
  private let notes: [MarginNote]

  init(_ review: Review) {
    bytes = Array(review.extraction.article.text.utf8)
    var notes = review.queries.map { query in
      MarginNote(
        weight: query.level, label: "\(query.level.rawValue) \(query.rule.rawValue)",
        text: query.message, range: query.span.range)
    }
    let ranges = review.itemRanges
    let texts = review.itemTexts
    for row in review.backing ?? [] where row.status != .found {
      guard let range = ranges[row.item] else { continue }
      let place = review.place(of: row).map { " (\($0))" } ?? ""
      notes.append(
        MarginNote(
          weight: row.status == .differs ? .error : .check,
          label: row.status == .differs ? "differs" : "not found",
          text: "“\(texts[row.item] ?? row.item)”: \(row.why)\(place)",
          range: range))
    }
    self.notes = notes.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The notes that begin in a range, in text order.
  func all(in range: TextRange) -> ArraySlice<MarginNote> {
    let first = notes.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return notes[first...].prefix { $0.range.lowerBound < range.upperBound }
  }

  /// The words at a range.
  func words(_ range: TextRange) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }
}

extension Review {
  /// Where the figures and quotes stand, by their ids.
  fileprivate var itemRanges: [String: TextRange] {
    let quotes = extraction.quotes.compactMap { quote in quote.parts.first.map { (quote.id, $0) } }
    return Dictionary(extraction.figures.map { ($0.id, $0.span.range) } + quotes) { first, _ in
      first
    }
  }
}
