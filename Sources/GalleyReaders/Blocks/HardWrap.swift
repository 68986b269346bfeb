import GalleyModel

/// Joins the lines of copy that was wrapped at a width, as wires send it.
///
/// Wrapped copy tells itself by lines that go on in the middle of a sentence, with a small letter.
/// In it a paragraph begins at a blank line, at an indentation, or after a line that ends a
/// sentence and left room for the next word. Lines above 100 columns are whole paragraphs.
struct HardWrap {
  private static let narrowest = 20
  private static let widest = 100
  /// A line that is too long for a byline or a title.
  private static let longLine = 40
  private let bytes: [UInt8]
  private let isWrapped: Bool
  /// Paragraphs are indented and their further lines are not.
  private let indentsParagraphs: Bool
  private let width: Int

  /// Looks at all the lines of a text.
  init(_ lines: [Line], in bytes: [UInt8]) {
    var (pairs, runOns, width, hanging) = (0, 0, 0, 0)
    for (line, next) in zip(lines, lines.dropFirst()) where !next.followsBlank {
      let columns = bytes.columns(of: line.range)
      guard (Self.narrowest...Self.widest).contains(columns),
        bytes.bulletLength(of: next.range) == 0
      else { continue }
      pairs += 1
      width = max(width, columns)
      let ending = bytes.ending(of: line.range)
      guard ending == .word || ending == .broken else { continue }
      let goesOn = Bytes.isLower(bytes[next.range.lowerBound])
      if goesOn { runOns += 1 }
      if next.indentation < line.indentation, goesOn || columns >= Self.longLine { hanging += 1 }
    }
    self.bytes = bytes
    self.width = width
    isWrapped = runOns > 0 && runOns * 4 >= pairs
    indentsParagraphs = hanging > 0
  }

  /// The lines as passages, each of one or more lines.
  func passages(of lines: [Line]) -> [Passage] {
    var passages: [Passage] = []
    let quotations = BrokenQuotations(bytes: bytes)
    var first = 0
    while first < lines.count {
      var last = first
      // A quotation that a line end breaks tells that its passage is wrapped, whatever the file is.
      var isBroken = false
      let isBullet = bytes.bulletLength(of: lines[first].range) > 0
      while last + 1 < lines.count {
        if !joins(lines[last], lines[last + 1], first: lines[first], isBullet: isBullet) {
          guard goesOn(lines[last], lines[last + 1]) else { break }
          isBroken = isBroken || quotations.isOpen(behind: last, from: first, of: lines)
          if !isBroken { break }
        }
        last += 1
      }
      let range = lines[first].range.lowerBound..<lines[last].range.upperBound
      passages.append(
        Passage(
          range: range, indentation: lines[first].indentation,
          followsBlank: lines[first].followsBlank, isBullet: isBullet,
          ending: bytes.ending(of: range)))
      first = last + 1
    }
    return passages
  }

  /// Whether a line of copy that is not wrapped elsewhere goes on with the next all the same.
  private func goesOn(_ line: Line, _ next: Line) -> Bool {
    guard !next.followsBlank, bytes.bulletLength(of: next.range) == 0,
      bytes.columns(of: line.range) <= Self.widest, next.indentation <= line.indentation + 1
    else { return false }
    let ending = bytes.ending(of: line.range)
    return ending == .word || ending == .broken
  }

  /// Whether a line goes on with the next, in a passage that begins with `first`.
  private func joins(_ line: Line, _ next: Line, first: Line, isBullet: Bool) -> Bool {
    guard isWrapped, !next.followsBlank, bytes.bulletLength(of: next.range) == 0 else {
      return false
    }
    let columns = bytes.columns(of: line.range)
    guard columns <= Self.widest else { return false }
    if isBullet && next.indentation > first.indentation { return true }
    if next.indentation > line.indentation + 1 { return false }
    if Bytes.isLower(bytes[next.range.lowerBound]) { return true }
    if indentsParagraphs {
      if next.indentation < line.indentation { return true }
      if next.indentation > 1 { return false }
    }
    if indentsParagraphs && first.indentation > next.indentation { return true }
    let needed = columns + 1 + bytes.columns(of: bytes.firstWord(of: next.range))
    switch bytes.ending(of: line.range) {
    case .broken: return true
    case .word: return needed + width / 5 > width
    case .sentence, .question, .colon: return needed > width
    }
  }
}

extension [UInt8] {
  /// How many characters a range holds; ranges far above any line width count bytes.
  func columns(of range: TextRange) -> Int {
    if range.count > 1000 { return range.count }
    return self[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The range up to the first white space.
  func firstWord(of range: TextRange) -> TextRange {
    let end = self[range].firstIndex(where: Bytes.isSpace) ?? range.upperBound
    return range.lowerBound..<end
  }

  /// The length of the bullet and the white space behind it with which a range begins; 0 for none.
  func bulletLength(of range: TextRange) -> Int {
    let mark =
      switch self[range.lowerBound] {
      case UInt8(ascii: "*"), UInt8(ascii: "-"): 1
      case 0xC2 where range.count > 1 && self[range.lowerBound + 1] == 0xB7: 2  // ·
      case 0xE2
      where range.count > 2 && Self.isBullet(self[range.lowerBound + 1..<range.upperBound]):
        3
      default: 0
      }
    guard mark > 0, range.count > mark + 1 else { return 0 }
    let rest = range.lowerBound + mark..<range.upperBound
    let text = trimmed(rest)
    if text.isEmpty { return 0 }
    // "-Bernie" and "*Gold" are words with a mark; "•Gold" is a bullet.
    return text.lowerBound > rest.lowerBound || mark > 1 ? text.lowerBound - range.lowerBound : 0
  }

  /// Whether what follows an `E2` makes one of • ‣ ◦ ● ○ ■ ▪ ►.
  private static func isBullet(_ tail: ArraySlice<UInt8>) -> Bool {
    switch (tail.first, tail.dropFirst().first) {
    case (0x80, 0xA2), (0x80, 0xA3), (0x97, 0xA6), (0x97, 0x8F), (0x97, 0x8B), (0x96, 0xA0),
      (0x96, 0xAA), (0x96, 0xBA):
      true
    default: false
    }
  }
}
