import GalleyModel

/// A run of tokens that an editor reads as one sentence; it lies in one block.
struct Sentence {
  /// Its tokens, closing marks included.
  var tokens: Range<Int>
  /// The index of its block in the article.
  var block: Int
  /// What its tokens are, all together: a rule looks here before it walks them.
  var holds: SentenceContent
}

extension [Sentence] {
  /// The index of the sentence that holds a token, or null.
  func index(holding token: Int) -> Int? {
    let index = partitioningIndex { $0.tokens.upperBound > token }
    return index < count ? index : nil
  }
}

/// The kinds and classes of a run of tokens, all together.
struct SentenceContent {
  private var kinds: UInt64 = 0
  private(set) var classes: WordClass = []

  /// Adds those of a token.
  mutating func add(_ token: Token) {
    kinds |= 1 << UInt64(token.kind.rawValue)
    classes.formUnion(token.classes)
  }

  /// Whether a token is of a kind.
  func contains(_ kind: TokenKind) -> Bool { kinds & 1 << UInt64(kind.rawValue) != 0 }
}

/// Finds where sentences end.
struct SentenceSplitter {
  let tokens: [Token]
  let bytes: [UInt8]

  /// Appends the sentences of a block.
  func split(_ range: Range<Int>, of block: Int, into sentences: inout [Sentence]) {
    var start = range.lowerBound
    var index = start
    var content = SentenceContent()
    while index < range.upperBound {
      let token = tokens[index]
      content.add(token)
      guard
        let end = (mayEnd(token) ? end(at: index, in: range) : nil)
          ?? bulletBehind(index, in: range) ?? forcedEnd(at: index, from: start)
      else {
        index += 1
        continue
      }
      // The marks that close the sentence stand behind its end mark.
      for closer in index + 1..<max(index + 1, end) { content.add(tokens[closer]) }
      sentences.append(Sentence(tokens: start..<end, block: block, holds: content))
      content = SentenceContent()
      start = end
      index = end
    }
    if start < range.upperBound {
      sentences.append(Sentence(tokens: start..<range.upperBound, block: block, holds: content))
    }
  }

  /// Before a bullet that opens a line: each item of a list is a sentence.
  private func bulletBehind(_ index: Int, in range: Range<Int>) -> Int? {
    let next = index + 1
    guard next < range.upperBound, tokens[next].kind == .bullet,
      tokens[next].style.contains(.newLine)
    else { return nil }
    return next
  }

  /// Behind a token at which a run grows beyond what any sentence holds.
  ///
  /// It is a table, a list, or input made to choke a program. Every figure carries its sentence, so
  /// this bounds the output.
  private func forcedEnd(at index: Int, from start: Int) -> Int? {
    let isEndless = index - start >= 600 || tokens[index].end - tokens[start].start >= 16_384
    return isEndless ? index + 1 : nil
  }

  /// Whether a token is an end mark or a word with a period of its own: nearly none is.
  private func mayEnd(_ token: Token) -> Bool {
    switch token.kind {
    case .period, .question, .exclamation, .ellipsis: true
    case .word: token.style.contains(.dotted)
    default: false
    }
  }

  /// The index behind a sentence whose last word or end mark stands at an index, or null.
  private func end(at index: Int, in range: Range<Int>) -> Int? {
    let token = tokens[index]
    switch token.kind {
    case .period:
      if isAbbreviation(before: index, in: range) { return nil }
    case .question, .exclamation, .ellipsis:
      break
    case .word:
      // "in the U.S. The law" ends a sentence, "the U.S. Senate" does not.
      guard index + 1 < range.upperBound, opensSentence(index + 1) else { return nil }
      return index + 1
    default:
      return nil
    }
    var end = index + 1
    while end < range.upperBound, tokens[end].style.contains(.glued), isCloser(tokens[end].kind) {
      end += 1
    }
    guard end < range.upperBound else { return end }
    let following = tokens[end]
    if following.style.contains(.glued) {
      // "the index .DXY rose": a period that stands before a code.
      if !token.style.contains(.glued) { return nil }
      // Web copy loses spaces: "the end.The next". "Amazon.com" goes on in small letters.
      return token.kind == .period && following.kind == .word && index > range.lowerBound
        && following.style.contains(.capitalised) && tokens[index - 1].kind == .word
        && !tokens[index - 1].style.contains(.capitalised) ? end : nil
    }
    switch following.kind {
    case .word, .code:
      return following.style.contains(.capitalised) ? end : nil
    case .number, .currency, .straightDouble, .openDouble, .straightSingle, .openSingle,
      .openBracket, .bullet, .fraction, .clock:
      return end
    case .dash, .ellipsis:
      return token.kind == .period ? end : nil
    default:
      return nil
    }
  }

  private func isCloser(_ kind: TokenKind) -> Bool {
    switch kind {
    case .straightDouble, .closeDouble, .straightSingle, .closeSingle, .closeBracket, .period,
      .question, .exclamation, .ellipsis:
      true
    default: false
    }
  }

  /// Whether the word before a period is an abbreviation or an initial.
  private func isAbbreviation(before index: Int, in range: Range<Int>) -> Bool {
    guard index > range.lowerBound else { return false }
    let word = tokens[index - 1]
    guard word.kind == .word, tokens[index].style.contains(.glued) else { return false }
    if word.end - word.start == 1, word.style.contains(.capitalised),
      word.word == 0 || bytes[Int(word.start)] != UInt8(ascii: "I")
    {
      return true
    }
    guard word.classes.contains(.abbreviation) else { return false }
    // "No." is an abbreviation only before a number; "Inc." ends a sentence before "The".
    guard index + 1 < range.upperBound else { return false }
    if word.classes.contains(.determiner) { return tokens[index + 1].kind == .number }
    if !word.style.contains(.capitalised), word.classes.contains(.month) { return false }
    if word.classes.contains(.title) { return true }
    return !opensSentence(index + 1)
  }

  /// Whether a word begins a sentence at sight: a capitalised small word ("The", "He", "In").
  private func opensSentence(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.style.contains(.capitalised)
      && !token.style.contains(.allCapitals)
      && !token.classes.isDisjoint(with: [
        .determiner, .pronoun, .preposition, .conjunction, .relative, .adverb, .auxiliary,
      ])
  }
}
