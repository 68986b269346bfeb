import GalleyModel
public import GalleyReaders

/// Reads RSS 0.9 to 2.0 and Atom: an article an item.
public struct FeedReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `feed`.
  public var format: ReadFormat {
    ReadFormat(
      name: "feed", fileExtensions: ["rss", "atom"], summary: "RSS or Atom, an article an item",
      holdsSeveral: true)
  }

  /// Whether the first element is that of a feed.
  public func recognizes(_ head: FileHead) -> Bool {
    switch head.rootElement {
    case "rss": true
    case "feed", "entry": head.holds("http://www.w3.org/2005/Atom") || head.holds("purl.org/atom")
    case "rdf": head.holds("http://purl.org/rss/") || head.holds("my.netscape.com/rdf")
    default: false
    }
  }

  /// Reads an input to its end and hands over an article an item, a headline alone included.
  /// - Throws: ``ReadError`` where it cannot be read or holds no item, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let (document, notes) = try XMLSource.document(try input.bytes())
    defer { withExtendedLifetime(document) {} }
    guard let root = document.root else { throw ReadError.malformed("it holds no element") }
    let channel = root.child("channel") ?? root
    let items =
      root.isNamed("entry")
      ? [root] : [channel, root].flatMap { $0.children("item") + $0.children("entry") }
    if items.isEmpty { throw ReadError.noArticle("a feed without items") }
    var names = WireNames(input, several: items.count > 1)
    var seen: Set<MarkupNode> = []
    for item in items where seen.insert(item).inserted {
      var draft = FeedItem(item).draft
      draft.notes = notes
      draft.metadata.publisher = draft.metadata.publisher ?? channel.child("title")?.words
      draft.metadata.language =
        draft.metadata.language ?? channel.child("language")?.words ?? root.words("lang")
      let name = names.next(draft.metadata)
      try WireRecords.hand(
        over: draft, named: name, of: input, as: format, to: body, alone: false,
        number: names.number)
    }
  }
}
