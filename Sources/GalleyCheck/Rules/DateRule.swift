import GalleyModel

/// Dates, spans and ages that the calendar does not allow; the manual tells more.
struct DateRule: CheckRule {
  static let rule = Query.Rule.date
  static let manual = """
    date: a weekday, a span of years or an age does not fit the dates.

    Raised: dates that do not exist ("31 June", "on 61 March"); "Tuesday, March 4, 2026", which is a Wednesday; two \
    weekdays with dates that cannot both be right; "for 40 years, from 1966 to 1996"; "founded in 1952 and turned 64 \
    in 2026"; somebody born in June 1938 who died in March 2026 aged 84; in a story of 2026 "11 years ago, in 2009" \
    or "the 41 years since the last one, in 1995"; "Twenty years later, in 2004" behind 1994; an age, where "since \
    1930" and "after 96 years" tell the year.

    Left alone: ages of two people, a year more or less where only years are known, weekdays without a date.
    """

  func queries(on story: Story) -> [Query] {
    let dates = story.dates
    let years = story.years
    return weekdays(dates, in: story) + spans(years, in: story) + anniversaries(years, in: story)
      + lifetime(dates, in: story) + bracketed(years, in: story) + ages(dates, years, in: story)
      + distances(years, in: story) + turned(dates, in: story)
      + lengths(dates, years, in: story) + bracketedLives(years, in: story)
  }

  private func weekdays(_ dates: [CopyDate], in story: Story) -> [Query] {
    var queries: [Query] = []
    var anchor: CopyDate?
    // The last whole date with the right weekday: those behind it are of its year.
    var full: CopyDate?
    let published = story.extraction.article.metadata.published.flatMap { Int($0.prefix(4)) }
    // The years in which the story puts a month.
    var yearsOfMonth: [Int: Set<Int>] = [:]
    for date in dates {
      if let year = date.year { yearsOfMonth[date.month, default: []].insert(year) }
    }
    for date in dates {
      guard date.exists else {
        queries.append(
          Query(
            rule: .date, level: .error, span: date.span,
            message: "\(date.span.text): there is no such day"))
        continue
      }
      guard let weekday = date.weekday, let day = date.day else { continue }
      if let year = date.year ?? published {
        let actual = Calendar.weekday(year: year, month: date.month, day: day)
        if actual == weekday, date.year != nil { full = date }
        // Around New Year the year of the file is not that of the date.
        if actual != weekday,
          date.year != nil
            || abs(Calendar.weekday(year: year - 1, month: date.month, day: day) - weekday) % 7 != 0
        {
          queries.append(
            Query(
              rule: .date, level: date.year == nil ? .check : .error, span: date.span,
              message:
                "\(date.span.text)\(date.year == nil ? ", \(year)," : "") is a \(Calendar.names[actual])",
              expected: Calendar.names[actual]))
        }
        continue
      }
      if let full, (date.month > 2) == (full.month > 2) || full.month > 2 && date.month > 2,
        let year = full.year, abs(date.month - full.month) <= 3,
        full.sentence <= date.sentence,
        date.sentence - full.sentence <= 4
          || date.month == full.month
            && yearsOfMonth[date.month] == [year]
      {
        let actual = Calendar.weekday(year: year, month: date.month, day: day)
        if actual != weekday {
          queries.append(
            Query(
              rule: .date, level: .check, span: date.span,
              message: "\(date.span.text), \(year), is a \(Calendar.names[actual])",
              expected: Calendar.names[actual], evidence: [full.span]))
        }
        continue
      }
      guard let first = anchor, let firstDay = first.day, let firstWeekday = first.weekday else {
        anchor = date
        continue
      }
      // Two dates of one year, whichever it is: February apart, days between are fixed.
      guard abs(date.month - first.month) <= 2, (date.month > 2) == (first.month > 2) else {
        continue
      }
      let days =
        Calendar.dayNumber(year: 2025, month: date.month, day: day)
        - Calendar.dayNumber(year: 2025, month: first.month, day: firstDay)
      let expected = ((firstWeekday + days) % 7 + 7) % 7
      if expected != weekday {
        queries.append(
          Query(
            rule: .date, level: .error, span: date.span,
            message: "if \(first.span.text) is right, this is a \(Calendar.names[expected])",
            expected: Calendar.names[expected], evidence: [first.span]))
      }
    }
    return queries
  }

