/// Finds where a numeral in digits ends, and whether it is a number at all.
///
/// Knows the separators of all styles: `1,234,567.8`, `12,34,567`, `1.234.567,8`, `1'234`,
/// `1 234 567` with no-break or thin spaces. What fits none of them ends at the separator.
struct NumeralScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let limit: Int

  /// Scans the numeral whose first digit or leading point stands at an offset.
  func scan(at start: Int) -> (kind: TokenKind, end: Int) {
    var end = digits(from: start)
    if bytes[start] == UInt8(ascii: ".") { return (.number, digits(from: start + 1)) }
    if isDigit(end + 1), sign(end) == UInt8(ascii: ":") {
      let minutes = digits(from: end + 1)
      // "04:34" and "1:23:45" are times; "4:1" is a ratio of two numbers.
      if end - start <= 2, minutes - end == 3 {
        var clockEnd = minutes
        while sign(clockEnd) == UInt8(ascii: ":"), isDigit(clockEnd + 1) {
          clockEnd = digits(from: clockEnd + 1)
        }
        // "29:13.42": a runner's time
        if sign(clockEnd) == UInt8(ascii: "."), isDigit(clockEnd + 1) {
          clockEnd = digits(from: clockEnd + 1)
        }
        return (.clock, clockEnd)
      }
    }
    if let grouped = groups(from: start, first: end) {
      end = grouped
    } else if let spaced = spacedGroups(from: start, first: end) {
      end = spaced
    }
    if sign(end) == UInt8(ascii: "."), isDigit(end + 1) {
      let fraction = digits(from: end + 1)
      // "1.2.3" is a version; "192.168.0.1" an address.
      if sign(fraction) == UInt8(ascii: "."), isDigit(fraction + 1) {
        var codeEnd = fraction
        while sign(codeEnd) == UInt8(ascii: "."), isDigit(codeEnd + 1) {
          codeEnd = digits(from: codeEnd + 1)
        }
        return (.code, codeEnd)
      }
      end = fraction
    }
    return (.number, end)
  }

  /// Groups of three (or, in the Indian style, two) digits behind `,` `.` or `'`.
  private func groups(from start: Int, first: Int) -> Int? {
    guard first - start <= 3, let separator = sign(first) else { return nil }
    guard
      separator == UInt8(ascii: ",") || separator == UInt8(ascii: ".")
        || separator == UInt8(ascii: "'")
    else { return nil }
    var end = first
    var count = 0
    while sign(end) == separator {
      let groupStart = behindInvisibles(end + 1)
      guard isDigit(groupStart) else { break }
      let groupEnd = digits(from: groupStart)
      let group = digitCount(groupStart..<groupEnd)
      let isLast = group == 3
      guard isLast || (group == 2 && separator == UInt8(ascii: ",")) else { break }
      if group == 2, !indianGroupsFollow(from: end) { break }
      end = groupEnd
      count += 1
    }
    // "1.234,56" is of the continent.
    if separator == UInt8(ascii: "."), count == 1, sign(end) == UInt8(ascii: ","), isDigit(end + 1)
    {
      let decimals = digits(from: end + 1)
      if decimals - end <= 3, sign(decimals) != UInt8(ascii: ",") { return decimals }
    }
    // One point groups nothing: "1.234" is a decimal.
    guard count > 0, separator != UInt8(ascii: ".") || count > 1 else { return nil }
    guard separator != UInt8(ascii: "'") || count > 0 else { return nil }
    if separator == UInt8(ascii: "."), sign(end) == UInt8(ascii: ","), isDigit(end + 1) {
      return digits(from: end + 1)
    }
    return end
  }

  /// Whether `,dd` at an offset is followed by more groups, the last of three digits.
  ///
  /// It looks as far as a number can reach that fits 18 digits; an endless list would take the
  /// square of its length.
  private func indianGroupsFollow(from offset: Int) -> Bool {
    var end = offset
    let furthest = offset + 9 * ",dd".utf8.count
    while end < furthest, sign(end) == UInt8(ascii: ","), isDigit(end + 1) {
      let group = digits(from: end + 1) - end - 1
      end += group + 1
      if group == 3 { return sign(end) != UInt8(ascii: ",") || !isDigit(end + 1) }
      if group != 2 { return false }
    }
    return false
  }

  /// Groups of three digits behind no-break, narrow no-break or thin spaces.
  private func spacedGroups(from start: Int, first: Int) -> Int? {
    guard first - start <= 3 else { return nil }
    var end = first
    while end < limit, bytes[end] >= 0x80 {
      let space = WideScalar(bytes, at: end, limit: limit)
      guard
        space.value == 0xA0 || space.value == 0x202F || space.value == 0x2009
          || space.value == 0x2007
      else { break }
      let group = digits(from: end + space.length)
      guard group - end - space.length == 3 else { break }
      end = group
    }
    return end > first ? end : nil
  }

  /// The end of the digits from an offset on; what nobody sees between two of them parts no number:
  /// copied from a page, "1000" may have a zero-width space inside.
  private func digits(from offset: Int) -> Int {
    var end = offset
    while isDigit(end) { end += 1 }
    while end > offset, let next = digitBehindInvisibles(at: end) {
      end = next
      while isDigit(end) { end += 1 }
    }
    return end
  }

  /// Where a digit stands behind one or more invisible characters; null where none does.
  private func digitBehindInvisibles(at offset: Int) -> Int? {
    var end = offset
    while end < limit, bytes[end] >= 0x80 {
      let scalar = WideScalar(bytes, at: end, limit: limit)
      guard scalar.isIgnorable, !scalar.isOverride else { return nil }
      end += scalar.length
    }
    return end > offset && isDigit(end) ? end : nil
  }

  /// Behind what nobody sees.
  private func behindInvisibles(_ offset: Int) -> Int {
    var end = offset
    while end < limit, bytes[end] >= 0x80 {
      let scalar = WideScalar(bytes, at: end, limit: limit)
      guard scalar.isIgnorable, !scalar.isOverride else { break }
      end += scalar.length
    }
    return end
  }

  private func digitCount(_ range: Range<Int>) -> Int {
    var count = 0
    for offset in range where isDigit(offset) { count += 1 }
    return count
  }

  /// Behind the one or two digits of a decimal comma behind a number ("1,5", "0,89"), or the three
  /// behind a zero ("0,075"); null where none stands there.
  func decimalComma(in number: Range<Int>) -> Int? {
    var comma = number.upperBound
    if digitCount(number) == number.count, sign(comma) == UInt8(ascii: ","), isDigit(comma + 1) {
      let end = digits(from: comma + 1)
      guard end - comma <= 3, sign(end) != UInt8(ascii: ",") || !isDigit(end + 1) else {
        return nil
      }
      return end
    }
    // A group already: "0,075".
    comma = number.lowerBound + 1
    guard bytes[number.lowerBound] == UInt8(ascii: "0"), sign(comma) == UInt8(ascii: ",") else {
      return nil
    }
    return number.upperBound
  }

  /// Behind groups of three digits with plain blanks between ("1 250 000"), or null.
  func blankGroups(in number: Range<Int>) -> Int? {
    guard number.count <= 3, digitCount(number) == number.count,
      bytes[number.lowerBound] != UInt8(ascii: "0")
    else { return nil }
    var end = number.upperBound
    while sign(end) == UInt8(ascii: " "), isDigit(end + 1) {
      let group = digits(from: end + 1)
      guard group - end == 4 else { return end > number.upperBound ? end : nil }
      end = group
    }
    guard end > number.upperBound else { return nil }
    if sign(end) == UInt8(ascii: "-") || sign(end) == UInt8(ascii: ",") && isDigit(end + 1) {
      return nil
    }
    return end
  }

  /// Whether the last three digits before an offset are zeros.
  func endsInZeros(at end: Int) -> Bool {
    bytes[end - 3..<end].allSatisfy { $0 == UInt8(ascii: "0") }
  }

  private func isDigit(_ offset: Int) -> Bool {
    offset < limit && bytes[offset] &- 0x30 < 10
  }

  private func sign(_ offset: Int) -> UInt8? {
    offset < limit ? bytes[offset] : nil
  }
}
