package import GalleyGrammar

/// How many words of a treebank a tagger tags as the treebank does.
///
/// ```
/// Accuracy(of: Tagger(), on: treebank.sentences).share  // 0.955
/// ```
package struct Accuracy {
  /// How many words have the treebank's tag.
  package private(set) var right = 0
  /// How many words there are.
  package private(set) var all = 0

  /// The share of words with the treebank's tag, 0 to 1.
  package var share: Double { all == 0 ? 0 : Double(right) / Double(all) }

  /// Tags sentences and compares.
  ///
  /// - Parameter letters: Other letters to write the sentences in first; null for their own.
  package init(
    of tagger: Tagger, on sentences: [Treebank.Sentence],
    letters: Treebank.Sentence.Letters? = nil
  ) {
    for sentence in sentences {
      let written = letters.map { sentence.recased($0) } ?? sentence
      let tags = tagger.tags(of: written.words)
      right += zip(tags, written.tags).count { $0 == $1 }
      all += written.tags.count
    }
  }
}

extension Accuracy {
  /// The accuracy of a model by its bytes; null where they are no model.
  package init?(ofModel bytes: [UInt8], on sentences: [Treebank.Sentence]) {
    // An array's bytes may be aligned to less than the model's numbers.
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    defer { room.deallocate() }
    room.copyBytes(from: bytes)
    guard let model = TaggerModel(UnsafeRawBufferPointer(room)) else { return nil }
    self.init(of: Tagger(model: model), on: sentences)
  }
}
