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
  private enum Place: Sendable {
    case whole, opening, closing, inside
  }

  /// A phrase as a stretch of `text`, so that trying a hundred of them touches no other memory.
  private struct Phrase: Sendable {
    var range: Range<Int>
    var place: Place
    var mayEndInWord = false
    var needsNoStop = false
  }

  private var text: [UInt8] = []
  /// By their first two bytes, so that most passages are done with one look.
  private var openings: [[Phrase]] = Array(repeating: [], count: 1024)
  private var insides: [[Phrase]] = Array(repeating: [], count: 256)
  private var closings: [Phrase] = []
  private let hasInsides: Bool

  /// Reads a lexicon.
  init(_ lexicon: String) {
    var hasInsides = false
    for line in lexicon.split(separator: "\n") {
      var words = line.prefix { $0 != "#" }.split(separator: " ")
      var phrase = Phrase(range: 0..<0, place: .whole)
      if words.suffix(2) == ["[no", "stop]"] {
        phrase.needsNoStop = true
        words.removeLast(2)
      }
      if words.first == "…" {
        phrase.place = words.last == "…" ? .inside : .closing
        words.removeAll { $0 == "…" }
      } else if let last = words.last, last.hasSuffix("…") {
        phrase.place = .opening
        phrase.mayEndInWord = last != "…"
        words[words.count - 1] = last.dropLast()
      }
      let start = text.count
      text += words.filter { !$0.isEmpty }.joined(separator: " ").utf8.map(Bytes.lowercased)
      phrase.range = start..<text.count
      guard !phrase.range.isEmpty else { continue }
      switch phrase.place {
      case .whole, .opening: openings[Self.slot(of: phrase.range, in: text)].append(phrase)
      case .closing: closings.append(phrase)
      case .inside:
        insides[Int(text[start])].append(phrase)
        hasInsides = true
      }
    }
    self.hasInsides = hasInsides
  }

  /// Whether a passage is, begins with, holds or ends with one of the phrases.
  func matches(_ passage: Passage, in bytes: [UInt8]) -> Bool {
    let range = passage.range
    if opens(passage, at: range.lowerBound, in: bytes) { return true }
    let start = bytes.startOfFirstWord(in: range)
    if start > range.lowerBound, start < range.upperBound, opens(passage, at: start, in: bytes) {
      return true
    }
    if !closings.isEmpty {
      let end = bytes.endOfLastWord(in: range)
      if closings.contains(where: { fits($0, passage, at: end - $0.range.count, in: bytes) }) {
        return true
      }
    }
    return hasInsides
      && range.contains { index in
        let phrases = insides[Int(Bytes.lowercased(bytes[index]))]
        return !phrases.isEmpty
          && phrases.contains { fits($0, passage, at: index, in: bytes) }
      }
  }

  private func opens(_ passage: Passage, at start: Int, in bytes: [UInt8]) -> Bool {
    openings[Self.slot(of: start..<passage.range.upperBound, in: bytes)].contains {
      fits($0, passage, at: start, in: bytes)
    }
  }

  /// Where a phrase or a passage stands in `openings`; small letters and capitals stand together.
  @inline(__always)
  private static func slot(of range: TextRange, in bytes: [UInt8]) -> Int {
    guard range.count > 1 else { return 0 }
    let (first, second) = (bytes[range.lowerBound], bytes[range.lowerBound + 1])
    return Int(first & 31) << 5 | Int(second & 31)
  }

  private func fits(_ phrase: Phrase, _ passage: Passage, at start: Int, in bytes: [UInt8]) -> Bool
  {
    let range = passage.range
    guard start >= range.lowerBound, start < range.upperBound,
      let end = end(of: phrase, at: start, before: range.upperBound, in: bytes),
      !phrase.needsNoStop || passage.ending != .sentence
    else { return false }
    switch phrase.place {
    case .whole: return end >= bytes.endOfLastWord(in: range)
    case .opening: return phrase.mayEndInWord || !bytes.isInWord(at: end)
    case .closing, .inside: return true
    }
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
