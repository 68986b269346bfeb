import GalleyModel

/// The words and sentences of one version, with the figures marked in them.
struct Wording {
  /// A sentence, or a line without an end mark.
  struct Sentence {
    /// Its words.
    var words: Range<Int>
    /// The index of its block in the article.
    var block: Int
    /// A hash of its words.
    var key: UInt64
    /// A hash of its words without the values of its figures.
    var shape: UInt64
  }

  let extraction: Extraction
  let bytes: [UInt8]
  private(set) var words: [Word] = []
  private(set) var sentences: [Sentence] = []
  /// The words of each block of the article; none in notes and corrections.
  private(set) var wordsOfBlock: [Range<Int>] = []
  /// The index of the sentence in which each figure stands, or -1.
  private(set) var sentenceOfFigure: [Int]
  /// The index of the first number word of each figure, or -1.
  private(set) var wordOfFigure: [Int]

  /// Reads the words of a version.
  init(_ extraction: Extraction) {
    self.extraction = extraction
    let text = Array(extraction.article.text.utf8)
    bytes = text
    sentenceOfFigure = Array(repeating: -1, count: extraction.figures.count)
    wordOfFigure = sentenceOfFigure
    words.reserveCapacity(bytes.count / 4)
    let reader = WordReader(bytes: text)
    wordsOfBlock.reserveCapacity(extraction.article.blocks.count)
    for block in extraction.article.blocks {
      let first = words.count
      // What a note says of the article is no part of it; it must not meet the body.
      if block.kind != .note, block.kind != .correction, block.range.upperBound <= bytes.count {
        reader.read(block.range, into: &words)
      }
      wordsOfBlock.append(first..<words.count)
    }
    markFigures()
    let ends = SentenceEnds(bytes: text)
    sentences.reserveCapacity(words.count / 8)
    for (block, range) in wordsOfBlock.enumerated() {
      if range.isEmpty { keepSigns(ofBlock: block, at: range.lowerBound) }
      split(range, of: block, ends)
    }
    for (index, sentence) in sentences.enumerated() {
      for word in sentence.words where words[word].figure >= 0 {
        sentenceOfFigure[Int(words[word].figure)] = index
      }
    }
  }

  /// The kind of the block that a sentence stands in.
  func kind(ofSentence sentence: Int) -> Block.Kind {
    extraction.article.blocks[sentences[sentence].block].kind
  }

  /// The number of the body paragraph that a sentence stands in, or null.
  func paragraph(ofSentence sentence: Int) -> Int? {
    extraction.article.blocks[sentences[sentence].block].number
  }

  /// The index of the first word that ends behind an offset.
  func firstWord(endingAfter offset: Int) -> Int {
    words.partitioningIndex { Int($0.end) > offset }
  }

  /// The words that lie in a range of bytes.
  func words(in range: TextRange) -> Range<Int> {
    let first = firstWord(endingAfter: range.lowerBound)
    var end = first
    while end < words.count, Int(words[end].start) < range.upperBound { end += 1 }
    return first..<end
  }

  /// The words of sentences that follow one another.
  func words(ofSentences range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return sentences[first].words.lowerBound..<sentences[last].words.upperBound
  }

  /// The sentence that holds a word.
  func sentence(ofWord word: Int) -> Int? {
    let index = sentences.partitioningIndex { $0.words.upperBound > word }
    guard index < sentences.count, sentences[index].words.contains(word) else { return nil }
    return index
  }

  /// Whether only blanks, a mark, or the stop of a short word stand between two words.
  func isJoined(_ first: Int, _ second: Int, by mark: UInt8) -> Bool {
    let before = words[first]
    let gap = bytes[Int(before.end)..<Int(words[second].start)]
    return gap.count < 4
      && gap.allSatisfy {
        $0 == 0x20 || $0 == mark || $0 == 0xC2 || $0 == 0xA0
          || $0 == UInt8(ascii: ".") && before.end - before.start < 5
      }
  }

  private mutating func markFigures() {
    var word = 0
    for index in extraction.figures.indices {
      let range = extraction.figures[index].number.range
      // Figures come in text order, so that one walk finds the words of all.
      while word < words.count, Int(words[word].end) <= range.lowerBound { word += 1 }
      var here = word
      while here < words.count, Int(words[here].start) < range.upperBound {
        if words[here].figure == Word.plain {
          words[here].figure = wordOfFigure[index] < 0 ? Int32(index) : Word.numberGoesOn
          if wordOfFigure[index] < 0 { wordOfFigure[index] = here }
        }
        here += 1
      }
    }
  }

  /// A block of signs alone, such as "* * *", is a sentence without words.
  private mutating func keepSigns(ofBlock block: Int, at word: Int) {
    let kind = extraction.article.blocks[block].kind
    let range = extraction.article.blocks[block].range
    guard kind != .note, kind != .correction, range.upperBound <= bytes.count else { return }
    let signs = SeenText.letters(of: bytes[range])
    var key = UInt64.hashStart
    for index in signs.indices where SeenText.blankLength(signs, index, signs.endIndex) == 0 {
      key = key.hashed(with: UInt64(signs[index]))
    }
    key = key.spread
    sentences.append(Sentence(words: word..<word, block: block, key: key, shape: key))
  }

  private mutating func split(_ range: Range<Int>, of block: Int, _ ends: SentenceEnds) {
    var start = range.lowerBound
    var key = UInt64.hashStart
    var shape = UInt64.hashStart
    for index in range {
      let word = words[index]
      key = key.hashed(with: UInt64(word.key))
      if word.figure != Word.numberGoesOn { shape = shape.hashed(with: UInt64(word.shape)) }
      let isLast = index + 1 == range.upperBound
      guard isLast || ends.isEnd(between: word, and: words[index + 1]) else { continue }
      sentences.append(
        Sentence(words: start..<index + 1, block: block, key: key.spread, shape: shape.spread))
      start = index + 1
      key = .hashStart
      shape = .hashStart
    }
  }
}
