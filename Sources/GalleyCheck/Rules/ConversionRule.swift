import GalleyModel

/// Converted amounts and measures that do not fit; the manual tells more.
struct ConversionRule: CheckRule {
  static let rule = Query.Rule.conversion
  static let manual = """
    conversion: a converted amount or measure does not fit.

    Raised: "10 miles (26 km)", by fixed factors; "40C (72F)", where the 32 was not added; "£300 an acre \
    (£120 a hectare)"; "$20m (£94m)" where the article's own other \
    conversions give another rate, or where no rate of the last decades gives this one; an amount \
    converted to its own currency, "£35m (£19m)"; either end of a range. More than 15 percent off is an error, 5 to 15 \
    percent a check.

    Left alone: what rounding and words such as "about" allow, tons that may be short or long, a \
    single conversion of a currency that neither a second one nor "$1 = 0.92 euros" confirms or denies.
    """

  func queries(on story: Story) -> [Query] {
    let pairs = ConvertedPair.all(in: story)
    var queries: [Query] = []
    var byCurrencies: [String: [ConvertedPair]] = [:]
    for pair in pairs {
      if let rates = pair.ratesOfTwoUnits {
        if let query = rate(pair, rates, in: story) { queries.append(query) }
      } else if pair.isOfOneCurrency {
        queries.append(oneCurrency(pair, among: pairs, in: story))
      } else if let query = measure(pair, in: story) {
        queries.append(query)
      } else if pair.areCurrencies {
        if let query = impossible(pair, in: story) {
          queries.append(query)
        } else {
          byCurrencies[pair.currencies, default: []].append(pair)
        }
      }
    }
    for currencies in byCurrencies.keys.sorted() {
      let pairs = byCurrencies[currencies, default: []]
      if pairs.count > 1 { queries += odd(among: pairs, in: story) }
    }
    return queries
  }

  private func measure(_ pair: ConvertedPair, in story: Story) -> Query? {
    let from = pair.from.fact
    let to = pair.to.fact
    guard let unit = from.unit, let other = to.unit, unit != other else { return nil }
    // A bound is one of both: "as much as 9 feet (2.7 metres)".
    let source = from.exact
    let target = target(of: pair, in: story)
    let expected: Interval
    if unit == "degree Celsius", other == "degree Fahrenheit" {
      let difference = source.scaled(1.8)
      if difference.meets(target), mayBeDifference(pair, least: 6, in: story) { return nil }
      expected = Interval(difference.low + 32, difference.high + 32)
    } else if unit == "degree Fahrenheit", other == "degree Celsius" {
      let difference = source.scaled(1 / 1.8)
      if difference.meets(target), mayBeDifference(pair, least: 11, in: story) { return nil }
      expected = Interval((source.low - 32) / 1.8, (source.high - 32) / 1.8)
    } else if let factor = UnitFactors.factor(from: unit, to: other), source.low >= 0 {
      expected = factor * source
    } else {
      return nil
    }
    // Copy rounds both ends: "500 feet (150 metres)".
    guard !expected.widened(by: 0.04).meets(target) else { return upperEnd(pair, in: story) }
    let level: Query.Level = expected.widened(by: 0.12).meets(target) ? .check : .error
    let middle = from.value.doubleValue
    let factor = UnitFactors.factor(from: unit, to: other)
    let fitting =
      factor.map { middle * ($0.low + $0.high) / 2 }
      ?? (unit == "degree Celsius" ? middle * 1.8 + 32 : (middle - 32) / 1.8)
    return query(
      pair, level, fitting: Printed.amount(fitting, other),
      why: "", in: story)
  }

  /// "From three to five miles (5km to 8km)": a number converted to a range is its upper end, or lies
  /// within it.
  private func target(of pair: ConvertedPair, in story: Story) -> Interval {
    let to = pair.to.fact
    guard pair.from.fact.figure.quantity.upper == nil, let upper = to.figure.quantity.upper else {
      return to.exact
    }
    let start = pair.from.fact.tokens.lowerBound
    let isEnd =
      (story.at(start - 1, "to") || story.at(start - 1, "and"))
      && Amount.number(at: start - 2, in: story) != nil
    return Interval(
      isEnd ? upper.doubleValue - to.step * 0.5 : to.exact.low, upper.doubleValue + to.step)
  }

