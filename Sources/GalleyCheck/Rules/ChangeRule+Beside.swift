import GalleyModel

/// A change and the only two values near it, in whatever way the copy brings them together.
extension ChangeRule {
  /// "The increase of 26,300" behind "214,600 books …, up from 198,300 in the previous twelve months".
  func beside(in story: Story) -> [Query] {
    var queries: [Query] = []
    for sentence in story.changes.filled where story.isBody(sentence: sentence) {
      for change in story.changes[sentence] {
        if let query = query(change, in: story) { queries.append(query) }
      }
    }
    return queries
  }

  /// What a sentence of the body states.
  private func changes(inSentence sentence: Int, of story: Story) -> [StatedChange] {
    story.isBody(sentence: sentence) ? story.changes[sentence] : []
  }

  private func query(_ change: StatedChange, in story: Story) -> Query? {
    if let (old, new) = joined(change, in: story) {
      guard !agrees(change, old, new) else { return nil }
      return disagreement(change, old, new, in: story)
    }
    if let (old, new) = takenUp(change, in: story) {
      guard !agrees(change, old, new) else { return nil }
      return disagreement(change, old, new, isTied: true, in: story)
    }
    let reaches = ChangeReach.all(from: change, in: story)
    for (position, reach) in reaches.enumerated() where !reaches[..<position].contains(reach) {
      let all = CopyValue.all(inSentences: reach, of: story)
      if all.count < 2 { continue }
      let stated = reach.flatMap { changes(inSentence: $0, of: story) }
      let values = all.filter { value in
        !stated.contains { $0.fact?.index == value.fact.index }
          && (value.number > 0 || value.scale == .degrees)
      }
      let ready = values.grouped().filter { $0.count >= 2 && fits(change, $0[0].scale) }
      if ready.isEmpty { continue }
      // Any two values that bear the change out end the matter, and of two changes either may be theirs.
      guard !ready.contains(where: { hasFitting(change, $0) }),
        stated.count(where: { $0.isLike(change) }) == 1
      else { return nil }
      for group in ready where group.count == 2 {
        if let query = disagreement(change, group[0], group[1], in: story) {
          return query
        }
      }
    }
    return nil
  }

  /// "£201m, up by more than a quarter on last year's £168m": the values on either side.
  private func joined(_ change: StatedChange, in story: Story) -> (old: CopyValue, new: CopyValue)?
  {
    let values = story.values[change.sentence].filter {
      $0.fact.index != change.fact?.index && $0.number > 0
    }
    guard
      let old = values.first(where: { $0.tokens.lowerBound >= change.tokens.upperBound }),
      fits(change, old.scale)
    else { return nil }
    let gap = Story.stretch(change.tokens.upperBound, old.tokens.lowerBound)
    guard gap.count <= 8, story.has(Self.leads, in: gap), !story.has(Self.joints, in: gap),
      !story.has(["to"], in: gap),
      let new = values.last(where: {
        $0.tokens.upperBound <= change.tokens.lowerBound && $0.isComparable(with: old)
      }),
      !story.has(Self.joints, in: Story.stretch(new.tokens.upperBound, change.tokens.lowerBound)),
      change.tokens.lowerBound - new.tokens.upperBound <= 14
    else { return nil }
    return (old, new)
  }

  private static let leads: WordSet = ["on", "from", "than", "against", "compared", "over"]
  static let joints: WordSet = ["and", "while", "but", ";", "whereas", "although", "though"]

  /// Whether any two values near make the change, be they of other things, or printed without their unit:
  /// "at 38.30 euros, having ended Wednesday at 37.00".
  private func isBorneOut(_ change: StatedChange, in story: Story) -> Bool {
    let reach =
      max(0, change.sentence - 2)...min(story.sentences.count - 1, change.sentence + 2)
    let values = CopyValue.all(inSentences: reach, of: story).filter {
      $0.fact.index != change.fact?.index
    }.prefix(40)
    // "It reduced its plan by a fifth, from 300 homes", to the 240 of the lead.
    let own = values.filter { $0.fact.sentence == change.sentence }
    let whole =
      max(0, change.sentence - 30)...min(story.sentences.count - 1, change.sentence + 30)
    let far = CopyValue.all(inSentences: whole, of: story).prefix(200)
    for one in own {
      for other in far
      where one.isComparable(with: other) && fits(change, one.scale)
        && other.fact.index != change.fact?.index
      {
        if agrees(change, one, other) || agrees(change, other, one) { return true }
      }
    }
    for (index, one) in values.enumerated() {
      for other in values.dropFirst(index + 1)
      where one.scale == other.scale || one.isBare || other.isBare {
        let scale = one.isBare ? other.scale : one.scale
        guard fits(change, scale) else { continue }
        if agrees(change, one, other) || agrees(change, other, one) { return true }
      }
    }
    return false
  }

