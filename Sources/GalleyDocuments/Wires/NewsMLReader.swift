import GalleyModel
public import GalleyReaders

/// Reads NewsML 1 of the IPTC, with its bodies in NITF, HTML or text.
public struct NewsMLReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `newsml`.
  public var format: ReadFormat {
    ReadFormat(
      name: "newsml", fileExtensions: ["newsml"], summary: "NewsML 1.0 to 1.2", holdsSeveral: true)
  }

  /// Whether the first element is `NewsML`, or a `NewsItem` with what only version 1 has.
  public func recognizes(_ head: FileHead) -> Bool {
    head.rootElement == "newsml" || head.rootElement == "newsitem" && head.holds("<NewsManagement")
  }

  /// Reads an input to its end and hands over an article a NewsItem with text.
  /// - Throws: ``ReadError`` where it cannot be read or holds no text, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let (document, notes) = try XMLSource.document(try input.bytes())
    defer { withExtendedLifetime(document) {} }
    guard let root = document.root else { throw ReadError.malformed("it holds no element") }
    let priority = root.child("NewsEnvelope")?.child("Priority")?.words("FormalName")
    var drafts: [ArticleDraft] = []
    for item in root.isNamed("NewsItem") ? [root] : root.all("NewsItem") {
      for part in NewsMLContent.stories(of: item) {
        var draft = try NewsMLContent(item, story: part).draft
        if draft.blocks.isEmpty { continue }
        draft.metadata.priority = draft.metadata.priority ?? priority
        draft.notes = notes
        drafts.append(draft)
      }
    }
    if drafts.isEmpty { throw ReadError.noArticle("no text, but pictures or references") }
    var names = WireNames(input, several: drafts.count > 1)
    for draft in drafts {
      let name = names.next(draft.metadata)
      try WireRecords.hand(
        over: draft, named: name, of: input, as: format, to: body, alone: drafts.count == 1,
        number: names.number)
    }
  }
}
