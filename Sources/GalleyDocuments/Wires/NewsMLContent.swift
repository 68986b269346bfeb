import GalleyModel
import GalleyReaders

/// What a NewsItem of NewsML 1 holds.
struct NewsMLContent {
  private(set) var draft = ArticleDraft()

  /// The components of an item that are stories of their own: those with a headline and text below
  /// one that has none; the item's whole component otherwise.
  static func stories(of item: MarkupNode) -> [MarkupNode] {
    guard let top = item.child("NewsComponent") else { return [item] }
    let isEquivalent = top.words("EquivalentsList")?.lowercased() == "yes"
    let parts = top.children("NewsComponent").filter {
      $0.child("NewsLines")?.child("HeadLine")?.words != nil && holdsText($0)
    }
    guard parts.count > 1, top.child("NewsLines")?.child("HeadLine")?.words == nil else {
      return [top]
    }
    if !isEquivalent { return parts }
    // The same story in several languages or forms: one of them.
    let language = item.words("lang")?.prefix(2).lowercased()
    return [
      parts.first { language != nil && Self.language(of: $0)?.prefix(2).lowercased() == language }
        ?? parts[0]
    ]
  }

  private static func holdsText(_ component: MarkupNode) -> Bool {
    component.all("ContentItem").contains { isText($0) }
  }

  private static func language(of component: MarkupNode) -> String? {
    component.child("DescriptiveMetadata")?.first("Language")?.words("FormalName")
      ?? component.words("lang")
  }

  /// Reads a story of an item.
  init(_ item: MarkupNode, story: MarkupNode) throws(ReadError) {
    readIdentification(item)
    draft.metadata.language = Self.language(of: story) ?? item.words("lang")
    for lines in story.all("NewsLines") { readLines(lines) }
    readDescription(story)
    try readContent(story)
  }

  private mutating func readIdentification(_ item: MarkupNode) {
    if let identification = item.child("Identification") {
      draft.metadata.guid = identification.first("PublicIdentifier")?.words
      draft.metadata.version = identification.first("RevisionId")?.words
      draft.metadata.slug = identification.child("NameLabel")?.words
    }
    guard let management = item.child("NewsManagement") else { return }
    func date(_ name: StaticString) -> String? {
      management.child(name)?.words.flatMap(DateText.iso)
    }
    draft.metadata.published = date("FirstCreated")
    draft.metadata.modified = date("ThisRevisionCreated")
    draft.metadata.priority = management.child("Urgency")?.words("FormalName")
    if management.child("Status")?.words("FormalName")?.lowercased().hasPrefix("embargo") ?? false {
      draft.metadata.embargo =
        management.child("StatusWillChange")?.first("DateAndTime")?.words.flatMap(DateText.iso)
    }
  }

  private mutating func readLines(_ lines: MarkupNode) {
    func words(_ name: StaticString) -> String? {
      lines.children(name).lazy.compactMap(\.words).first
    }
    draft.headline = draft.headline ?? words("HeadLine")
    if let line = words("SubHeadLine"), !draft.blocks.contains(where: { $0.kind == .standfirst }) {
      draft.add(.standfirst, line)
    }
    if draft.metadata.authors.isEmpty, let byline = words("ByLine") {
      draft.metadata.authors = BylineText.authors(in: byline)
    }
    draft.metadata.dateline =
      draft.metadata.dateline ?? words("DateLine").flatMap(DatelineText.cleaned)
    draft.metadata.slug = words("SlugLine") ?? draft.metadata.slug
    if draft.metadata.keywords.isEmpty {
      draft.metadata.keywords = lines.children("KeywordLine").flatMap { line in
        (line.words ?? "").split { ";,".contains($0) }.compactMap { ArticleDraft.words(String($0)) }
      }
    }
    var notes = WireNotes()
    for line in lines.children("NewsLine") {
      let role = line.child("NewsLineType")?.words("FormalName") ?? ""
      // Lines about products and pictures are no notes.
      guard
        ["note", "advis", "edit", "correct", "update"].contains(where: role.lowercased().contains)
      else { continue }
      notes.add(line.child("NewsLineText")?.words, role: role)
    }
    draft.metadata.note = draft.metadata.note ?? notes.note
    draft.metadata.updateNote = draft.metadata.updateNote ?? notes.update
  }