  /// Whether values of a scale can change so.
  func fits(_ change: StatedChange, _ scale: CopyValue.Scale) -> Bool {
    switch change.size {
    case .amount(let own, _): own == scale
    case .share, .factor: true
    }
  }

  private func hasFitting(_ change: StatedChange, _ values: [CopyValue]) -> Bool {
    for (index, one) in values.prefix(12).enumerated() {
      for other in values.prefix(12).dropFirst(index + 1) {
        if agrees(change, one, other) || agrees(change, other, one) { return true }
      }
    }
    return false
  }

  /// Whether the change leads from one value to another.
  private func agrees(_ change: StatedChange, _ old: CopyValue, _ new: CopyValue) -> Bool {
    let (before, after) = CopyValue.intervals(old, new)
    switch change.size {
    case .amount(_, let amount):
      let difference = after - before
      return difference.meets(amount) || Interval(-difference.high, -difference.low).meets(amount)
    case .share(let share):
      guard before.low > 0 else { return true }
      let ratio = after / before
      let up = Interval(ratio.low - 1, ratio.high - 1)
      let down = Interval(1 - ratio.high, 1 - ratio.low)
      return up.widened(by: 0.01).meets(share) || down.widened(by: 0.01).meets(share)
    case .factor(let factor, _):
      guard before.low > 0 else { return true }
      return (after / before).meets(factor)
    }
  }

  private func disagreement(
    _ change: StatedChange, _ one: CopyValue, _ other: CopyValue, isTied: Bool = false,
    in story: Story
  ) -> Query? {
    guard one.isComparable(with: other), one.number != other.number else { return nil }
    let areBeside = areBeside(one, other, in: story)
    let order = story.earlier(of: one, other, areBeside: areBeside)
    // "Health care added 46,000 jobs and restaurants 22,000": two things, unless one is the past.
    guard order != nil || !areBeside else { return nil }
    // How many times, or what share, depends on which is the earlier; further off the copy must tell.
    if order == nil, change.isRelative, one.fact.sentence != change.sentence,
      other.fact.sentence != change.sentence || change.fact == nil
    {
      return nil
    }
    // Of two percentages either may be another party's, unless one is told as the past of the other.
    if order == nil, one.scale == .percent { return nil }
    let (old, new) = order ?? (one, other)
    guard isNear(change, old, new), !isOfOther(change, old, new, in: story),
      !isOfOtherClause(change, old, new, in: story),
      isOpen(change, old, new, in: story), !isTold(change, old, new, in: story),
      isTied || !isBorneOut(change, in: story)
    else { return nil }
    let (from, to) = (old.text(in: story), new.text(in: story))
    var items = [old.fact.figure.id, new.fact.figure.id]
    if let fact = change.fact { items.append(fact.figure.id) }
    let told: String
    var expected: String?
    switch change.size {
    case .amount:
      let amount = old.printed(abs(new.number - old.number))
      told = "a change of \(amount)"
      expected = amount
    case .share where old.scale == .percent && isPoints(change, old, new):
      told = "a change in percentage points"
      expected = "\(change.span.text) percentage points"
    case .share:
      let percent = Printed.rounded(abs(new.number / old.number - 1) * 100) + "%"
      told = percent
      expected = percent
    case .factor:
      told = "\(Printed.rounded(new.number / old.number)) times"
    }
    return Query(
      rule: .change, level: .error, span: change.span, items: items,
      message: "\(from.text) to \(to.text) is \(told), not \(change.span.text)",
      expected: expected, evidence: [from, to])
  }

