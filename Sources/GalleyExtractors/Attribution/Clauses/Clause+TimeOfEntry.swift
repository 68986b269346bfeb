/// Times of the day: "at 1405 GMT", and the time that opens an entry of a live page: "1405 GMT Police
/// say nine people died".
extension Clause {
  /// How many items the time takes that stands before the first sentence without a mark behind it.
  ///
  /// "14:05", "09.30", "2.15pm", "1405 GMT", "2 p.m. ET": what follows begins like a sentence, so the
  /// time is no part of its subject. Four digits alone may be a year: "2016 Olympics chief".
  func timeOfEntry() -> Int {
    guard let first = token(0), first.style.contains(.firstInBlock) else { return 0 }
    let isTime = isTimeOfDay(0)
    guard isTime || first.kind == .number && first.range.count <= 2 else { return 0 }
    var isMarked =
      isTime && !isHeading
      && (first.kind == .clock || copy.bytes[first.range].contains(UInt8(ascii: ".")))
    var end = 1
    if isHalfOfDay(end) {
      end += 1
      isMarked = true
    }
    if isZone(end) {
      end += 1
      isMarked = true
    } else if isTime, word(end) != 0, word(end) == words.local, kind(end + 1) == .word {
      // "0830 local time"
      end += 2
      isMarked = true
    }
    return isMarked && isCapitalised(end) ? end : 0
  }

  /// Whether an item is a time by its digits: "14:05", "1405", "2.15pm".
  func isTimeOfDay(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    switch token.kind {
    case .clock: return true
    case .number, .code: return isHourAndMinute(token)
    default: return false
    }
  }

  /// Whether letters name a time zone: up to three capitals before a T, or UTC.
  func isZone(_ index: Int) -> Bool {
    guard let zone = token(index), zone.kind == .word, zone.style.contains(.allCapitals),
      (2...4).contains(zone.range.count)
    else { return false }
    return copy.bytes[Int(zone.end) - 1] == UInt8(ascii: "T") || word(index) == words.utc
  }

  /// "am", "p.m.": whatever stands behind the digits of an hour.
  private func isHalfOfDay(_ index: Int) -> Bool {
    let word = word(index)
    return word != 0
      && (word == words.am || word == words.pm || word == words.aMDots || word == words.pMDots)
  }

  /// Whether digits are an hour and its minutes: "1405", "09.30", "9.30", "2.15pm".
  private func isHourAndMinute(_ token: Token) -> Bool {
    let bytes = copy.bytes[token.range]
    var digits = bytes.prefix { $0 != UInt8(ascii: ".") && ByteClass.of($0) == .digit }
    let hours: ArraySlice<UInt8>
    let rest: ArraySlice<UInt8>
    if digits.count == 4 {
      guard digits.endIndex == bytes.endIndex else { return false }
      rest = digits.suffix(2)
      hours = digits.prefix(2)
    } else {
      guard (1...2).contains(digits.count), bytes.dropFirst(digits.count).first == UInt8(ascii: ".")
      else { return false }
      hours = digits
      digits = bytes.dropFirst(digits.count + 1)
      rest = digits.prefix(2)
      let behind = digits.dropFirst(2)
      guard behind.isEmpty || behind.elementsEqual("am".utf8) || behind.elementsEqual("pm".utf8)
      else { return false }
    }
    guard let hour = value(hours), let minute = value(rest), rest.count == 2 else { return false }
    return hour < 24 && minute < 60
  }

  private func value(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard ByteClass.of(digit) == .digit else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return digits.isEmpty ? nil : value
  }
}
