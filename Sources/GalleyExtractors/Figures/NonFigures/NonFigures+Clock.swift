extension NonFigures {
  /// "5am", "10.45 p.m.", "0337 GMT", "5 o'clock", "0940 hrs", "5-6 p.m.", "12 noon", "about 02.40
  /// local time".
  func clock(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    guard text.length(index) <= 5 else { return nil }
    if let end = halfOfDay(numeral.tokens.upperBound) { return index..<end }
    // "5-6 p.m.", "between 5 and 6pm": the second hour tells of the first.
    if let other = hour(joinedAt: numeral.tokens.upperBound), let end = halfOfDay(other + 1) {
      return index..<end
    }
    if isHourAndMinute(index) {
      let next = index + 1
      if isZone(next) { return index..<next + 1 }
      if text.isWord(next, text.words.local) || text.isWord(next, text.words.hrs) {
        return index..<next + 1
      }
      // "at 1430 hours", but "for 1430 hours"
      if text.isWord(next, text.words.hours), text.isWord(index - 1, text.words.at) {
        return index..<next + 1
      }
      // "09.30 Ministry says": no quantity is written with a zero before two places of it.
      if text.firstByte(index) == UInt8(ascii: "0"), text.length(index) == 5,
        !text.has(next, [.unit, .scale, .currency])
      {
        return numeral.tokens
      }
      if opensEntry(index) { return numeral.tokens }
    }
    return isKnownZone(index + 1) ? index..<index + 2 : nil
  }

  /// "five o'clock", "six p.m.", "ten past nine", "half past eight", "a quarter to six", "six in the
  /// morning".
  func clockInWords(_ numeral: Numeral) -> Range<Int>? {
    let words = text.words
    let index = numeral.tokens.lowerBound
    var end = numeral.tokens.upperBound
    if let behind = halfOfDay(end) { return index..<behind }
    let isMinutes = text.isWord(end, words.minutes)
    if isMinutes { end += 1 }
    let isPast = text.isWord(end, words.past)
    let isTo = text.isWord(end, words.to) && (isMinutes || numeral.form == .fraction)
    guard isPast || isTo, let hour = clockHour(at: end + 1), !text.has(end + 2, .unit) else {
      return nil
    }
    return index..<hour
  }

  /// Behind the word that makes an hour of the number before it, or null: "p.m.", "o'clock", "noon",
  /// "in the morning".
  private func halfOfDay(_ index: Int) -> Int? {
    let words = text.words
    let marks = [
      words.am, words.pm, words.aMDots, words.pMDots, words.oClock, words.noon, words.midnight,
    ]
    if text[index].word != 0, marks.contains(text[index].word) { return index + 1 }
    guard text.isWord(index, words.in), text.isWord(index + 1, words.the),
      [words.morning, words.afternoon, words.evening].contains(text[index + 2].word),
      text[index + 2].word != 0, isHour(index - 1)
    else { return nil }
    return index + 3
  }

  /// The second number of "5-6", "5 to 6", "5 and 6" where it can be an hour, or null.
  private func hour(joinedAt end: Int) -> Int? {
    let words = text.words
    let joined =
      text.isJoiningHyphen(end) || text.isKind(end, .dash) || text.isWord(end, words.to)
      || text.isWord(end, words.and) || text.isWord(end, words.or) || text.isWord(end, words.until)
    guard joined, text.isKind(end + 1, .number), text.length(end + 1) <= 5 else { return nil }
    return end + 1
  }

  /// Behind a number that can be an hour, in digits or words.
  private func clockHour(at index: Int) -> Int? { isHour(index) ? index + 1 : nil }

  private func isHour(_ index: Int) -> Bool {
    if let hour = text.plainInteger(at: index) { return hour <= 24 }
    guard text.has(index, .cardinal) else { return false }
    return text.copy.lexicon.values[Int(text[index].word)] <= 12
  }

  /// Whether digits can be an hour and its minutes: "1430", "02.40", "9.05".
  private func isHourAndMinute(_ index: Int) -> Bool {
    let digits = text.copy.bytes[text[index].range].filter { $0 != UInt8(ascii: ".") }
    let points = text.length(index) - digits.count
    guard digits.count == 4 || digits.count == 3 && points == 1, points <= 1,
      digits.allSatisfy({ $0 &- 0x30 < 10 })
    else { return false }
    if points == 1, text.copy.bytes[Int(text[index].end) - 3] != UInt8(ascii: ".") { return false }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return value / 100 < 25 && value % 100 < 60
  }

  /// "14.30 Police say", "14.05: Police say": it opens a live entry, and a sentence begins behind it.
  private func opensEntry(_ index: Int) -> Bool {
    guard text[index].style.contains(.firstInBlock),
      text.copy.bytes[text[index].range].contains(UInt8(ascii: ".")),
      !text.has(index + 1, [.unit, .scale, .currency])
    else { return false }
    return text.isCapitalised(index + 1) || text.isKind(index + 1, .colon)
  }

  /// Whether letters name a time zone as all do: up to four capitals before a T ("AEST", "SAST").
  private func isZone(_ index: Int) -> Bool {
    if isKnownZone(index) { return true }
    return text.isKind(index, .word) && text[index].style.contains(.allCapitals)
      && (3...5).contains(text.length(index)) && text.lastByte(index) == UInt8(ascii: "T")
  }

  /// A zone that leaves no doubt behind an hour alone: "8 GMT", "9 ET".
  private func isKnownZone(_ index: Int) -> Bool {
    let words = text.words
    let zones = [
      words.gmt, words.utc, words.est, words.edt, words.pst, words.pdt, words.bst, words.cet,
      words.ist, words.et, words.pt,
    ]
    return text.isCapitalised(index) && text[index].word != 0 && zones.contains(text[index].word)
  }
}
