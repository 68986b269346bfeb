package import GalleyModel

/// The changes of a comparison without what depends on the direction by design: percentages, and
/// what notes say.
package enum Mirror {
  package static func plain(_ comparison: Comparison) -> [String] {
    rows(comparison, isMirrored: false)
  }

  /// The rows that the comparison the other way round should have.
  package static func of(_ comparison: Comparison) -> [String] {
    rows(comparison, isMirrored: true)
  }

  private static func rows(_ comparison: Comparison, isMirrored: Bool) -> [String] {
    func sides<Item>(_ old: Item?, _ new: Item?, _ id: (Item) -> String) -> String {
      let sides = [old.map(id) ?? "–", new.map(id) ?? "–"]
      return (isMirrored ? sides.reversed() : sides).joined(separator: " → ")
    }
    func kind(_ name: String) -> String {
      // What a version that takes the article back does not have is removed, seen from the other.
      let name = name == "withdrawn" ? "removed" : name
      return isMirrored ? mirrored[name] ?? name : name
    }
    var rows = comparison.figures.map { change in
      let difference = change.difference.map { isMirrored ? -$0 : $0 }
      return "\(kind(change.change.rawValue)) \(change.aspects.map(\.rawValue)) "
        + sides(change.old, change.new, \.id)
        + " \(difference?.description ?? "") \(change.ambiguous)"
    }
    rows.append(comparison.verdict == .unrelated ? "unrelated" : "versions of one story")
    rows += comparison.quotes.map { change in
      "\(kind(change.change.rawValue)) \(change.aspects.map(\.rawValue)) "
        + sides(change.old, change.new, \.id)
    }
    rows += comparison.details.map { change in
      "\(kind(change.change.rawValue)) \(change.aspect.rawValue) "
        + sides(change.old, change.new, \.span.text)
    }
    rows += comparison.paragraphs.flatMap { change -> [String] in
      // Rows stand in the order of the new version, so that runs can join in one direction only.
      if change.old.isEmpty || change.new.isEmpty {
        return (change.old + change.new).map { "\(kind(change.change.rawValue)) \($0)" }
      }
      return ["\(kind(change.change.rawValue)) " + sides(change.old, change.new, \.description)]
    }
    return rows.sorted()
  }

  private static let mirrored = [
    "added": "removed", "removed": "added", "extended": "cut",
    "cut": "extended", "split": "merged", "merged": "split",
  ]
}
