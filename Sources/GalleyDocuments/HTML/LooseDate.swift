import GalleyReaders

/// Turns the moments that pages name into ISO 8601.
enum LooseDate {
  /// A moment in ISO 8601 with the offset that the text gives, none invented; null for what is none.
  ///
  ///     LooseDate.iso("Tue, 19 Nov 2019 07:09 GMT")   // "2019-11-19T07:09:00Z"
  ///     LooseDate.iso("2019-11-19")                   // "2019-11-19"
  static func iso(_ text: String) -> String? {
    let parts = Self.parts(of: text)
    if parts.count == 1, let number = Int(text), let moment = epoch(number) { return moment }
    guard let (year, month, day, rest) = day(parts) else { return nil }
    guard (1...12).contains(month), (1...31).contains(day), (1900...2200).contains(year) else {
      return nil
    }
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    guard let clock = Clock(text, behind: rest) else { return date }
    return date + "T\(padded(clock.hour, 2)):\(padded(clock.minute, 2)):\(padded(clock.second, 2))"
      + clock.offset
  }

  /// A number or a word with where it ends.
  private struct Part {
    var text: String
    var number: Int?
    var end: Int
    /// Whether a full stop follows.
    var isBeforePoint: Bool
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var word: [UInt8] = []
    let bytes = Array(text.utf8.prefix(80)) + [0x20]
    for (index, byte) in bytes.enumerated() {
      let isDigit = Bytes.isDigit(byte)
      let isWord = isDigit || Bytes.isLetter(byte) || byte >= 0x80
      if let last = word.last, !isWord || isDigit != Bytes.isDigit(last) {
        let text = String(decoding: word, as: UTF8.self)
        parts.append(Part(text: text, number: Int(text), end: index, isBeforePoint: byte == 0x2E))
        word = []
      }
      if isWord { word.append(byte) }
      if parts.count > 12 { break }
    }
    return parts
  }

  private static func epoch(_ number: Int) -> String? {
    let seconds = number > 100_000_000_000 ? number / 1000 : number
    guard (300_000_000...7_000_000_000).contains(seconds) else {
      guard (19_000_000...21_991_231).contains(number) else { return nil }
      return iso("\(number / 10000)-\(padded(number / 100 % 100, 2))-\(padded(number % 100, 2))")
    }
    // Days of the civil calendar from the number of days since 1970.
    let days = seconds / 86400 + 719_468
    let era = days / 146_097
    let inEra = days - era * 146_097
    let year = (inEra - inEra / 1460 + inEra / 36524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * inYear + 2) / 153
    let day = inYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let clock = seconds % 86400
    return
      "\(padded(year + era * 400 + (month <= 2 ? 1 : 0), 4))-\(padded(month, 2))-\(padded(day, 2))"
      + "T\(padded(clock / 3600, 2)):\(padded(clock / 60 % 60, 2)):\(padded(clock % 60, 2))Z"
  }

  /// The day, and where the text goes on behind it.
  private static func day(_ parts: [Part]) -> (year: Int, month: Int, day: Int, end: Int)? {
    if let first = parts.first, let number = first.number, first.text.utf8.count == 8 {
      return (number / 10000, number / 100 % 100, number % 100, first.end)
    }
    for index in parts.indices.dropLast(2) {
      let (a, b, c) = (parts[index], parts[index + 1], parts[index + 2])
      if let year = a.number, a.text.utf8.count == 4, let month = b.number ?? month(b.text),
        let day = c.number
      {
        return (year, month, day, c.end)
      }
      if let day = a.number, let month = month(b.text), let year = c.number, year > 1900 {
        return (year, month, day, c.end)
      }
      if let month = month(a.text), let day = b.number, let year = c.number, year > 1900 {
        return (year, month, day, c.end)
      }
      if let one = a.number, let two = b.number, let year = c.number, year > 1900 {
        // 11/19/2019 is American; 19.11.2019, 5.3.2019 and 19/11/2019 are not; 5/3/2019 may be.
        if one > 12 { return (year, two, one, c.end) }
        if two > 12 { return (year, one, two, c.end) }
        if a.end == b.end - b.text.utf8.count - 1, a.isBeforePoint {
          return (year, two, one, c.end)
        }
        return one == two ? (year, one, two, c.end) : nil
      }
    }
    return nil
  }

