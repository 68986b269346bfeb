/// A news article as it was read: its text, untouched, and the blocks that an editor sees in it.
public struct Article: Hashable, Sendable {
  /// The name of the article: the stem of its file, or the id of its NDJSON record.
  ///
  /// Of several that go by one name in a run the second is called `NAME-2`, and its notes say so.
  public var id: String
  /// Where the article came from: the file's name as given, or `-` for standard input.
  public var source: String
  /// The name of the format that it was read from, for example `text` or `ndjson`.
  public var format: String
  /// The headline, or null where the copy has none.
  public var headline: String?
  /// The update marker before the headline as printed, for example `UPDATE 2` or `CORRECTED`.
  public var marker: String?
  /// What the file says beside the copy; plain text says nothing.
  public var metadata: Metadata
  /// The text as decoded, without a byte order mark, otherwise untouched (CR LF stays CR LF).
  public var text: String
  /// The blocks in text order; they never overlap, and lie inside the text.
  public var blocks: [Block]
  /// What the reader had to decide, for example `read as Windows-1252`.
  public var notes: [String]

  /// Makes an article.
  public init(
    id: String, source: String, format: String, headline: String? = nil, marker: String? = nil,
    metadata: Metadata = Metadata(), text: String, blocks: [Block], notes: [String] = []
  ) {
    self.id = id
    self.source = source
    self.format = format
    self.headline = headline
    self.marker = marker
    self.metadata = metadata
    self.text = text
    self.blocks = blocks
    self.notes = notes
  }
}

extension Article {
  /// How a note begins that says the copy to be in another language than English.
  package static let languageNote = "looks like "

  /// Whether its reader took it for copy in another language, which nobody can check as English.
  package var isForeign: Bool { notes.contains { $0.hasPrefix(Article.languageNote) } }

  /// The number of the body paragraph at a byte of the text; null where none stands there.
  package func paragraph(at place: Int) -> Int? {
    let next = blocks.partitioningIndex { $0.range.lowerBound > place }
    return next > 0 ? blocks[next - 1].number : nil
  }
}
