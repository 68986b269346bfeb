import GalleyModel

/// A comparison as rows to read; what did not change has none.
struct PairRows {
  private(set) var rows: [String] = []

  init(_ comparison: Comparison) {
    if comparison.verdict != .changed { rows.append("verdict: \(comparison.verdict.rawValue)") }
    for (name, change) in [("marker", comparison.marker), ("headline", comparison.headline)] {
      if let change, change.change != .unchanged {
        rows.append("\(name) \(change.change.rawValue)")
      }
    }
    for note in comparison.notes {
      rows.append("\(note.kind.rawValue) (\(note.side.rawValue)): \(note.text)")
      rows += note.claims.map { "  \($0.found ? "found" : "not found"): \($0.text)" }
    }
    rows += comparison.figures.filter { $0.change != .unchanged }.map(Self.row)
    rows += comparison.quotes.filter { $0.change != .unchanged }.map(Self.row)
    for change in comparison.paragraphs where change.change != .unchanged {
      if change.change == .changed, !change.isMoved { continue }
      let isBoth = change.change == .changed && change.isMoved
      let name = change.change.rawValue + (isBoth ? " and moved" : "")
      rows.append("¶ \(name) \(change.old) → \(change.new)")
    }
    rows += comparison.blocks.filter { $0.change != .unchanged }.map {
      "\($0.block.rawValue) \($0.change.rawValue)"
    }
  }

  private static func row(_ change: FigureChange) -> String {
    var row = ([change.change.rawValue] + change.aspects.map(\.rawValue)).joined(separator: " ")
    row += ": \(change.old?.span.text ?? "–") → \(change.new?.span.text ?? "–")"
    if let difference = change.difference { row += ", difference \(difference)" }
    if let percent = change.percent { row += " (\(percent)%)" }
    if change.aspects.contains(.source) {
      row += ", source \(name(change.old?.attribution)) → \(name(change.new?.attribution))"
    }
    if change.ambiguous { row += ", ambiguous" }
    if change.silent { row += ", silent" }
    return row
  }

  private static func row(_ change: QuoteChange) -> String {
    var row = "\(change.change.rawValue): "
    row += change.words.map { run in
      switch run.kind {
      case .same: run.text
      case .removed: "[-\(run.text)-]"
      case .added: "{+\(run.text)+}"
      }
    }.joined()
    if change.aspects.contains(.speaker) {
      row += " (\(name(change.old?.attribution)) → \(name(change.new?.attribution)))"
    }
    if let paraphrase = change.paraphrase { row += " paraphrase: \(paraphrase)" }
    return row
  }

  private static func name(_ attribution: Attribution?) -> String {
    attribution?.name ?? "nobody"
  }
}

/// The changes of a comparison without what depends on the direction by design: percentages, and
/// what notes say.
enum Mirror {
  static func plain(_ comparison: Comparison) -> [String] { rows(comparison, isMirrored: false) }

  /// The rows that the comparison the other way round should have.
  static func of(_ comparison: Comparison) -> [String] { rows(comparison, isMirrored: true) }

  private static func rows(_ comparison: Comparison, isMirrored: Bool) -> [String] {
    func sides<Item>(_ old: Item?, _ new: Item?, _ id: (Item) -> String) -> String {
      let sides = [old.map(id) ?? "–", new.map(id) ?? "–"]
      return (isMirrored ? sides.reversed() : sides).joined(separator: " → ")
    }
    func kind(_ name: String) -> String { isMirrored ? mirrored[name] ?? name : name }
    var rows = comparison.figures.map { change in
      let difference = change.difference.map { isMirrored ? -$0 : $0 }
      return "\(kind(change.change.rawValue)) \(change.aspects.map(\.rawValue)) "
        + sides(change.old, change.new, \.id)
        + " \(difference?.description ?? "") \(change.ambiguous)"
    }
    rows += comparison.quotes.map { change in
      "\(kind(change.change.rawValue)) \(change.aspects.map(\.rawValue)) "
        + sides(change.old, change.new, \.id)
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
    "added": "removed", "removed": "added", "withdrawn": "added", "extended": "cut",
    "cut": "extended", "split": "merged", "merged": "split",
  ]
}
