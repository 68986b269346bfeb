import GalleyModel

/// A story as the rules read it: tokens, sentences and figures with their places.
final class Story {
  /// What was extracted.
  let extraction: Extraction
  /// The blocks of its article.
  let blocks: [Block]
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// The words, numbers and marks of all blocks in text order.
  let tokens: [Token]
  /// Where some of them stand.
  let index: TokenIndex
  /// The tokens of each sentence.
  let sentences: [Range<Int>]
  /// The figures in text order.
  let facts: [Fact]
  /// How many figures of the story have a value.
  private(set) lazy var valueCounts = Dictionary(
    facts.map { ($0.value, 1) }, uniquingKeysWith: +)
  /// What the words of each sentence are, all together.
  let classesOfSentence: [WordClasses]
  /// The sentences of each block.
  let sentencesOfBlock: [Range<Int>]
  /// Whether each sentence stands in the body.
  private let isInBody: [Bool]
  /// The facts of each sentence.
  private let factsOfSentence: [Range<Int>]

  /// The facts of each sentence, as lists of their own.
  private(set) lazy var factLists = bySentence { Array(facts(inSentence: $0)) }
  /// The movements of each sentence.
  private(set) lazy var movements = bySentence { Movement.all(inSentence: $0, of: self) }
  /// The numbers of each sentence that may be parts of a sum.
  private(set) lazy var parts = bySentence { Part.all(inSentence: $0, of: self) }
  /// The values of each sentence that may be compared.
  private(set) lazy var values = bySentence { CopyValue.all(inSentence: $0, of: self) }
  /// The dates that the copy gives, in order.
  private(set) lazy var dates = CopyDate.all(in: self)
  /// The years that it gives, in order.
  private(set) lazy var years = CopyYear.all(in: self)
  /// The changes that each sentence states.
  private(set) lazy var changes = bySentence(with: .multiple) {
    StatedChange.all(inSentence: $0, of: self)
  }

  /// Whether it counts money as India does, in groups of two digits.
  private(set) lazy var isIndian = has(
    ["lakh", "lakhs", "crore", "crores", "rupee", "rupees", "rs", "₹", "inr", "taka", "dhaka"],
    in: tokens.indices)

  init(_ extraction: Extraction) {
    self.extraction = extraction
    blocks = extraction.article.blocks
    bytes = Array(extraction.article.text.utf8)
    tokens = Tokenizer.tokens(of: blocks, in: bytes)
    index = TokenIndex(tokens)
    let ends = SentenceEnds(tokens)
    sentences = ends.ranges
    classesOfSentence = ends.classes
    var ofBlock = Array(repeating: 0..<0, count: blocks.count)
    var isInBody: [Bool] = []
    isInBody.reserveCapacity(sentences.count)
    for (index, sentence) in sentences.enumerated() {
      let block = tokens[sentence.lowerBound].block
      isInBody.append(blocks[block].kind.isBody)
      ofBlock[block] =
        ofBlock[block].isEmpty ? index..<index + 1 : ofBlock[block].lowerBound..<index + 1
    }
    sentencesOfBlock = ofBlock
    self.isInBody = isInBody
    var factsOfSentence = Array(repeating: 0..<0, count: sentences.count)
    var facts: [Fact] = []
    facts.reserveCapacity(extraction.figures.count)
    var sentence = 0
    for index in extraction.figures.indices {
      let range = Story.tokens(of: extraction.figures[index].number.range, in: tokens)
      guard !range.isEmpty else { continue }
      if sentence > 0, sentences[sentence].lowerBound > range.lowerBound { sentence = 0 }
      while sentence + 1 < sentences.count, sentences[sentence].upperBound <= range.lowerBound {
        sentence += 1
      }
      let millions = Story.millions(
        extraction.figures[index], behind: facts.last, sentence: sentence)
      let first =
        factsOfSentence[sentence].isEmpty ? facts.count : factsOfSentence[sentence].lowerBound
      factsOfSentence[sentence] = first..<facts.count + 1
      let span = Story.tokens(of: extraction.figures[index].span.range, in: tokens)
      facts.append(
        millions.map {
          Fact(figure: $0, index: index, tokens: range, spanTokens: span, sentence: sentence)
        }
          ?? Fact(
            figure: extraction.figures[index], index: index, tokens: range, spanTokens: span,
            sentence: sentence))
    }
    self.facts = facts
    // Between those of sentences that have some, the others have none.
    for index in sentences.indices where factsOfSentence[index].isEmpty {
      let end = index == 0 ? 0 : factsOfSentence[index - 1].upperBound
      factsOfSentence[index] = end..<end
    }
    self.factsOfSentence = factsOfSentence
  }

