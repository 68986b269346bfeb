import GalleyModel

/// Cuts the blocks of an article into words, numbers and marks, in one pass over its bytes.
///
/// The bytes are borrowed for the pass, so that a look at one costs no reference counting.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let vocabulary = Vocabulary.table
  /// How many tokens an array makes room for at once.
  private static let room = 256

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The tokens of all blocks of a text.
  static func tokens(of blocks: [Block], in bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    // Ordinary copy has a token for five bytes or somewhat less, and to grow copies them all.
    tokens.reserveCapacity(bytes.count / 4 + Self.room)
    bytes.withUnsafeBufferPointer { buffer in
      let tokenizer = Tokenizer(buffer)
      for (index, block) in blocks.enumerated() {
        tokenizer.add(block.range, block: index, to: &tokens)
      }
    }
    return tokens
  }

  /// Adds the tokens of a block.
  private func add(_ range: TextRange, block: Int, to tokens: inout [Token]) {
    var index = range.lowerBound
    let end = range.upperBound
    var isSpaced = true
    while index < end {
      tokens.append(addingCapacity: min(Self.room, end - index)) { run in
        // Both in registers, not where the closure shares them.
        var place = index
        var isBehindSpace = isSpaced
        while place < end, run.freeCapacity > 0 {
          if let word = plainWord(
            at: place, before: end, isSpaced: isBehindSpace, block: block)
          {
            run.append(word)
            place = word.range.upperBound
            isBehindSpace = bytes[place] == 0x20
            if isBehindSpace { place &+= 1 }
            continue
          }
          let byte = bytes[place]
          if byte <= 0x20 || isNoBreakSpace(place) {
            place += byte <= 0x20 ? 1 : 2
            isBehindSpace = true
            continue
          }
          run.append(token(from: &place, before: end, isSpaced: isBehindSpace, block: block))
          isBehindSpace = place < end && bytes[place] == 0x20
          if isBehindSpace { place += 1 }
        }
        index = place
        isSpaced = isBehindSpace
      }
    }
  }

  /// A word of less than sixteen ASCII letters alone, as nearly all are, with something behind it.
  @inline(__always)
  private func plainWord(at start: Int, before end: Int, isSpaced: Bool, block: Int) -> Token? {
    guard start &+ 8 <= end else { return nil }
    let run = LetterRun(bytes: bytes, at: start)
    guard run.count > 0 else { return nil }
    var letters = WordKey.Letters(run)
    var next = start &+ run.count
    if run.count == 8 {
      guard start &+ 16 <= end else { return nil }
      let rest = LetterRun(bytes: bytes, at: next)
      guard rest.count < 8 else { return nil }
      let end = next &+ rest.count
      while next < end {
        letters.add(bytes[next])
        next &+= 1
      }
    }
    guard bytes[next] != 0x27, bytes[next] < 0x80 else { return nil }
    let key = letters.key
    return Token(
      range: Range(uncheckedBounds: (start, next)), kind: .word, key: key,
      classes: vocabulary[key], isCapitalized: bytes[start] & 0x20 == 0, isSpaced: isSpaced,
      block: block)
  }

  private func token(from index: inout Int, before end: Int, isSpaced: Bool, block: Int) -> Token {
    let start = index
    let byte = bytes[start]
    let kind: Token.Kind
    let key: WordKey
    let classes: WordClasses
    if isLetter(start) {
      kind = .word
      (index, key) = word(from: start, before: end)
      classes = vocabulary[key]
    } else if byte &- 0x30 < 10 {
      kind = .number
      index = endOfNumber(from: start, before: end)
      key = self.key(of: start..<index)
      classes = .digits
    } else {
      kind = .mark
      index = min(start + length(at: start), end)
      key = self.key(of: start..<index)
      classes = Vocabulary.classes(ofMark: key)
    }
    return Token(
      range: start..<index, kind: kind, key: key, classes: classes,
      isCapitalized: byte &- 0x41 < 26, isSpaced: isSpaced, block: block)
  }

  /// The key of a number or mark.
  @inline(__always)
  private func key(of range: Range<Int>) -> WordKey {
    var letters = WordKey.Letters()
    for position in range { letters.add(bytes[position]) }
    return letters.key
  }

  private func isNoBreakSpace(_ index: Int) -> Bool {
    bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
  }

  /// ASCII letters, and all beyond ASCII but the signs of Latin-1 and of general punctuation.
  private func isLetter(_ index: Int) -> Bool {
    let byte = bytes[index]
    return byte < 0x80 ? (byte | 0x20) &- 0x61 < 26 : byte != 0xC2 && byte != 0xE2
  }

  private func length(at index: Int) -> Int {
    switch bytes[index] {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// Digits with what stands between digits: "1,20,000", "3..5".
  private func endOfNumber(from start: Int, before end: Int) -> Int {
    var index = start
    while index < end {
      if bytes[index] &- 0x30 < 10 {
        index += 1
        continue
      }
      var next = index
      while next < end, bytes[next] == 0x2C || bytes[next] == 0x2E { next += 1 }
      guard next > index, next < end, bytes[next] &- 0x30 < 10 else { break }
      index = next
    }
    return index
  }

  /// Letters and the apostrophes between them; the key leaves out a possessive s.
  private func word(from start: Int, before end: Int) -> (end: Int, key: WordKey) {
    guard start + 8 <= end else { return rest(from: start, WordKey.Letters(), before: end) }
    let run = LetterRun(bytes: bytes, at: start)
    return rest(from: start + run.count, WordKey.Letters(run), before: end)
  }

  /// What is left of a word behind its first letters, none or up to eight.
  private func rest(from start: Int, _ first: WordKey.Letters, before end: Int) -> (
    end: Int, key: WordKey
  ) {
    var letters = first
    var index = start
    while index < end {
      let byte = bytes[index]
      if (byte | 0x20) &- 0x61 < 26 {
        letters.add(byte)
        index += 1
      } else if isLetter(index) {
        let next = min(index + length(at: index), end)
        for position in index..<next { letters.add(bytes[position]) }
        index = next
      } else if let after = apostropheEnd(at: index), after < end, isLetter(after) {
        let isPossessive =
          bytes[after] == 0x73 && (after + 1 == end || !isLetter(after + 1))
        if isPossessive { return (after + 1, letters.key) }
        letters.add(0x27)
        index = after
      } else {
        break
      }
    }
    return (index, letters.key)
  }

  /// Where an apostrophe ends that stands here, straight or curly.
  private func apostropheEnd(at index: Int) -> Int? {
    if bytes[index] == 0x27 { return index + 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x99
    else { return nil }
    return index + 3
  }
}
