import GalleyModel
import GalleyReaders

/// What an item of NewsML-G2 holds.
struct NewsMLG2Content {
  private(set) var draft = ArticleDraft()

  init(_ item: MarkupNode) throws(ReadError) {
    draft.metadata.guid = item.words("guid")
    draft.metadata.version = item.words("version")
    let content = item.child("contentMeta")
    draft.metadata.language =
      content?.child("language")?.words("tag") ?? item.words("lang")
    if let meta = item.child("itemMeta") { readItemMeta(meta) }
    if let content { readContentMeta(content) }
    if draft.metadata.publisher == nil {
      let holder = item.child("rightsInfo")?.child("copyrightHolder")
      draft.metadata.publisher = holder.flatMap(Self.name)
    }
    if let set = item.child("contentSet") { try readBody(set) }
    if draft.headline == nil, !draft.blocks.contains(where: { $0.kind == .headline }) {
      draft.headline = item.child("itemMeta")?.child("title")?.words
    }
  }

  private mutating func readItemMeta(_ meta: MarkupNode) {
    func date(_ name: StaticString) -> String? { meta.child(name)?.words.flatMap(DateText.iso) }
    draft.metadata.modified = date("versionCreated")
    draft.metadata.published = date("firstCreated")
    draft.metadata.embargo = date("embargoed")
    draft.metadata.publisher = meta.child("provider").flatMap(Self.name)
    var notes = WireNotes()
    for note in meta.children("edNote") {
      let isPrivate = note.words("pubconstraint")?.lowercased().contains("nonpublic") ?? false
      if !isPrivate { notes.add(note.words, role: note.words("role")) }
    }
    draft.metadata.note = notes.note
    draft.metadata.updateNote = notes.update
    draft.metadata.section =
      meta.children("service").lazy.compactMap { $0.child("name")?.words }.first
  }

  private mutating func readContentMeta(_ meta: MarkupNode) {
    draft.metadata.priority = meta.child("urgency")?.words
    draft.metadata.slug = meta.child("slugline")?.words
    draft.metadata.publisher =
      (meta.child("infoSource").flatMap(Self.name) ?? meta.child("creditline")?.words)
      .flatMap(Self.withoutDash) ?? draft.metadata.publisher
    draft.metadata.published =
      draft.metadata.published ?? meta.child("contentCreated")?.words.flatMap(DateText.iso)
    draft.metadata.modified =
      draft.metadata.modified ?? meta.child("contentModified")?.words.flatMap(DateText.iso)
    readHeadlines(spoken(meta.children("headline")))
    if let byline = spoken(meta.children("by")).first?.words {
      draft.metadata.authors = BylineText.authors(in: byline)
    } else {
      let people = meta.children("creator") + meta.children("contributor")
      draft.metadata.authors = people.compactMap(Self.name).filter(BylineText.isName)
    }
    // The copy itself says where it was written better than where the desk is.
    draft.metadata.dateline = spoken(meta.children("dateline")).first?.words.flatMap(
      DatelineText.cleaned)
    located = meta.children("located").lazy.compactMap(Self.name).first
    let keywords = meta.children("keyword").compactMap(\.words)
    draft.metadata.keywords =
      keywords.isEmpty
      ? unique(
        meta.children("subject").filter { $0.code("type") != "category" }.compactMap {
          spoken($0.children("name")).first?.words
        }) : unique(keywords)
    let descriptions = spoken(meta.children("description"))
    let summary = descriptions.first { node in
      ["summary", "abstract", "teaser", "lead"].contains(node.code("role") ?? "")
    }
    draft.metadata.description =
      (summary ?? descriptions.first { $0.code("role") != "caption" })?.words
  }

  private var located: String?