  /// What is read in each sentence; where none has a figure or a word of some classes, nothing.
  private func bySentence<Item>(
    with classes: WordClasses = [], _ read: (Int) -> [Item]
  ) -> SentenceLists<Item> {
    var items = SentenceLists<Item>(count: sentences.count)
    for sentence in sentences.indices
    where !factsOfSentence[sentence].isEmpty
      || !classesOfSentence[sentence].isDisjoint(with: classes)
    {
      items[sentence] = read(sentence)
    }
    return items
  }

  /// "It carried 15.5m passengers, up 20 per cent from 12.4m": behind millions m is no metre.
  private static func millions(_ figure: Figure, behind last: Fact?, sentence: Int) -> Figure? {
    guard figure.quantity.kind == .measure, figure.quantity.unit == "metre",
      figure.number.text.utf8.last == UInt8(ascii: "m")
        || figure.span.text.utf8.last == UInt8(ascii: "m"),
      let last, last.sentence == sentence || last.sentence == sentence - 1, isOfMillions(last),
      let value = ExactDecimal(
        significand: figure.quantity.value.significand,
        exponent: figure.quantity.value.exponent + 6)
    else { return nil }
    var figure = figure
    figure.quantity.value = value
    figure.quantity.kind = .count
    figure.quantity.unit = nil
    return figure
  }

  /// A count that is printed with m, or the percentage of one.
  private static func isOfMillions(_ fact: Fact) -> Bool {
    let words = fact.figure.number.text.utf8
    return fact.kind == .percent
      || fact.kind == .count && fact.value.doubleValue >= 100_000
        && words.last == UInt8(ascii: "m") && (words.first ?? 0) &- 0x30 < 10
  }

  /// The tokens that a range of bytes touches.
  func tokens(of range: TextRange) -> Range<Int> { Story.tokens(of: range, in: tokens) }

  private static func tokens(of range: TextRange, in tokens: [Token]) -> Range<Int> {
    let first = tokens.partitioningIndex { $0.range.upperBound > range.lowerBound }
    // A figure has a token or two, a block hundreds.
    guard range.count <= 64 else {
      return first..<tokens[first...].partitioningIndex { $0.range.lowerBound >= range.upperBound }
    }
    var last = first
    while last < tokens.count, tokens[last].range.lowerBound < range.upperBound { last += 1 }
    return first..<last
  }

  /// The sentence of a token.
  func sentence(ofToken token: Int) -> Int {
    min(sentences.partitioningIndex { $0.upperBound > token }, max(0, sentences.count - 1))
  }

  /// The facts of a sentence.
  func facts(inSentence sentence: Int) -> ArraySlice<Fact> {
    sentences.indices.contains(sentence) ? facts[factsOfSentence[sentence]] : []
  }

  /// The facts of some sentences in a row.
  func facts(inSentences sentences: ClosedRange<Int>) -> ArraySlice<Fact> {
    let first = max(sentences.lowerBound, 0)
    let last = min(sentences.upperBound, self.sentences.count - 1)
    guard first <= last else { return [] }
    return facts[factsOfSentence[first].lowerBound..<factsOfSentence[last].upperBound]
  }

  /// Whether a fact stands in the body.
  func isBody(_ fact: Fact) -> Bool { fact.figure.block.isBody }

  /// Whether a sentence stands in the body.
  func isBody(sentence: Int) -> Bool { isInBody[sentence] }

  /// The block of a sentence.
  func block(ofSentence sentence: Int) -> Int { tokens[sentences[sentence].lowerBound].block }

  /// The words at a range of bytes.
  func text(_ range: TextRange) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Words and their place.
  func span(_ range: TextRange) -> TextSpan { TextSpan(text: text(range), range: range) }

  /// Words and their place, from one token to before another.
  func span(tokens range: Range<Int>) -> TextSpan {
    span(tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound)
  }

  /// A sentence and some on either side.
  static func around(_ sentence: Int, by count: Int) -> ClosedRange<Int> {
    max(0, sentence - count)...sentence + count
  }

  /// From one index to before another; nothing where they are turned around.
  static func stretch(_ low: Int, _ high: Int) -> Range<Int> { low..<max(low, high) }

  /// The token at an index, or null beyond the ends.
  @inline(__always)
  func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// Whether a word stands at an index.
  @inline(__always)
  func at(_ index: Int, _ word: WordKey) -> Bool {
    tokens.indices.contains(index) && tokens[index].key == word
  }

  /// Whether a range of tokens has a word of a class; what lies beyond the ends has none.
  func has(_ classes: WordClasses, in range: Range<Int>) -> Bool {
    for index in range.clamped(to: tokens.indices) where tokens[index].is(classes) { return true }
    return false
  }

  /// Whether a range of tokens has one of some words.
  func has(_ words: WordSet, in range: Range<Int>) -> Bool {
    let range = range.clamped(to: tokens.indices)
    return tokens.withUnsafeBufferPointer { tokens in
      range.contains { words.contains(tokens[$0].key) }
    }
  }
}
