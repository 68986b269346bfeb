import GalleyModel

/// Brings quantities whose units are tenths, hundredths or thousandths of one another to one unit.
///
///     SameMeasure.areEqual(quarterPoint, twentyFiveBasisPoints)   // true
enum SameMeasure {
  /// The larger unit of a small one, and the power of ten between them.
  private static let larger: [String: (units: Set<String>, power: Int)] = [
    "basis point": (["percentage point"], -2),
    "cent": (
      ["USD", "EUR", "AUD", "CAD", "NZD", "HKD", "SGD", "ZAR", "TWD", "JMD", "BBD", "FJD"], -2
    ),
    "penny": (["GBP"], -2), "pence": (["GBP"], -2), "gram": (["kilogram"], -3),
    "kilogram": (["tonne"], -3), "milligram": (["gram"], -3), "metre": (["kilometre"], -3),
    "centimetre": (["metre"], -2), "millimetre": (["metre"], -3), "kilowatt": (["megawatt"], -3),
    "megawatt": (["gigawatt"], -3), "megabyte": (["gigabyte"], -3), "gigabyte": (["terabyte"], -3),
  ]

  /// Whether two quantities of different units are one: 25 basis points are a quarter of a
  /// percentage point, 42 cents are $0.42.
  static func areEqual(_ a: Quantity, _ b: Quantity) -> Bool {
    guard let first = a.unit, let second = b.unit, first != second, a.vague == b.vague,
      a.of == b.of
    else { return false }
    if areConverted(a, b) { return true }
    guard a.bound == b.bound else { return false }
    if let power = power(from: first, to: second) { return scaled(a, power) == plain(b) }
    if let power = power(from: second, to: first) { return scaled(b, power) == plain(a) }
    return false
  }

  /// Whether one is the other by miles and kilometres, feet and metres, pounds and kilograms, as closely
  /// as desks round: "6 miles", "10km"; and days and hours.
  private static func areConverted(_ a: Quantity, _ b: Quantity) -> Bool {
    guard a.kind == b.kind, a.kind == .measure || a.kind == .duration, a.upper == nil,
      b.upper == nil,
      let factor = UnitFactors.factor(from: a.unit ?? "", to: b.unit ?? "")
    else { return false }
    let converted = factor.scaled(a.value.doubleValue)
    let step = max(coarseness(a) * factor.high, coarseness(b)) * 0.55
    let margin = max(step, abs(converted.high) * 0.03)
    return Interval(converted.low - margin, converted.high + margin)
      .meets(Interval(b.value.doubleValue, b.value.doubleValue))
  }

  /// The place of the last digit that counts: 0.1 of 3.2, 100 of 3,200.
  private static func coarseness(_ quantity: Quantity) -> Double {
    guard let one = ExactDecimal(significand: 1, exponent: quantity.value.exponent) else {
      return 0
    }
    return min(one.doubleValue, abs(quantity.value.doubleValue) * 0.1)
  }

  /// The stems of the words that make a bare unit a rate.
  ///
  /// For "GBP per hour" beside "GBP" that of "hourly". None where the units differ in more than that.
  static func rates(of bare: String, beside rate: String) -> [UInt64] {
    guard rate.hasPrefix(bare + " per "),
      let words = rateWords[String(rate.dropFirst(bare.count + 5))]
    else { return [] }
    return words.map { Stem.hash(ofWord: Array($0.utf8)) }
  }

  private static let rateWords = [
    "hour": ["hourly"], "day": ["daily"], "week": ["weekly"], "month": ["monthly"],
    "year": ["annual", "annually", "yearly"],
  ]

  /// The power of ten from a small unit to a large one; what they are a rate of must be the same.
  private static func power(from small: String, to large: String) -> Int? {
    let (small, rate) = split(small)
    let (large, otherRate) = split(large)
    guard rate == otherRate, let entry = larger[small], entry.units.contains(large) else {
      return nil
    }
    return entry.power
  }

  private static func split(_ unit: String) -> (unit: String, rate: [Substring]) {
    let words = unit.split(separator: " ")
    guard let per = words.firstIndex(of: "per") else { return (unit, []) }
    return (words[..<per].joined(separator: " "), Array(words[per...]))
  }

  private static func scaled(_ quantity: Quantity, _ power: Int) -> [ExactDecimal?] {
    [quantity.value.scaled(by: power), quantity.upper?.scaled(by: power)]
  }

  private static func plain(_ quantity: Quantity) -> [ExactDecimal?] {
    [quantity.value, quantity.upper]
  }
}
