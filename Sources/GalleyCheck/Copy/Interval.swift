import GalleyModel

/// The values that a printed number may stand for.
///
/// Ends are compared, never printed: what a message shows is exact. Binary fractions do here since
/// intervals are wider than their error.
struct Interval: Hashable, Sendable {
  var low: Double
  var high: Double

  init(_ low: Double, _ high: Double) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  /// What a figure stands for by its own precision and bound.
  ///
  /// Truncation is as fair as rounding: 42.36 is printed as 42.4 and as 42.3.
  init(_ quantity: Quantity, step: Double) {
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

  func meets(_ other: Interval) -> Bool { low <= other.high && other.low <= high }
  func contains(_ value: Double) -> Bool { low <= value && value <= high }
  func scaled(_ factor: Double) -> Interval { Interval(low * factor, high * factor) }
  /// A little wider on both sides, by a share of the ends.
  func widened(by share: Double) -> Interval {
    Interval(low - abs(low) * share, high + abs(high) * share)
  }

  static func + (left: Interval, right: Interval) -> Interval {
    Interval(left.low + right.low, left.high + right.high)
  }
  static func - (left: Interval, right: Interval) -> Interval {
    Interval(left.low - right.high, left.high - right.low)
  }
  /// The quotients, where the divisor is above zero.
  static func / (left: Interval, right: Interval) -> Interval {
    guard right.low > 0 else { return Interval(-.infinity, .infinity) }
    return Interval(
      min(left.low / right.low, left.low / right.high),
      max(left.high / right.low, left.high / right.high))
  }
  /// The products of numbers that are not below zero.
  static func * (left: Interval, right: Interval) -> Interval {
    Interval(left.low * right.low, left.high * right.high)
  }
}
