import GalleyModel

/// What digits of the copy stand for, be they a figure or not.
extension Story {
  /// The whole number that stands at an index in digits alone: "1990", not "1,990".
  func whole(at index: Int) -> Int? {
    guard let token = token(index), token.kind == .number else { return nil }
    return whole(token.range)
  }

  /// The whole number that a range of bytes is, in digits alone.
  func whole(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var value = 0
    for byte in bytes[range] {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isOver) = tens.addingReportingOverflow(Int(digit))
      guard !isTooLarge, !isOver else { return nil }
      value = sum
    }
    return value
  }

  /// Whether digits at an index may be a time of the day by what follows them: "5am", "5 p.m.", "17:30".
  func mayBeClock(at index: Int) -> Bool {
    guard let next = token(index + 1) else { return false }
    return next.is(":") || next.is("am") || next.is("pm")
      || (next.is("a") || next.is("p")) && at(index + 2, ".")
  }

  /// Whether a sentence has two numbers in digits or more, or goes on with one where it was cut.
  func hasTwoNumbers(sentence: Int) -> Bool {
    let tokens = sentences[sentence]
    let first = index.numbers.partitioningIndex { $0 >= tokens.lowerBound }
    return first + 1 < index.numbers.count && index.numbers[first + 1] < tokens.upperBound + 2
  }

  /// The number that stands at an index in digits, with commas between them and a point: "1,990.5".
  func decimal(at index: Int) -> Double? {
    guard let token = token(index), token.kind == .number else { return nil }
    var digits = 0
    for byte in bytes[token.range] where byte != UInt8(ascii: ",") {
      let digit = byte &- UInt8(ascii: "0")
      // Fifteen digits are exact as they stand; points and more digits are read as text is.
      guard digit < 10, digits < 100_000_000_000_000 else {
        return Double(text(token.range).filter { $0 != "," })
      }
      digits = digits * 10 + Int(digit)
    }
    return Double(digits)
  }
}
