import GalleyGrammar

/// Sentences ready to learn from: forms, what the lexicon says of them, and their tags, one behind
/// the other.
struct Examples {
  var forms: [WordForm] = []
  var classes: [UInt8] = []
  var tags: [UInt8] = []
  /// The range of each sentence.
  var sentences: [Range<Int>] = []

  init(_ treebank: [Treebank.Sentence], _ lexicon: WordLexicon) {
    for sentence in treebank {
      let first = forms.count
      var own = sentence.words.map { WordForm($0) }
      WordForm.mark(&own)
      forms += own
      classes += own.map { lexicon.entry($0.word) }
      tags += sentence.tags.map(\.rawValue)
      sentences.append(first..<forms.count)
    }
  }
}
