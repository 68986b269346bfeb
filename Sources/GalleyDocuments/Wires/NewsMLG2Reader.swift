import GalleyModel
public import GalleyReaders

/// Reads NewsML-G2 of the IPTC: a newsItem, or all text items of a newsMessage or package.
public struct NewsMLG2Reader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `newsml-g2`.
  public var format: ReadFormat {
    ReadFormat(
      name: "newsml-g2", fileExtensions: ["newsmlg2", "xml"],
      summary: "NewsML-G2: a newsItem, or the items of a newsMessage", holdsSeveral: true)
  }

  /// Whether the first element is one of the standard's.
  public func recognizes(_ head: FileHead) -> Bool {
    ["newsitem", "newsmessage", "packageitem"].contains(head.rootElement) && !head.holds("<NewsML")
  }

  /// False for a single item.
  public func mayHoldSeveral(_ head: FileHead) -> Bool { head.rootElement != "newsitem" }

  /// Reads an input to its end and hands over an article a text item.
  /// - Throws: ``ReadError`` where it cannot be read or holds no text, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let (document, notes) = try XMLSource.document(try input.bytes())
    defer { withExtendedLifetime(document) {} }
    guard let root = document.root else { throw ReadError.malformed("it holds no element") }
    if root.first("newsItem") == nil, !root.isNamed("newsItem"), !root.isNamed("newsMessage"),
      !root.isNamed("packageItem")
    {
      throw ReadError.foreign(.xml)
    }
    let items = (root.isNamed("newsItem") ? [root] : root.all("newsItem")).filter(Self.holdsText)
    if items.isEmpty { throw ReadError.noArticle("no text, but references to items elsewhere") }
    var names = WireNames(input, several: items.count > 1)
    for item in items {
      var draft = try NewsMLG2Content(item).draft
      draft.notes = notes
      let name = names.next(draft.metadata)
      try WireRecords.hand(
        over: draft, named: name, of: input, as: format, to: body, alone: items.count == 1,
        number: names.number)
    }
  }

  /// Whether an item carries words of its own; pictures and what stands elsewhere do not.
  private static func holdsText(_ item: MarkupNode) -> Bool {
    let kind = item.child("itemMeta")?.child("itemClass")?.code("qcode") ?? "text"
    guard !["picture", "video", "audio", "graphic", "animation"].contains(kind) else {
      return false
    }
    let content = item.child("contentSet")
    return content?.child("inlineXML") != nil || content?.child("inlineData") != nil
      || content == nil && item.child("contentMeta")?.child("headline") != nil
  }
}
