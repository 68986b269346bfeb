import GalleyModel
import GalleyReaders

/// What the items of a JSON Feed (jsonfeed.org, versions 1 and 1.1) hold.
enum JSONFeed {
  /// Whether a file begins as one.
  static func recognizes(_ head: FileHead) -> Bool {
    head.jsonKeys.contains("version") && head.holds("jsonfeed.org/version")
  }

  /// A draft an item.
  static func drafts(of bytes: [UInt8]) throws(ReadError) -> [ArticleDraft] {
    try JSONTree.values(of: bytes).flatMap { feed in
      feed["items"].elements.map { draft(of: $0, in: feed) }
    }
  }

  private static func draft(of item: JSONTree, in feed: JSONTree) -> ArticleDraft {
    var draft = ArticleDraft()
    draft.headline = item.words("title")
    draft.metadata.guid = item.words("id")
    draft.metadata.url = item.words("url", "external_url")
    draft.metadata.published = item.words("date_published").flatMap(DateText.iso)
    draft.metadata.modified = item.words("date_modified").flatMap(DateText.iso)
    draft.metadata.language = item.words("language") ?? feed.words("language")
    draft.metadata.publisher = feed.words("title")
    draft.metadata.keywords = item["tags"].list
    let people = item["authors"].list + item["author"].list
    draft.metadata.authors = people.isEmpty ? feed["authors"].list : people
    draft.metadata.description = item.words("summary")
    if let html = item["content_html"].text {
      draft.blocks = (try? WireBody.blocks(of: html)) ?? []
    } else {
      draft.blocks = WireBody.plain(item["content_text"].text ?? item["summary"].text ?? "")
    }
    return draft
  }
}