  private mutating func readDescription(_ story: MarkupNode) {
    let administration = story.first("AdministrativeMetadata")
    draft.metadata.publisher = administration?.child("Provider")?.first("Party")?.words(
      "FormalName")
    if draft.metadata.authors.isEmpty,
      let creator = administration?.child("Creator")?.first("Party")?.words("FormalName"),
      creator.contains(" ")
    {
      draft.metadata.authors = BylineText.authors(in: creator)
    }
    guard draft.metadata.keywords.isEmpty, let metadata = story.first("DescriptiveMetadata") else {
      return
    }
    let keywords = metadata.children("Property").filter {
      $0.words("FormalName")?.lowercased() == "keyword" && $0.words("Role") == nil
    }
    draft.metadata.keywords = keywords.compactMap { $0.words("Value") }
  }

  /// Whether a content item is copy, and no style sheet, picture or sound.
  private static func isText(_ content: MarkupNode) -> Bool {
    let names = ["MediaType", "Format", "MimeType"].compactMap { name in
      content.children.first { $0.name == name }?.words("FormalName")?.lowercased()
    }.joined(separator: " ")
    let others = [
      "photo", "picture", "graphic", "audio", "video", "complementary", "css", "stylesheet", "jpeg",
      "icon", "animation",
    ]
    guard !others.contains(where: names.contains), let data = content.child("DataContent") else {
      return false
    }
    if data.holdsElements { return data.words != nil }
    return data.words.map { !isStyle($0) } ?? false
  }

  /// `body { color: red; }` is no copy, whatever it is called.
  private static func isStyle(_ text: String) -> Bool {
    let head = text.prefix(400)
    return head.contains("{") && head.contains(":") && head.contains(";") && head.contains("}")
      && !head.contains("<") && !head.contains(". ")
  }

  /// The bodies by the roles of the components around them; of several with one role the longest.
  private mutating func readContent(_ story: MarkupNode) throws(ReadError) {
    var bodies: [(role: String, draft: ArticleDraft, size: Int)] = []
    for item in story.all("ContentItem") where Self.isText(item) {
      guard let data = item.child("DataContent") else { continue }
      let content = try NewsMLG2Content.content(of: data)
      let size = content.blocks.reduce(0) { $0 + $1.text.utf8.count }
      if size > 0 { bodies.append((Self.role(of: item), content, size)) }
    }
    for body in bodies where ["title", "headline"].contains(body.role) {
      draft.headline =
        draft.headline ?? body.draft.blocks.first.flatMap { ArticleDraft.words($0.text) }
    }
    for body in bodies where ["lead", "abstract", "summary"].contains(body.role) {
      for block in body.draft.blocks { draft.add(.standfirst, block.text) }
    }
    let aside = ["title", "headline", "lead", "abstract", "summary", "caption", "slug", "keyword"]
    let stories = bodies.filter { !aside.contains($0.role) }
    // Of equal length the first one counts.
    var best: (role: String, draft: ArticleDraft, size: Int)?
    for story in stories where story.size > best?.size ?? 0 { best = story }
    if let best {
      draft.blocks += best.draft.blocks
      draft.headline = draft.headline ?? best.draft.headline
      draft.metadata.fill(from: best.draft.metadata)
    }
    for body in bodies where body.role == "caption" {
      for block in body.draft.blocks { draft.add(.caption, block.text) }
    }
  }

  /// What the component around a content item is to the story, in small letters.
  private static func role(of item: MarkupNode) -> String {
    item.parent?.child("Role")?.words("FormalName")?.lowercased() ?? ""
  }
}
