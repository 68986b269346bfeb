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
      rows += note.claims.map {
        "  \($0.found.map { $0 ? "found" : "not found" } ?? "cannot tell"): \($0.text)"
      }
    }
    rows += comparison.figures.filter { $0.change != .unchanged && !$0.isRepeated }.map(Self.row)
    rows += comparison.quotes.filter { $0.change != .unchanged }.map(Self.row)
    rows += comparison.details.map {
      "detail \($0.change.rawValue) \($0.aspect.rawValue): "
        + "\($0.old?.span.text ?? "–") → \($0.new?.span.text ?? "–")"
    }
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