  /// "for 40 years, from 1966 to 1996".
  private func spans(_ years: [CopyYear], in story: Story) -> [Query] {
    zip(years, years.dropFirst()).compactMap { from, to in
      guard from.sentence == to.sentence, to.year > from.year, to.token - from.token <= 3,
        isSpan(from, to, in: story)
      else { return nil }
      let span = to.year - from.year
      let sentence = story.facts(inSentence: from.sentence)
      guard
        let duration = sentence.last(where: {
          $0.kind == .duration && ($0.unit == "year" || $0.unit == "decade") && $0.isPlain
            && $0.tokens.upperBound <= from.token
            && from.token - $0.tokens.upperBound <= 5
        }), !duration.figure.quantity.vague
      else { return nil }
      let gap = duration.tokens.upperBound + 1..<max(duration.tokens.upperBound + 1, from.token)
      guard !story.has(["after", "later", "before", "ago", "old"], in: gap) else { return nil }
      let length =
        duration.unit == "decade" ? duration.value.doubleValue * 10 : duration.value.doubleValue
      let slack = duration.unit == "decade" ? 4.0 : 1
      let interval =
        duration.bound == .exact
        ? Interval(length - slack, length + slack)
        : duration.interval.scaled(length / duration.value.doubleValue)
      guard !interval.contains(Double(span)) else { return nil }
      let place = duration.figure.span.range.lowerBound..<story.tokens[to.token].range.upperBound
      return Query(
        rule: .date, level: .error, span: story.span(place), items: [duration.figure.id],
        message: "\(from.year) to \(to.year) is \(span) years, not \(duration.figure.span.text)",
        expected: "\(span) years")
    }
  }

  private func isSpan(_ from: CopyYear, _ to: CopyYear, in story: Story) -> Bool {
    let between = from.token + 1..<to.token
    if story.at(from.token - 1, "from") {
      return story.has(["to", "until", "till", "through"], in: between)
    }
    if story.at(from.token - 1, "between") { return story.has(["and"], in: between) }
    return between.count == 1
      && (story.at(between.lowerBound, "–") || story.at(between.lowerBound, "-"))
  }

  /// "founded in 1952 and turned 64 in 2026", "opened in 1964, celebrated its 50th year in 2024".
  private func anniversaries(_ years: [CopyYear], in story: Story) -> [Query] {
    var queries: [Query] = []
    for (position, from) in years.enumerated() {
      guard isBeginning(from, in: story) else { continue }
      guard
        let to = years[(position + 1)...].prefix(while: { $0.sentence - from.sentence <= 1 })
          .first(where: { $0.year > from.year }),
        let age = Anniversary.before(to, after: from, in: story)
          ?? Anniversary.behind(to, in: story)
      else { continue }
      let span = to.year - from.year
      let allowed = age.isExact ? span...span : span - 1...span
      guard !allowed.contains(age.number) else { continue }
      let place =
        story.tokens[from.token].range.lowerBound..<story.tokens[to.token].range.upperBound
      queries.append(
        Query(
          rule: .date, level: .error,
          span: story.span(place.count <= 240 ? place : story.tokens[age.token].range),
          message: "\(from.year) to \(to.year) is \(span) years, not \(age.number)",
          expected: String(span),
          evidence: [story.span(tokens: age.token..<age.token + 1)]))
    }
    return queries
  }

  private func isBeginning(_ year: CopyYear, in story: Story) -> Bool {
    guard story.at(year.token - 1, "in") else { return false }
    return story.has(Self.beginnings, in: max(0, year.token - 4)..<year.token)
  }

  private static let beginnings: WordSet = [
    "founded", "established", "opened", "born", "launched", "formed", "built", "started", "created",
    "began",
  ]

