import GalleyModel

/// The stems of all words of two versions, read when first asked for: few claims ask.
final class TextStems {
  private let versions: [Wording]
  private lazy var all = stems { _, _ in true }.union(stemsOfNotes())
  private lazy var beside = stems { version, sentence in
    version.words[version.sentences[sentence].words].contains { $0.figure >= 0 }
  }

  init(_ versions: [Wording]) {
    self.versions = versions
  }

  /// Whether one of some stems stands in either text.
  func hold(anyOf stems: Set<[UInt8]>) -> Bool {
    stems.contains { all.contains(Stem.hash(ofStem: $0)) }
  }

  /// Whether a stem stands in a sentence with a figure.
  func holdBesideFigure(_ stem: [UInt8]) -> Bool {
    beside.contains(Stem.hash(ofStem: stem))
  }

  private func stems(ofSentences isAsked: (Wording, Int) -> Bool) -> Set<UInt64> {
    var stems: Set<UInt64> = []
    // Copy says the same words again and again; a word met a moment ago is not read again.
    var met = [UInt32](repeating: 0, count: Self.places)
    for version in versions {
      for sentence in version.sentences.indices where isAsked(version, sentence) {
        for word in version.words[version.sentences[sentence].words] {
          let place = Int(word.key >> 1) & (Self.places - 1)
          guard met[place] != word.key else { continue }
          met[place] = word.key
          stems.insert(Stem.hash(ofWord: letters(of: word, in: version)))
        }
      }
    }
    return stems
  }

  /// Notes stand in no sentence of a wording, but what they speak of is told there.
  private func stemsOfNotes() -> Set<UInt64> {
    var stems: Set<UInt64> = []
    for version in versions {
      for block in version.extraction.article.blocks
      where (block.kind == .note || block.kind == .correction)
        && block.range.upperBound <= version.bytes.count
      {
        var words: [Word] = []
        WordReader(bytes: version.bytes).read(block.range, into: &words)
        for word in words { stems.insert(Stem.hash(ofWord: letters(of: word, in: version))) }
      }
    }
    return stems
  }

  private func letters(of word: Word, in version: Wording) -> ArraySlice<UInt8> {
    SeenText.letters(of: version.bytes[Int(word.start)..<Int(word.end)])
  }

  /// A power of two, some times the number of words that copy is mostly made of.
  private static let places = 16_384
}
