import GalleyModel

/// Millions that should be billions; the manual tells more.
struct ScaleRule: CheckRule {
  static let rule = Query.Rule.scale
  static let manual = """
    scale: a million or billion that is missing or wrong.

    Raised: two amounts of one currency or unit with the same digits, a thousand or a million times \
    apart, "£84bn" here and "£84m" there; "the 15m pupils" of schools that have 1.5m, "at that height, 84m km" behind 84,000; three \
    amounts of a sentence that add up only if one of them is a thousand times smaller or larger; a \
    count and an amount apiece that make ten, a hundred or a thousand times the stated total; "$48 \
    billion over 12 years, or $4 million a year"; "grew by £1.3bn to £21.6m"; a part that is many times \
    its whole. Which \
    is wrong the copy alone may not tell. (An amount off by a power of ten against its conversion is \
    raised by the rule conversion.)

    Left alone: round digits, "£2m" and "£2bn", that any two facts may share; sums and products of \
    which any reading fits.
    """

  func queries(on story: Story) -> [Query] {
    var seen: [Digits: [Fact]] = [:]
    var queries: [Query] = []
    // Nearly all digits stand once.
    var repeated = RepeatedKeys(room: story.facts.count)
    for fact in story.facts where isTelling(fact) { repeated.insert(spread(fact)) }
    for fact in story.facts where isTelling(fact) && repeated.contains(spread(fact)) {
      let isMillion = isMillionOrMetre(fact, in: story)
      let key = Digits(
        significand: fact.value.significand,
        unit: fact.kind == .count || isMillion ? "count" : fact.bareUnit ?? "")
      for other in seen[key] ?? [] {
        let power =
          exponent(of: fact, isMillion) - exponent(of: other, isMillionOrMetre(other, in: story))
        guard [3, 6, 9].contains(abs(power)), sharesWords(fact, other, in: story) else { continue }
        queries.append(query(fact, other, in: story))
        break
      }
      if seen[key]?.count ?? 0 < 4 { seen[key, default: []].append(fact) }
    }
    return queries + movements(in: story) + definite(in: story) + sums(in: story)
      + products(in: story) + wholes(in: story)
      + rates(in: story) + grown(in: story) + included(in: story)
  }

  /// "The 14.2m going on interest" beside "14.2bn": what is printed as metres may be millions.
  private func isMillionOrMetre(_ fact: Fact, in story: Story) -> Bool {
    fact.kind == .measure && fact.unit == "metre" && story.at(fact.tokens.upperBound, "m")
      && !story.tokens[fact.tokens.upperBound].isSpaced
  }

  private func exponent(of fact: Fact, _ isMillion: Bool) -> Int {
    fact.value.exponent + (isMillion ? 6 : 0)
  }

  /// "rose to £84.6 from £75.5m": before and after differ by a thousand or a million.
  private func movements(in story: Story) -> [Query] {
    var queries: [Query] = []
    var previous = -1
    for fact in story.facts where fact.sentence != previous {
      previous = fact.sentence
      for movement in story.movements[fact.sentence] {
        let old = movement.old
        let new = movement.new
        guard movement.isOfScale else { continue }
        queries.append(
          Query(
            rule: .scale, level: .error, span: new.figure.number,
            items: [old.figure.id, new.figure.id],
            message:
              "\(old.printed) to \(new.printed): is a million or billion missing or wrong?",
            evidence: [old.figure.number]))
      }
    }
    return queries
  }

  /// Digits that two facts do not share by chance.
  private func isTelling(_ fact: Fact) -> Bool {
    guard fact.isPlain, !fact.figure.quantity.vague, fact.value > .zero else { return false }
    return fact.kind == .money || fact.kind == .measure || fact.kind == .count
  }

  /// The digits of an amount spread out, so that few others are taken for them.
  private func spread(_ fact: Fact) -> UInt64 {
    WordKey(bits: UInt64(bitPattern: fact.value.significand)).spread
  }

  /// The digits of an amount without its scale, and what it is of.
  private struct Digits: Hashable {
    let significand: Int64
    let unit: Substring

    func hash(into hasher: inout Hasher) { hasher.combine(significand) }
  }

  /// Counts must be of the same things; amounts of three digits, or of fewer where the larger is of
  /// billions, are telling by themselves.
  private func sharesWords(_ fact: Fact, _ other: Fact, in story: Story) -> Bool {
    let noun = fact.figure.counts?.lowercased()
    let isOfOne = noun != nil && noun == other.figure.counts?.lowercased()
    if fact.value.significand.magnitude < 11 {
      // "the £3m fund" and "the £3bn fund"; a million and a billion stand in any copy.
      let least = fact.value.significand.magnitude == 1 ? 4 : 2
      let isBeside =
        abs(fact.sentence - other.sentence) == 1 && story.at(fact.tokens.lowerBound - 2, "the")
        && story.tokens[fact.tokens.lowerBound - 1].isMoneySign
      if isBeside, fact.value.significand.magnitude > 1,
        min(fact.value, other.value).doubleValue >= 1e6
      {
        return true
      }
      return fact.kind == .money && min(fact.value, other.value).doubleValue >= 1_000_000
        && story.stems(story.sentences[fact.sentence]).intersection(
          story.stems(story.sentences[other.sentence])
        ).count >= (isOfOne ? least / 2 : least)
    }
    if fact.kind == .money {
      let larger = max(fact.value, other.value).doubleValue
      let smaller = min(fact.value, other.value).doubleValue
      // "£3.90" is a price, and no £3.9m without its million.
      let price = fact.value < other.value ? fact : other
      let cents = price.figure.number.text.split(separator: ".")
      if smaller < 1000, cents.count == 2, cents[1].utf8.count == 2 { return false }
      return larger >= 1_000_000 && (smaller >= 1_000_000 || smaller < 10_000)
    }
    let isLong = fact.value.significand.magnitude >= 111
    let isAlike =
      isOfOne || isLong
      || !story.stems(story.sentences[fact.sentence]).isDisjoint(
        with: story.stems(story.sentences[other.sentence]))
    return isAlike && max(fact.value, other.value).doubleValue >= 1_000_000
  }

  private func query(_ fact: Fact, _ other: Fact, in story: Story) -> Query {
    // The larger is as often the slip; the one that stands once and not the other cannot be told.
    Query(
      rule: .scale, level: .error, span: fact.figure.number,
      items: [other.figure.id, fact.figure.id],
      message: "\(fact.printed) here and \(other.printed) before: "
        + "the same digits at another scale",
      evidence: [other.figure.number])
  }
}