  /// Born and died on dates that the copy gives, and an age that they do not make.
  private func lifetime(_ dates: [CopyDate], in story: Story) -> [Query] {
    guard let born = dates.first(where: { $0.year != nil && isBehind(["born"], $0, in: story) }),
      let died = dates.first(where: { $0.year != nil && isBehind(["died", "dies"], $0, in: story) }
      ),
      let birth = born.year, let death = died.year, death > birth, death - birth < 120
    else { return [] }
    var age = death - birth
    var isSure = true
    if died.month < born.month {
      age -= 1
    } else if died.month == born.month {
      if let one = born.day, let other = died.day {
        if other < one { age -= 1 }
      } else {
        isSure = false
      }
    }
    let allowed = isSure ? age...age : age - 1...age
    let ages = story.facts.filter { fact in
      fact.kind == .age && fact.value.doubleValue > 15
        && (story.at(fact.tokens.lowerBound - 1, "at")
          && story.has(
            ["died", "dies"], in: max(0, fact.tokens.lowerBound - 3)..<fact.tokens.lowerBound)
          || story.at(fact.tokens.lowerBound - 1, "of")
            && story.at(fact.tokens.lowerBound - 2, "age")
            && story.has(
              ["died", "dies"], in: max(0, fact.tokens.lowerBound - 12)..<fact.tokens.lowerBound)
          || story.at(fact.tokens.lowerBound - 1, "aged")
            && story.has(
              ["died", "dies"], in: max(0, fact.tokens.lowerBound - 6)..<fact.tokens.lowerBound))
    }
    guard let wrong = ages.first(where: { !allowed.contains($0.whole) }) else {
      return []
    }
    return [
      Query(
        rule: .date, level: .error, span: born.span, items: ages.map(\.figure.id),
        message:
          "born \(born.span.text), dead \(died.span.text): aged \(age), not \(wrong.figure.number.text)",
        expected: String(age), evidence: [died.span] + ages.map(\.figure.span))
    ]
  }

  /// "Ada Lund (1931-2019) died at 78".
  private func bracketed(_ years: [CopyYear], in story: Story) -> [Query] {
    zip(years, years.dropFirst()).compactMap { from, to in
      let span = to.year - from.year
      guard to.token == from.token + 2, story.at(from.token - 1, "("), story.at(to.token + 1, ")"),
        (20...115).contains(span),
        let age = story.facts(inSentence: from.sentence).first(where: {
          $0.kind == .age
            && (story.at($0.tokens.lowerBound - 1, "aged")
              || story.at($0.tokens.lowerBound - 1, "at")
                && story.at($0.tokens.lowerBound - 2, "died"))
        }), !(span - 1...span).contains(age.whole)
      else { return nil }
      return Query(
        rule: .date, level: .error, span: story.span(tokens: from.token..<to.token + 1),
        items: [age.figure.id],
        message: "\(from.year) to \(to.year) is \(span) years, not \(age.figure.number.text)",
        expected: String(span), evidence: [age.figure.span])
    }
  }

  private func isBehind(_ words: WordSet, _ date: CopyDate, in story: Story) -> Bool {
    story.has(
      words,
      in: max(
        story.sentences[date.sentence].lowerBound, date.tokens.lowerBound - 6)..<date.tokens
        .lowerBound)
  }
}

/// How old something is said to have become: "turned 64", "its 60th year", "aged 19".
struct Anniversary {
  let number: Int
  let token: Int
  /// Whether the year of it is exact: a birthday or anniversary falls into the year itself.
  let isExact: Bool

  static func before(_ to: CopyYear, after from: CopyYear, in story: Story) -> Anniversary? {
    for index in stride(from: to.token - 1, to: from.token, by: -1)
    where story.tokens[index].kind == .number {
      guard to.token - index <= 6, let number = story.whole(at: index),
        number < 1000
      else { return nil }
      if story.at(index - 1, "turned") {
        return Anniversary(number: number, token: index, isExact: true)
      }
      if story.at(index - 1, "was"), story.at(index + 1, "when") {
        return Anniversary(number: number, token: index, isExact: false)
      }
      if story.at(index - 1, "aged") {
        return Anniversary(number: number, token: index, isExact: false)
      }
      let isOrdinal = ["th", "st", "nd", "rd"].contains(story.token(index + 1)?.key ?? WordKey())
      if isOrdinal, ["birthday", "anniversary"].contains(story.token(index + 2)?.key ?? WordKey()) {
        return Anniversary(number: number, token: index, isExact: true)
      }
      if isOrdinal, story.at(index + 2, "year") {
        return Anniversary(number: number, token: index, isExact: false)
      }
      return nil
    }
    return nil
  }

  /// "born in 1980 and joined in 1998, aged 21".
  static func behind(_ to: CopyYear, in story: Story) -> Anniversary? {
    let index = to.token + 3
    guard story.at(to.token + 1, ","), story.at(to.token + 2, "aged"),
      let number = story.whole(at: index), number < 120
    else { return nil }
    return Anniversary(number: number, token: index, isExact: false)
  }
}
