import GalleyModel

/// Links headline, highlights, captions and pull quotes to the body figures that they repeat.
enum FigureLinks {
  /// Adds a `repeat` link to every figure outside the body that a body figure states as well.
  static func linkRepeats(in figures: inout [Figure]) {
    var bodies: [Key: String] = [:]
    guard figures.contains(where: { $0.block != .paragraph }) else { return }
    for figure in figures where figure.block == .paragraph {
      let key = Key(figure)
      if bodies[key] == nil { bodies[key] = figure.id }
    }
    for index in figures.indices where figures[index].block != .paragraph {
      guard let body = bodies[Key(figures[index])] else { continue }
      figures[index].links.append(Link(to: body, kind: .repeat))
    }
  }

  /// What two mentions of one figure have in common: the number and its unit.
  private struct Key: Hashable {
    let value: ExactDecimal
    let upper: ExactDecimal?
    let of: ExactDecimal?
    let unit: String?
    let kind: FigureKind

    init(_ figure: Figure) {
      value = figure.quantity.value
      upper = figure.quantity.upper
      of = figure.quantity.of
      unit = figure.quantity.unit
      kind = figure.quantity.kind
    }
  }
}
