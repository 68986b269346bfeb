import GalleyModel

/// What may be compared: units, rates, parts, and the slips that leave a number's digits.
extension QuantityFit {
  /// How many of the story's unit one of the source's is; null where they measure different things.
  static func factor(from sourceFigure: Figure, to storyFigure: Figure) -> Interval? {
    let (source, story) = (sourceFigure.quantity, storyFigure.quantity)
    // "The load factor was 81.4 per cent (83.5)": the second leaves out its unit.
    if source.value == story.value, source.unit == nil, source.kind == .count, source.of == nil,
      story.kind == .percent, source.value.significand > 12,
      sourceFigure.sentence.contains("(" + sourceFigure.number.text)
    {
      return Interval(1, 1)
    }
    // "The list gained two points to 13": so does the story.
    if source.value == story.value, story.unit == nil, story.kind == .count, story.of == nil,
      source.kind == .percent, source.value.significand > 12, !storyFigure.printsCounts
    {
      return Interval(1, 1)
    }
    // "Pain fell from 6.3 to 3.8" is "from 6.3 to 3.8 points".
    if source.value == story.value, story.kind == .points, source.kind == .count,
      source.unit == nil,
      !sourceFigure.printsCounts
    {
      return Interval(1, 1)
    }
    if isShare(source) || isShare(story) {
      return isShare(source) && isShare(story) ? Interval(1, 1) : nil
    }
    if isPlace(source) != isPlace(story) { return nil }
    // "17 people" are no age.
    if story.kind == .age, source.kind == .count, sourceFigure.printsCounts { return nil }
    if source.kind == .age, story.kind == .count, storyFigure.printsCounts { return nil }
    let (unit, rate) = split(story.unit)
    let (other, otherRate) = split(source.unit)
    // "A share" is "per diluted share".
    if let rate, let otherRate,
      rate.split(separator: " ").last != otherRate.split(separator: " ").last
    {
      return nil
    }
    // Points of a percentage may leave out what they are of.
    if story.kind == .points, source.kind == .points {
      // "A quarter of a point" is 25 basis points.
      let (isBasis, wasBasis) = (
        unit?.hasPrefix("basis") ?? false, other?.hasPrefix("basis") ?? false
      )
      return isBasis == wasBasis
        ? Interval(1, 1) : wasBasis ? Interval(0.01, 0.01) : Interval(100, 100)
    }
    if unit == other { return Interval(1, 1) }
    guard let unit, let other else {
      // "A man of 76" has no unit, "67-year-old" has; "44 hours a week" may be "from 44 to 22".
      let named = unit ?? other
      let isAge = story.kind == .age || source.kind == .age
      // "Migraine days fell by 3.7" has its unit in what it counts.
      let counted = (unit == nil ? storyFigure : sourceFigure).counts?.split(separator: " ").last
      let isCounted =
        counted.map { Stem.headHash(of: String($0)) == named.map(Stem.headHash) } ?? false
      return isAge && named == "year" || rate != nil || isCounted || isMillions(story, source)
        || story.value == source.value && 12 < story.value.doubleValue && story.kind == .count
          && (source.kind != .duration || !storyFigure.printsCounts)
        || isSpoken(sourceFigure, of: story)
        ? Interval(1, 1) : scaleLeftOut(sourceFigure, story)
    }
    if let factor = UnitFactors.factor(from: other, to: unit) { return factor }
    if isBareDollar(storyFigure) && dollars.contains(other)
      || isBareDollar(sourceFigure) && dollars.contains(unit)
    {
      return Interval(1, 1)
    }
    if coins[other]?.contains(unit) ?? false { return Interval(0.01, 0.01) }
    if coins[unit]?.contains(other) ?? false { return Interval(100, 100) }
    return nil
  }

  /// "A little under ninety million": who speaks of money leaves out what all know it is counted in.
  private static func isMillions(_ one: Quantity, _ other: Quantity) -> Bool {
    guard one.kind == .money || other.kind == .money else { return false }
    let (money, bare) = one.kind == .money ? (one, other) : (other, one)
    return bare.kind == .count && bare.value.doubleValue >= 1e6 && money.value.doubleValue >= 1e6
  }

  /// "We are still at 180 to 200" of a spending that the story has in millions: both ends tell.
  private static func scaleLeftOut(_ figure: Figure, _ story: Quantity) -> Interval? {
    let source = figure.quantity
    guard source.kind == .count, !figure.printsCounts, story.kind == .money,
      ExactDecimal(12) < source.value, source.value.multiplied(by: million) == story.value,
      source.upper.map({ $0.multiplied(by: million) == story.upper }) ?? (story.upper == nil)
    else { return nil }
    return Interval(1e6, 1e6)
  }

