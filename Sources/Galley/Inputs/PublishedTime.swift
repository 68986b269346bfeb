/// Reads the times that articles carry: ISO 8601 as the readers write it, with or without clock and zone.
enum PublishedTime {
  /// The seconds since 1970 of "2026-03-05T14:05:00+02:00" or "2026-03-05"; null for anything else.
  ///
  /// A time
  /// without a zone counts as one of Greenwich, a day as its first second.
  static func seconds(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes, 0..<4), let month = number(bytes, 5..<7),
      let day = number(bytes, 8..<10), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    var seconds = days(year, month, day) * 86_400
    guard bytes.count >= 16, bytes[13] == UInt8(ascii: ":"), let hour = number(bytes, 11..<13),
      let minute = number(bytes, 14..<16)
    else { return bytes.count == 10 ? seconds : nil }
    seconds += hour * 3_600 + minute * 60
    var place = 16
    if bytes.count >= 19, bytes[16] == UInt8(ascii: ":"), let second = number(bytes, 17..<19) {
      seconds += second
      place = 19
    }
    while place < bytes.count, bytes[place] == UInt8(ascii: ".") || isDigit(bytes[place]) {
      place += 1
    }
    return seconds - offset(bytes, from: place)
  }

  /// The seconds of "+02:00", "-0530" or "Z".
  private static func offset(_ bytes: [UInt8], from place: Int) -> Int64 {
    guard place + 4 < bytes.count,
      bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-"),
      let hours = number(bytes, place + 1..<place + 3)
    else { return 0 }
    let first = bytes[place + 3] == UInt8(ascii: ":") ? place + 4 : place + 3
    let minutes = first + 2 <= bytes.count ? number(bytes, first..<first + 2) ?? 0 : 0
    let sign: Int64 = bytes[place] == UInt8(ascii: "-") ? -1 : 1
    return sign * (hours * 3_600 + minutes * 60)
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int64? {
    guard range.upperBound <= bytes.count, bytes[range].allSatisfy(isDigit) else { return nil }
    return bytes[range].reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The days from 1970-01-01 to a day of the Gregorian calendar (Hinnant, "chrono-Compatible Low-Level
  /// Date Algorithms").
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
