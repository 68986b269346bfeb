import GalleyGrammar

/// Learns the model of English from the sentences of treebanks.
///
/// The same sentences give the same bytes: every order is fixed, and chance comes from a seed.
///
/// ```
/// let model = Training(gold: web.sentences, silver: news.sentences).model()
/// ```
package struct Training {
  /// Rounds over all features, and over those that are kept.
  private static let rounds = (choosing: 4, keeping: 10)
  /// How many features the model has room for: what 2.5 megabytes hold.
  private static let most = 63_000
  /// The buckets of their table, with room for a quarter more.
  private static let buckets = 9_900
  /// How often a feature must be seen to be looked at.
  private static let leastSeen: UInt8 = 3

  private let examples: Examples
  private let lexicon: WordLexicon
  private let tell: (String) -> Void

  /// Makes the training ready.
  ///
  /// - Parameters:
  ///   - gold: Sentences that people have tagged; each counts twice.
  ///   - silver: Sentences that a program has tagged.
  ///   - tell: Takes a line on each step.
  package init(
    gold: [Treebank.Sentence], silver: [Treebank.Sentence],
    tell: @escaping (String) -> Void = { _ in }
  ) {
    let plain = gold + gold + silver
    lexicon = WordLexicon(plain)
    // Every second sentence again in other letters, as wires and headlines write them.
    let recased = plain.enumerated().filter { $0.offset % 2 == 1 }.map {
      $0.element.recased(Treebank.Sentence.Letters.allCases[$0.offset / 2 % 3])
    }
    examples = Examples(plain + recased, lexicon)
    self.tell = tell
  }

  /// The bytes of the model, which ``TaggerModel`` reads.
  package func model() -> [UInt8] {
    tell(
      "\(examples.sentences.count) sentences, \(examples.forms.count) words, "
        + "\(lexicon.entries.count) in the lexicon")
    let seen = FeatureChoice.seen(examples, atLeast: Self.leastSeen)
    tell("\(seen.count) features")
    let weights = learn(seen, rounds: Self.rounds.choosing)
    let kept = FeatureChoice.greatest(seen, weights, most: Self.most, buckets: Self.buckets)
    tell("\(kept.count) of them kept")
    return ModelWriter.bytes(
      lexicon, kept, learn(kept, rounds: Self.rounds.keeping), buckets: Self.buckets)
  }

  private func learn(_ keys: [UInt32], rounds: Int) -> [Double] {
    var perceptron = Perceptron(keys)
    for round in 1...rounds {
      tell("round \(round): \(perceptron.learn(examples, seed: UInt64(round))) wrong")
    }
    return perceptron.averages()
  }
}
