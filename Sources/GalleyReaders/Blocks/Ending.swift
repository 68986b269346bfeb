import GalleyModel

extension [UInt8] {
  /// How the words of a range end, behind closing marks and brackets.
  func ending(of range: TextRange) -> Passage.Ending {
    let end = endBehindClosers(range)
    guard end > range.lowerBound else { return .word }
    switch self[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"): return .sentence
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-"): return .broken
    default: break
    }
    guard end - 3 >= range.lowerBound, self[end - 3] == 0xE2, self[end - 2] == 0x80 else {
      return .word
    }
    switch self[end - 1] {
    case 0xA6: return .sentence  // …
    case 0x93, 0x94: return .broken  // – —
    default: return .word
    }
  }

  /// Where a range ends without the closing marks, brackets and spaces at its end.
  private func endBehindClosers(_ range: TextRange) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      switch self[end - 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
        UInt8(ascii: " "):
        end -= 1
      case 0x98, 0x99, 0x9C, 0x9D:  // ‘ ’ “ ”: the wrong one is common
        guard end - 3 >= range.lowerBound, self[end - 3] == 0xE2, self[end - 2] == 0x80 else {
          return end
        }
        end -= 3
      case 0xBB:  // »
        guard end - 2 >= range.lowerBound, self[end - 2] == 0xC2 else { return end }
        end -= 2
      default: return end
      }
    }
    return end
  }

  /// Whether a range holds the end of one sentence and the beginning of another.
  ///
  /// A stop behind a short word with a capital or with stops inside ("Gov.", "U.S.") ends none.
  func holdsSentenceEnd(_ range: TextRange) -> Bool {
    var wordStart = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let space = spaceLength(at: index, before: range.upperBound)
      if space == 0 {
        index += 1
        continue
      }
      if endsSentence(wordStart..<index) { return true }
      index += space
      wordStart = index
    }
    return false
  }

  private func endsSentence(_ word: TextRange) -> Bool {
    let end = endBehindClosers(word)
    guard end > word.lowerBound, ending(of: word).endsSentence else { return false }
    if self[end - 1] != UInt8(ascii: ".") { return true }
    let isShort = end - word.lowerBound <= 5 && Bytes.isUpper(self[word.lowerBound])
    return !isShort && !self[word.lowerBound..<end - 1].contains(UInt8(ascii: "."))
  }
}

extension Passage.Ending {
  /// A full stop, question mark, exclamation mark or ellipsis.
  var endsSentence: Bool {
    self == .sentence || self == .question
  }
}