  private func isPoints(_ change: StatedChange, _ old: CopyValue, _ new: CopyValue) -> Bool {
    guard case .share(let share) = change.size else { return false }
    return share.scaled(100).widened(by: 0.001).contains(abs(new.number - old.number))
  }

  /// Whether the change is of about the size that the values make; what is far off is another thing's.
  private func isNear(_ change: StatedChange, _ old: CopyValue, _ new: CopyValue) -> Bool {
    let size: Double
    let actual: Double
    switch change.size {
    case .amount(_, let amount):
      size = (max(amount.low, 0) + amount.high) / 2
      actual = abs(new.number - old.number)
    case .share(let share):
      if isPoints(change, old, new) { return true }
      // Percent of percentages are told of things that have no part in it, as well.
      guard old.scale != .percent || change.fact?.kind != .percent else { return false }
      size = (max(share.low, 0) + min(share.high, 2)) / 2
      actual = abs(new.number / old.number - 1)
    case .factor(_, let factor):
      let ratio = new.number / old.number
      return factor > 1 ? ratio > 1 && ratio < factor * 2.6 : ratio < 1
    }
    return size < actual * 4 && actual < size * 4
  }

  private func areBeside(_ one: CopyValue, _ other: CopyValue, in story: Story) -> Bool {
    ([.count, .percent].contains(one.scale) || one.fact.kind == .money)
      && one.fact.sentence == other.fact.sentence
      && story.has(
        ["and", "while", "but", "or"],
        in: Story.stretch(one.tokens.upperBound, other.tokens.lowerBound))
  }

  /// "a budget £6.5m bigger than this year's £161.9m": what has told the way between two values.
  private func isTold(
    _ change: StatedChange, _ old: CopyValue, _ new: CopyValue, in story: Story
  ) -> Bool {
    let sentences = Set([old.fact.sentence, new.fact.sentence]).subtracting([change.sentence])
    return sentences.contains { sentence in
      changes(inSentence: sentence, of: story).contains {
        fits($0, old.scale) && agrees($0, old, new)
      }
    }
  }

  /// "Sales slipped from £1.365bn to £1.34bn, while like-for-like sales fell 2.4 per cent": the values have
  /// a verb of their own.
  private func isOfOtherClause(
    _ change: StatedChange, _ old: CopyValue, _ new: CopyValue, in story: Story
  ) -> Bool {
    let values = [old, new].filter { $0.fact.sentence == change.sentence }
    guard values.count == 2, let first = values.map(\.tokens.lowerBound).min(),
      let last = values.map(\.tokens.upperBound).max()
    else { return false }
    let isBehind = change.tokens.lowerBound >= last
    let gap =
      isBehind
      ? Story.stretch(last, change.tokens.lowerBound)
      : Story.stretch(change.tokens.upperBound, first)
    return story.has(Self.joints, in: gap)
  }

  /// "down by 30 to 126": the value that a change leads to is one of the two.
  private func isOpen(
    _ change: StatedChange, _ old: CopyValue, _ new: CopyValue, in story: Story
  ) -> Bool {
    guard let fact = change.fact else { return true }
    let end = fact.spanTokens.upperBound
    guard let to = [end, end + 1].first(where: { story.at($0, "to") }),
      let next = story.token(to + 1),
      next.kind == .number || next.isMoneySign || next.is(.number)
        || story.at(to + 1, "end") || story.at(to + 1, "close")
    else { return true }
    return (end...end + 5).contains(new.tokens.lowerBound)
      && story.has(
        ["from", "had", "having", "last", "earlier", "ago", "previous", "before"],
        in: story.sentences[old.fact.sentence])
  }

  /// Whether change and values are of two things that the copy names: sales and costs.
  private func isOfOther(
    _ change: StatedChange, _ old: CopyValue, _ new: CopyValue, in story: Story
  ) -> Bool {
    let own = story.metrics(inSentence: change.sentence)
    return [old, new].contains { value in
      guard value.fact.sentence != change.sentence else { return false }
      let others = story.metrics(inSentence: value.fact.sentence)
      return !own.isEmpty && !others.isEmpty && own.isDisjoint(with: others)
    }
  }
}
