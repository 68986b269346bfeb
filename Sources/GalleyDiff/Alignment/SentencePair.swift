/// Two sentences that may belong together.
package struct SentencePair {
  /// The sentence on the left.
  package var left: Int
  /// The sentence on the right.
  package var right: Int
  /// How alike they are and how well they stand, in thousandths and somewhat above.
  package var score: Int

  /// Makes a pair.
  package init(left: Int, right: Int, score: Int) {
    self.left = left
    self.right = right
    self.score = score
  }

  /// Another pair with one of the two sentences that is as good, or null.
  ///
  /// A list of a thousand lines that say nearly the same has a million pairs of one score: no more
  /// than a few of them are read.
  /// - Parameters:
  ///   - others: The pairs that follow this one, the best first.
  ///   - isFree: Whether neither sentence of a pair has a partner.
  package func rival(
    among others: some RandomAccessCollection<SentencePair>, where isFree: (SentencePair) -> Bool
  ) -> SentencePair? {
    for other in others.prefix(Self.rivalLimit) {
      guard other.score >= score - Self.margin else { return nil }
      if (other.left == left) != (other.right == right), isFree(other) { return other }
    }
    return nil
  }

  /// Pairs whose scores differ by no more than this are equally good.
  private static let margin = 12
  /// How many pairs of nearly the same score are looked at for a rival.
  private static let rivalLimit = 64
}
