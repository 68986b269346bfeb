/// Dates as files print them, turned into ISO 8601.
///
///     DateText.iso("Tue, 19 Nov 2019 07:09 GMT")   // "2019-11-19T07:09Z"
///     DateText.iso("20131020T192751+1100")         // "2013-10-20T19:27:51+11:00"
///     DateText.iso("19. November 2019")            // "2019-11-19"
///     DateText.iso("Posted: 19.11.2019 | 07:09")   // "2019-11-19T07:09"
///     DateText.iso("1574147340")                   // "2019-11-19T07:09:00Z"
///
/// Nothing is invented: a date without a time stays one, a time without an offset gets none, and what
/// may mean two days (03/04/2019) is null.
public enum DateText {
  /// The longest text that is looked at, in bytes.
  private static let longest = 120

  /// The date in ISO 8601; null where the text is none.
  public static func iso(_ text: String) -> String? {
    let bytes = Array(text.utf8.prefix(longest + 1))
    let range = bytes.trimmed(0..<bytes.count)
    guard range.count >= 8, range.count <= longest else { return nil }
    let text = bytes[range]
    if text.count == 10 || text.count == 13, text.allSatisfy(Bytes.isDigit),
      let seconds = Int(String(decoding: text, as: UTF8.self))
    {
      return iso(epoch: seconds)
    }
    // Pages print a label before: "Published: 05.03.2024".
    let parts =
      numeric(text) ?? DateWords.parts(text) ?? numeric(text.drop { !Bytes.isDigit($0) })
    return parts?.iso
  }

  /// Seconds since 1970, or milliseconds, as many records count.
  public static func iso(epoch seconds: Int) -> String? {
    let seconds = seconds > 99_999_999_999 ? seconds / 1000 : seconds
    guard (100_000_000...9_999_999_999).contains(seconds) else { return nil }
    // Days to a date, after Howard Hinnant's civil_from_days.
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let day = days - era * 146_097
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let rest = day - (365 * year + year / 4 - year / 100)
    let month = (5 * rest + 2) / 153
    var parts = DateParts()
    parts.day = rest - (153 * month + 2) / 5 + 1
    parts.month = month < 10 ? month + 3 : month - 9
    parts.year = year + era * 400 + (parts.month <= 2 ? 1 : 0)
    parts.hour = seconds % 86_400 / 3_600
    parts.minute = seconds % 3_600 / 60
    parts.second = seconds % 60
    parts.offset = "Z"
    return parts.iso
  }

  /// `2019-05-10T16:02:28+02:00`, `20131020T192751+1100`, `2021.05.16 09:00`, `16.05.2021`.
  private static func numeric(_ bytes: ArraySlice<UInt8>) -> DateParts? {
    var rest = bytes
    var parts = DateParts()
    let first = rest.digits()
    switch first.count {
    case 4:
      guard let mark = rest.first, "-./".utf8.contains(mark) else { return nil }
      rest.removeFirst()
      let month = rest.digits()
      guard rest.first == mark else { return nil }
      rest.removeFirst()
      (parts.year, parts.month, parts.day) = (first.number, month.number, rest.digits().number)
    case 8, 12, 14:
      (parts.year, parts.month) = (first.prefix(4).number, first.dropFirst(4).prefix(2).number)
      parts.day = first.dropFirst(6).prefix(2).number
      if first.count > 8 { parts.setTime(first.dropFirst(8)) }
    case 1, 2:
      // Where days stand first they stand before a dot; 3/4/2019 has two readings.
      guard let mark = rest.first, "-./".utf8.contains(mark) else { return nil }
      rest.removeFirst()
      let second = rest.digits()
      guard (1...2).contains(second.count), rest.first == mark else { return nil }
      rest.removeFirst()
      let year = rest.digits()
      guard year.count == 4 else { return nil }
      parts.year = year.number
      (parts.day, parts.month) = (first.number, second.number)
      if mark != UInt8(ascii: ".") {
        if second.number > 12 { (parts.day, parts.month) = (second.number, first.number) }
        if parts.day <= 12, parts.day != parts.month { return nil }
      }
    default: return nil
    }
    if rest.first.map({ "Tt, ".utf8.contains($0) }) ?? false {
      rest = rest.drop { "Tt, ".utf8.contains($0) }
    }
    if parts.hour == nil { parts.readTime(&rest) }
    if parts.hour == nil {
      // A sign or a word may stand between: "05.03.2024 | 07:09", "05/03/2024 à 07h09".
      var next = rest.drop { !Bytes.isDigit($0) }
      if next.startIndex - rest.startIndex <= 16 {
        parts.readTime(&next)
        rest = next
      }
    }
    if parts.hour != nil { parts.readZone(&rest) }
    return parts.isDate ? parts : nil
  }
}

