/// An exact decimal number: an integer significand times a power of ten, at most 18 digits.
///
/// News prints decimals ("12.9bn"), and a binary floating-point number cannot hold most of them.
/// The pair is normalised (no trailing zeros in the significand), so equal numbers are equal values.
///
///     ExactDecimal(significand: 129, exponent: 8).description   // "12900000000"
///     ExactDecimal("0.90") == ExactDecimal("0.9")               // true
public struct ExactDecimal: Hashable, Sendable {
  /// The digits with their sign, without trailing zeros; |significand| < 10^18.
  public let significand: Int64
  /// The power of ten that the significand is multiplied with; 0 for zero.
  public let exponent: Int

  /// The most digits that a significand may have.
  public static let maximumDigits = 18
  /// The largest power of ten, up or down, that a number in the news could need.
  public static let maximumExponent = 40

  /// Makes a number, or null if it needs more than 18 digits or an exponent beyond ±40.
  public init?(significand: Int64, exponent: Int) {
    var digits = significand
    var power = exponent
    if digits == 0 {
      power = 0
    } else {
      while digits % 10 == 0 {
        digits /= 10
        power += 1
      }
    }
    guard digits.magnitude < 1_000_000_000_000_000_000, abs(power) <= Self.maximumExponent else {
      return nil
    }
    self.significand = digits
    self.exponent = power
  }

  /// Makes a whole number.
  public init(_ value: Int32) {
    var digits = Int64(value)
    var power = 0
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    significand = digits
    exponent = power
  }

  /// Reads a plain decimal such as `-1204.50`; null for anything else or for more than 18 digits.
  public init?(_ text: String) {
    var digits: Int64 = 0
    var power = 0
    var seenPoint = false
    var seenDigit = false
    var bytes = Substring(text).utf8
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes.removeFirst() }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (shifted, overflow) = digits.multipliedReportingOverflow(by: 10)
        let (sum, overflowSum) = shifted.addingReportingOverflow(Int64(byte - 0x30))
        guard !overflow, !overflowSum else { return nil }
        digits = sum
        if seenPoint { power -= 1 }
        seenDigit = true
      case UInt8(ascii: ".") where !seenPoint:
        seenPoint = true
      default:
        return nil
      }
    }
    guard seenDigit else { return nil }
    self.init(significand: negative ? -digits : digits, exponent: power)
  }

  /// Zero.
  public static let zero = ExactDecimal(0)

  /// The nearest binary floating-point number, for charts and percentages only.
  public var doubleValue: Double {
    var result = Double(significand)
    if exponent >= 0 {
      for _ in 0..<exponent { result *= 10 }
      return result
    }
    var scale = 1.0
    for _ in 0..<(-exponent) { scale *= 10 }
    return result / scale
  }

  /// This number times ten to a power; null outside the range.
  public func scaled(by power: Int) -> ExactDecimal? {
    ExactDecimal(significand: significand, exponent: significand == 0 ? 0 : exponent + power)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number as a plain decimal, never with an exponent: "12900000000", "0.35", "-4".
  public var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    if digits.utf8.count > places {
      let split = digits.index(digits.endIndex, offsetBy: -places)
      return sign + digits[..<split] + "." + digits[split...]
    }
    return sign + "0." + String(repeating: "0", count: places - digits.utf8.count) + digits
  }
}
