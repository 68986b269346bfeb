import GalleyModel
import GalleyReaders

/// What a NITF document holds: fields of its head, and blocks of its body.
///
/// The document may stand alone, within NewsML, or as a string in another format.
struct NITFContent {
  /// The article so far.
  private(set) var draft = ArticleDraft()

  /// Reads an element `nitf`, or `body` of one.
  init(_ root: MarkupNode) {
    if let head = root.child("head") { readHead(head) }
    let body = root.isNamed("body") ? root : root.child("body") ?? root
    if let language = root.words("baselang") ?? root.words("lang") {
      draft.metadata.language = language
    }
    for part in body.children where part.isElement {
      if part.isNamed("body.head") {
        readBodyHead(part)
      } else {
        draft.blocks += WireBody.blocks(of: part)
      }
    }
    if draft.blocks.isEmpty { draft.blocks = WireBody.blocks(of: body) }
    if draft.headline == nil, !draft.blocks.contains(where: { $0.kind == .headline }) {
      draft.headline = root.child("head")?.child("title")?.words
    }
  }

  private mutating func readHead(_ head: MarkupNode) {
    var meta: [String: String] = [:]
    for node in head.children("meta") {
      if let name = node.words("name")?.lowercased(), let content = node.words("content") {
        meta[name] = meta[name] ?? content
      }
    }
    let data = head.child("docdata") ?? head
    let key = data.first("du-key")
    draft.metadata.guid = data.first("doc-id")?.words("id-string")
    draft.metadata.priority = data.first("urgency")?.words("ed-urg")
    draft.metadata.version = key?.words("version")
    draft.metadata.slug =
      key?.words("key") ?? meta["anpa-keyword"] ?? meta["slug"] ?? meta["slugline"]
    draft.metadata.keywords = data.all("keyword").compactMap { $0.words("key") }
    draft.metadata.note = data.first("ed-msg")?.words("info")
    draft.metadata.publisher = data.first("doc.copyright")?.words("holder")
    draft.metadata.section = head.first("pubdata")?.words("position.section") ?? meta["section"]
    draft.metadata.url = head.first("pubdata")?.words("ex-ref").flatMap {
      $0.hasPrefix("http") ? $0 : nil
    }
    readDates(head)
  }

  /// When it was sent, and when it is free: the later of these is when it may be printed.
  private mutating func readDates(_ head: MarkupNode) {
    func date(_ name: StaticString, _ attribute: StaticString = "norm") -> String? {
      head.first(name)?.words(attribute).flatMap(DateText.iso)
    }
    let issue = date("date.issue")
    let release = date("date.release")
    if let release, let issue {
      // "20061018000000-0500" is the day alone and no hour of release.
      let isDayOnly = release.contains("T00:00:00") && release.prefix(10) <= issue.prefix(10)
      draft.metadata.published = isDayOnly ? issue : release
      if !isDayOnly, release.prefix(16) > issue.prefix(16) { draft.metadata.embargo = release }
    } else {
      draft.metadata.published = release ?? issue ?? date("pubdata", "date.publication")
    }
  }

  private mutating func readBodyHead(_ head: MarkupNode) {
    let headline = head.first("hl1") ?? head.child("hedline") ?? head.first("hl2")
    draft.headline = headline?.words
    draft.metadata.publisher = head.child("distributor")?.words ?? draft.metadata.publisher
    if let place = head.child("dateline") {
      let place = place.first("location")?.words ?? place.words
      draft.metadata.dateline = place.flatMap(Self.spaced).flatMap(DatelineText.cleaned)
    }
    for note in head.children("note") {
      guard let words = note.words else { continue }
      draft.add(.note, words)
      draft.metadata.note = [words, draft.metadata.note].compactMap(\.self).joined(separator: "\n")
    }
    for byline in head.children("byline") { readByline(byline) }
    if let abstract = head.child("abstract") {
      for block in WireBody.blocks(of: abstract) { draft.add(.standfirst, block.text) }
    }
  }

  private mutating func readByline(_ byline: MarkupNode) {
    let people = byline.children("person").compactMap(\.words)
    var name = ""
    for child in byline.children where !child.isNamed("byttl") { name += child.text }
    if !people.isEmpty {
      draft.metadata.authors += people.flatMap(BylineText.authors)
    } else if let name = ArticleDraft.words(name) {
      draft.metadata.authors += BylineText.authors(in: name)
    }
    let title = byline.children("byttl").compactMap(\.words)
    let line = [ArticleDraft.words(name)].compactMap(\.self) + title
    draft.add(.byline, line.joined(separator: ", "))
  }

  /// `Newport News , VA` as printed.
  private static func spaced(_ text: String) -> String? {
    let pieces = text.split(separator: ",").compactMap { ArticleDraft.words(String($0)) }
    return pieces.isEmpty ? nil : pieces.joined(separator: ", ")
  }
}
