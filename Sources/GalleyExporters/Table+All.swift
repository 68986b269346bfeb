extension Table {
  /// The tables that extractions fill, in the order in which a reader wants them.
  public static let ofExtractions: [Table] = [.articles, .figures, .quotes, .sources, .links]

  /// The tables that comparisons fill.
  public static let ofComparisons: [Table] = [.changes]

  /// Every table.
  public static let all: [Table] = ofExtractions + ofComparisons
}

extension ExportContent {
  /// The tables that items of this content fill; every tabular format writes these.
  public var tables: [Table] {
    switch self {
    case .extractions: Table.ofExtractions
    case .comparisons: Table.ofComparisons
    }
  }
}
