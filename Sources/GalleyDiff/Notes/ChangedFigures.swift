import GalleyModel

/// The figures that changed, came or went, to be looked up by what a claim says of them.
struct ChangedFigures {
  /// The indices of their rows.
  let changed: [Int]
  private let rows: [FigureChange]
  /// The stems of the sentence of each figure that changed, by its row.
  private var sentences: [Int: Set<[UInt8]>] = [:]
  /// The stems of what any figure of either version counts.
  private var counted: Set<[UInt8]> = []
  private let text: TextStems

  init(_ comparison: Comparison, _ text: TextStems) {
    rows = comparison.figures
    self.text = text
    changed = rows.indices.filter { comparison.figures[$0].isSubstantial }
    for index in changed {
      let row = rows[index]
      sentences[index] = Set([row.old, row.new].flatMap { Self.stems($0?.sentence) })
        .union(Self.counts(row))
    }
    // Most rows count what others count, too.
    let phrases = Set(rows.flatMap { [$0.old?.counts, $0.new?.counts] }.compactMap(\.self))
    counted = Set(phrases.flatMap { Stem.words(of: $0) })
  }

  /// The changes in whose sentence one of some things stands.
  func about(_ things: Set<[UInt8]>) -> Set<Int> {
    Set(changed.filter { !(sentences[$0] ?? []).isDisjoint(with: things) })
  }

  /// The changes to a number, from one of some old ones where a claim gives any.
  func met(
    new number: (value: ExactDecimal, noun: [UInt8]?), olds: [ExactDecimal], _ claim: Claim
  ) -> Set<Int> {
    let met = changed.filter { index in
      guard isOtherNumber(index), let new = rows[index].new, states(new, number.value),
        fits(index, number, claim)
      else { return false }
      if olds.isEmpty { return true }
      if let old = rows[index].old { return olds.contains { states(old, $0) } }
      // What was rewritten stands as removed and added.
      return changed.contains { index in
        rows[index].new == nil
          && (rows[index].old.map { old in olds.contains { states(old, $0) } } ?? false)
      }
    }
    return Set(met)
  }

  /// The changes from a number to something else.
  func met(old number: (value: ExactDecimal, noun: [UInt8]?), _ claim: Claim) -> Set<Int> {
    let met = changed.filter { index in
      guard isOtherNumber(index), let old = rows[index].old else { return false }
      return states(old, number.value) && fits(index, number, claim)
    }
    return Set(met)
  }

  /// The changes by which a word of a number, such as "billion", came to be printed.
  func printed(new stem: [UInt8]) -> Set<Int> {
    Set(changed.filter { Self.prints(rows[$0].new, stem) && !Self.prints(rows[$0].old, stem) })
  }

  /// The changes by which a word of a number went.
  func printed(old stem: [UInt8]) -> Set<Int> {
    Set(changed.filter { Self.prints(rows[$0].old, stem) && !Self.prints(rows[$0].new, stem) })
  }

  private static func prints(_ figure: Figure?, _ stem: [UInt8]) -> Bool {
    stems(figure?.number.text).contains(stem)
  }

  private func states(_ figure: Figure, _ value: ExactDecimal) -> Bool {
    let quantity = figure.quantity
    return quantity.value == value || quantity.upper == value || quantity.of == value
      || -quantity.value == value
  }

  private func isOtherNumber(_ index: Int) -> Bool {
    let row = rows[index]
    if row.old == nil || row.new == nil { return true }
    return !row.aspects.filter { $0 != .source && $0 != .counts && $0 != .bound }.isEmpty
  }

  /// Whether a change is of what a claim speaks of, as far as the story has a word for it: "40
  /// homes" are no 40 people where homes are counted, too.
  private func fits(
    _ index: Int, _ number: (value: ExactDecimal, noun: [UInt8]?), _ claim: Claim
  ) -> Bool {
    let counts = Self.counts(rows[index])
    if let noun = number.noun {
      let isShare = rows[index].new?.quantity.unit == "percent"
      if Self.percent.contains(noun) { return isShare }
      if counted.contains(noun), !counts.isEmpty { return counts.contains(noun) }
    }
    let sentence = sentences[index] ?? []
    if claim.sorts.contains(.toll), ChangeWords.harm.contains(where: text.holdBesideFigure) {
      return !sentence.isDisjoint(with: ChangeWords.harm)
    }
    // "It will cost $3.2 billion" where the story says "will spend".
    if Self.isTelling(number.value) { return true }
    let known = claim.things.intersection(counted)
    if !known.isEmpty, !counts.isEmpty { return !counts.isDisjoint(with: known) }
    let spoken = claim.things.filter(text.holdBesideFigure)
    return spoken.isEmpty || !spoken.isDisjoint(with: sentence)
  }

  /// Whether a number is so long or so large that two things hardly have it by chance.
  private static func isTelling(_ value: ExactDecimal) -> Bool {
    value.exponent < 0 || value >= ExactDecimal(1000) || value <= ExactDecimal(-1000)
  }

  private static func counts(_ row: FigureChange) -> Set<[UInt8]> {
    Set([row.old, row.new].flatMap { stems($0?.counts) })
  }

  private static func stems(_ phrase: String?) -> [[UInt8]] {
    phrase.map { Stem.words(of: $0) } ?? []
  }

  private static let percent = ChangeWords.stems("percent pct percentage")
}
