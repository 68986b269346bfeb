public import GalleyModel

/// Finds the figures and quotes of English news copy.
public struct NewsExtractor: Extractor {
  /// Makes an extractor.
  public init() {}

  /// All that the article yields.
  public func extract(_ article: Article) -> Extraction {
    let copy = TokenizedArticle(article)
    var speech = SpeechFinder(copy: copy).find()
    var cutsSentences = speech.cutsSentences
    var figures = FigureFinder(copy: copy, speech: speech).find(cutsSentences: &cutsSentences)
    let sources = SourceTable.sources(figures: &figures, speech: &speech, copy: copy)
    return Extraction(
      article: article, figures: figures, quotes: speech.quotes, sources: sources,
      notes: article.notes + speech.notes + (cutsSentences ? [SentenceText.note] : []))
  }
}
