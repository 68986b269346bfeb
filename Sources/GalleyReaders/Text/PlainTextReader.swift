public import GalleyModel

/// Reads one article from a plain text file, as wires, editing systems and web pages leave it.
///
/// `article.text` is the file as decoded, untouched but for what systems did to it on its way: text
/// encoded twice, HTML entities and tags are put right, with a note. ``BlockSegmenter`` finds the
/// blocks in it. What is no copy (a page, a mail, a PDF …) is refused by what it is.
public struct PlainTextReader: Reader {
  private let limit: Int

  /// Makes a reader.
  public init() {
    self.init(limit: Input.mostBytes)
  }

  /// Makes a reader of articles of fewer bytes than may be, for tests.
  package init(limit: Int) {
    self.limit = limit
  }

  /// The format `text`.
  public var format: ReadFormat {
    ReadFormat(
      name: "text", fileExtensions: ["txt", "text"],
      summary: "One article a file, as plain text")
  }

  /// Reads an input to its end and hands over its one article.
  /// - Throws: ``ReadError`` where the input cannot be read, is blank or is not copy, or what `body`
  ///   throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    try body(.article(try article(in: input)))
  }

  /// On its own, so that whoever takes the article has no copies of its bytes beside it.
  private func article(in input: Input) throws -> Article {
    let decoded = try TextDecoding.decode(try input.bytes(atMost: limit))
    let bytes = Array(decoded.text.utf8)
    if bytes.trimmed(0..<bytes.count).isEmpty { throw ReadError.blank }
    if let format = ForeignFormat(text: bytes) { throw ReadError.foreign(format) }
    return Article(
      id: input.id, source: input.source, format: format.name,
      decoded: CopyMending.mended(decoded))
  }
}

extension Article {
  /// Makes an article of a text, with the blocks that an editor sees in it, for readers of formats
  /// that know no blocks.
  ///
  ///     Article(id: "storm", source: "storm.json", format: "story", text: "Two people died.")
  public init(
    id: String, source: String, format: String, text: String, notes: [String] = []
  ) {
    self.init(
      id: id, source: source, format: format, decoded: DecodedText(text: text, notes: notes))
  }

  /// Makes an article of a field's text, in which entities and the like are put right first.
  package init(id: String, source: String, format: String, mending text: String) {
    self.init(
      id: id, source: source, format: format,
      decoded: CopyMending.mended(DecodedText(text: text, notes: [])))
  }

  /// Makes an article of a text, with the blocks that an editor sees in it.
  init(id: String, source: String, format: String, decoded: DecodedText) {
    let segments = BlockSegmenter.segment(decoded.text)
    self.init(
      id: id, source: source, format: format, headline: segments.headline,
      marker: segments.marker, text: decoded.text, blocks: segments.blocks,
      notes: decoded.notes + [CopyLanguage.note(on: decoded.text)].compactMap { $0 }
        + DoubtfulNumbers.notes(in: decoded.text, blocks: segments.blocks))
  }
}
