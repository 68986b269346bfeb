extension Table {
  /// The tables that extractions fill, in the order in which a reader wants them.
  public static let ofExtractions: [Table] = [.articles, .figures, .quotes, .sources, .links]

  /// The tables that comparisons fill.
  public static let ofComparisons: [Table] = [.changes]

  /// The tables that reviews fill.
  public static let ofReviews: [Table] = [.queries, .backing] + ofExtractions

  /// The tables that timelines fill.
  public static let ofTimelines: [Table] = [.timeline]

  /// Every table.
  public static let all: [Table] =
    ofExtractions + ofComparisons + [.queries, .backing] + ofTimelines
}

extension ExportContent {
  /// The tables that items of this content fill; every tabular format writes these.
  public var tables: [Table] {
    switch self {
    case .extractions: Table.ofExtractions
    case .comparisons: Table.ofComparisons
    case .reviews: Table.ofReviews
    case .timelines: Table.ofTimelines
    }
  }
}
