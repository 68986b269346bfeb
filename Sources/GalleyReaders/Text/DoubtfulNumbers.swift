import GalleyModel

/// Notes on numbers that a person should check, since what the eye sees there may not be what is read.
///
/// Invisible characters between the digits of a number are passed over; digits of other scripts are not read;
/// marks that turn the direction of text show 12 where 21 is written.
struct DoubtfulNumbers {
  private enum Doubt: CaseIterable {
    case invisible, otherDigits, turned
  }

  private var first: [Doubt: (offset: Int, count: Int)] = [:]

  /// A note for each kind of doubt that there is in a text.
  static func notes(in text: String, blocks: [Block]) -> [String] {
    var text = text
    var numbers = DoubtfulNumbers()
    text.withUTF8 { numbers.read($0) }
    return Doubt.allCases.compactMap { doubt in
      guard let (offset, count) = numbers.first[doubt] else { return nil }
      let place = place(of: offset, in: blocks)
      let advice = "; check against the copy"
      switch doubt {
      case .invisible:
        return "invisible characters inside numbers: \(count), first in \(place)" + advice
      case .otherDigits:
        return "numbers in digits that are not read: \(count), first in \(place)" + advice
      case .turned:
        return "marks that turn the direction of text: \(count), first in \(place)" + advice
      }
    }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var index = text.startIndex
    var end: [Doubt: Int] = [:]
    while let start = text.nextBeyondASCII(from: index) {
      let (scalar, length) = text.scalar(at: start)
      index = start + length
      guard let doubt = Self.doubt(scalar, text, start..<index) else { continue }
      // What follows directly belongs to the same number.
      if end[doubt] != start {
        first[doubt] = (first[doubt]?.offset ?? start, (first[doubt]?.count ?? 0) + 1)
      }
      end[doubt] = index
    }
  }

  private static func doubt(
    _ scalar: Unicode.Scalar, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Doubt? {
    switch scalar.value {
    case 0xA0...0xA9, 0xC0...0x2FF, 0x2010...0x2023, 0x2025...0x2027, 0x20A0...0x20CF: nil
    case 0x202D, 0x202E: .turned
    // Signs between digits that people read as a point or a comma.
    case 0xB7, 0x66B, 0x66C, 0x2024, 0xFF0C, 0xFF0E:
      text.hasDigit(before: range.lowerBound) && text.hasDigit(from: range.upperBound)
        ? .otherDigits : nil
    default: doubt(scalar.properties, text, range)
    }
  }

  private static func doubt(
    _ properties: Unicode.Scalar.Properties, _ text: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>
  ) -> Doubt? {
    if properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format {
      return text.hasDigit(before: range.lowerBound) && text.hasDigit(from: range.upperBound)
        ? .invisible : nil
    }
    switch properties.numericType {
    case .decimal: return .otherDigits
    case .digit:  // 10² or 1②, but not km²
      return text.hasDigit(before: range.lowerBound) || text.hasDigit(from: range.upperBound)
        ? .otherDigits : nil
    default: return nil
    }
  }

  /// Words for where an offset lies: "paragraph 3", "the headline".
  private static func place(of offset: Int, in blocks: [Block]) -> String {
    guard let block = blocks.first(where: { $0.range.contains(offset) }) else { return "the text" }
    return block.number.map { "paragraph \($0)" } ?? "the \(block.kind.rawValue)"
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first index from one on whose byte is not ASCII; eight bytes at a time.
  fileprivate func nextBeyondASCII(from start: Int) -> Int? {
    var index = start
    while index + 8 <= count {
      let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let marked = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
      if marked != 0 { return index + marked.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count {
      if self[index] >= 0x80 { return index }
      index += 1
    }
    return nil
  }

  /// The scalar at an index of valid UTF-8, with its length in bytes.
  fileprivate func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let length = self[index] < 0x80 ? 1 : self[index] < 0xE0 ? 2 : self[index] < 0xF0 ? 3 : 4
    let lead = length == 1 ? UInt32(self[index]) : UInt32(self[index]) & (0x7F >> UInt32(length))
    let value = self[(index + 1)..<(index + length)].reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// How many characters between two digits are looked at.
  private var reach: Int { 16 }

  /// Whether a digit stands before an index, next to it or behind a point, a comma or what is
  /// invisible.
  fileprivate func hasDigit(before index: Int) -> Bool {
    var end = index
    for _ in 0..<reach where end > 0 {
      var start = end - 1
      while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
      switch reading(of: scalar(at: start).scalar) {
      case .digit: return true
      case .inside: end = start
      case .other: return false
      }
    }
    return false
  }

  /// Whether a digit stands from an index on, in the same sense.
  fileprivate func hasDigit(from index: Int) -> Bool {
    var start = index
    for _ in 0..<reach where start < count {
      let (scalar, length) = scalar(at: start)
      switch reading(of: scalar) {
      case .digit: return true
      case .inside: start += length
      case .other: return false
      }
    }
    return false
  }
}

private enum Reading {
  case digit, inside, other
}

private func reading(of scalar: Unicode.Scalar) -> Reading {
  switch scalar {
  case "0"..."9": return .digit
  case ".", ",": return .inside
  case _ where scalar.isASCII: return .other
  default: break
  }
  if scalar.properties.numericType == .decimal { return .digit }
  return scalar.properties.isDefaultIgnorableCodePoint ? .inside : .other
}
