import GalleyModel

/// How a number is shown in a cell, and how wide that is.
///
///     ShownNumber(ExactDecimal("12900")).format   // "#,##0": 12,900
///     ShownNumber(ExactDecimal("12.5")).format    // "#,##0.0": 12.5, and never "12."
struct ShownNumber {
  let format: Style.NumberFormat
  /// The width in digits, with the room that is kept to its right.
  let width: Int

  init(_ number: ExactDecimal) {
    let digits = String(number.significand.magnitude).utf8.count
    let places = max(0, -number.exponent)
    let wholeDigits = max(1, digits + number.exponent)
    // Beyond that Excel's 15 digits say less than "1.2E+30".
    guard wholeDigits <= 21, places <= 15 else {
      format = .general
      width = 12
      return
    }
    format = .places(places)
    width =
      ShownNumber.width(wholeDigits: wholeDigits) + (places > 0 ? 1 + places : 0)
      + (number.significand < 0 ? 1 : 0)
  }

  /// The width of a whole number with its thousands parted.
  static func width(wholeDigits: Int) -> Int {
    wholeDigits + (wholeDigits - 1) / 3 + 2
  }
}
