import GalleyModel

/// A mark of quotation: where it stands, and whether the blanks around it make it open or close.
struct QuotationMark {
  enum Style { case double, single }
  enum Turn { case opens, closes, either }

  let range: TextRange
  let style: Style
  let turn: Turn
  /// Whether a digit stands before it, as before the sign of inches.
  let isBehindDigit: Bool

  /// The marks of a range in order; apostrophes inside words are none.
  static func all(in range: TextRange, of story: Story) -> [QuotationMark] {
    let places = story.index.quotationMarks
    let first = places.partitioningIndex {
      story.tokens[$0].range.upperBound > range.lowerBound
    }
    guard first < places.count, story.tokens[places[first]].range.lowerBound < range.upperBound
    else { return [] }
    let bytes = story.bytes
    var marks: [QuotationMark] = []
    // Most paragraphs that quote do so once or twice.
    marks.reserveCapacity(4)
    var end = range.lowerBound
    for place in places[first...] {
      let index = story.tokens[place].range.lowerBound
      guard index < range.upperBound else { break }
      let byte = bytes[index]
      // 0x22, 0x27, 0x60 and 0xE2 alone begin marks; of twins the second is a part of the first.
      guard byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xE2, index >= end else {
        continue
      }
      var length = 1
      var style: Style?
      if byte == 0x22 {
        style = .double
      } else if byte == 0x60 || byte == 0x27 {
        let isTwin = index + 1 < range.upperBound && bytes[index + 1] == byte
        length = isTwin ? 2 : 1
        style = isTwin ? .double : .single
      } else if byte == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80 {
        length = 3
        switch bytes[index + 2] {
        case 0x9C, 0x9D, 0x9E: style = .double
        case 0x98, 0x99: style = .single
        default: break
        }
      }
      if let style {
        let place = index..<index + length
        let mark = QuotationMark(
          range: place, style: style, turn: turn(of: place, in: range, of: bytes),
          isBehindDigit: index > range.lowerBound && bytes[index - 1] &- 0x30 < 10)
        if style == .double || mark.isSingleQuotation(in: range, of: bytes) { marks.append(mark) }
      }
      end = index + length
    }
    return marks
  }

  private static func turn(of mark: TextRange, in range: TextRange, of bytes: [UInt8]) -> Turn {
    let before = mark.lowerBound > range.lowerBound ? bytes[mark.lowerBound - 1] : 0x20
    let after = mark.upperBound < range.upperBound ? bytes[mark.upperBound] : 0x20
    // Behind a dash, which ends in such a byte, a quotation opens without a blank.
    let isBehindDash = before == 0x94 || before == 0x93 || before == 0x2D
    let opens = before <= 0x20 || before == 0x28 || before == 0x5B || before == 0xA0 || isBehindDash
    let closes =
      after <= 0x20 || [0x2C, 0x2E, 0x3B, 0x3A, 0x29, 0x3F, 0x21, 0x5D, 0xC2].contains(after)
    if opens == closes { return .either }
    return opens ? .opens : .closes
  }

  /// "'We" opens, as does "'90s" not; a single mark behind punctuation closes, one behind a letter
  /// may be a possessive.
  private func isSingleQuotation(in block: TextRange, of bytes: [UInt8]) -> Bool {
    switch turn {
    case .opens: range.upperBound < block.upperBound && bytes[range.upperBound] &- 0x41 < 26
    case .closes: true
    case .either: false
    }
  }
}
