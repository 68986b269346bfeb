package import GalleyGrammar

/// The sentences of a treebank, a word a line: form, tag, and columns that the tagger does not use.
///
/// ```
/// Treebank(Array("Shares\tNNS\nrose\tVBD\n".utf8)).sentences[0].tags  // [.nns, .vbd]
/// ```
package struct Treebank {
  /// A sentence: its words, parted as Galley parts them, with their tags.
  package struct Sentence {
    package fileprivate(set) var words: [String]
    package fileprivate(set) var tags: [PennTag]
  }

  /// The sentences in the file's order.
  package private(set) var sentences: [Sentence] = []

  /// Reads a file's bytes.
  ///
  /// Lines that are no word of a sentence end it.
  package init(_ bytes: [UInt8]) {
    var sentence = Sentence(words: [], tags: [])
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard columns.count >= 2,
        let tag = PennTag(name: String(decoding: columns[1], as: UTF8.self))
      else {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = Sentence(words: [], tags: [])
        continue
      }
      sentence.take(String(decoding: columns[0], as: UTF8.self), tag)
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
  }
}

extension Treebank.Sentence {
  /// The ends of words that the treebank parts and Galley keeps: "don't", "they'll", "I'd".
  private static let glued: Set<String> = ["n't", "'ll", "'re", "'ve", "'d", "'m"]

  /// Appends a word of the treebank the way Galley's tokens have it.
  mutating func take(_ word: String, _ tag: PennTag) {
    let plain = word.replacing("’", with: "'")
    if Self.glued.contains(plain.lowercased()), let last = words.indices.last {
      words[last] += plain
      return
    }
    if plain == "not", words.last == "can" {
      words[words.count - 1] = "cannot"
      return
    }
    words.append(WordForm.canonical(plain))
    tags.append(tag)
  }

  /// The sentence in other letters, as wires and headlines write it.
  package func recased(_ letters: Letters) -> Self {
    var copy = self
    switch letters {
    case .small: copy.words = words.map { $0.lowercased() }
    case .capital: copy.words = words.map { $0.uppercased() }
    case .title:
      copy.words = words.enumerated().map { index, word in
        if index > 0, word.count < 5, Self.keptSmall.contains(tags[index]) { return word }
        guard let first = word.first else { return word }
        return first.uppercased() + word.dropFirst()
      }
    }
    return copy
  }

  /// What Title Case keeps small, where it is short.
  private static let keptSmall: Set<PennTag> = [.in, .dt, .cc, .to, .rp]

  /// Letters that tell no names.
  package enum Letters: CaseIterable { case small, capital, title }
}
