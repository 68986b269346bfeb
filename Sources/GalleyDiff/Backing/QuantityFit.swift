import GalleyModel

/// Whether a number of a story may stand for a number of a source.
enum QuantityFit: Equatable {
  /// The same number in the same unit.
  case same
  /// Another number that is it by rounding, conversion or a fitting bound.
  case fits
  /// The number, but words bound it otherwise: "up to four" for "at least four".
  case otherBound
  /// The digits, at another scale, in another unit or in another order: a likely slip.
  case slip
  /// Another number of the same sort of thing.
  case otherValue
  /// Numbers that have nothing to do with one another.
  case incomparable

  /// Whether the story's number is borne out.
  var isBorneOut: Bool { self == .same || self == .fits }

  /// Compares a figure of a story with one of a source.
  init(_ printed: Figure, _ document: Figure) {
    let (story, source) = QuantityFit.comparable(printed, document)
    let a = story.quantity
    let b = source.quantity
    guard let factor = QuantityFit.factor(from: source, to: story) else {
      self =
        QuantityFit.isSlip(a, b, ofUnits: true) || QuantityFit.isOfOtherRate(a, b)
        ? .slip : .incomparable
      return
    }
    if a.upper == nil, a.bound == .exact, let upper = b.upper, a.kind == b.kind,
      a.value == upper || a.value == b.value
    {
      // "The dearest cost 120 euros" of "15 to 120 euros".
      self = .fits
      return
    }
    // "By eight votes to five" is no "one abstention".
    guard (a.kind == .score) == (b.kind == .score) else {
      self = .incomparable
      return
    }
    guard a.vague == b.vague, (a.upper == nil) == (b.upper == nil), a.kind != .score || a == b
    else {
      self = a.kind == .score || a.vague == b.vague ? .otherValue : .incomparable
      return
    }
    let isConverted = factor != Interval(1, 1)
    // "Within four hours" is "in four hours".
    let isOfTerm =
      a.bound == .exact && b.kind == .duration && source.span.text.lowercased().hasPrefix("within")
    // "Over 55" is not said of "over 58": the source gives no number to bound anew.
    let isBoundTwice = b.bound != .exact && b.bound != .about && a.bound == b.bound
    var interval =
      isBoundTwice
      ? QuantityFit.interval(of: story.exact).widened(by: 0.03)
      : QuantityFit.interval(of: story).widened(by: isConverted ? 0.03 : 0)
    // "£89" of "£89.08": pence are left out.
    if a.kind == .money, b.kind == .money, a.bound == .exact, a.value.exponent >= 0,
      b.value.exponent < 0, ExactDecimal(20) < a.value
    {
      interval.high = max(interval.high, a.value.doubleValue + 0.99)
    }
    // One of the two may leave out its sign.
    let bare =
      a.kind == .percent && b.kind == .count && b.of == nil
      ? 0.01 : b.kind == .percent && a.kind == .count && a.of == nil ? 100 : 1.0
    // The minus of a table is the "fell" of a story.
    let isFall = b.value < .zero && .zero < a.value && a.kind == b.kind && story.direction != .up
    let low = factor.scaled(QuantityFit.value(b) * bare * (isFall ? -1 : 1))
    let isWithin =
      if let upper = b.upper, a.upper != nil {
        QuantityFit.isRounding(a.value, step: Interval.step(of: story), of: low)
          && a.upper.map {
            QuantityFit.isRounding(
              $0, step: Interval.step(of: story), of: factor.scaled(upper.doubleValue))
          } ?? false
      } else {
        interval.meets(low)
      }
    if let one = story.direction, let other = source.direction, one != other {
      self = .otherValue
    } else if a.bound != .exact, a.value != b.value, !isConverted,
      QuantityFit.isSlip(a, b, ofUnits: false)
    {
      // "Up to 9.8m" of 8.9 metres.
      self = .slip
    } else if isWithin, a.value == b.value, QuantityFit.isStrict(a.bound), b.bound == .exact {
      // "More than 90" is not said of ninety.
      self = .otherBound
    } else if !isWithin {
      // "Mara Quist, 51" is no other number than the eleven years that she worked.
      let isOfOneKind =
        (a.kind == .age) == (b.kind == .age) || b.kind == .count && source.counts == nil
      self =
        QuantityFit.isSlip(a, b, ofUnits: isConverted)
        ? .slip : isOfOneKind ? .otherValue : .incomparable
    } else if !QuantityFit.isFitting(a.bound, for: b.bound) && !isOfTerm
      || b.bound == .about && a.bound != .exact && a.bound != .about && a.value == b.value
    {
      self = .otherBound
    } else {
      let isSame =
        !isConverted && !isOfTerm && a.value == b.value && a.upper == b.upper && a.of == b.of
      self = isSame ? .same : .fits
    }
  }

