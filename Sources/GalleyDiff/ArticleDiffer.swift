public import GalleyModel

/// Compares two versions of an article: which figures and quotes changed, and how.
///
/// Sentences are aligned by unique anchors, then by likeness; figures and quotes meet inside them
/// first, then by what they are about. Every step takes time in proportion to the length of the
/// texts; where a passage is too long for a closer look, a remark says so.
///
///     let comparison = ArticleDiffer().compare(old, new)
///     comparison.figures.filter { $0.change == .changed }   // 40 → 52 people killed
public struct ArticleDiffer: Differ {
  private let areOutlets: Bool

  /// Makes the differ.
  /// - Parameter areOutlets: Whether the two are known to be of two outlets and no versions of one
  ///   text; without it their publishers and what they share tell.
  public init(areOutlets: Bool = false) {
    self.areOutlets = areOutlets
  }

  /// What became of the old version in the new one.
  public func compare(_ old: Extraction, _ new: Extraction) -> Comparison {
    VersionPair(old, new, areOutlets: areOutlets).comparison()
  }
}
