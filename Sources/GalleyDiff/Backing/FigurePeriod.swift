import GalleyModel

/// The time that a figure is told for: "£14.2m over two years" is not "£14.2m a year".
struct FigurePeriod {
  /// The periods in months that the figures of a text are told for; null where none is.
  /// - Parameter countsFigures: False to pass over periods that are figures, whose own backing tells
  ///   of another period.
  static func all(in wording: Wording, countsFigures: Bool) -> [Double?] {
    let figures = wording.extraction.figures
    return figures.indices.map { index in
      if let unit = figures[index].quantity.unit, let months = rate(unit) { return months }
      switch figures[index].quantity.kind {
      case .count, .money, .percent, .measure: break
      default: return nil
      }
      let word = wording.wordOfFigure[index]
      guard word >= 0, let sentence = wording.sentence(ofWord: word) else { return nil }
      return months(
        behind: word, before: wording.sentences[sentence].words.upperBound, in: wording,
        countsFigures)
    }
  }

  /// Whether two periods are not one.
  static func areOther(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return false }
    return max(one, other) > min(one, other) * 1.1
  }

  /// What follows a figure within a few words: "over two years", "in the coming year", "a month".
  private static func months(
    behind word: Int, before end: Int, in wording: Wording, _ countsFigures: Bool
  ) -> Double? {
    let figures = wording.extraction.figures
    let last = min(end, word + reach)
    guard word + 1 < last else { return nil }
    var isOpen = false
    for index in word + 1..<last {
      let here = wording.words[index]
      // What is told of the next figure is not told of this one.
      if here.figure >= 0 {
        let quantity = figures[Int(here.figure)].quantity
        guard isOpen, countsFigures, quantity.kind == .duration, let unit = quantity.unit,
          let size = size[unit]
        else { return nil }
        return quantity.value.doubleValue * size
      }
      let letters = String(
        decoding: wording.bytes[Int(here.start)..<Int(here.end)], as: UTF8.self
      ).lowercased()
      if openers.contains(letters) {
        isOpen = true
      } else if isOpen, let months = size[letters] {
        return months
      } else if isOpen, !between.contains(letters) {
        isOpen = false
      }
    }
    return nil
  }

  private static let reach = 18
  private static let openers: Set<String> = ["over", "in", "within", "for", "a", "every", "per"]
  private static let between: Set<String> = [
    "the", "coming", "next", "past", "first", "financial", "last", "previous", "working", "average",
    "typical", "normal",
  ]
  private static let size: [String: Double] = [
    "day": 0.033, "monday": 0.033, "tuesday": 0.033, "wednesday": 0.033, "thursday": 0.033,
    "friday": 0.033, "saturday": 0.033, "sunday": 0.033, "week": 0.23, "month": 1, "quarter": 3,
    "year": 12, "decade": 120,
  ]

  private static func rate(_ unit: String) -> Double? {
    guard let per = unit.split(separator: " ").last, unit.contains(" per ") else { return nil }
    return size[String(per)]
  }
}
