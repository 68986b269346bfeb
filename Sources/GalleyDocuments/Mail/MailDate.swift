/// Dates of mail headers (RFC 5322) as ISO 8601: `Tue, 10 Mar 2015 14:17:01 -0700 (PDT)` →
/// `2015-03-10T14:17:01-07:00`.
enum MailDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let zones = [
    "gmt": "Z", "ut": "Z", "utc": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00",
    "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
  ]

  /// The date; null where the text is none.
  static func iso(_ text: String) -> String? {
    let words = text.prefix(100).split { $0 == " " || $0 == "," || $0 == "\t" }
      .map { $0.lowercased() }
    guard let place = words.indices.first(where: { month(words[$0]) != nil }), place > 0,
      place + 1 < words.count, let month = month(words[place]), let day = Int(words[place - 1]),
      (1...31).contains(day), var year = Int(words[place + 1])
    else { return nil }
    if year < 50 { year += 2000 } else if year < 1000 { year += 1900 }
    guard (1900...9999).contains(year) else { return nil }
    let date = "\(year)-\(two(month))-\(two(day))"
    guard place + 2 < words.count else { return date }
    let clock = words[place + 2].split(separator: ":").map { Int($0) }
    guard clock.count > 1, let hour = clock[0], let minute = clock[1], (0...24).contains(hour),
      (0...59).contains(minute)
    else { return date }
    let second = clock.count > 2 ? min(clock[2] ?? 0, 59) : 0
    let time = "\(date)T\(two(hour)):\(two(minute)):\(two(max(0, second)))"
    return time + (place + 3 < words.count ? zone(words[place + 3]) : "")
  }

  private static func month(_ word: String) -> Int? {
    months.firstIndex { word.hasPrefix($0) && word.count <= 9 }.map { $0 + 1 }
  }

  private static func zone(_ word: String) -> String {
    if let named = zones[word] { return named }
    let digits = word.dropFirst()
    guard word.first == "+" || word.first == "-", digits.count == 4, digits.allSatisfy(\.isNumber)
    else { return "" }
    return "\(word.prefix(3)):\(word.suffix(2))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
