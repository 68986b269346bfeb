import GalleyModel
public import GalleyReaders

/// Reads RSS 0.9 to 2.0, Atom and JSON Feed: an article an item.
public struct FeedReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `feed`.
  public var format: ReadFormat {
    ReadFormat(
      name: "feed", fileExtensions: ["rss", "atom"],
      summary: "RSS, Atom or JSON Feed, an article an item",
      holdsSeveral: true)
  }

  /// Whether the first element is that of a feed.
  public func recognizes(_ head: FileHead) -> Bool {
    switch head.rootElement {
    case "rss": true
    case "feed", "entry": head.holds("http://www.w3.org/2005/Atom") || head.holds("purl.org/atom")
    case "rdf": head.holds("http://purl.org/rss/") || head.holds("my.netscape.com/rdf")
    default: JSONFeed.recognizes(head)
    }
  }

  /// Reads an input to its end and hands over an article an item, a headline alone included.
  /// - Throws: ``ReadError`` where it cannot be read or holds no item, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let bytes = try input.bytes()
    let isJSON = bytes.prefix(64).first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "{")
    let drafts = isJSON ? try JSONFeed.drafts(of: bytes) : try Self.drafts(of: bytes)
    if drafts.isEmpty { throw ReadError.noArticle("a feed without items") }
    var names = WireNames(input, several: drafts.count > 1)
    for draft in drafts {
      let name = names.next(draft.metadata)
      try WireRecords.hand(
        over: draft, named: name, of: input, as: format, to: body, alone: false,
        number: names.number)
    }
  }

  /// A draft an item of RSS or entry of Atom.
  private static func drafts(of bytes: [UInt8]) throws(ReadError) -> [ArticleDraft] {
    let (document, notes) = try XMLSource.document(bytes)
    defer { withExtendedLifetime(document) {} }
    guard let root = document.root else { throw .malformed("it holds no element") }
    let channel = root.child("channel") ?? root
    var items = channel.children("item") + channel.children("entry")
    if root.isNamed("entry") { items = [root] }
    // RSS 1.0 has its items beside the channel.
    if channel != root { items += root.children("item") }
    return items.map { item in
      var draft = FeedItem(item).draft
      draft.notes = notes
      draft.metadata.publisher = draft.metadata.publisher ?? channel.child("title")?.words
      draft.metadata.language =
        draft.metadata.language ?? channel.child("language")?.words ?? root.words("lang")
      return draft
    }
  }
}
