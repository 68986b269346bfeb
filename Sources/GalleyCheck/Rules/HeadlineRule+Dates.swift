import GalleyModel

/// Days and ages of a headline that the copy below it gives otherwise.
extension HeadlineRule {
  /// "Brown names 15 March for Budget" over "on 16 March"; "dies at 91" over "She was 92".
  func dates(in story: Story) -> [Query] {
    days(in: story) + agesAtDeath(in: story)
  }

  private func days(in story: Story) -> [Query] {
    let dates = story.dates
    let body = dates.filter { story.blocks[story.block(ofSentence: $0.sentence)].kind.isBody }
    return dates.prefix(6).compactMap { head in
      guard story.blocks[story.block(ofSentence: head.sentence)].kind == .headline,
        let day = head.day, head.exists
      else { return nil }
      let days = body.filter { $0.month == head.month && $0.day != nil }
      // The body tells one day of that month only, and early.
      guard let rival = days.first, days.allSatisfy({ $0.day == rival.day }), rival.day != day,
        rival.year == nil || head.year == nil || rival.year == head.year,
        (story.blocks[story.block(ofSentence: rival.sentence)].number ?? 99) <= 3
      else { return nil }
      return Query(
        rule: .headline, level: .error, span: head.span,
        message: "\(head.span.text) in the headline, \(rival.span.text) in the body",
        expected: rival.span.text, evidence: [rival.span])
    }
  }

  /// Whoever dies has one age.
  private func agesAtDeath(in story: Story) -> [Query] {
    story.facts.prefix(12).compactMap { head in
      guard head.figure.block == .headline, head.kind == .age, head.isPlain, head.bound == .exact,
        story.at(head.tokens.lowerBound - 1, "at") || story.at(head.tokens.lowerBound - 1, "aged"),
        story.has(
          ["dies", "dead", "died"],
          in: Story.stretch(
            story.sentences[head.sentence].lowerBound, head.tokens.lowerBound))
      else { return nil }
      let ages = story.facts.filter {
        story.isBody($0) && $0.kind == .age && $0.isPlain && !$0.isQuoted
      }
      let early = ages.filter { ($0.figure.paragraph ?? 99) <= 4 }
      guard let rival = early.first, early.allSatisfy({ $0.value == rival.value }),
        rival.bound == .exact, !ages.contains(where: { $0.value == head.value }),
        abs(rival.value.doubleValue - head.value.doubleValue) < 60
      else { return nil }
      return Query(
        rule: .headline, level: .error, span: head.figure.number,
        items: [head.figure.id, rival.figure.id],
        message: "\(head.printed) in the headline, \(rival.printed) in the body",
        expected: rival.printed, evidence: [rival.figure.number])
    }
  }
}
