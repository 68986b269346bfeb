/// What a page says of itself in its head and in elements for machines.
struct PageHead {
  /// The contents of `<meta>` by name or property in small letters, the first of each name.
  private(set) var meta: [String: String] = [:]
  /// The contents of names that come several times.
  private(set) var lists: [String: [String]] = [:]
  private(set) var title: String?
  private(set) var canonical: String?
  private(set) var language: String?

  /// Reads a page.
  init(_ root: MarkupNode) {
    for node in root.subtree where node.isElement {
      let name = node.nameBytes
      switch (name.first, name.count) {
      case (UInt8(ascii: "m"), 4) where node.isNamed("meta"): readMeta(node)
      case (UInt8(ascii: "l"), 4) where node.isNamed("link"):
        if canonical == nil, node.attribute("rel")?.lowercased() == "canonical" {
          canonical = node.attribute("href")?.cleaned
        }
      case (UInt8(ascii: "t"), 5) where node.isNamed("title"):
        title = title ?? node.text.cleaned
      case (UInt8(ascii: "t"), 4) where node.isNamed("time"): readTime(node)
      case (UInt8(ascii: "h"), 4) where node.isNamed("html"):
        language = (node.attribute("lang") ?? node.attribute("xml:lang"))?.cleaned
      default: break
      }
    }
  }

  private mutating func readMeta(_ node: MarkupNode) {
    guard
      let name =
        (node.attribute("property") ?? node.attribute("name")
        ?? node.attribute("itemprop") ?? node.attribute("http-equiv"))?.lowercased(),
      let content = node.attribute("content")?.cleaned
    else { return }
    keep(content, as: name)
    // Pages mix the two up: <meta name="author" property="article:author">.
    if let other = node.attribute("name")?.lowercased(), other != name { keep(content, as: other) }
    if let other = node.attribute("itemprop")?.lowercased(), other != name {
      keep(content, as: other)
    }
  }

  private mutating func keep(_ content: String, as name: String) {
    if meta[name] == nil { meta[name] = content }
    if lists[name, default: []].count < 100 { lists[name, default: []].append(content) }
  }

  private mutating func readTime(_ node: MarkupNode) {
    guard let moment = node.attribute("datetime")?.cleaned else { return }
    let name = node.attribute("itemprop")?.lowercased()
    let isPublic = node.attribute("class")?.lowercased().contains("publish") ?? false
    keep(moment, as: name ?? (isPublic ? "time:published" : "time"))
  }

  /// The first of some names that has a content.
  func first(_ names: String...) -> String? {
    names.lazy.compactMap { meta[$0] }.first
  }
}
