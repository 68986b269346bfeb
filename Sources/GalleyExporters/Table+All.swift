extension Table {
  /// Every table, in the order in which a workbook shows them.
  public static let all: [Table] = [.articles, .figures, .quotes, .sources, .changes]
}