  /// How many times one number is the other, where they are of one sort; null where they are not.
  static func times(_ printed: Figure, _ document: Figure) -> Double? {
    let (story, source) = comparable(printed, document)
    guard let factor = factor(from: source, to: story) else { return nil }
    let one = abs(value(story.quantity))
    let other = abs(factor.scaled(value(source.quantity)).high)
    guard min(one, other) > 0 else { return nil }
    return max(one, other) / min(one, other)
  }

  // MARK: Bounds

  private static func isStrict(_ bound: Bound) -> Bool { bound == .over || bound == .under }

  /// Whether words may bound a number so which the source bounds in its own way.
  ///
  /// What the source has exactly, the story may bound as it likes, if the number lies within. What
  /// is left out must not change the sense: "about" may go, "up to" may not.
  private static func isFitting(_ story: Bound, for source: Bound) -> Bool {
    switch source {
    case .exact: true
    case .about: true
    case .over: story == .over || story == .atLeast || story == .about
    case .atLeast: story == .over || story == .atLeast
    case .under: story == .under || story == .atMost || story == .about
    case .atMost: story == .atMost || story == .under
    }
  }

  // MARK: Values

  /// Shares count as parts of one, whatever they are written as.
  private static func value(_ quantity: Quantity) -> Double {
    let value = quantity.value.doubleValue
    if isShare(quantity) {
      return quantity.kind == .percent ? value / 100 : value / (quantity.of?.doubleValue ?? 1)
    }
    return value
  }

  static func isShare(_ quantity: Quantity) -> Bool {
    quantity.kind == .percent || quantity.kind == .ratio || quantity.of != nil
  }

  /// The values that a story's number may stand for; open bounds reach as far as news would go.
  private static func interval(of figure: Figure) -> Interval {
    let quantity = figure.quantity
    // "Ten hours" is not said of eleven.
    let isExact =
      quantity.value.doubleValue <= 12 && !figure.number.text.utf8.contains { $0 &- 0x30 < 10 }
    let step = isExact ? 0 : Interval.step(of: figure)
    var interval = Interval(quantity, step: step)
    let value = quantity.value.doubleValue
    // Truncation ends before the next number; 5.9 is no five.
    if quantity.bound == .exact, quantity.upper == nil, step > 0 {
      interval.high = value + step * (quantity.value.significand.magnitude < 10 ? 0.5 : 0.99)
    }
    // A round count may be a rounded one: "3,400 parents" of 3,420, "370 jobs" of 369.
    if quantity.bound == .exact, quantity.upper == nil, step == 0, quantity.value.exponent > 0,
      value >= 100
    {
      interval = Interval(min(interval.low, value * 0.99), max(interval.high, value * 1.01))
    }
    // "Some 9 percent" is not said of ten, "about 1,200" not of 1,300.
    if quantity.bound == .about, quantity.upper == nil, value > 0 {
      let share = quantity.value.significand.magnitude < 10 ? 0.1 : 0.05
      interval = Interval(
        value - max(value * share, step * 0.5), value + max(value * share, step * 0.5))
    }
    // "More than 200" is said of 240, "more than 2,300" is not said of 2,600.
    // So is a dozen: "more than a dozen boats" of 14.
    let isRound =
      quantity.value.significand.magnitude < 10 || figure.number.text.hasSuffix("dozen")
    switch quantity.bound {
    case .over, .atLeast: interval.high = max(value * (isRound ? 1.25 : 1.1), interval.low + 1)
    case .under, .atMost: interval.low = min(value * (isRound ? 0.8 : 0.9), value - 1)
    case .exact, .about: break
    }
    guard isShare(quantity) else { return interval }
    if quantity.kind == .percent { return interval.scaled(0.01) }
    // "A third" is said of 31 to 36 percent.
    let share = self.value(quantity)
    switch quantity.bound {
    case .exact, .about: return Interval(share * 0.92, share * 1.08)
    case .under: return Interval(share * 0.85, share * 1.005)
    case .over: return Interval(share * 0.995, share * 1.2)
    case .atLeast: return Interval(share * 0.995, min(1, share * 1.4))
    case .atMost: return Interval(share * 0.7, share * 1.005)
    }
  }

  private static func isRounding(_ value: ExactDecimal, step: Double, of other: Interval) -> Bool {
    let value = value.doubleValue
    let margin = max(step, abs(value) * 1e-9)
    return Interval(value - margin * 0.5, value + margin).meets(other)
  }
}
