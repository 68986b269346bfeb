import GalleyModel

/// An article as tokens: what all rules walk.
///
/// One pass over the bytes makes the tokens; sentences are runs of them that never cross a block.
/// Every rule holds it, so it is an object: a rule then costs a pointer, not seven array references.
/// Nothing in it changes but that ``tags`` come when they are asked for.
final class TokenizedArticle {
  let article: Article
  /// The article's text in UTF-8.
  let bytes: [UInt8]
  let lexicon: Lexicon
  /// Whether a block holds a line end, as hard-wrapped copy does.
  private let isWrapped: Bool
  /// The tokens of all blocks in text order.
  let tokens: [Token]
  /// What each token does in its sentence.
  let tags: ArticleTags
  /// The sentences in text order.
  let sentences: [Sentence]
  /// For each block of the article the range of its tokens.
  let blockTokens: [Range<Int>]
  /// For each block of the article the range of its sentences.
  let blockSentences: [Range<Int>]

  init(_ article: Article, lexicon: Lexicon = .news) {
    let bytes = Array(article.text.utf8)
    let (tokens, blockTokens, hasLineEnds) = bytes.withUnsafeBufferPointer { buffer in
      var tokenizer = Tokenizer(bytes: buffer, table: lexicon.table)
      let blockTokens = article.blocks.map { tokenizer.tokenize($0.range) }
      return (tokenizer.tokens, blockTokens, tokenizer.hasLineEnds)
    }
    var sentences: [Sentence] = []
    var blockSentences: [Range<Int>] = []
    for (block, range) in blockTokens.enumerated() {
      let first = sentences.count
      SentenceSplitter(tokens: tokens, bytes: bytes).split(range, of: block, into: &sentences)
      blockSentences.append(first..<sentences.count)
    }
    tags = ArticleTags(tokens: tokens, bytes: bytes, sentences: sentences)
    self.article = article
    isWrapped = hasLineEnds
    self.blockTokens = blockTokens
    self.tokens = tokens
    self.bytes = bytes
    self.lexicon = lexicon
    self.sentences = sentences
    self.blockSentences = blockSentences
  }

  /// The bytes that a run of tokens covers.
  func range(of run: Range<Int>) -> TextRange {
    run.isEmpty
      ? 0..<0 : Int(tokens[run.lowerBound].start)..<Int(tokens[run.upperBound - 1].end)
  }

  /// The words that a run of tokens covers, as printed, with line ends inside as spaces.
  func text(of run: Range<Int>) -> String { text(at: range(of: run)) }

  /// The words at a range of bytes, with each run of white space that holds a line end as a space.
  func text(at range: TextRange) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      let slice = UnsafeBufferPointer(rebasing: buffer[range])
      let isPlain = !isWrapped || !slice.contains { $0 == 0x0A || $0 == 0x0D }
      return isPlain ? String(decoding: slice, as: UTF8.self) : folded(slice)
    }
  }

  /// The words of a run of tokens with where they stand.
  func span(_ run: Range<Int>) -> TextSpan {
    TextSpan(text: text(of: run), range: range(of: run))
  }

  private func folded(_ slice: UnsafeBufferPointer<UInt8>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(slice.count)
    var index = 0
    while index < slice.count {
      guard slice[index] <= 0x20 else {
        folded.append(slice[index])
        index += 1
        continue
      }
      var end = index
      var lineEnd = false
      while end < slice.count, slice[end] <= 0x20 {
        if slice[end] == 0x0A || slice[end] == 0x0D { lineEnd = true }
        end += 1
      }
      if lineEnd { folded.append(0x20) } else { folded.append(contentsOf: slice[index..<end]) }
      index = end
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
