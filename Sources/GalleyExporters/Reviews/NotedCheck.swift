/// What somebody has noted of a figure or quote before it went into a workbook.
///
///     NotedCheck(item: "f1", status: "OK", against: "the ministry's report")
public struct NotedCheck: Hashable, Sendable {
  /// The words of the status besides `to check`, which stands where nothing is noted.
  public static let statuses = ["OK", "wrong", "query", "cannot verify"]

  /// The id of the figure or quote in its article: `f1`, `q1`.
  public let item: String
  /// One of ``statuses``; null for what is still to check.
  public let status: String?
  /// What it was checked against, or null.
  public let against: String?

  /// Takes a note; null where it says nothing.
  public init?(item: String, status: String, against: String) {
    let words = against.split(whereSeparator: { $0.isWhitespace || $0.isNewline })
      .joined(separator: " ")
    self.item = item
    self.status = Self.statuses.first { $0 == status }
    self.against = words.isEmpty ? nil : words
    if self.status == nil, self.against == nil { return nil }
  }
}
