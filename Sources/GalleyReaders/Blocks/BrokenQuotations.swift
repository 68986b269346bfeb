import GalleyModel

/// Tells whether a quotation is open at the end of a line and closed on one of the next.
struct BrokenQuotations {
  /// On how many lines the closing mark is looked for.
  private static let reach = 8

  let bytes: [UInt8]

  /// Whether a quotation that opened on one of the lines `first...last` closes on a line behind them,
  /// before a blank line.
  func isOpen(behind last: Int, from first: Int, of lines: [Line]) -> Bool {
    var open: Mark?
    for line in lines[max(first, last - Self.reach)...last] { open = state(open, behind: line) }
    guard var mark = open else { return false }
    for line in lines[(last + 1)...].prefix(Self.reach) {
      // A further paragraph of a quotation opens with a mark of its own.
      if line.followsBlank || self.mark(at: line.range.lowerBound, in: line.range)?.opens == true {
        return false
      }
      guard let still = state(mark, behind: line, untilClosed: true) else { return true }
      mark = still
    }
    return false
  }

  /// A sort of quotation mark.
  private enum Mark {
    case straight, curly, single, straightSingle, angled
  }

  /// What is open behind a line, given what is open before it.
  private func state(_ before: Mark?, behind line: Line, untilClosed: Bool = false) -> Mark? {
    var open = before
    var index = line.range.lowerBound
    while index < line.range.upperBound {
      if let (mark, opens, length) = mark(at: index, in: line.range) {
        if open == nil, opens {
          open = mark
        } else if open == mark, closes(mark, at: index, length, in: line.range) {
          if untilClosed { return nil }
          open = nil
        }
        index += length
      } else {
        index += 1
      }
    }
    return open
  }

  /// The quotation mark at an index, and whether it can open a quotation.
  private func mark(
    at index: Int, in range: TextRange
  ) -> (mark: Mark, opens: Bool, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "\""):
      return (.straight, !isWord(before: index, in: range), 1)
    case UInt8(ascii: "'"):
      // Inside a line it is rather an apostrophe: "the '90s", "the workers' pay".
      let isOpening = index == range.lowerBound && isWord(behind: index + 1, in: range)
      return (.straightSingle, isOpening, 1)
    case 0xC2 where index + 1 < range.upperBound && (bytes[index + 1] | 0x10) == 0xBB:
      return (.angled, bytes[index + 1] == 0xAB, 2)
    case 0xE2 where index + 2 < range.upperBound && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0x9C, 0x9E: return (.curly, true, 3)
      case 0x9D: return (.curly, false, 3)
      case 0x98, 0x9A: return (.single, true, 3)
      case 0x99: return (.single, false, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a mark closes; an apostrophe has letters on both sides, or stands before one.
  private func closes(_ mark: Mark, at index: Int, _ length: Int, in range: TextRange) -> Bool {
    switch mark {
    case .straight: true
    case .curly: bytes[index + 2] == 0x9D || bytes[index + 2] == 0x9C
    case .angled: bytes[index + 1] == 0xBB
    case .single: bytes[index + 2] == 0x99 && !isWord(behind: index + length, in: range)
    case .straightSingle: !isWord(behind: index + length, in: range)
    }
  }

  private func isWord(before index: Int, in range: TextRange) -> Bool {
    index > range.lowerBound
      && (Bytes.isLetter(bytes[index - 1]) || Bytes.isDigit(bytes[index - 1]))
  }

  private func isWord(behind index: Int, in range: TextRange) -> Bool {
    index < range.upperBound && (Bytes.isLetter(bytes[index]) || Bytes.isDigit(bytes[index]))
  }
}
