import GalleyModel

/// Tells what became of a figure whose partner is known.
struct FigureComparing {
  var text: VersionTexts

  /// The change from an old figure to a new one, given by their indices.
  mutating func change(_ o: Int, _ n: Int, _ pair: PairFacts) -> FigureChange {
    let olds = text.old.extraction.figures
    let news = text.new.extraction.figures
    let old = olds[o]
    let new = news[n]
    let aspects = aspects(old, new, pair)
    var change = FigureChange(
      change: .unchanged, aspects: aspects, old: olds[o...o], new: news[n...n],
      ambiguous: pair.isAmbiguous,
      why: pair.why)
    if !aspects.isEmpty {
      change.change = .changed
      change.difference = difference(old.quantity, new.quantity, aspects)
      change.percent = percent(old.quantity, new.quantity, change.difference)
    } else if isRestyled(old, new) {
      change.change = .restyled
    } else if pair.isMoved {
      change.change = .moved
    }
    return change
  }

  private mutating func aspects(_ old: Figure, _ new: Figure, _ pair: PairFacts) -> [FigureAspect] {
    let isOneMeasure = SameMeasure.areEqual(old.quantity, new.quantity)
    let a = isOneMeasure ? new.quantity : old.quantity
    let b = new.quantity
    var aspects: [FigureAspect] = []
    if a.value != b.value || a.vague != b.vague { aspects.append(.value) }
    if a.upper != b.upper { aspects.append(.upper) }
    if a.of != b.of { aspects.append(.of) }
    if a.bound != b.bound { aspects.append(.bound) }
    if new.isTurned(from: old) { aspects.append(.direction) }
    if isOtherUnit(a, b, pair) { aspects.append(.unit) }
    if isOtherCount(old, new, pair),
      !aspects.isEmpty || pair.isSamePlace || isPrinted(old) && isPrinted(new)
    {
      aspects.append(.counts)
    }
    if text.isOtherSpeaker(old.attribution, new.attribution, pair) { aspects.append(.source) }
    return aspects
  }

  /// A unit that only one version prints is understood in the other: "against 316 mln".
  private mutating func isOtherUnit(_ a: Quantity, _ b: Quantity, _ pair: PairFacts) -> Bool {
    if a.unit == b.unit { return false }
    // "£15.40 an hour" is "the hourly rate of £15.40".
    if let one = a.unit, let other = b.unit {
      if SameMeasure.rates(of: other, beside: one).contains(where: { text.newHas($0, pair) })
        || SameMeasure.rates(of: one, beside: other).contains(where: { text.oldHas($0, pair) })
      {
        return false
      }
    }
    // "3 degrees of warming" leaves the scale to the reader.
    if let one = a.unit, let other = b.unit, one == "degree" || other == "degree",
      one.hasPrefix("degree"), other.hasPrefix("degree")
    {
      return false
    }
    guard let unit = a.unit ?? b.unit, a.unit == nil || b.unit == nil else { return true }
    let bare = a.unit == nil ? a.kind : b.kind
    return unit == "percent" || bare != .count && bare != .measure && bare != .money
  }

  /// Other things are counted only where the noun of one version is missing from the other.
  private mutating func isOtherCount(_ old: Figure, _ new: Figure, _ pair: PairFacts) -> Bool {
    guard let a = old.counts, let b = new.counts, !pair.isEqual else { return false }
    if a == b { return false }
    let wasHead = Stem.headHash(of: a)
    let isHead = Stem.headHash(of: b)
    let was = NewsSynonyms.headHash(of: a)
    let now = NewsSynonyms.headHash(of: b)
    // "3,100 people" whom a firm employs are its "3,100 workers".
    if was == now || FigureTraits.anyThing.contains(was) || FigureTraits.anyThing.contains(now) {
      return false
    }
    return !text.newHas(wasHead, pair) && !text.oldHas(isHead, pair)
  }

  /// Whether what is counted is printed with the number.
  ///
  /// What is read from elsewhere in a sentence
  /// that was written anew is a guess, and the same number seldom came to count something else.
  private func isPrinted(_ figure: Figure) -> Bool {
    figure.counts.map { figure.span.text.hasSuffix($0.split(separator: " ").last ?? "") } ?? false
  }

  /// Whether the same quantity is written in another way: the number, its qualifier or its unit.
  ///
  /// A unit that one version leaves to the figure beside it is no other writing: "from 140 crowns to
  /// 165", "to 165 crowns from 140".
  private func isRestyled(_ old: Figure, _ new: Figure) -> Bool {
    if old.span.text == new.span.text { return false }
    let was = printed(old)
    let now = printed(new)
    if was.number != now.number { return true }
    return !was.unit.isEmpty && !now.unit.isEmpty && was.unit != now.unit
  }

  /// The stems of a figure's own words: those up to the number, and those of its unit.
  private func printed(_ figure: Figure) -> (number: [[UInt8]], unit: [[UInt8]]) {
    let left = figure.counts.map { Set(Stem.words(of: $0)) } ?? []
    let before = figure.number.range.lowerBound - figure.span.range.lowerBound
    let after = figure.number.range.upperBound - figure.span.range.lowerBound
    let span = Array(figure.span.text.utf8)
    guard before >= 0, after >= before, after <= span.count else { return ([], []) }
    // A unit is part of the figure; what is counted, and the words between, are not.
    let unit = figure.quantity.unit == nil ? [] : Array(span[after...])
    let number =
      Stem.words(of: String(decoding: span[..<before], as: UTF8.self))
      + Stem.words(of: figure.number.text)
    let words = Stem.words(of: String(decoding: unit, as: UTF8.self)).prefix(4)
    return (number.filter { !left.contains($0) }, words.filter { !left.contains($0) })
  }

  /// New minus old, where both are exact and of one unit.
  private func difference(
    _ old: Quantity, _ new: Quantity, _ aspects: [FigureAspect]
  ) -> ExactDecimal? {
    // The numerators of two fractions say nothing without their wholes; "dozens" is no number.
    guard aspects.contains(.value), !aspects.contains(.unit), !old.vague, !new.vague,
      old.kind != .ratio || old.of == new.of
    else { return nil }
    return new.value.subtracting(old.value)
  }

  /// The difference in percent of the old value, in hundredths; percentages differ in points.
  private func percent(
    _ old: Quantity, _ new: Quantity, _ difference: ExactDecimal?
  ) -> ExactDecimal? {
    guard let difference, old.value > .zero, new.value >= .zero else { return nil }
    switch new.kind {
    case .count, .money, .duration, .multiple: break
    case .measure where new.unit?.hasPrefix("degree") != true: break
    default: return nil
    }
    let share = (difference.doubleValue / old.value.doubleValue * 10_000).rounded()
    guard share.magnitude < 1e15 else { return nil }
    return ExactDecimal(significand: Int64(share), exponent: -2)
  }
}
