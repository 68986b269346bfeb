import GalleyModel

extension HeadlineRule {
  /// The toll of the lead, for a headline that gives another: "17 dead" over "the toll rose to 19".
  ///
  /// The two who died since may make the one of the other, which bears the headline out no more.
  func toll(against fact: Fact, in body: [Fact], of story: Story) -> Fact? {
    guard fact.kind == .count, fact.unit == nil, fact.bound == .exact,
      let casualty = casualtyOfHeadline(fact, in: story), casualty == .dead,
      isOnly(fact, in: story)
    else { return nil }
    let tolls = body.filter {
      ($0.figure.paragraph ?? 99) <= 2 && $0.isPlain && $0.kind == .count && $0.unit == nil
        && (story.casualty($0) == .dead || story.isToll($0))
    }
    let sentences = Set(tolls.map(\.sentence))
    guard let lead = tolls.first, lead.bound == .exact, !lead.isQuoted,
      sentences.count == 1, tolls.count == 1 || story.isToll(lead),
      lead.value > ExactDecimal(2), !body.contains(where: { $0.value == fact.value })
    else { return nil }
    // "12 soldiers and five civilians were killed" are the 17 of the headline.
    let others = story.facts(inSentence: lead.sentence).filter {
      $0.kind == .count && $0.unit == nil && $0.index != lead.index
    }
    if !story.isToll(lead),
      others.contains(where: { lead.value.adding($0.value) == fact.value })
    {
      return nil
    }
    let ratio = lead.value.doubleValue / fact.value.doubleValue
    return ratio > 0.4 && ratio < 2.5 ? lead : nil
  }

  private func isOnly(_ fact: Fact, in story: Story) -> Bool {
    story.facts(inSentence: fact.sentence).count { $0.kind == .count } == 1
  }
}
