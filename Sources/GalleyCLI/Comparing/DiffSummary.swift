import GalleyExporters
import GalleyModel

/// The changes of a comparison in numbers.
struct DiffSummary {
  private let comparison: Comparison

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  /// One line if the versions differ, else nothing.
  var line: String {
    let names = "\(comparison.old.article.source) and \(comparison.new.article.source)"
    switch comparison.verdict {
    case .same: return ""
    case .outlets: return "\(names) are of two outlets: \(comparison.outletsLine)\n"
    case .unrelated: return "\(names) are not versions of one story\n"
    case .withdrawn: return "\(comparison.new.article.source): DO NOT USE, withdrawn\n"
    case .changed:
      return "\(names) differ: \(comparison.changeCounts.joined(separator: ", "))\n"
    }
  }

  /// The verdict, and a line of counts for figures, quotes, details and paragraphs.
  ///
  /// - Parameter named: Whether the names of the versions stand before it.
  func table(named isNamed: Bool = false) -> String {
    let rows = Comparison.Part.allCases.filter(comparison.parts.contains).map { part in
      (part.rawValue, tally(of: part))
    }
    let share = comparison.sharedPercent
    let names = "\(comparison.old.article.source) → \(comparison.new.article.source): "
    let heading =
      (isNamed ? names : "") + "\(comparison.verdict.rawValue), \(share)% of the words the same\n"
    return heading
      + rows.map { name, tally in
        "  " + name + String(repeating: " ", count: 12 - name.count) + tally + "\n"
      }.joined()
  }

  private func tally(of part: Comparison.Part) -> String {
    switch part {
    case .figures where comparison.verdict == .outlets: comparison.figureTally
    case .quotes where comparison.verdict == .outlets: comparison.quoteTally
    case .paragraphs where comparison.verdict == .outlets: comparison.paragraphTally
    case .figures: tally(comparison.figures.map(\.change.rawValue))
    case .quotes: tally(comparison.quotes.map(\.change.rawValue))
    case .details: tally(comparison.details.map(\.aspect.rawValue))
    case .paragraphs:
      tally(
        comparison.paragraphs.flatMap { change in
          Array(repeating: change.change.rawValue, count: max(change.old.count, change.new.count))
        })
    }
  }

  /// "3 changed, 1 added, 12 unchanged", in the order of first appearance, the unchanged last.
  private func tally(_ changes: [String]) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for change in changes {
      if counts[change] == nil { order.append(change) }
      counts[change, default: 0] += 1
    }
    let sorted = order.filter { $0 != "unchanged" } + order.filter { $0 == "unchanged" }
    return sorted.isEmpty
      ? "none" : sorted.map { "\(counts[$0] ?? 0) \($0)" }.joined(separator: ", ")
  }
}