  /// "We ask for three hundred" of €300, "Inflow 2,150" of a log that has its unit further up.
  private static func isSpoken(_ source: Figure, of story: Quantity) -> Bool {
    [.money, .measure].contains(story.kind) && source.quantity.kind == .count
      && !source.printsCounts
      && source.quantity.value == story.value && ExactDecimal(12) < story.value
  }

  private static let million = ExactDecimal(1_000_000)

  /// Within its country a dollar needs no name: "$400 million" of "A$396 million".
  private static func isBareDollar(_ figure: Figure) -> Bool {
    figure.quantity.unit == "USD"
      && !["US", "U.S"].contains { figure.span.text.contains($0) }
  }

  private static let dollars: Set<String> = ["AUD", "CAD", "NZD", "HKD", "SGD"]

  /// Two figures as they are compared: the count of a part with another count, with a share as a
  /// share.
  static func comparable(_ story: Figure, _ source: Figure) -> (Figure, Figure) {
    let (one, two) = (story.quantity, source.quantity)
    if isPart(two), !isShare(one) || isPart(one) { return (story.whole, source.whole) }
    return isPart(one) && !isShare(two) ? (story.whole, source) : (story, source)
  }

  /// "41 of the 612 schools": a part by its count, which may be told without the whole.
  private static func isPart(_ quantity: Quantity) -> Bool {
    quantity.kind == .count && quantity.of != nil
  }

  /// The same number for another time is a slip: "£42.75 a month" of "£42.75 a week".
  static func isOfOtherRate(_ a: Quantity, _ b: Quantity) -> Bool {
    let (one, two) = (split(a.unit), split(b.unit))
    return a.value == b.value && a.kind == b.kind && one.unit == two.unit && one.rate != nil
      && two.rate != nil
  }

  private static let coins: [String: Set<String>] = [
    "penny": ["GBP"], "pence": ["GBP"], "cent": dollars.union(["USD", "EUR", "ZAR"]),
  ]

  private static func isPlace(_ quantity: Quantity) -> Bool {
    quantity.kind == .rank || quantity.kind == .multiple
  }

  private static func split(_ unit: String?) -> (unit: String?, rate: String?) {
    guard let unit else { return (nil, nil) }
    guard UnitFactors.factor(from: unit, to: unit) == nil,
      let per = unit.split(separator: " ").firstIndex(of: "per")
    else { return (unit, nil) }
    let words = unit.split(separator: " ")
    return (
      words[..<per].joined(separator: " "), words[(per + 1)...].joined(separator: " ")
    )
  }

  // MARK: Slips

  /// Whether a number is another by a slip of the hand: digits in another order, a scale word or a
  /// unit that is another.
  static func isSlip(_ a: Quantity, _ b: Quantity, ofUnits: Bool) -> Bool {
    // "Up 0.3 percent" for 0.3 percentage points is the commonest slip of all with shares.
    if a.value == b.value, [a.kind, b.kind].allSatisfy({ $0 == .percent || $0 == .points }) {
      return a.kind != b.kind
    }
    if a.kind != b.kind, !(a.unit == nil && b.kind == .age) { return false }
    if a.value == b.value {
      return ofUnits && (a.kind == .measure || a.kind == .duration)
    }
    let digits = String(a.value.significand.magnitude)
    let others = String(b.value.significand.magnitude)
    if digits == others {
      let apart = abs(a.value.exponent - b.value.exponent)
      // "$9 billion" of $9 million
      return digits.count > 1 && apart > 1 || a.kind == .money && (apart == 3 || apart == 6)
    }
    return digits.count > 1 && digits.count == others.count
      && a.value.exponent == b.value.exponent && digits.sorted() == others.sorted()
  }
}

extension Figure {
  /// The figure without what its number is a part of.
  fileprivate var whole: Figure {
    var figure = self
    figure.quantity.of = nil
    return figure
  }

  /// The figure without words that bound it.
  var exact: Figure {
    var figure = self
    figure.quantity.bound = .exact
    return figure
  }

  /// Whether what is counted stands in print beside the number.
  var printsCounts: Bool {
    guard let noun = counts?.split(separator: " ").last else { return false }
    return span.text.utf8.count > number.text.utf8.count && span.text.contains(noun)
  }
}
