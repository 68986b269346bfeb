import GalleyModel

/// Degrees that are a temperature, and degrees between two.
extension ConversionRule {
  /// Whether degrees may be those between two temperatures, to which no 32 is added: "a rise of 10C (18F)".
  ///
  /// "It was 40C (72F) in the shade": forgotten, the 32 leaves what a difference would be. A difference is
  /// told by a word of its sentence, but for small ones, "the limit of 1.5C (2.7F)".
  func mayBeDifference(_ pair: ConvertedPair, least: Double, in story: Story) -> Bool {
    let fact = pair.from.fact
    let start = fact.tokens.lowerBound
    let behind = pair.to.fact.spanTokens.upperBound
    // "to 8C (14F) above normal"
    guard fact.value.doubleValue >= least,
      !story.has(["above", "below"], in: behind..<behind + 2)
    else { return true }
    // "rose to 40C (72F)", not "up to 10C (18F)" or "8 to 10C".
    if story.at(start - 1, "at")
      || story.at(start - 1, "to") && !story.at(start - 2, "up")
        && Amount.number(at: start - 2, in: story) == nil
    {
      return false
    }
    let sentence = story.sentences[fact.sentence]
    return story.has([.rise, .fall], in: sentence) || story.has(Self.differences, in: sentence)
  }

  private static let differences: WordSet = [
    "above", "below", "warmer", "colder", "cooler", "hotter", "difference", "by", "range", "swing",
    "gap", "warming", "cooling", "warms", "warmed", "cools", "cooled", "more", "less", "average",
    "normal", "usual", "than", "within", "apart", "between", "steps", "margin", "variation",
    "change", "changes", "off", "gradient", "heated", "heats", "swung", "swings",
    "spread", "dip", "spike",
  ]
}

/// Prices of two units of measure: "£300 an acre (£740 a hectare)".
extension ConversionRule {
  /// A hectare has 2.47 acres, and costs as many times what an acre does.
  func rate(_ pair: ConvertedPair, _ rates: (from: String, to: String), in story: Story) -> Query? {
    // A working day is no 24 hours.
    guard pair.isOfOneCurrency, UnitFactors.dimension(of: rates.to) != "time",
      let factor = UnitFactors.factor(from: rates.to, to: rates.from)
    else { return nil }
    let expected = factor * pair.from.fact.exact
    let target = pair.to.fact.exact
    guard expected.low > 0, !expected.widened(by: 0.04).meets(target) else { return nil }
    let price = pair.from.fact.value.doubleValue * (factor.low + factor.high) / 2
    return query(
      pair, expected.widened(by: 0.12).meets(target) ? .check : .error,
      fitting: Printed.amount(price, pair.to.currency) + " a " + rates.to, why: "", in: story)
  }
}

extension ConvertedPair {
  /// The measures that both prices are of, where they are two.
  var ratesOfTwoUnits: (from: String, to: String)? {
    guard from.fact.kind == .money, to.fact.kind == .money, let unit = rateUnit(from.fact),
      let other = rateUnit(to.fact), unit != other
    else { return nil }
    return (unit, other)
  }

  /// "acre" of "GBP per acre".
  private func rateUnit(_ fact: Fact) -> String? {
    guard let words = fact.unit?.split(separator: " "), words.count > 2, words[1] == "per" else {
      return nil
    }
    return words.dropFirst(2).joined(separator: " ")
  }
}