  /// "Three to five miles (5km to 18km)": of two ranges the upper ends fit as well.
  private func upperEnd(_ pair: ConvertedPair, in story: Story) -> Query? {
    let from = pair.from.fact
    let to = pair.to.fact
    guard let source = from.figure.quantity.upper, let target = to.figure.quantity.upper,
      let factor = from.unit.flatMap({ unit in
        to.unit.flatMap { UnitFactors.factor(from: unit, to: $0) }
      })
    else { return nil }
    func ends(_ value: Double, _ fact: Fact) -> Interval {
      Interval(value - fact.step * 0.5, value + fact.step)
    }
    let expected = factor * ends(source.doubleValue, from)
    let end = ends(target.doubleValue, to)
    guard expected.low > 0, !expected.widened(by: 0.04).meets(end) else { return nil }
    let middle = (factor.low + factor.high) / 2
    return query(
      pair, expected.widened(by: 0.12).meets(end) ? .check : .error,
      fitting: Printed.amount(from.value.doubleValue * middle, to.unit) + " to "
        + Printed.amount(source.doubleValue * middle, to.unit), why: "", in: story)
  }

  private func impossible(_ pair: ConvertedPair, in story: Story) -> Query? {
    guard let bounds = ExchangeRates.bounds(from: pair.from.currency, to: pair.to.currency) else {
      return nil
    }
    let rate = pair.rate
    guard !bounds.widened(by: 0.1).meets(rate) else { return nil }
    for power in [0.001, 1000, 0.000001, 1_000_000, 0.1, 10, 0.01, 100] {
      guard bounds.meets(rate.scaled(power)) else { continue }
      let fitting = Printed.amount(pair.to.fact.value.doubleValue * power, pair.to.currency)
      var query = query(pair, .error, fitting: fitting, why: "", in: story)
      query.rule = .scale
      return query
    }
    let fitting = bounds * pair.from.fact.interval
    return query(
      pair, .error,
      fitting: "\(Printed.amount(fitting.low, pair.to.currency)) to "
        + Printed.amount(fitting.high, pair.to.currency),
      why: " at any rate since 1990", in: story)
  }

  /// The conversions at another rate than most; of two the later.
  private func odd(among pairs: [ConvertedPair], in story: Story) -> [Query] {
    let first = pairs[0].from.currency
    let rates = pairs.map { $0.from.currency == first ? $0.rate : $0.inverseRate }
    let agreeing = rates.map { rate in
      rates.count { $0.widened(by: 0.025).meets(rate.widened(by: 0.025)) }
    }
    guard let most = agreeing.max(),
      let norm = pairs.firstIndex(where: \.isRate) ?? agreeing.firstIndex(of: most)
    else { return [] }
    return pairs.indices.filter { !pairs[$0].isRate }.compactMap { index in
      let far = rates[index]
      let near = rates[norm]
      guard index != norm, !near.widened(by: 0.025).meets(far.widened(by: 0.025)) else {
        return nil
      }
      let pair = pairs[index]
      let isTurned = pair.from.currency != first
      let ratio = pairs[norm].to.fact.value.doubleValue / pairs[norm].from.fact.value.doubleValue
      let rate = pairs[norm].from.currency == first ? ratio : 1 / ratio
      let fitting = pair.from.fact.value.doubleValue * (isTurned ? 1 / rate : rate)
      let level: Query.Level =
        near.widened(by: 0.075).meets(far.widened(by: 0.075)) ? .check : .error
      var query = query(
        pair, level, fitting: "about " + Printed.amount(fitting, pair.to.currency),
        why: " at the rate of \(pairs[norm].span(in: story).text)", in: story)
      query.evidence = [pairs[norm].span(in: story)]
      return query
    }
  }

  private func oneCurrency(_ pair: ConvertedPair, among all: [ConvertedPair], in story: Story)
    -> Query
  {
    let hasOthers = all.contains { $0.areCurrencies && !$0.isOfOneCurrency }
    let span = pair.span(in: story)
    return Query(
      rule: .conversion, level: hasOthers ? .error : .check, span: span,
      items: [pair.from.fact.figure.id, pair.to.fact.figure.id],
      message: "\(span.text) gives two amounts of one currency; is one of the signs another?")
  }

  func query(
    _ pair: ConvertedPair, _ level: Query.Level, fitting: String, why: String, in story: Story
  ) -> Query {
    let from = pair.from.fact.figure
    let to = pair.to.fact.figure
    return Query(
      rule: .conversion, level: level, span: to.span, items: [from.id, to.id],
      message: "\(from.span.text) is \(fitting)\(why), not \(to.span.text)", expected: fitting,
      evidence: [from.span])
  }
}
