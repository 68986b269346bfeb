import GalleyModel

/// What is marked in the copy of a story: its figures, its quotes, and what queries are about, cut into
/// runs in which the same marks hold, as they may overlap.
struct CopyMarks {
  /// A run of the copy.
  struct Run: Hashable {
    var range: TextRange
    /// The id of the figure whose number it is part of.
    var figure: String?
    /// Whether it is quoted.
    var isQuoted = false
    /// The weight of the query on it.
    var query: Query.Level?
  }

  private let figures: [(range: TextRange, id: String)]
  private let quotes: [TextRange]
  private let queries: [(range: TextRange, level: Query.Level)]

  init(_ review: Review) {
    figures = review.extraction.figures.map { ($0.number.range, $0.id) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    quotes = review.extraction.quotes.flatMap(\.parts).sorted { $0.lowerBound < $1.lowerBound }
    queries = review.queries.map { ($0.span.range, $0.level) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The runs of a block, in text order.
  func runs(in block: TextRange) -> [Run] {
    let figures = touching(block, figures, \.range)
    let quotes = touching(block, quotes, \.self)
    let queries = touching(block, queries, \.range)
    let ranges = figures.map(\.range) + quotes + queries.map(\.range)
    let cuts = Set(
      ([block] + ranges).flatMap { [$0.lowerBound, $0.upperBound] }.filter {
        block.contains($0) || $0 == block.upperBound
      }
    ).sorted()
    return zip(cuts, cuts.dropFirst()).map { from, to in
      var run = Run(range: from..<to)
      run.figure = figures.first { $0.range.contains(from) }?.id
      run.isQuoted = quotes.contains { $0.contains(from) }
      let levels = queries.filter { $0.range.contains(from) }.map(\.level)
      run.query = levels.contains(.error) ? .error : levels.first
      return run
    }
  }

  /// Those of sorted marks that touch a range; the marks of one kind do not lie in each other.
  private func touching<Mark>(
    _ range: TextRange, _ marks: [Mark], _ place: (Mark) -> TextRange
  ) -> [Mark] {
    let first = marks.partitioningIndex { place($0).upperBound > range.lowerBound }
    return marks[first...].prefix { place($0).lowerBound < range.upperBound }
      .filter { place($0).upperBound > range.lowerBound }
  }
}
