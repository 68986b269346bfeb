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
  init(_ story: Figure, _ source: Figure) {
    let a = story.quantity
    let b = source.quantity
    guard let factor = QuantityFit.factor(from: b, to: a) else {
      self = QuantityFit.isSlip(a, b, ofUnits: true) ? .slip : .incomparable
      return
    }
    guard a.vague == b.vague, (a.upper == nil) == (b.upper == nil), a.kind != .score || a == b
    else {
      self =
        a.kind == .score && b.kind == .score || a.vague == b.vague ? .otherValue : .incomparable
      return
    }
    let isConverted = factor != Interval(1, 1)
    let printed = QuantityFit.interval(of: story).widened(by: isConverted ? 0.03 : 0)
    let isBare = a.kind == .percent && b.unit == nil && b.of == nil && b.kind == .count
    let low = factor.scaled(QuantityFit.value(b) * (isBare ? 0.01 : 1))
    let isWithin =
      if let upper = b.upper, a.upper != nil {
        QuantityFit.isRounding(a.value, step: Interval.step(of: story), of: low)
          && a.upper.map {
            QuantityFit.isRounding(
              $0, step: Interval.step(of: story), of: factor.scaled(upper.doubleValue))
          } ?? false
      } else {
        printed.meets(low)
      }
    if let one = story.direction, let other = source.direction, one != other {
      self = .otherValue
    } else if !isWithin {
      // "Mara Quist, 51" is no other number than the eleven years that she worked.
      let isOfOneKind = (a.kind == .age) == (b.kind == .age)
      self =
        QuantityFit.isSlip(a, b, ofUnits: isConverted)
        ? .slip : isOfOneKind ? .otherValue : .incomparable
    } else if !QuantityFit.isFitting(a.bound, for: b.bound) {
      self = .otherBound
    } else {
      let isSame = !isConverted && a.value == b.value && a.upper == b.upper && a.of == b.of
      self = isSame ? .same : .fits
    }
  }

  // MARK: Bounds

  /// Whether words may bound a number so which the source bounds in its own way.
  ///
  /// What the source has exactly, the story may bound as it likes, if the number lies within. What
  /// is left out must not change the sense: "about" may go, "up to" may not.
  private static func isFitting(_ story: Bound, for source: Bound) -> Bool {
    switch source {
    case .exact: true
    case .about: story == .about || story == .exact
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

  private static func isShare(_ quantity: Quantity) -> Bool {
    quantity.kind == .percent || quantity.kind == .ratio || quantity.of != nil
  }

  /// The values that a story's number may stand for; open bounds reach as far as news would go.
  private static func interval(of figure: Figure) -> Interval {
    let quantity = figure.quantity
    let step = Interval.step(of: figure)
    var interval = Interval(quantity, step: step)
    let value = quantity.value.doubleValue
    // Truncation ends before the next number; 5.9 is no five.
    if quantity.bound == .exact, quantity.upper == nil, step > 0 {
      interval.high = value + step * (quantity.value.significand.magnitude < 10 ? 0.5 : 0.99)
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

  // MARK: Units

  /// How many of the story's unit one of the source's is; null where they measure different things.
  private static func factor(from source: Quantity, to story: Quantity) -> Interval? {
    // "The load factor was 81.4 per cent (83.5)": the second leaves out its unit.
    if source.value == story.value, source.unit == nil, source.kind == .count, source.of == nil,
      story.kind == .percent, source.value.significand > 12
    {
      return Interval(1, 1)
    }
    if isShare(source) || isShare(story) {
      return isShare(source) && isShare(story) ? Interval(1, 1) : nil
    }
    if isPlace(source) != isPlace(story) { return nil }
    let (unit, rate) = split(story.unit)
    let (other, otherRate) = split(source.unit)
    if let rate, let otherRate, rate != otherRate { return nil }
    if unit == other { return Interval(1, 1) }
    guard let unit, let other else {
      // "A man of 76" has no unit, "67-year-old" has; "44 hours a week" may be "from 44 to 22".
      let named = unit ?? other
      let isAge = story.kind == .age || source.kind == .age
      return isAge && named == "year" || rate != nil
        || story.value == source.value && story.value.significand > 12 && story.kind == .count
          && source.kind != .duration
        ? Interval(1, 1) : nil
    }
    if let factor = UnitFactors.factor(from: other, to: unit) { return factor }
    if let part = coins[other], part == unit { return Interval(0.01, 0.01) }
    if let part = coins[unit], part == other { return Interval(100, 100) }
    return nil
  }

  private static let coins = ["penny": "GBP", "pence": "GBP", "cent": "USD"]

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
  private static func isSlip(_ a: Quantity, _ b: Quantity, ofUnits: Bool) -> Bool {
    if a.kind != b.kind, !(a.unit == nil && b.kind == .age) { return false }
    if a.value == b.value { return ofUnits && a.kind == .measure }
    let digits = String(a.value.significand.magnitude)
    let others = String(b.value.significand.magnitude)
    if digits == others { return digits.count > 1 && abs(a.value.exponent - b.value.exponent) > 1 }
    return digits.count > 1 && digits.count == others.count
      && a.value.exponent == b.value.exponent && digits.sorted() == others.sorted()
  }
}
