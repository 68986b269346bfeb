import GalleyModel

/// When one thing happened, told twice.
extension RepeatRule {
  func events(in story: Story) -> [Query] {
    clocks(in: story) + dates(in: story) + weekdays(in: story)
  }

  /// "Broke out just after 3am … when the fire started at 5am": two times of a story's day, each of a
  /// beginning or of one verb.
  private func clocks(in story: Story) -> [Query] {
    var times: [(minutes: Int, tokens: Range<Int>, sentence: Int)] = []
    for index in story.index.numbers {
      guard let (minutes, end) = clock(at: index, in: story) else { continue }
      let sentence = story.sentence(ofToken: index)
      guard sentence < 200 else { break }
      if story.isBody(sentence: sentence) { times.append((minutes, index..<end, sentence)) }
      if times.count > 8 { return [] }
    }
    for (index, later) in times.enumerated().dropFirst() {
      guard !times.contains(where: { $0.tokens != later.tokens && $0.minutes == later.minutes }),
        !story.isQuoted(story.tokens[later.tokens.lowerBound].range.lowerBound)
      else { continue }
      for before in times[..<index]
      where before.sentence < later.sentence && before.minutes != later.minutes {
        guard isOfOneEvent(before.tokens, later.tokens, in: story) else { continue }
        let span = story.span(tokens: later.tokens)
        let other = story.span(tokens: before.tokens)
        return [
          Query(
            rule: .repeat, level: .check, span: span,
            message: "\(span.text) here, \(other.text) before", evidence: [other])
        ]
      }
    }
    return []
  }

  /// "5am", "5.30 p.m.", "17:30", "noon" left out: minutes of the day and where it ends.
  private func clock(at index: Int, in story: Story) -> (Int, Int)? {
    guard story.mayBeClock(at: index) else { return nil }
    let text = story.text(story.tokens[index].range)
    var parts = text.split(whereSeparator: { $0 == "." || $0 == ":" }).compactMap { Int($0) }
    var end = index + 1
    if parts.count == 1, story.at(end, ":"), let more = story.token(end + 1), more.kind == .number,
      more.range.count == 2, let minutes = Int(story.text(more.range))
    {
      parts.append(minutes)
      end += 2
    }
    guard let hour = parts.first, hour <= 24, parts.count <= 2,
      parts.last ?? 0 < 60 || parts.count == 1
    else { return nil }
    let minutes = parts.count == 2 ? parts[1] : 0
    var isLate: Bool?
    if story.at(end, "am") || story.at(end, "a") && story.at(end + 1, ".") && story.at(end + 2, "m")
    {
      isLate = false
    } else if story.at(end, "pm")
      || story.at(end, "p") && story.at(end + 1, ".") && story.at(end + 2, "m")
    {
      isLate = true
    }
    guard isLate != nil || parts.count == 2 && end > index + 1 else { return nil }
    if isLate != nil { end += 1 }
    return ((hour % 12 + (isLate ?? (hour >= 12) ? 12 : 0)) * 60 + minutes, end)
  }

  /// Whether the clauses of two times share a verb of beginning each, or a telling word.
  private func isOfOneEvent(_ one: Range<Int>, _ other: Range<Int>, in story: Story) -> Bool {
    let clauses = [one, other].map { tokens in
      let sentence = story.sentences[story.sentence(ofToken: tokens.lowerBound)]
      return max(sentence.lowerBound, tokens.lowerBound - 7)..<tokens.lowerBound
    }
    if clauses.allSatisfy({ story.has(Self.beginnings, in: $0) }),
      !story.has(["ended", "until", "till", "second", "next"], in: clauses[1])
    {
      return true
    }
    return false
  }

  private static let beginnings: WordSet = [
    "broke", "started", "starts", "start", "began", "begins", "begin", "erupted", "struck",
    "happened", "occurred", "hit", "opened", "opens", "crashed", "exploded", "collapsed", "kick",
    "kicks", "kicked", "collided", "blew", "ignited", "caught", "derailed", "sank", "fell",
  ]

