extension ExactDecimal {
  /// The exact sum, or null where it does not fit 18 digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let power = min(exponent, other.exponent)
    guard let left = digits(at: power), let right = other.digits(at: power) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(significand: sum, exponent: power)
  }

  /// The exact difference, or null where it does not fit 18 digits.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    adding(-other)
  }

  /// The exact product, or null where it does not fit 18 digits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : ExactDecimal(significand: product, exponent: exponent + other.exponent)
  }

  /// The same number with the other sign.
  public static prefix func - (number: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: -number.significand, exponent: number.exponent) ?? number
  }

  /// The significand that this number has at a smaller power of ten, or null on overflow.
  private func digits(at power: Int) -> Int64? {
    var digits = significand
    for _ in 0..<max(0, exponent - power) {
      let (next, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = next
    }
    return digits
  }
}

extension ExactDecimal: Comparable {
  /// Orders numbers by size.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    // Of one scale, or of two signs, the digits tell.
    if left.exponent == right.exponent
      || left.significand.signum() != right.significand.signum()
    {
      return left.significand < right.significand
    }
    if let difference = left.subtracting(right) { return difference.significand < 0 }
    // The two are so far apart in size that their digits do not fit one integer.
    return left.doubleValue < right.doubleValue
  }
}
