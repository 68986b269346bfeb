import GalleyModel

/// Between what bounds currencies have stood since 1990, for amounts that no rate of the time allows.
enum ExchangeRates {
  /// How many of another currency one of a currency has bought; null for those without a record here.
  static func bounds(from currency: String, to other: String) -> Interval? {
    guard let from = perDollar[currency], let to = perDollar[other] else { return nil }
    return to / from
  }

  private static let perDollar: [String: Interval] = [
    "USD": Interval(1, 1), "GBP": Interval(0.47, 0.95), "EUR": Interval(0.62, 1.22),
    "JPY": Interval(75, 165), "CHF": Interval(0.72, 1.85), "CAD": Interval(0.9, 1.63),
    "AUD": Interval(0.9, 2.1), "NZD": Interval(1.1, 2.6), "HKD": Interval(7.7, 7.86),
    "SGD": Interval(1.19, 1.95), "CNY": Interval(4.6, 8.8), "INR": Interval(16, 95),
    "KRW": Interval(680, 2000), "TWD": Interval(24, 36), "SEK": Interval(5.1, 11.5),
    "NOK": Interval(4.9, 11.9), "DKK": Interval(4.6, 9), "MXN": Interval(2.7, 25.5),
    "ZAR": Interval(2.5, 20), "BRL": Interval(0.8, 6.4), "AED": Interval(3.6, 3.7),
    "SAR": Interval(3.7, 3.8), "ILS": Interval(1.9, 5), "PHP": Interval(21, 60),
    "THB": Interval(24, 57), "MYR": Interval(2.4, 4.9), "PLN": Interval(0.9, 5.1),
  ]
}
