public import GalleyModel

/// Finds the figures and quotes of an article.
public protocol Extractor: Sendable {
  /// All that the article yields. Never fails: an empty article gives an empty extraction.
  func extract(_ article: Article) -> Extraction
}
