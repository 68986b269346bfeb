import GalleyModel

/// Two versions with all that is known of which words and sentences of theirs belong together.
struct TextAlignment {
  let left: Wording
  let right: Wording
  let leftTraits: [FigureTraits]
  let rightTraits: [FigureTraits]
  let sentences: SentenceAlignment
  let words: WordAlignment

  init(_ left: Extraction, _ right: Extraction) {
    self.left = Wording(left)
    self.right = Wording(right)
    leftTraits = FigureTraits.all(left.figures)
    rightTraits = FigureTraits.all(right.figures)
    sentences = SentenceAlignment(self.left, self.right)
    words = WordAlignment(
      self.left, self.right, sentences,
      WordWeights(
        left: self.left.words, right: self.right.words, leftTraits: leftTraits,
        rightTraits: rightTraits))
  }

  /// The group that a sentence on the left belongs to, or null.
  func group(ofLeftSentence sentence: Int) -> SentenceAlignment.Group? {
    guard sentence >= 0, sentences.groupOfLeft[sentence] >= 0 else { return nil }
    return sentences.groups[Int(sentences.groupOfLeft[sentence])]
  }

  /// The part of their words that both have, 0…1.
  var similarity: Double {
    let total = left.words.count + right.words.count
    return total == 0 ? 1 : 2 * Double(equalWords) / Double(total)
  }

  /// The part of the shorter version that the longer one has, too, 0…1.
  var containment: Double {
    let shorter = min(left.words.count, right.words.count)
    return shorter == 0 ? similarity : Double(words.pairs) / Double(shorter)
  }
}
