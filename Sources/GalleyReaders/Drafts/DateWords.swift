/// Dates with the month in letters, as mails, feeds and pages print them.
enum DateWords {
  /// `Tue, 19 Nov 2019 07:09 GMT`, `October 18, 2006, 7:30 p.m.`, `Tue Nov 19 07:09:11 UTC 2019`,
  /// `26 mai 2020`; weekdays and other words are passed over.
  static func parts(_ bytes: ArraySlice<UInt8>) -> DateParts? {
    var parts = DateParts()
    var rest = bytes
    var numbers: [ArraySlice<UInt8>] = []
    var monthIndex: Int?
    while let byte = rest.first {
      if Bytes.isDigit(byte) {
        let start = rest
        // A time holds a colon; "14.30" is one only behind a date.
        let digits = rest.digits()
        let isTime =
          digits.count <= 2
          && (rest.first == UInt8(ascii: ":")
            || numbers.count > 1 && rest.first.map(partsTime) ?? false)
          && rest.dropFirst().first.map(Bytes.isDigit) ?? false
        let isHour = digits.count <= 2 && numbers.count > 1 && isHalfDay(rest)
        if parts.hour == nil, isTime || isHour {
          rest = start
          if isHour, !isTime {
            rest = rest[digits.endIndex...]
            rest = digits + Array(":00".utf8) + rest
          }
          parts.readTime(&rest)
          if parts.hour == nil { return nil }
          parts.readZone(&rest)
        } else if digits.count <= 2 || digits.count == 4 {
          numbers.append(digits)
        } else {
          return nil
        }
      } else if Bytes.isLetter(byte) || byte >= 0x80 {
        let word = rest.prefix { Bytes.isLetter($0) || $0 >= 0x80 }
        rest = rest[word.endIndex...]
        let name = String(decoding: word, as: UTF8.self).lowercased()
        if monthIndex == nil, let month = months[name] {
          parts.month = month
          monthIndex = numbers.count
        } else if parts.hour != nil, parts.offset == nil, let zone = zones[name.uppercased()] {
          parts.offset = zone
        }
      } else {
        rest.removeFirst()
      }
    }
    guard let monthIndex else { return nil }
    if numbers.count > 2 {
      // Other numbers may stand behind: "19 November 2019, 5 minutes to read".
      guard let date = date(numbers, month: monthIndex) else { return nil }
      numbers = date
    }
    guard numbers.count == 2 else { return nil }
    let yearFirst = numbers[0].count == 4
    let year = yearFirst ? numbers[0] : numbers[1]
    // Of two digits RFC 822 wrote years until 1999.
    parts.year = year.count == 4 ? year.number : year.number + (year.number < 70 ? 2000 : 1900)
    parts.day = (yearFirst ? numbers[1] : numbers[0]).number
    return parts.isDate ? parts : nil
  }

  /// The day and the year among more numbers, by where the month stands: they follow one another, and
  /// the year has four digits.
  private static func date(
    _ numbers: [ArraySlice<UInt8>], month: Int
  ) -> [ArraySlice<UInt8>]? {
    for start in [month - 1, month] where numbers.indices.contains(start) {
      guard start + 1 < numbers.count, numbers[start].count <= 2, numbers[start + 1].count == 4
      else { continue }
      return Array(numbers[start...(start + 1)])
    }
    return nil
  }

  /// Whether a sign parts hours from minutes.
  static func partsTime(_ byte: UInt8) -> Bool { ":.h".utf8.contains(byte) }

  /// Whether `pm` or `a.m.` stands first.
  private static func isHalfDay(_ bytes: ArraySlice<UInt8>) -> Bool {
    let letters = bytes.drop { $0 == 0x20 }.prefix(4).filter(Bytes.isLetter).map(Bytes.lowercased)
    return letters == Array("am".utf8) || letters == Array("pm".utf8)
  }

  /// The months by their names, long and short, in the languages of the large agencies.
  static let months: [String: Int] = {
    let names = """
      january jan januar jän jänner january janvier enero ene gennaio gen janeiro januari tammikuuta tammikuu
      february feb februar fev février fevr févr febrero febbraio fevereiro februari helmikuuta helmikuu
      march mar märz mär mrz mars marzo março maart mrt maaliskuuta maaliskuu marts
      april apr avril avr abril abr aprile huhtikuuta huhtikuu
      may mai mayo maggio mag maio mei maj toukokuuta toukokuu
      june jun juni juin junio giugno giu junho kesäkuuta kesäkuu
      july jul juli juillet juil julio luglio lug julho heinäkuuta heinäkuu
      august aug août aout agosto ago augustus augusti elokuuta elokuu
      september sep sept septembre septiembre settembre set setembro syyskuuta syyskuu
      october oct okt oktober octobre octubre ottobre ott outubro lokakuuta lokakuu
      november nov novembre noviembre novembro marraskuuta marraskuu
      december dec dez dezember déc décembre diciembre dic dicembre dezembro desember des joulukuuta joulukuu
      """
    var months: [String: Int] = [:]
    for (index, line) in names.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()

  /// Time zones whose names have one meaning in news.
  static let zones: [String: String] = [
    "Z": "Z", "UTC": "Z", "GMT": "Z", "UT": "Z",
    "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00",
    "PST": "-08:00", "PDT": "-07:00", "CET": "+01:00", "CEST": "+02:00", "MEZ": "+01:00",
    "MESZ": "+02:00", "BST": "+01:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00",
    "JST": "+09:00", "KST": "+09:00", "HKT": "+08:00", "SGT": "+08:00", "AEST": "+10:00",
    "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
  ]
}
