import GalleyExporters
import GalleyModel

/// A number as a cell that can be counted with and yet reads as the copy says it: "at least 40" in a
/// cell that holds 40.
struct WordedNumber {
  /// What the cell holds.
  let value: Double
  let format: Style.NumberFormat
  /// The width in digits, with the room that is kept to its right.
  let width: Int

  /// The number of a figure; null for one that Excel could not hold or show so.
  init?(_ figure: Figure) {
    let number = figure.quantity.value
    let reading = figure.shortReading
    let digits = number.grouped
    // Excel keeps 15 digits, and puts the sign of what is below nought before all words.
    guard number.significand >= 0, number.significand < 1_000_000_000_000_000,
      number.exponent < 16, number.exponent > -16, let place = reading.range(of: digits)
    else { return nil }
    value = number.doubleValue
    format = .worded(
      before: String(reading[..<place.lowerBound]), places: max(0, -number.exponent),
      after: String(reading[place.upperBound...]))
    guard format.fits else { return nil }
    width = reading.count + 2
  }
}

extension String {
  /// Where a text stands first.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
