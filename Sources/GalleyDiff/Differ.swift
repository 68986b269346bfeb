public import GalleyModel

/// Compares two versions of an article.
public protocol Differ: Sendable {
  /// What became of the old version's figures, quotes, headline and paragraphs in the new one.
  ///
  /// Never fails: a version against itself gives the verdict `same`, two texts that have nothing in
  /// common give `unrelated`.
  func compare(_ old: Extraction, _ new: Extraction) -> Comparison
}
