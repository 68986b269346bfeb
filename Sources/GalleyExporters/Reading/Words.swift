package import GalleyModel

/// "1 figure", "17 figures".
package func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// Where an item stands: `¶ 3`, or the kind of block in words: `pull quote`.
package func place(_ block: Block.Kind, _ paragraph: Int?) -> String {
  if let paragraph { return "¶ \(paragraph)" }
  return block == .pullQuote ? "pull quote" : block.rawValue
}

/// Numbers of paragraphs, those that follow one another as a range: `¶ 3, 5–8`.
package func places(_ numbers: [Int]) -> String {
  var ranges: [ClosedRange<Int>] = []
  for number in numbers {
    if let last = ranges.last, last.upperBound + 1 == number {
      ranges[ranges.count - 1] = last.lowerBound...number
    } else {
      ranges.append(number...number)
    }
  }
  return "¶ "
    + ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    .joined(separator: ", ")
}

/// "3 changed, 1 added" in a fixed order, what is the same last.
func tally(_ changes: [String], order: [String]) -> String {
  var counts: [String: Int] = [:]
  for change in changes { counts[change, default: 0] += 1 }
  return order.compactMap { name in counts[name].map { "\($0) \(name)" } }.joined(separator: ", ")
}
