import GalleyGrammar

/// Sentences ready to learn from: forms with what the lexicon says of them, and the columns of their
/// tags, one behind the other.
struct Examples {
  private(set) var forms: [WordForm] = []
  /// The column of each word's tag, ``none`` for a tag that is not learnt.
  private(set) var columns: [UInt8] = []
  /// The range of each sentence.
  private(set) var sentences: [Range<Int>] = []

  static let none = UInt8.max

  init(_ treebank: [Treebank.Sentence], _ lexicon: WordLexicon) {
    for sentence in treebank {
      let first = forms.count
      var own = sentence.words.map { WordForm($0) }
      for index in own.indices { own[index].entry = lexicon.entry(own[index].word) }
      WordForm.mark(&own)
      forms += own
      columns += sentence.tags.map { $0.column ?? Self.none }
      sentences.append(first..<forms.count)
    }
  }

  /// Walks over a sentence.
  func walk<Result>(
    _ sentence: Range<Int>, _ body: (inout FeatureWalk) -> Result
  ) -> Result {
    forms.withUnsafeBufferPointer { forms in
      var walk = FeatureWalk(UnsafeBufferPointer(rebasing: forms[sentence]))
      return body(&walk)
    }
  }
}
