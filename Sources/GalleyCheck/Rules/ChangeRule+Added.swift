import GalleyModel

/// A percentage and what it adds to what.
extension ChangeRule {
  /// "Raised the tax by 4.9 per cent, adding £97 to the average bill of £1,420".
  func added(in story: Story) -> [Query] {
    zip(story.facts, story.facts.dropFirst()).compactMap { part, whole in
      guard part.kind == .money, whole.kind == .money, part.sentence == whole.sentence,
        part.bareUnit == whole.bareUnit, isExact(part), isExact(whole), story.isBody(part),
        part.value < whole.value, leads(part, to: whole, in: story)
      else { return nil }
      let percents = story.facts(inSentence: part.sentence).filter { $0.kind == .percent }
      guard percents.count == 1, let step = percents.first, step.bound == .exact, step.isPlain,
        step.index < part.index,
        story.hasStepWord(before: step) || story.at(step.tokens.lowerBound - 1, "by")
          || story.changes[step.sentence].contains(where: { $0.fact?.index == step.index })
      else { return nil }
      // The bill may be the old one or the new.
      let readings = [
        part.interval / whole.interval, part.interval / (whole.interval - part.interval),
      ]
      guard
        !readings.contains(where: { $0.scaled(100).widened(by: 0.02).meets(step.interval) })
      else { return nil }
      let percent = Printed.rounded(100 * part.value.doubleValue / whole.value.doubleValue) + "%"
      return Query(
        rule: .change, level: .error, span: part.figure.span,
        items: [step, part, whole].map(\.figure.id),
        message: "\(part.printed) on \(whole.printed) is \(percent), not \(step.figure.span.text)",
        evidence: [step.figure.span, whole.figure.span])
    }
  }

  private func isExact(_ fact: Fact) -> Bool {
    fact.isPlain && fact.bound == .exact && fact.figure.inQuote == nil && fact.value > .zero
  }

  /// "adding £97 to the average bill of £1,420".
  private func leads(_ part: Fact, to whole: Fact, in story: Story) -> Bool {
    var before = min(part.tokens.lowerBound, part.spanTokens.lowerBound) - 1
    while let token = story.token(before), token.isMoneySign { before -= 1 }
    let gap = Story.stretch(part.tokens.upperBound, whole.tokens.lowerBound)
    return
      (story.at(before, "adding") || story.at(before, "adds") || story.at(before, "added")
      || story.at(before, "add"))
      && gap.count <= 9 && story.has(["to"], in: gap.prefix(3))
      && story.has(["of"], in: gap.suffix(3))
      && !story.has([",", "and", "but", "while"], in: gap)
  }
}
