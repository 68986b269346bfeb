import GalleyModel

/// A list of phrases by which a line of copy is known, one a line; what follows `#` is a comment.
///
///     view comments            the whole line, whatever punctuation is around it
///     read more: …             a line that begins so
///     copyright 20…            a line that begins so, be it within a word
///     … contributed reporting  a line that ends so
///     … (pictured) …           a line that holds it
///     share this …  [no stop]  … and is no sentence: it doesn't end in a full stop
///
/// Capitals, curly apostrophes and the number of spaces make no difference.
struct PhraseList: Sendable {
  private typealias Phrase = PhraseTable.Phrase

  private let text: [UInt8]
  /// By their first two bytes.
  private let openings: PhraseTable
  /// By the byte that they are looked for by.
  private let insides: [AnchoredPhrase.Group]
  /// By their last two bytes.
  private let closings: PhraseTable

  /// What stands for the rest of a passage.
  private static var dots: StaticString { "…" }

  /// Reads a lexicon; a phrase has two characters or more.
  init(_ lexicon: String) {
    var text: [UInt8] = []
    text.reserveCapacity(lexicon.utf8.count)
    var (openings, insides, closings): ([Phrase], [Phrase], [Phrase]) = ([], [], [])
    LexiconEntries.forEach(of: lexicon) { bytes, all in
      func isWord(_ range: Range<Int>, _ word: StaticString) -> Bool {
        word.withUTF8Buffer { bytes[range].elementsEqual($0) }
      }
      var words = all[...]
      var phrase = Phrase(range: 0..<0)
      if let last = words.last, isWord(last, "stop]") {
        phrase.needsNoStop = true
        words = words.dropLast(2)
      }
      guard let first = words.first, var last = words.last else { return }
      let isOpen = isWord(first, Self.dots)
      let isInside = isOpen && isWord(last, Self.dots)
      if !isOpen {
        if Self.dots.withUTF8Buffer({ bytes[last].suffix($0.count).elementsEqual($0) }) {
          phrase.mayEndInWord = last.count > Self.dots.utf8CodeUnitCount
          last = last.lowerBound..<last.upperBound - Self.dots.utf8CodeUnitCount
        } else {
          phrase.isWhole = true
        }
        words = words.dropLast()
      }
      let start = text.count
      func add(_ word: Range<Int>) {
        guard !word.isEmpty else { return }
        if text.count > start { text.append(UInt8(ascii: " ")) }
        for byte in bytes[word] { text.append(Bytes.lowercased(byte)) }
      }
      for word in words where !isOpen || !isWord(word, Self.dots) { add(word) }
      if !isOpen { add(last) }
      phrase.range = start..<text.count
      guard phrase.range.count > 1 else { return }
      if isInside {
        insides.append(phrase)
      } else if isOpen {
        closings.append(phrase)
      } else {
        openings.append(phrase)
      }
    }
    let bytes = text
    func firstSlot(_ phrase: Phrase) -> Int {
      PhraseTable.slot(bytes[phrase.range.lowerBound], bytes[phrase.range.lowerBound + 1])
    }
    self.text = bytes
    self.openings = PhraseTable(openings, slot: firstSlot)
    self.insides = AnchoredPhrase.byAnchor(insides, in: bytes)
    self.closings = PhraseTable(closings) {
      PhraseTable.slot(bytes[$0.range.upperBound - 2], bytes[$0.range.upperBound - 1])
    }
  }

  /// Whether a passage is, begins with, holds or ends with one of the phrases.
  func matches(_ passage: Passage, in bytes: [UInt8]) -> Bool {
    let range = passage.range
    guard range.count > 1 else { return false }
    if opens(passage, at: range.lowerBound, in: bytes) { return true }
    let start = bytes.startOfFirstWord(in: range)
    return start > range.lowerBound && opens(passage, at: start, in: bytes)
      || !closings.isEmpty && closes(passage, in: bytes)
      || !insides.isEmpty && isInside(passage, in: bytes)
  }

