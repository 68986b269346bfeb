import GalleyModel

/// A date in the copy: at least a month with a day or a year.
struct CopyDate {
  /// 0 for Sunday.
  var weekday: Int?
  /// 1…12.
  let month: Int
  var day: Int?
  var year: Int?
  let tokens: Range<Int>
  let sentence: Int
  let span: TextSpan

  /// Whether the calendar has it.
  var exists: Bool {
    guard let day else { return true }
    return day >= 1 && day <= Calendar.days(inMonth: month, of: year)
  }

  /// The dates of a story in order.
  static func all(in story: Story) -> [CopyDate] {
    story.index.months.compactMap { index in
      Calendar.month(story.tokens[index].key).flatMap { date($0, at: index, in: story) }
    }
  }

  private static func date(_ month: Int, at index: Int, in story: Story) -> CopyDate? {
    var start = index
    var end = index + 1
    var day: Int?
    var year: Int?
    if story.at(end, "."), !story.tokens[end].isSpaced, story.whole(at: end + 1) != nil {
      end += 1
    }
    if let number = story.whole(at: end), number <= 31, story.tokens[end].range.count <= 2,
      !story.at(end + 1, ":"), !story.at(end + 1, "-"), !story.at(end + 1, "–")
    {
      // "March 3" with "March 3 percent" left out.
      guard !story.at(end + 1, "%"), !story.at(end + 1, "percent"), !story.at(end + 1, "per") else {
        return nil
      }
      day = number
      end += 1
      if ["st", "nd", "rd", "th"].contains(story.token(end)?.key ?? WordKey()),
        !story.tokens[end].isSpaced
      {
        end += 1
      }
      if story.at(end, ","), let after = yearNumber(end + 1, in: story) {
        year = after
        end += 2
      } else if let after = yearNumber(end, in: story) {
        year = after
        end += 1
      }
    } else {
      var before = index - 1
      if story.at(before, "of") { before -= 1 }
      if ["st", "nd", "rd", "th"].contains(story.token(before)?.key ?? WordKey()) { before -= 1 }
      // "on 61 March" is a date that there is not; "sold 61 March hares" is none.
      if let number = story.whole(at: before), story.tokens[before].range.count <= 2,
        number <= 31 || story.at(before - 1, "on") || story.at(before - 1, "until"),
        !story.at(before - 1, "and"), !story.at(before - 1, "-"), !story.at(before - 1, "to"),
        !story.at(before - 1, "–")
      {
        day = number
        start = before
      }
      if let after = yearNumber(end, in: story) {
        year = after
        end += 1
      }
    }
    guard day != nil || year != nil else { return nil }
    var weekday: Int?
    var before = start - 1
    if story.at(before, "the") { before -= 1 }
    if story.at(before, ",") { before -= 1 }
    if let token = story.token(before), token.is(.weekday), token.isCapitalized,
      token.block == story.tokens[index].block,
      let known = Calendar.weekday(token.key), day != nil
    {
      weekday = known
      start = before
    }
    return CopyDate(
      weekday: weekday, month: month, day: day, year: year, tokens: start..<end,
      sentence: story.sentence(ofToken: index), span: story.span(tokens: start..<end))
  }

  static func yearNumber(_ index: Int, in story: Story) -> Int? {
    guard let token = story.token(index), token.kind == .number, token.range.count == 4,
      let year = story.whole(at: index), (1500...2150).contains(year)
    else { return nil }
    return year
  }
}

/// A year in the copy: four digits that are no figure.
struct CopyYear {
  let year: Int
  let token: Int
  let sentence: Int

  /// The years of a story in order.
  static func all(in story: Story) -> [CopyYear] {
    var isFigure: [Bool] = []
    return story.index.numbers.compactMap { index in
      guard let year = CopyDate.yearNumber(index, in: story) else { return nil }
      if isFigure.isEmpty {
        isFigure = Array(repeating: false, count: story.tokens.count)
        for fact in story.facts {
          for token in fact.tokens { isFigure[token] = true }
        }
      }
      guard !isFigure[index] else { return nil }
      return CopyYear(year: year, token: index, sentence: story.sentence(ofToken: index))
    }
  }
}

/// The Gregorian calendar.
enum Calendar {
  static let names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// Days since an arbitrary one, by Hinnant's algorithm.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  /// 0 for Sunday.
  static func weekday(year: Int, month: Int, day: Int) -> Int {
    (dayNumber(year: year, month: month, day: day) + 3) % 7
  }

  /// How many days a month has; February has 29 where the year is not known.
  static func days(inMonth month: Int, of year: Int?) -> Int {
    switch month {
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// The month of a name, 1…12.
  static func month(_ key: WordKey) -> Int? { months[key] }

  /// The weekday of a name, 0 for Sunday.
  static func weekday(_ key: WordKey) -> Int? { weekdays[key] }

  private static let months: [WordKey: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5,
    "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9,
    "sept": 9,
    "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
  ]

  private static let weekdays: [WordKey: Int] = [
    "sunday": 0, "sun": 0, "monday": 1, "mon": 1, "tuesday": 2, "tue": 2, "tues": 2, "wednesday": 3,
    "wed": 3,
    "thursday": 4, "thu": 4, "thur": 4, "thurs": 4, "friday": 5, "fri": 5, "saturday": 6, "sat": 6,
  ]
}