/// A date with what is known of its time.
struct DateParts {
  var year = 0
  var month = 0
  var day = 0
  var hour: Int?
  var minute = 0
  var second: Int?
  /// `Z` or `+02:00`; null where none is given.
  var offset: String?

  /// Whether the calendar has such a day.
  var isDate: Bool {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1000...9999).contains(year) && (1...12).contains(month)
      && (1...lengths[month - 1]).contains(day)
  }

  /// The date as ISO 8601 has it.
  var iso: String? {
    guard isDate else { return nil }
    let date = "\(year)-\(Self.two(month))-\(Self.two(day))"
    guard let hour else { return date }
    let seconds = second.map { ":\(Self.two($0))" } ?? ""
    return "\(date)T\(Self.two(hour)):\(Self.two(minute))\(seconds)\(offset ?? "")"
  }

  /// A number in two digits.
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Takes over `1630` or `163000`.
  mutating func setTime(_ digits: ArraySlice<UInt8>) {
    let (hour, minute) = (digits.prefix(2).number, digits.dropFirst(2).prefix(2).number)
    guard digits.count >= 4, hour < 24, minute < 60 else { return }
    (self.hour, self.minute) = (hour, minute)
    if digits.count >= 6 { second = min(digits.dropFirst(4).prefix(2).number, 59) }
  }

  /// Reads `16:30`, `16:30:00.000`, `163000`, `7.30 p.m.`, `16h30` where it stands first.
  mutating func readTime(_ rest: inout ArraySlice<UInt8>) {
    let start = rest
    let first = rest.digits()
    if first.count == 4 || first.count == 6 {
      setTime(first)
    } else if (1...2).contains(first.count), rest.first.map(DateWords.partsTime) ?? false {
      rest.removeFirst()
      let minutes = rest.digits()
      guard minutes.count == 2 else { return rest = start }
      setTime([0x30 + UInt8(first.number / 10), 0x30 + UInt8(first.number % 10)] + minutes)
      if rest.first == UInt8(ascii: ":") {
        rest.removeFirst()
        second = min(rest.digits().number, 59)
      }
    }
    guard hour != nil else { return rest = start }
    if rest.first == 0x2E || rest.first == 0x2C, rest.dropFirst().first.map(Bytes.isDigit) ?? false
    {
      rest.removeFirst()
      _ = rest.digits()
    }
    readHalfDay(&rest)
  }

  /// Reads `p.m.`.
  private mutating func readHalfDay(_ rest: inout ArraySlice<UInt8>) {
    let next = rest.drop { $0 == 0x20 }
    let letters = next.prefix(4).filter(Bytes.isLetter).prefix(2).map(Bytes.lowercased)
    guard letters == Array("am".utf8) || letters == Array("pm".utf8), let hour, hour <= 12 else {
      return
    }
    let length = next.prefix(4).prefix { Bytes.isLetter($0) || $0 == 0x2E }.count
    self.hour = hour % 12 + (letters[0] == UInt8(ascii: "p") ? 12 : 0)
    rest = next.dropFirst(length)
  }

  /// Reads `Z`, ` GMT`, `+0200`, `-05:00`, ` EST` where it stands first.
  mutating func readZone(_ rest: inout ArraySlice<UInt8>) {
    var next = rest.drop { $0 == 0x20 || $0 == 0x28 }
    if let sign = next.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      next.removeFirst()
      var digits = Array(next.digits())
      if digits.count == 2, next.first == UInt8(ascii: ":") {
        next.removeFirst()
        digits += next.digits()
      }
      if digits.count == 2 { digits += [0x30, 0x30] }
      guard digits.count == 4, digits[...].prefix(2).number < 15 else { return }
      offset =
        (sign == 0x2B ? "+" : "-") + String(decoding: digits[..<2], as: UTF8.self) + ":"
        + String(decoding: digits[2...], as: UTF8.self)
      rest = next
    } else {
      let word = next.prefix(while: Bytes.isLetter)
      guard let known = DateWords.zones[String(decoding: word, as: UTF8.self).uppercased()] else {
        return
      }
      offset = known
      rest = next[word.endIndex...]
      // "GMT+0100" counts from GMT.
      if known == "Z", let sign = rest.first, sign == 0x2B || sign == 0x2D { readZone(&rest) }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Takes the digits with which it begins.
  mutating func digits() -> ArraySlice<UInt8> {
    let digits = prefix(while: Bytes.isDigit)
    self = self[digits.endIndex...]
    return digits
  }

  /// The number that its digits are; large ones end at the largest that fits a date.
  var number: Int {
    reduce(0) { Swift.min($0 * 10 + Int($1 & 0x0F), 1_000_000) }
  }
}
