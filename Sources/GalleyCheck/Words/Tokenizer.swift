import GalleyModel

/// Cuts the blocks of an article into words, numbers and marks, in one pass over its bytes.
struct Tokenizer {
  private let bytes: [UInt8]
  private let vocabulary = Vocabulary.table
  private(set) var tokens: [Token] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
  }

  /// Adds the tokens of a block.
  mutating func add(_ range: TextRange, block: Int) {
    var index = range.lowerBound
    var isSpaced = true
    while index < range.upperBound {
      let byte = bytes[index]
      if byte <= 0x20 || isNoBreakSpace(index) {
        index += byte <= 0x20 ? 1 : 2
        isSpaced = true
        continue
      }
      let start = index
      var kind = Token.Kind.mark
      var letters = WordKey.Letters()
      if isLetter(index) {
        kind = .word
        (index, letters) = word(from: index, before: range.upperBound)
      } else {
        if byte &- 0x30 < 10 {
          kind = .number
          index = endOfNumber(from: index, before: range.upperBound)
        } else {
          index = min(index + length(at: index), range.upperBound)
        }
        for position in start..<index { letters.add(bytes[position]) }
      }
      let key = letters.key
      tokens.append(
        Token(
          range: start..<index, kind: kind, key: key,
          classes: kind == .word ? vocabulary[key] ?? [] : [],
          isCapitalized: byte &- 0x41 < 26, isSpaced: isSpaced, block: block))
      isSpaced = false
    }
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
  private func word(from start: Int, before end: Int) -> (end: Int, letters: WordKey.Letters) {
    var letters = WordKey.Letters()
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
        if isPossessive { return (after + 1, letters) }
        letters.add(0x27)
        index = after
      } else {
        break
      }
    }
    return (index, letters)
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