  /// "Will open on 14 June … the opening, on 24 June": one verb or its noun with two dates.
  private func dates(in story: Story) -> [Query] {
    let dates = story.dates.filter {
      $0.day != nil && story.isBody(sentence: $0.sentence)
    }
    guard dates.count >= 2, dates.count <= 8 else { return [] }
    var queries: [Query] = []
    for (index, later) in dates.enumerated().dropFirst() {
      // "It came three weeks after the explosion of 3 June": another one.
      guard let event = event(before: later, in: story),
        !story.has(
          ["after", "before", "since", "earlier", "later", "previous", "second", "another"],
          in: story.sentences[later.sentence]),
        story.at(event - 1, "the")
          || Self.owners.contains(story.token(event - 1)?.key ?? WordKey())
          || later.weekday == nil && Self.beginnings.contains(story.tokens[event].key),
        !dates.contains(where: {
          $0.tokens != later.tokens && $0.day == later.day && $0.month == later.month
        })
      else { continue }
      let stem = story.stem(at: event)
      guard
        let before = dates[..<index].last(where: { date in
          date.sentence < later.sentence && date.month == later.month
            && (date.year == nil || later.year == nil || date.year == later.year)
            && story.sentences[date.sentence].contains {
              story.stem(at: $0) == stem && abs($0 - date.tokens.lowerBound) <= 9
            }
        })
      else { continue }
      queries.append(
        Query(
          rule: .repeat, level: .check, span: later.span,
          message: "\(later.span.text) here, \(before.span.text) before", evidence: [before.span]))
    }
    return queries
  }

  /// The word that a date is of: "the opening, on 24 June", "opens on 24 June".
  private func event(before date: CopyDate, in story: Story) -> Int? {
    var index = date.tokens.lowerBound - 1
    let start = story.sentences[date.sentence].lowerBound
    var steps = 0
    while index > start, steps < 4,
      story.tokens[index].kind == .mark
        || story.tokens[index].is([.preposition, .function])
    {
      index -= 1
      steps += 1
    }
    guard index >= start, story.tokens[index].kind == .word, story.tokens[index].range.count >= 4
    else { return nil }
    return index
  }

  /// "The crash on Tuesday … Wednesday's crash": a weekday that the story has nowhere else.
  private func weekdays(in story: Story) -> [Query] {
    var days: [(token: Int, sentence: Int)] = []
    for index in story.index.weekdays {
      let sentence = story.sentence(ofToken: index)
      guard sentence < 120, days.count <= 8 else { break }
      if story.isBody(sentence: sentence) { days.append((index, sentence)) }
    }
    guard days.count <= 8, days.count >= 2 else { return [] }
    return days.dropFirst().compactMap { day in
      guard story.isOwner(day.token), let stem = story.stem(at: day.token + 1),
        days.allSatisfy({
          $0.token == day.token || story.tokens[$0.token].key != story.tokens[day.token].key
        })
      else { return nil }
      guard
        let before = days.first(where: { other in
          other.sentence < day.sentence
            && story.blocks[story.block(ofSentence: other.sentence)].number == 1
            && story.sentences[other.sentence].contains {
              story.stem(at: $0) == stem && abs($0 - other.token) <= 12
            }
            && !story.tokens[max(0, other.token - 2)..<other.token].contains { $0.is(.saying) }
        }),
        !story.has(["next", "last", "ahead", "until", "before"], in: day.token - 4..<day.token)
      else { return nil }
      let span = story.span(tokens: day.token..<day.token + 2)
      let other = story.span(tokens: before.token..<before.token + 1)
      return Query(
        rule: .repeat, level: .check, span: span,
        message: "\(span.text) here, on \(other.text) before", evidence: [other])
    }
  }
}

extension Story {
  /// The first four letters of a telling word.
  func stem(at index: Int) -> WordKey? {
    guard let token = token(index), token.kind == .word, token.range.count >= 4,
      !token.is([.function, .preposition, .month, .weekday])
    else { return nil }
    var letters = WordKey.Letters()
    for byte in bytes[token.range].prefix(4) { letters.add(byte) }
    return letters.key
  }
}
