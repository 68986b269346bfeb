import GalleyGrammar

/// The tags of an article's tokens, found a sentence at a time when a rule first asks for one.
///
/// Tagging costs about as much as all other reading of a sentence, and in half of the sentences no
/// rule ever looks at the grammar: they hold no figure, no quotation and no word of reporting. To
/// tag on demand leaves these alone, and no rule can meet a token without its tag.
///
/// It changes while it is read, so it belongs to one extraction and is no Sendable.
final class ArticleTags {
  private let tokens: [Token]
  private let bytes: [UInt8]
  private let sentences: [Sentence]
  /// The tag of each token, and whether its sentence has been tagged.
  private let tags: UnsafeMutableBufferPointer<PennTag>
  private let isTagged: UnsafeMutableBufferPointer<Bool>
  private var tagger = IdleTaggers.take()

  init(tokens: [Token], bytes: [UInt8], sentences: [Sentence]) {
    self.tokens = tokens
    self.bytes = bytes
    self.sentences = sentences
    tags = .allocate(capacity: tokens.count)
    tags.initialize(repeating: .sym)
    isTagged = .allocate(capacity: tokens.count)
    isTagged.initialize(repeating: false)
  }

  deinit {
    IdleTaggers.keep(tagger)
    tags.deallocate()
    isTagged.deallocate()
  }

  /// What the token at an index does in its sentence; a sign where there is no such token.
  subscript(index: Int) -> PennTag {
    guard index >= 0, index < tags.count else { return .sym }
    if !isTagged[index] { tagSentence(of: index) }
    return tags[index]
  }

  private func tagSentence(of index: Int) {
    guard let place = sentences.index(holding: index) else { return }
    let sentence = sentences[place].tokens
    tokens.withUnsafeBufferPointer { tokens in
      bytes.withUnsafeBufferPointer { bytes in
        tagger.tag(sentence, of: tokens, bytes, into: tags)
      }
    }
    isTagged[sentence].update(repeating: true)
  }
}
