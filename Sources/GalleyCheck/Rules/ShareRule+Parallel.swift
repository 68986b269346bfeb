import GalleyModel

/// Shares that stand in a row and are of one whole.
extension ShareRule {
  /// A share of a whole that another share beside it is of, and of nothing else near.
  ///
  /// "Shoppers spent £31.4bn. Dalloway had £8.6bn of that, or 27.4%. Fennick took £6.2bn, or 17.9%."
  func parallel(_ share: Fact, in story: Story) -> Counts? {
    guard let own = pair(share, in: story), let value = share.share else { return nil }
    let block = story.sentencesOfBlock[story.block(ofSentence: share.sentence)]
    let near = max(block.lowerBound, share.sentence - 3)...share.sentence
    let facts = story.facts(inSentences: near)
    // Of a list that goes on and on each share has a part and a whole of its own.
    guard facts.count <= 24 else { return nil }
    let bases = facts.filter {
      $0.kind == own.kind && $0.bareUnit == own.bareUnit && $0.isPlain && $0.value > own.value
        && !$0.figure.quantity.vague
    }
    func fits(_ part: Fact, _ base: Fact, _ share: Interval) -> Bool {
      (part.interval / base.interval).widened(by: 0.002).meets(share)
    }
    guard !bases.contains(where: { fits(own, $0, value) }) else { return nil }
    for other in facts where other.index < share.index && other.share != nil {
      guard let part = pair(other, in: story), part.kind == own.kind, let rate = other.share else {
        continue
      }
      if let base = bases.first(where: { $0.index < part.index && fits(part, $0, rate) }),
        story.facts(inSentence: share.sentence).count(where: { $0.kind == own.kind }) == 1
      {
        return Counts(
          part: own.interval, whole: base.interval,
          percent: 100 * own.value.doubleValue / base.value.doubleValue, facts: [base, own],
          text: "\(own.printed) of \(base.printed)")
      }
    }
    return nil
  }

  /// "£6.2bn, or 17.9%": the amount or the count that a share is told of.
  private func pair(_ share: Fact, in story: Story) -> Fact? {
    guard share.index > 0, story.isBody(share), !share.isQuoted else { return nil }
    let part = story.facts[share.index - 1]
    guard part.sentence == share.sentence, part.kind == .money || part.kind == .count,
      part.isPlain, !part.figure.quantity.vague, part.figure.quantity.of == nil,
      isApposed(part, share, byComma: false, in: story)
    else { return nil }
    return part
  }
}
