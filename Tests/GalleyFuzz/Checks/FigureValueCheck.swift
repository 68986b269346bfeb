import GalleyModel

extension FigureChecks {
  /// A figure in plain digits has the value that the digits have.
  ///
  /// The digits are read once more, in the simplest way: whole numbers, with commas before groups of
  /// three or without, and one decimal point; "0,075" has a decimal comma. A range shares its scale word ("3 to 4 million"), so a
  /// figure with such a word in its sentence may have zeros more than its digits.
  static let value = Check<Extracted>("figure-value") { subject in
    subject.extraction.figures.firstMessage { figure in
      guard let plain = value(ofDigits: figure.number.text) else { return nil }
      let found = figure.quantity.value
      // The sign may stand before a currency or in words: "-€3", "3 degrees below zero".
      if found == plain || found == -plain { return nil }
      let isScaled =
        found.significand == plain.significand && found.exponent > plain.exponent
        && scales.contains { holds(figure.sentence.lowercased(), $0) }
      return isScaled ? nil : "\(figure.id): \(figure.number.text) has the value \(found)"
    }
  }

  private static let scales = [
    "hundred", "thousand", "lakh", "million", "crore", "billion", "trillion", "k", "m", "bn", "tn",
    "bln", "b", "t",
  ]

  /// The value of digits; nil where they are written in any other way, or are too many.
  private static func value(ofDigits text: String) -> ExactDecimal? {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    // "4.567,8" is written in another way.
    guard halves.count <= 2, !halves.contains(""),
      halves.dropFirst().allSatisfy({ !$0.contains(",") })
    else { return nil }
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.count == 1 || (1...3).contains(groups[0].utf8.count) && groups[0] != "0",
      text.utf8.count <= ExactDecimal.maximumDigits
    else { return nil }
    return ExactDecimal(text.filter { $0 != "," })
  }
}
