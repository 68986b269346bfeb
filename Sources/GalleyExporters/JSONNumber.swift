import GalleyModel

/// What prints as a JSON number.
protocol JSONNumber {
  /// Adds the number in decimal digits.
  func append(to bytes: inout [UInt8])
}

extension ExactDecimal: JSONNumber {
  func append(to bytes: inout [UInt8]) {
    if exponent == 0 {
      Int(significand).append(to: &bytes)
    } else {
      bytes.append(contentsOf: description.utf8)
    }
  }
}

extension Int: JSONNumber {
  func append(to bytes: inout [UInt8]) {
    if self < 0 { bytes.append(UInt8(ascii: "-")) }
    var digits = 1
    var power: UInt = 10
    while digits < 19, power <= magnitude {
      digits += 1
      power *= 10
    }
    bytes.append(addingCapacity: digits) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in
        var rest = magnitude
        for index in (0..<digits).reversed() {
          buffer[index] = UInt8(0x30 + rest % 10)
          rest /= 10
        }
        count = digits
      }
    }
  }
}