  private static func month(_ name: String) -> Int? {
    let name = name.lowercased()
    guard name.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.contains { name.hasPrefix($0) } }.map { $0 + 1 }
  }

  /// How the months begin in the languages of Latin letters.
  private static let months: [[String]] = [
    ["jan", "ene", "gen", "jän"], ["feb", "fev", "fév"], ["mar", "mär", "mrt"],
    ["apr", "avr", "abr"], ["may", "mai", "maj", "mei", "mag"], ["jun", "juin", "giu"],
    ["jul", "juil", "lug"], ["aug", "aoû", "aou", "ago"], ["sep", "set"],
    ["oct", "okt", "ott", "out"],
    ["nov"], ["dec", "dez", "déc", "dic"],
  ]

  fileprivate static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}

/// The time of day behind a date.
private struct Clock {
  var hour = 0
  var minute = 0
  var second = 0
  /// As ISO 8601 writes it; empty where the text names none.
  var offset = ""

  init?(_ text: String, behind end: Int) {
    var rest = Array(text.utf8)[min(end, text.utf8.count)...]
    if rest.first == UInt8(ascii: "T") || rest.first == UInt8(ascii: "t") { rest.removeFirst() }
    guard let start = rest.firstIndex(where: Bytes.isDigit) else { return nil }
    rest = rest[start...]
    let digits = rest.prefix(while: Bytes.isDigit)
    if digits.count >= 4, let number = Int(String(decoding: digits.prefix(6), as: UTF8.self)) {
      rest = rest[digits.endIndex...]
      (hour, minute, second) =
        digits.count >= 6
        ? (number / 10000, number / 100 % 100, number % 100) : (number / 100, number % 100, 0)
    } else {
      guard let hours = Self.number(&rest),
        rest.first.map({ [0x3A, 0x2E, 0x68].contains($0) }) ?? false
      else { return nil }
      rest.removeFirst()
      guard let minutes = Self.number(&rest) else { return nil }
      (hour, minute) = (hours, minutes)
      if rest.first == 0x3A {
        rest.removeFirst()
        second = Self.number(&rest) ?? 0
      }
    }
    if rest.first == 0x2E || rest.first == 0x2C {
      rest = rest.dropFirst().drop(while: Bytes.isDigit)
    }
    guard hour < 25, minute < 60, second < 61 else { return nil }
    readHalf(&rest)
    offset = Self.offset(rest.drop { $0 == 0x20 })
  }

  /// Takes in the half of the day, as in "7:09 pm".
  private mutating func readHalf(_ rest: inout ArraySlice<UInt8>) {
    let letters = rest.drop { $0 == 0x20 }.prefix(5).filter(Bytes.isLetter).map(Bytes.lowercased)
    guard letters.count >= 2, letters[1] == UInt8(ascii: "m"),
      letters[0] == UInt8(ascii: "a") || letters[0] == UInt8(ascii: "p")
    else { return }
    if letters[0] == UInt8(ascii: "p"), hour < 12 { hour += 12 }
    if letters[0] == UInt8(ascii: "a"), hour == 12 { hour = 0 }
    if let end = rest.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "m") }) {
      rest = rest[(end + 1)...].drop { $0 == 0x2E }
    }
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix(while: Bytes.isDigit)
    rest = rest[digits.endIndex...]
    return digits.count <= 2 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  private static func offset(_ text: ArraySlice<UInt8>) -> String {
    guard let sign = text.first else { return "" }
    if sign == 0x2B || sign == 0x2D {
      let digits = text.dropFirst().prefix(5).filter(Bytes.isDigit)
      let padded = digits.count == 1 ? [0x30] + digits : digits
      guard padded.count >= 2 else { return "" }
      let hours = String(decoding: padded.prefix(2), as: UTF8.self)
      let minutes = padded.count >= 4 ? String(decoding: padded[2..<4], as: UTF8.self) : "00"
      return (sign == 0x2B ? "+" : "-") + hours + ":" + minutes
    }
    let name = String(decoding: text.prefix(while: Bytes.isLetter), as: UTF8.self).uppercased()
    return zones[name] ?? ""
  }

  private static let zones = [
    "Z": "Z", "GMT": "Z", "UTC": "Z", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00",
    "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
    "CET": "+01:00", "CEST": "+02:00", "BST": "+01:00",
  ]
}
