import GalleyModel
import GalleyReaders

/// What an item of RSS or an entry of Atom holds.
struct FeedItem {
  private(set) var draft = ArticleDraft()

  init(_ item: MarkupNode) {
    draft.headline = item.child("title").flatMap(Self.words)
    draft.metadata.guid = (item.child("guid") ?? item.child("id"))?.words
    draft.metadata.url = Self.url(of: item)
    readDates(item)
    draft.metadata.authors = Self.authors(of: item)
    draft.metadata.keywords = item.children("category").compactMap { $0.words("term") ?? $0.words }
    draft.metadata.language = item.words("lang")
    draft.metadata.publisher = item.child("publisher")?.words
    readBody(item)
  }

  /// Words of a field that may hold HTML of its own, as escaped text.
  private static func words(_ node: MarkupNode) -> String? {
    guard let words = node.words else { return nil }
    return WireBody.holdsMarkup(words) ? WireBody.text(ofHTML: words) : words
  }

  private static func url(of item: MarkupNode) -> String? {
    for link in item.children("link") {
      if let address = link.words { return address }
      if ["alternate", nil].contains(link.words("rel")), let address = link.words("href") {
        return address
      }
    }
    let guid = item.child("guid")
    guard guid?.words("isPermaLink") != "false" else { return nil }
    return (guid ?? item.child("id"))?.words.flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  private mutating func readDates(_ item: MarkupNode) {
    func date(_ names: StaticString...) -> String? {
      for name in names {
        if let date = item.child(name)?.words.flatMap(DateText.iso) { return date }
      }
      return nil
    }
    draft.metadata.published = date("pubDate", "published", "issued", "created", "date")
    draft.metadata.modified = date("updated", "modified")
  }

  /// `dc:creator`, Atom's `author/name`, and RSS's `mail@example.org (Ann Lee)`.
  private static func authors(of item: MarkupNode) -> [String] {
    let creators = item.children("creator").compactMap(\.words)
    let names = item.children("author").compactMap { $0.child("name")?.words ?? $0.words }
    var seen: Set<String> = []
    return (creators.isEmpty ? names : creators).flatMap { text -> [String] in
      if let open = text.firstIndex(of: "("), text.hasSuffix(")"), text[..<open].contains("@") {
        return BylineText.authors(in: String(text[text.index(after: open)...].dropLast()))
      }
      return BylineText.authors(in: text)
    }.filter { seen.insert($0).inserted }
  }

  /// The full content where there is one, and the summary as what it is beside it.
  private mutating func readBody(_ item: MarkupNode) {
    let content = item.children.first { node in
      node.isNamed("encoded") || node.isNamed("content:encoded")
        || node.isNamed("content") && (node.attribute("url") == nil)
    }
    let summary = item.child("description") ?? item.child("summary") ?? item.child("subtitle")
    let body = content.map(Self.blocks) ?? []
    if body.isEmpty {
      draft.blocks = summary.map(Self.blocks) ?? []
    } else {
      draft.blocks = body
      draft.metadata.description = summary.flatMap(Self.words)
    }
    for index in draft.blocks.indices where Self.isFurniture(draft.blocks[index].text) {
      draft.blocks[index].kind = .related
    }
  }

  private static func blocks(_ node: MarkupNode) -> [ArticleDraft.Block] {
    if node.holdsElements { return WireBody.blocks(of: node) }
    return (try? WireBody.blocks(of: node.text)) ?? []
  }

  /// What programs that make feeds put below a story.
  private static func isFurniture(_ text: String) -> Bool {
    guard text.utf8.count < 300 else { return false }
    let words = text.lowercased()
    return words.contains("appeared first on") || words.contains("continue reading")
      || words.trimmingSpaces.hasPrefix("read more") || words.trimmingSpaces == "comments"
  }
}
