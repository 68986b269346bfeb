import GalleyExtractors
import GalleyModel
import GalleyReaders

/// What Galley makes of copy in plain text.
func extraction(of text: String) -> Extraction {
  var articles: [Article] = []
  nonisolated(unsafe) var pieces = [Array(text.utf8)]
  let input = Input(source: "case", id: "case") { pieces.popLast() ?? [] }
  try? PlainTextReader().read(input) { record in
    if case .article(let article) = record { articles.append(article) }
  }
  return articles.first.map(NewsExtractor().extract)
    ?? Extraction(
      article: Article(id: "case", source: "case", format: "text", text: "", blocks: []))
}
