extension Table {
  /// The tables that extractions fill, in the order in which a workbook shows them.
  public static let ofExtractions: [Table] = [.articles, .figures, .quotes, .sources]

  /// The tables that comparisons fill.
  public static let ofComparisons: [Table] = [.changes]

  /// The tables that reviews fill.
  public static let ofReviews: [Table] = [.queries, .backing] + ofExtractions

  /// Every table.
  public static let all: [Table] = ofExtractions + ofComparisons + [.queries, .backing]
}
