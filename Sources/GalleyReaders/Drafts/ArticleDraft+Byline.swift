package import GalleyModel

extension ArticleDraft {
  /// The article, with the authors that the byline of its copy names where it names any.
  package func signedArticle(id: String, source: String, format: String) -> Article {
    var article = article(id: id, source: source, format: format)
    let bytes = article.text.utf8
    for block in article.blocks where block.kind == .byline {
      let start = bytes.index(bytes.startIndex, offsetBy: block.range.lowerBound)
      let end = bytes.index(start, offsetBy: block.range.count)
      let names = BylineText.names(in: String(article.text[start..<end]))
      if !names.isEmpty {
        article.metadata.authors = names
        break
      }
    }
    return article
  }
}
