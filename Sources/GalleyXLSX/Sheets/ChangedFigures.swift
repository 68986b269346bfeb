import GalleyExporters
import GalleyModel

/// The figures whose value has changed, by unit or by what is counted, for the chart.
struct ChangedFigures {
  /// A figure with its two values.
  struct Entry {
    /// The name of its change.
    let id: String
    /// What it is, in a few words: "people killed".
    let words: String
    let old: ExactDecimal
    let new: ExactDecimal

    /// How large the change is beside the larger of the values.
    fileprivate var weight: Double {
      let (old, new) = (old.doubleValue, new.doubleValue)
      return abs(new - old) / max(abs(old), abs(new), .leastNormalMagnitude)
    }
  }

  /// Figures that can stand on one scale.
  struct Group {
    /// Their unit, or what they count where they have none.
    let unit: String
    /// How many there are.
    fileprivate(set) var count = 0
    /// Those with the largest changes, in the order in which they came.
    fileprivate(set) var entries: [Entry] = []

    /// What each is called: what it is, and the name of its change where that does not tell.
    var names: [String] {
      let counts = Dictionary(entries.map { ($0.words, 1) }, uniquingKeysWith: +)
      return entries.map { counts[$0.words] == 1 ? $0.words : "\($0.words) (\($0.id))" }
    }

    /// What the chart is called.
    var title: String {
      let part = count > entries.count ? ": the \(entries.count) largest changes of \(count)" : ""
      return "Changed figures, \(unit)\(part)"
    }
  }

  private var groups: [Group] = []
  /// As many as can be read in a chart.
  private static let limit = 20

  /// Takes the figures of a comparison whose units agree, those left out that only repeat others.
  mutating func take(_ comparison: Comparison) {
    for (index, item) in comparison.changedItems.enumerated() {
      guard let change = item.figure, change.aspects.contains(.value), let old = change.old,
        let new = change.new, !new.links.contains(where: { $0.kind == .repeat }),
        let unit = ChangedFigures.unit(of: new), unit == ChangedFigures.unit(of: old)
      else { continue }
      let entry = Entry(
        id: "c\(index + 1)", words: String((new.whatItIs ?? new.span.text).prefix(40)),
        old: old.quantity.value, new: new.quantity.value)
      add(entry, unit: unit)
    }
  }

  /// What two figures must share to stand on one scale; null for those of which nobody can tell.
  private static func unit(of figure: Figure) -> String? {
    let quantity = figure.quantity
    if quantity.vague || quantity.of != nil { return nil }
    return quantity.unit ?? figure.counts
  }

  /// The group with most figures, the first among equals; null where none has two.
  var largest: Group? {
    groups.reduce(nil as Group?) { best, group in
      group.count > max(best?.count ?? 1, 1) ? group : best
    }
  }

  private mutating func add(_ entry: Entry, unit: String) {
    let index = groups.firstIndex { $0.unit == unit } ?? groups.count
    if index == groups.count { groups.append(Group(unit: unit)) }
    groups[index].count += 1
    groups[index].entries.append(entry)
    guard groups[index].entries.count > ChangedFigures.limit else { return }
    let smallest = groups[index].entries.indices.min {
      groups[index].entries[$0].weight < groups[index].entries[$1].weight
    }
    if let smallest { groups[index].entries.remove(at: smallest) }
  }
}
