import GalleyModel
import GalleyReaders

/// The article of a page that stands in a container: a saved page, a web archive, a crawl.
enum PageArticle {
  /// Makes the draft of a page.
  /// - Parameters:
  ///   - html: The bytes of the page.
  ///   - charset: What the container says of its character set, which counts before the page's word.
  ///   - url: Where the page stood; the page's own word on it counts before.
  /// - Throws: ``ReadError/noArticle(_:)`` where it holds no story.
  static func draft(
    html bytes: [UInt8], charset: String?, url: String?
  ) throws(ReadError) -> ArticleDraft {
    var draft = try ArticlePage(bytes, charset: charset).draft
    if draft.metadata.url == nil { draft.metadata.url = url }
    return draft
  }
}
