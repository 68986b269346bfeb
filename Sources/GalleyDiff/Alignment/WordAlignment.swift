/// Which words of two versions belong together.
struct WordAlignment {
  /// The partner on the right of each word on the left, or -1.
  private(set) var rightOf: [Int32]
  /// The partner on the left of each word on the right, or -1.
  private(set) var leftOf: [Int32]
  /// How many words have a partner.
  private(set) var pairs = 0
  /// How many passages were too long for a comparison word by word throughout.
  let passagesCutShort: Int

  /// Aligns the words inside aligned sentences.
  init(_ left: Wording, _ right: Wording, _ sentences: SentenceAlignment, _ weights: WordWeights) {
    var rightOf = [Int32](repeating: -1, count: left.words.count)
    var leftOf = [Int32](repeating: -1, count: right.words.count)
    var alignment = HeaviestAlignment(weights)
    for group in sentences.groups {
      let lefts = left.words(ofSentences: group.left)
      let rights = right.words(ofSentences: group.right)
      if group.isEqual, lefts.count == rights.count {
        for (l, r) in zip(lefts, rights) {
          rightOf[l] = Int32(r)
          leftOf[r] = Int32(l)
        }
        pairs += lefts.count
      } else {
        let met = alignment.pairs(
          lefts.filter { left.words[$0].figure != Word.numberGoesOn },
          rights.filter { right.words[$0].figure != Word.numberGoesOn })
        for (l, r) in met {
          rightOf[l] = Int32(r)
          leftOf[r] = Int32(l)
        }
        pairs += met.count
      }
    }
    self.rightOf = rightOf
    self.leftOf = leftOf
    passagesCutShort = alignment.passagesCutShort
  }
}