  /// The one of the main role or rank, and a second one below it.
  private mutating func readHeadlines(_ nodes: [MarkupNode]) {
    let nodes = nodes.filter { $0.words != nil }
    let main =
      nodes.first {
        ["main", "headline", "title", nil].contains($0.code("role"))
          && ($0.words("rank") ?? "1") == "1"
      }
      ?? nodes.first { node in
        !["sub", "short", "kicker", "seo", "web", "over"].contains {
          (node.code("role") ?? "").contains($0)
        }
      } ?? nodes.first
    draft.headline = main?.words
    for node in nodes where node != main && (node.code("role") ?? "").contains("sub") {
      draft.add(.standfirst, node.text)
    }
  }

  /// Those in the item's language where several languages are there.
  private func spoken(_ nodes: [MarkupNode]) -> [MarkupNode] {
    guard let language = draft.metadata.language?.prefix(2).lowercased() else { return nodes }
    let own = nodes.filter { $0.attribute("lang")?.prefix(2).lowercased() == language }
    let silent = nodes.filter { $0.attribute("lang") == nil }
    if own.isEmpty { return silent.isEmpty ? nodes : silent }
    return nodes.filter { own.contains($0) || silent.contains($0) }
  }

  private func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  /// Of a provider, a place, a person: its name, or the literal that stands for it.
  private static func name(_ node: MarkupNode) -> String? {
    node.child("name")?.words ?? node.words("literal")
      ?? node.words("qcode").flatMap { $0.split(separator: ":").last.map(String.init) }
  }

  private static func withoutDash(_ text: String) -> String? {
    let text = String(text.reversed().drop { "-–— ".contains($0) }.reversed())
    return text.isEmpty ? nil : text
  }

  /// One body of those that carry the same copy, in the item's language.
  private mutating func readBody(_ set: MarkupNode) throws(ReadError) {
    let parts = spoken(set.children.filter { $0.isNamed("inlineXML") || $0.isNamed("inlineData") })
      .filter { $0.attribute("encoding") == nil && $0.words != nil && !Self.isStyle($0) }
    var best: (rank: Int, blocks: ArticleDraft, size: Int)?
    for part in parts {
      let content = try Self.content(of: part)
      let size = content.blocks.reduce(0) { $0 + $1.text.utf8.count }
      let rank = part.isNamed("inlineXML") ? 0 : 1
      if let best, (best.rank, -best.size) <= (rank, -size) { continue }
      if size > 0 { best = (rank, content, size) }
    }
    guard let content = best?.blocks else { return }
    let below = draft.blocks
    draft.blocks = below + content.blocks
    draft.headline = draft.headline ?? content.headline
    draft.metadata.fill(from: content.metadata)
    if draft.metadata.dateline == nil {
      let leads = content.blocks.filter { $0.kind == nil }.prefix(4)
      let places = leads.lazy.compactMap { DatelineText.place(opening: $0.text.trimmingSpaces) }
      draft.metadata.dateline = places.first ?? located
    }
  }

  private static func isStyle(_ part: MarkupNode) -> Bool {
    let kind = (part.attribute("contenttype") ?? "").lowercased()
    return ["css", "json", "image", "video", "audio", "sportsml"].contains(where: kind.contains)
  }

  /// NITF, HTML or text, as elements or as a string.
  static func content(of part: MarkupNode) throws(ReadError) -> ArticleDraft {
    if let nitf = part.child("nitf") ?? part.first("nitf") { return NITFContent(nitf).draft }
    var draft = ArticleDraft()
    if part.holdsElements {
      draft.blocks = WireBody.blocks(of: part)
    } else if let nitf = try NITFString.content(of: part.text) {
      return nitf
    } else {
      draft.blocks = try WireBody.blocks(of: part.text)
    }
    return draft
  }
}

extension Metadata {
  /// Takes over what another has and this one has not.
  mutating func fill(from other: Metadata) {
    for path: WritableKeyPath<Metadata, String?> in [
      \.guid, \.url, \.published, \.modified, \.embargo, \.publisher, \.language, \.version,
      \.updateNote, \.slug, \.section, \.priority, \.dateline, \.note, \.description,
    ] where self[keyPath: path] == nil {
      self[keyPath: path] = other[keyPath: path]
    }
    if authors.isEmpty { authors = other.authors }
    if keywords.isEmpty { keywords = other.keywords }
  }
}
