/// The values that a printed number may stand for.
///
/// Ends are compared, never printed: what a message shows is exact. Binary fractions do here since
/// intervals are wider than their error.
package struct Interval: Hashable, Sendable {
  package var low: Double
  package var high: Double

  package init(_ low: Double, _ high: Double) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  /// What a figure stands for by its own precision and bound.
  ///
  /// Truncation is as fair as rounding: 42.36 is printed as 42.4 and as 42.3.
  package init(_ quantity: Quantity, step: Double) {
    let value = quantity.value.doubleValue
    let margin = max(step, abs(value) * 1e-9)
    switch quantity.bound {
    case .exact: self.init(value - margin * 0.5, value + margin)
    case .about: self.init(min(value * 0.9, value - margin), max(value * 1.1, value + margin))
    case .under: self.init(value * 0.8, value + margin * 0.5)
    case .over: self.init(value - margin * 0.5, value * 1.25 + margin)
    case .atLeast: self.init(value - margin * 0.5, .infinity)
    case .atMost: self.init(-.infinity, value + margin)
    }
    if let upper = quantity.upper, quantity.kind != .score {
      high = max(value, upper.doubleValue) + margin * 0.49
    }
  }

  package func meets(_ other: Interval) -> Bool { low <= other.high && other.low <= high }
  package func contains(_ value: Double) -> Bool { low <= value && value <= high }
  package func scaled(_ factor: Double) -> Interval { Interval(low * factor, high * factor) }
  /// A little wider on both sides, by a share of the ends.
  package func widened(by share: Double) -> Interval {
    Interval(low - abs(low) * share, high + abs(high) * share)
  }

  package static func + (left: Interval, right: Interval) -> Interval {
    Interval(left.low + right.low, left.high + right.high)
  }
  package static func - (left: Interval, right: Interval) -> Interval {
    Interval(left.low - right.high, left.high - right.low)
  }
  /// The quotients, where the divisor is above zero.
  package static func / (left: Interval, right: Interval) -> Interval {
    guard right.low > 0 else { return Interval(-.infinity, .infinity) }
    return Interval(
      min(left.low / right.low, left.low / right.high),
      max(left.high / right.low, left.high / right.high))
  }
  /// The products of numbers that are not below zero.
  package static func * (left: Interval, right: Interval) -> Interval {
    Interval(left.low * right.low, left.high * right.high)
  }

  /// The unit in the last place of a number as printed.
  ///
  /// A round number of thousands ("20,000") is taken to two digits, since copy rounds so.
  package static func step(of figure: Figure) -> Double {
    let value = figure.quantity.value
    var decimals = 0
    var digits = 0
    var mantissa = 0.0
    var seenPoint = false
    for byte in figure.number.text.utf8 {
      if byte &- 0x30 < 10 {
        mantissa = mantissa * 10 + Double(byte - 0x30)
        digits += 1
        if seenPoint { decimals += 1 }
      } else if byte == UInt8(ascii: "."), digits > 0, !seenPoint {
        seenPoint = true
      } else if byte != UInt8(ascii: ","), digits > 0 {
        break
      }
    }
    var divisor = 1.0
    for _ in 0..<min(decimals, 12) { divisor *= 10 }
    mantissa /= divisor
    guard digits > 0, mantissa > 0 else {
      // "five million" is rounded, "five" is not.
      let isWhole = figure.quantity.kind == .count && value.exponent < 3
      return isWhole ? 0 : power(min(value.exponent, 12)) * 0.5
    }
    let scale = abs(value.doubleValue) / mantissa
    if decimals == 0, scale < 1.5, value.exponent >= 3 {
      let figures = String(value.significand.magnitude).utf8.count
      return power(figures == 1 ? value.exponent - 1 : value.exponent)
    }
    // Whole things are counted, and whole pounds are rarely rounded ones.
    if decimals == 0, scale < 1.5 {
      if figure.quantity.kind == .count { return 0 }
      if figure.quantity.kind == .money { return abs(value.doubleValue) < 100 ? 0 : 0.25 }
    }
    return scale / divisor
  }

  private static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<max(0, exponent) { result *= 10 }
    return result
  }
}
