import GalleyModel

/// Links headline, highlights, captions and pull quotes to the body figures that they repeat.
enum FigureLinks {
  /// Adds a `repeat` link to every figure outside the body that a body figure states as well.
  static func linkRepeats(in figures: inout [Figure]) {
    var bodies: [Key: String] = [:]
    guard figures.indices.contains(where: { !figures[$0].block.isBody }) else { return }
    for index in figures.indices where figures[index].block.isBody {
      let key = Key(figures[index].quantity)
      if bodies[key] == nil { bodies[key] = figures[index].id }
    }
    for index in figures.indices where !figures[index].block.isBody {
      guard let body = bodies[Key(figures[index].quantity)] else { continue }
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

    init(_ quantity: Quantity) {
      value = quantity.value
      upper = quantity.upper
      of = quantity.of
      unit = quantity.unit
      kind = quantity.kind
    }

    /// Leaves the unit out: to hash its name takes longer than to compare it now and then.
    func hash(into hasher: inout Hasher) {
      hasher.combine(value)
      hasher.combine(upper)
      hasher.combine(of)
    }
  }
}