  private func opens(_ passage: Passage, at start: Int, in bytes: [UInt8]) -> Bool {
    let range = passage.range
    guard start + 1 < range.upperBound else { return false }
    return openings.contains(at: PhraseTable.slot(bytes[start], bytes[start + 1])) { phrase in
      guard let end = end(of: phrase, at: start, of: passage, in: bytes) else { return false }
      return phrase.isWhole
        ? end >= bytes.endOfLastWord(in: range) : phrase.mayEndInWord || !bytes.isInWord(at: end)
    }
  }

  private func closes(_ passage: Passage, in bytes: [UInt8]) -> Bool {
    let range = passage.range
    let end = bytes.endOfLastWord(in: range)
    guard end - range.lowerBound > 1 else { return false }
    return closings.contains(at: PhraseTable.slot(bytes[end - 2], bytes[end - 1])) { phrase in
      let start = end - phrase.range.count
      return start >= range.lowerBound
        && self.end(of: phrase, at: start, of: passage, in: bytes) != nil
    }
  }

  private func isInside(_ passage: Passage, in bytes: [UInt8]) -> Bool {
    let range = passage.range
    return insides.contains { group in
      var index = bytes.offset(of: group.anchor, in: range)
      while index < range.upperBound {
        for phrase in group.phrases where index - phrase.offset >= range.lowerBound {
          if end(of: phrase.phrase, at: index - phrase.offset, of: passage, in: bytes) != nil {
            return true
          }
        }
        index = bytes.offset(of: group.anchor, in: index + 1..<range.upperBound)
      }
      return false
    }
  }

  /// Where a phrase ends that stands at an offset of a passage; nil where it doesn't.
  private func end(
    of phrase: Phrase, at start: Int, of passage: Passage, in bytes: [UInt8]
  ) -> Int? {
    guard text[phrase.range.lowerBound] == Bytes.lowercased(bytes[start]),
      !phrase.needsNoStop || passage.ending != .sentence
    else { return nil }
    return end(of: phrase, at: start, before: passage.range.upperBound, in: bytes)
  }

  /// Where a phrase ends that begins at an offset; nil where it doesn't stand there.
  private func end(of phrase: Phrase, at offset: Int, before limit: Int, in bytes: [UInt8]) -> Int?
  {
    var index = offset
    for position in phrase.range {
      guard index < limit else { return nil }
      let byte = text[position]
      if byte == Bytes.lowercased(bytes[index]), byte != UInt8(ascii: " ") {
        index += 1
      } else if byte == UInt8(ascii: " ") {
        let start = index
        while index < limit {
          let space = bytes.spaceLength(at: index, before: limit)
          if space == 0 { break }
          index += space
        }
        if index == start { return nil }
      } else if byte == UInt8(ascii: "'"), index + 2 < limit, bytes[index] == 0xE2,
        bytes[index + 1] == 0x80, bytes[index + 2] == 0x99
      {
        index += 3
      } else {
        return nil
      }
    }
    return index
  }
}

extension [UInt8] {
  /// Where the first letter or digit of a range stands, or its end.
  fileprivate func startOfFirstWord(in range: TextRange) -> Int {
    range.first { beginsLetterOrDigit(self[$0]) } ?? range.upperBound
  }

  /// Where the last letter or digit of a range ends, or its start.
  fileprivate func endOfLastWord(in range: TextRange) -> Int {
    guard let last = range.last(where: { beginsLetterOrDigit(self[$0]) }) else {
      return range.lowerBound
    }
    var end = last + 1
    while end < range.upperBound, self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// Whether a byte begins a letter or digit; the marks of U+0080…U+00BF and U+2000…U+2FFF don't.
  private func beginsLetterOrDigit(_ byte: UInt8) -> Bool {
    Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte >= 0xC3 && byte != 0xE2
  }

  /// Whether a letter or digit stands before an offset and another at it.
  fileprivate func isInWord(at offset: Int) -> Bool {
    offset < count && Bytes.isWord(self[offset - 1])
      && (Bytes.isLetter(self[offset]) || Bytes.isDigit(self[offset]))
  }
}
