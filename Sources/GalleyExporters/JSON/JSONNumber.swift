import GalleyModel

/// What prints as a JSON number.
protocol JSONNumber {
  /// Adds the number in decimal digits.
  func append(to bytes: inout [UInt8])
}

extension ExactDecimal: JSONNumber {
  /// Adds the plain decimal of `description`.
  func append(to bytes: inout [UInt8]) {
    if significand < 0 { bytes.append(UInt8(ascii: "-")) }
    let digits = significand.magnitude
    if exponent >= 0 {
      digits.append(to: &bytes)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent))
      return
    }
    let places = -exponent
    // A significand has 18 digits at most, so with as many places nothing stands before the point.
    let one = places > Self.maximumDigits ? UInt64.max : UInt64.powersOfTen[places]
    let (whole, fraction) = digits.quotientAndRemainder(dividingBy: one)
    whole.append(to: &bytes)
    bytes.append(UInt8(ascii: "."))
    let zeros = places - fraction.digitCount
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: zeros))
    fraction.append(to: &bytes)
  }
}

extension Int: JSONNumber {
  func append(to bytes: inout [UInt8]) {
    if self < 0 { bytes.append(UInt8(ascii: "-")) }
    UInt64(magnitude).append(to: &bytes)
  }
}

extension UInt64 {
  /// 1, 10, 100 …, all that fit.
  fileprivate static let powersOfTen: [UInt64] = (1...19).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 0) * 10)
  }

  /// How many digits the number has.
  fileprivate var digitCount: Int {
    var digits = 1
    var power: UInt64 = 10
    while digits < 20, power <= self {
      digits += 1
      power &*= 10
    }
    return digits
  }

  /// Adds the number in decimal digits.
  fileprivate func append(to bytes: inout [UInt8]) {
    let digits = digitCount
    bytes.append(addingCapacity: digits) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in
        var rest = self
        for index in (0..<digits).reversed() {
          buffer[index] = UInt8(0x30 + rest % 10)
          rest /= 10
        }
        count = digits
      }
    }
  }
}
