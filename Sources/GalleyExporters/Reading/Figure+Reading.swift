package import GalleyModel

extension Figure {
  /// What the figure comes to, in words: `at least 40 people`, `down 3 percent`,
  /// `about USD 12,900,000,000, profit`, `2 of 3 voters`, `5 to 10 square kilometres`.
  package var reading: String {
    let amount = [direction?.rawValue, quantity.bound.words, quantity.amount]
      .compactMap { $0 }.joined(separator: " ")
    guard let counts else { return amount }
    if quantity.unit != nil || hasValue(counts) { return amount + ", " + counts }
    // "15-member council"
    return amount + (span.text.holds("-" + counts) ? "-" : " ") + counts
  }

  /// Whether a noun in the singular has the number for its value and is not counted by it: "the death
  /// toll passed 600", "a third of the fleet".
  private func hasValue(_ counts: String) -> Bool {
    if quantity.value == ExactDecimal(1), quantity.of == nil { return false }
    if counts == event || span.text.holds(counts) && quantity.of == nil { return false }
    let last = counts.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return !(last.hasSuffix("s") && !last.hasSuffix("ss")) && !Self.plurals.contains(last)
  }

  /// Plurals without an s, and states that people are counted by.
  private static let plurals: Set<String> = [
    "aircraft", "cattle", "children", "clergy", "crew", "data", "dead", "elderly", "feet", "fish",
    "folk", "geese", "homeless", "hovercraft", "injured", "media", "men", "mice", "missing",
    "offspring", "oxen", "people", "personnel", "police", "sheep", "spacecraft", "staff", "teeth",
    "those", "wounded", "women", "youth",
  ]
}

extension Bound {
  /// The bound in words: `at least`, `exact`.
  var name: String { words ?? "exact" }

  /// The bound before a number; null where it is exact.
  fileprivate var words: String? {
    switch self {
    case .exact: nil
    case .about: "about"
    case .under: "under"
    case .over: "over"
    case .atLeast: "at least"
    case .atMost: "at most"
    }
  }
}

extension Quantity {
  fileprivate var amount: String {
    var number = value.grouped
    if let upper { number += (kind == .score ? "-" : " to ") + upper.grouped }
    if let of { number += " of " + of.grouped }
    if vague { number += " (vague)" }
    guard let unit else { return kind == .multiple ? number + " times" : number }
    // "USD per year" stands around the number: USD 5,000 per year.
    let name = unit.prefix { $0 != " " }
    let isCurrency = name.utf8.count == 3 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if isCurrency { return "\(name) \(number)\(unit.dropFirst(3))" }
    let isOne = value == ExactDecimal(1) && upper == nil
    return "\(number) \(isOne ? unit : plural(unit))"
  }

  /// The plural of a unit's name: "feet", "percent", "square kilometres", "barrels per day".
  private func plural(_ unit: String) -> String {
    var words = unit.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let head = words.first == "degree" ? 0 : (words.firstIndex(of: "per") ?? words.count) - 1
    guard words.indices.contains(head), words[head] != "percent" else { return unit }
    switch words[head] {
    case "foot": words[head] = "feet"
    case "inch": words[head] = "inches"
    case "century": words[head] = "centuries"
    default: words[head] += "s"
    }
    return words.joined(separator: " ")
  }
}

extension ExactDecimal {
  /// The number with a comma before every three digits of its whole part: `-12,900.5`.
  package var grouped: String {
    let plain = description
    let whole = plain.prefix { $0 != "." }.drop { $0 == "-" }
    var result = significand < 0 ? "-" : ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result + plain.drop { $0 != "." }
  }
}
