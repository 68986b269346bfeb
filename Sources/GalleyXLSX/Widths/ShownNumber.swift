import GalleyModel

/// How a number is shown in a cell, and how wide that is.
///
///     ShownNumber(ExactDecimal("12900"), .plain).format   // "#,##0_)": 12,900
///     ShownNumber(ExactDecimal("12.5"), .plain).format    // "#,##0.0_)": 12.5, and never "12."
struct ShownNumber {
  let format: Style.NumberFormat
  /// The width in digits, with the room that is kept to its right.
  let width: Int

  init(_ number: ExactDecimal, unit: NumberUnit = .none, in design: ColumnDesign.Numbers) {
    let digits = ShownNumber.digits(of: number.significand.magnitude)
    let wholeDigits = max(1, digits + number.exponent)
    var places = max(0, -number.exponent)
    var unit = unit
    switch design {
    case .plain: unit = .none
    case .measured: break
    case .percent:
      // A third is 33.3 %; nobody reads on from there.
      unit = .percent
      places = min(places, 1)
    }
    // $4.5 is $4.50; a whole amount stays one.
    if case .currency = unit, places == 1 { places = 2 }
    // Beyond that Excel's 15 digits say less than "1.2E+30".
    guard wholeDigits <= 21, places <= 15 else {
      format = .general
      width = 12
      return
    }
    let isSigned = design.isSigned
    format = .places(places, unit: unit, isSigned: isSigned)
    width =
      ShownNumber.width(wholeDigits: wholeDigits) + (places > 0 ? 1 + places : 0) + unit.width
      + (isSigned || number.significand < 0 ? 1 : 0)
  }

  /// How many digits a number has.
  static func digits(of number: some UnsignedInteger) -> Int {
    var rest = number
    var digits = 1
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    return digits
  }

  /// The width of a whole number with its thousands parted.
  static func width(wholeDigits: Int) -> Int {
    // Of more than 15 digits the last are rounded: 999,999,999,999,999,999 gets one more.
    let digits = wholeDigits > 15 ? wholeDigits + 1 : wholeDigits
    return digits + (digits - 1) / 3 + 2
  }
}
