import GalleyModel
public import GalleyReaders

/// Reads ninjs, News in JSON of the IPTC, versions 1 to 3: an item, an array, or an item a line.
public struct NinjsReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `ninjs`.
  public var format: ReadFormat {
    ReadFormat(
      name: "ninjs", fileExtensions: ["ninjs"], summary: "ninjs 1 to 3, News in JSON",
      holdsSeveral: true)
  }

  /// Whether the first object has the keys of an item: its state of publication, and its copy.
  public func recognizes(_ head: FileHead) -> Bool {
    if head.jsonKeys.isEmpty { return false }
    let keys = Set(head.jsonKeys)
    let states: Set = ["versioncreated", "pubstatus", "representationtype", "firstcreated"]
    let copy: Set = [
      "bodies", "headlines", "headline", "body_html", "body_text", "body_xhtml", "body_nitf",
    ]
    let isItem = !keys.isDisjoint(with: ["uri", "guid", "altids"]) || keys.contains("standard")
    return isItem && !keys.isDisjoint(with: states)
      && (!keys.isDisjoint(with: copy) || keys.contains("associations"))
  }

  /// False for one object, which is how agencies send them.
  public func mayHoldSeveral(_ head: FileHead) -> Bool {
    head.begins(with: "[") || head.holds("}\n{")
  }

  /// Reads an input to its end and hands over an article an item.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let values = try JSONTree.values(of: try input.bytes())
    let all = values.flatMap { value -> [JSONTree] in
      for key in ["_items", "items", "entries"] {
        if case .array(let items) = value[key] { return items }
      }
      return [value]
    }
    if all.isEmpty { throw ReadError.blank }
    let items = all.filter { !Self.unread.contains($0.words("type")?.lowercased() ?? "text") }
    if items.isEmpty { throw ReadError.noArticle("pictures, sound or video alone") }
    var names = WireNames(input, several: items.count > 1)
    for item in items {
      let content = NinjsContent(item)
      let name = names.next(content.draft.metadata)
      try WireRecords.hand(
        over: content.draft, named: name, of: input, as: format, to: body, alone: items.count == 1,
        number: names.number)
    }
  }

  /// The types of items that are no copy.
  private static let unread: Set<String> = ["picture", "audio", "video", "graphic", "photo"]
}

/// What an item of ninjs holds.
struct NinjsContent {
  private(set) var draft = ArticleDraft()

  init(_ item: JSONTree) {
    readMetadata(item)
    draft.headline =
      Self.main(item["headlines"]) ?? Self.main(item["headline"]) ?? item.words("title", "name")
    if let byline = Self.main(item["by"]) ?? Self.main(item["byline"]) ?? Self.main(item["bylines"])
    {
      draft.metadata.authors = BylineText.authors(in: byline)
    } else {
      draft.metadata.authors = item["authors"].elements.compactMap { $0.words }
    }
    readBody(item)
    let summary = Self.main(item["descriptions"]) ?? item.words("description_text")
    draft.metadata.description =
      summary ?? item.words("description_html").flatMap(WireBody.text(ofHTML:))
  }

  private mutating func readMetadata(_ item: JSONTree) {
    let uri = item.words("uri")
    draft.metadata.guid = item.words("guid") ?? uri
    draft.metadata.url = item.words("url") ?? uri.flatMap { $0.hasPrefix("http") ? $0 : nil }
    func date(_ keys: String...) -> String? {
      for key in keys { if let date = item.words(key).flatMap(DateText.iso) { return date } }
      return nil
    }
    draft.metadata.published = date("firstpublished", "firstcreated", "contentcreated")
    draft.metadata.modified = date("versioncreated", "contentmodified")
    draft.metadata.embargo = date("embargoed")
    draft.metadata.version = item.words("version")
    draft.metadata.priority = item.words("urgency", "priority")
    draft.metadata.language = item.words("language")
    draft.metadata.slug = item.words("slugline", "slug")
    draft.metadata.keywords =
      item["keywords"].list.isEmpty ? item["keyword"].list : item["keywords"].list
    if draft.metadata.keywords.isEmpty {
      let subjects = item["subjects"].elements.isEmpty ? item["subject"] : item["subjects"]
      draft.metadata.keywords = subjects.elements.compactMap { $0.words("name") }
    }
    draft.metadata.section = item.words("section", "service", "services")
    draft.metadata.publisher =
      item.words("source", "provider", "infosources", "copyrightholder")
    draft.metadata.dateline =
      (Self.main(item["dateline"]) ?? item.words("located")).flatMap(DatelineText.cleaned)
    let notes = item["ednotes"].list + item["ednote"].list
    draft.metadata.note = notes.isEmpty ? nil : notes.joined(separator: "\n")
  }

  /// The value of the main role among several, `[{"role": "main", "value": "…"}]`, or the one there is.
  private static func main(_ value: JSONTree) -> String? {
    guard case .array(let values) = value else { return value.words }
    let main = values.first { ["main", "headline", "default"].contains($0["role"].text ?? "main") }
    return (main ?? values.first)?.words
  }

  /// One body of those that carry the same copy: HTML before NITF before plain text.
  private mutating func readBody(_ item: JSONTree) {
    var bodies: [(rank: Int, text: String)] = []
    for body in item["bodies"].elements {
      guard let text = body["value"].text, text.utf8.contains(where: { $0 > 0x20 }) else {
        continue
      }
      let kind = (body.words("contenttype") ?? "") + " " + (body.words("role") ?? "")
      bodies.append((Self.rank(kind.lowercased()), text))
    }
    for key in ["body_xhtml", "body_html", "body_nitf", "body_text"] {
      if let text = item[key].text, text.utf8.contains(where: { $0 > 0x20 }) {
        bodies.append((Self.rank(key), text))
      }
    }
    if case .object(let members) = item {
      for key in members.keys.sorted() where key.hasPrefix("body") {
        if let text = members[key]?.text, text.utf8.contains(where: { $0 > 0x20 }) {
          bodies.append((5, text))
        }
      }
    }
    let best = bodies.map(\.rank).min()
    // Of several in HTML the one with the pictures' captions is the longest.
    let body = bodies.filter { $0.rank == best }.max { $0.text.utf8.count < $1.text.utf8.count }
    if let text = body?.text { readBody(text) }
  }

  private mutating func readBody(_ text: String) {
    if let nitf = try? NITFString.content(of: text) {
      draft.blocks = nitf.blocks
      draft.headline = draft.headline ?? nitf.headline
      if draft.metadata.authors.isEmpty { draft.metadata.authors = nitf.metadata.authors }
      draft.metadata.dateline = draft.metadata.dateline ?? nitf.metadata.dateline
    } else {
      draft.blocks = (try? WireBody.blocks(of: text)) ?? []
    }
  }

  private static func rank(_ kind: String) -> Int {
    if kind.contains("html") { return 0 }
    if kind.contains("nitf") || kind.contains("xml") { return 1 }
    if kind.contains("text") { return 2 }
    return 3
  }
}
