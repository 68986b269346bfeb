import GalleyExtractors
import GalleyModel
import GalleyReaders

/// What Galley makes of a text file.
func extraction(of text: String, id: String = "case") -> Extraction {
  var articles: [Article] = []
  nonisolated(unsafe) var pieces = [Array(text.utf8)]
  let input = Input(source: id, id: id) { pieces.popLast() ?? [] }
  try? PlainTextReader().read(input) { record in
    if case .article(let article) = record { articles.append(article) }
  }
  return articles.first.map(NewsExtractor().extract)
    ?? Extraction(article: Article(id: id, source: id, format: "text", text: "", blocks: []))
}
