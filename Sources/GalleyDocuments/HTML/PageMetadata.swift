import GalleyModel
import GalleyReaders

/// What a page says of its article beside the copy, each from the most trustworthy place.
///
/// JSON-LD is written for search engines, which punish lies; then come OpenGraph and the names of
/// publishing systems; then microdata, `<time>` and the elements themselves.
struct PageMetadata {
  let data: LinkedData
  let head: PageHead
  /// The names in bylines of the page itself.
  let bylines: [String]
  /// Days and times that the page prints at its headline.
  let dates: [String]

  /// The fields.
  var metadata: Metadata {
    var metadata = Metadata()
    metadata.url = url
    metadata.published = date(
      data.string("datePublished"),
      head.first(
        "article:published_time", "og:article:published_time", "og:published_time",
        "parsely-pub-date", "sailthru.date",
        "datepublished", "dcterms.created", "dcterms.date", "dc.date.issued", "dc.date",
        "citation_publication_date", "publishdate", "pubdate", "publish-date", "publish_date",
        "article.published", "cxenseparse:recs:publishtime", "date",
        "article:published", "publication_date", "time:published", "time"),
      dates.lazy.compactMap(DateText.iso).first)
    metadata.modified = date(
      data.string("dateModified"),
      head.first(
        "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified",
        "dcterms.modified", "dc.date.modified", "article.updated"))
    metadata.publisher =
      data.publisher
      ?? head.first("og:site_name", "dc.publisher", "citation_publisher", "application-name")
    metadata.authors = AuthorNames.names(
      data: data, head: head, bylines: bylines, publisher: metadata.publisher)
    metadata.language = language
    metadata.keywords = keywords
    metadata.section =
      data.string("articleSection") ?? data.article?["articleSection"]?.strings.first?.cleaned
      ?? head.first("article:section", "parsely-section")
    metadata.description =
      data.string("description")
      ?? head.first("og:description", "description", "twitter:description", "dc.description")
    return metadata
  }

  private var url: String? {
    let url = head.canonical ?? data.url ?? head.first("og:url", "parsely-link")
    return url.flatMap { $0.hasPrefix("http") || $0.hasPrefix("//") ? $0 : nil }
      ?? data.url ?? head.first("og:url")
  }

  private func date(_ candidates: String?...) -> String? {
    candidates.lazy.compactMap { $0.flatMap(DateText.iso) }.first
  }

  private var language: String? {
    let candidates = [
      data.article?["inLanguage"]?.string ?? data.article?["inLanguage"]?["name"]?.string,
      head.language, head.first("content-language", "og:locale", "language", "dc.language"),
    ]
    for case let candidate? in candidates {
      let tag = candidate.split { $0 == "," || $0 == ";" }.first.map(String.init) ?? ""
      let parts = tag.split { $0 == "-" || $0 == "_" || $0 == " " }
      guard let first = parts.first, (2...3).contains(first.utf8.count),
        first.allSatisfy(\.isLetter)
      else { continue }
      return ([first.lowercased()] + parts.dropFirst().map(String.init)).joined(separator: "-")
    }
    return nil
  }

  private var keywords: [String] {
    let listed = data.article?["keywords"]?.strings ?? []
    let texts =
      !listed.isEmpty
      ? listed
      : head.lists["article:tag"] ?? head.first("news_keywords", "keywords", "parsely-tags").map {
        [$0]
      }
        ?? []
    let single = texts.count == 1
    return texts.flatMap { single ? $0.split { $0 == "," || $0 == ";" }.map(String.init) : [$0] }
      .compactMap(\.cleaned)
  }
}
