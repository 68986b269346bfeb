import GalleyModel

/// Checks what notes claim against what changed, and what changed against what they claim.
struct ClaimChecking {
  private let words: EditedWords
  /// What both texts speak of at all.
  private let text: TextStems

  init(old: Wording, _ olds: EditedWords.Sentences, new: Wording, _ news: EditedWords.Sentences) {
    words = EditedWords(old: old, olds, new: new, news)
    text = TextStems([old, new])
  }

  /// Fills in which claims are found and which changes are silent.
  func check(_ comparison: inout Comparison) {
    let figures = ChangedFigures(comparison, text)
    var named: Set<Int> = []
    var left = Self.mostClaims
    for note in comparison.notes.indices {
      var deed = ChangeWords.Deed.update
      var isBehindError = false
      for index in comparison.notes[note].claims.indices {
        left -= 1
        guard left >= 0 else { continue }
        let claim = Claim(
          comparison.notes[note].claims[index].text, isBehindError: isBehindError)
        isBehindError = claim.tellsError
        // "Adds union comment, dividend": a list goes on with what was done before.
        deed = claim.deed ?? deed
        let finding = finding(claim, deed, figures, comparison)
        comparison.notes[note].claims[index].found = finding.found
        if finding.found == true { named.formUnion(finding.figures) }
      }
    }
    if left < 0 {
      comparison.remarks.append("\(-left) claims of notes were too many to be checked")
    }
    for index in figures.changed { comparison.figures[index].silent = !named.contains(index) }
  }

  /// How many claims are held against the changes; no desk writes more.
  private static let mostClaims = 200

  /// What became of a claim.
  private struct Finding {
    /// Whether it holds; null where it says too little.
    var found: Bool?
    /// The changes of figures that it names.
    var figures: Set<Int> = []
  }

  private func finding(
    _ claim: Claim, _ deed: ChangeWords.Deed, _ figures: ChangedFigures, _ comparison: Comparison
  ) -> Finding {
    if !claim.new.isEmpty || !claim.old.isEmpty { return stated(claim, figures) }
    let about = figures.about(claim.things)
    if claim.sorts.contains(.speech) {
      let quotes = comparison.quotes.filter {
        $0.isSubstantial && (deed == .remove ? $0.old != nil : $0.new != nil)
      }
      let isNamed =
        claim.things.isEmpty || !claim.things.isDisjoint(with: words.all)
        || quotes.contains { isSpeaker(of: $0, among: claim.things) }
      if !quotes.isEmpty, isNamed { return Finding(found: true, figures: about) }
      if claim.things.isEmpty { return Finding(found: false) }
    }
    // "Adds date of vote" is found where the vote came.
    let isNamed = (deed == .add || deed == .remove) && !claim.things.isEmpty
    for (sort, check) in Self.checks where claim.sorts.contains(sort) && !isNamed {
      if let finding = check(self)(claim, figures, comparison) { return finding }
    }
    if !claim.things.isEmpty { return named(claim, deed, figures, about) }
    if words.all.isEmpty { return Finding(found: false) }
    guard claim.sorts.contains(.anything) else { return Finding(found: nil) }
    if deed == .add, words.came.isEmpty, words.added.isEmpty { return Finding(found: false) }
    return Finding(
      found: true,
      figures: Set(figures.changed.filter { comparison.figures[$0].old == nil }))
  }

  /// Whether things that a claim names are words of a quote's speaker, who may be "he" beside it.
  private func isSpeaker(of quote: QuoteChange, among things: Set<[UInt8]>) -> Bool {
    [quote.old, quote.new].contains {
      $0?.attribution?.name.map { !things.isDisjoint(with: Stem.words(of: $0)) } ?? false
    }
  }

  // MARK: What a claim says in so many words

  /// Whether the versions print what the claim says they do.
  private func stated(_ claim: Claim, _ figures: ChangedFigures) -> Finding {
    var finding = Finding(found: true)
    let olds = claim.old.numbers.map(\.value)
    for number in claim.new.numbers {
      let met = figures.met(new: number, olds: olds, claim)
      if met.isEmpty, !isPrinted(number.value, in: words.came) { return Finding(found: false) }
      finding.figures.formUnion(met)
    }
    if claim.new.numbers.isEmpty {
      for number in claim.old.numbers {
        let met = figures.met(old: number, claim)
        if met.isEmpty, !isPrinted(number.value, in: words.went) { return Finding(found: false) }
        finding.figures.formUnion(met)
      }
    }
    let came = claim.new.words.map(\.stem)
    let went = claim.old.words.map(\.stem)
    // "To billion, not million" names a part of a number.
    let cameInFigures = Set(came.flatMap(figures.printed(new:)))
    let wentInFigures = Set(went.flatMap(figures.printed(old:)))
    finding.figures.formUnion(cameInFigures.union(wentInFigures))
    if !came.isEmpty {
      // A clause is told in other words than the story's, a name or a day is not.
      let isThere = came.count { words.new.contains($0) || words.came.contains($0) }
      // So is one that goes with a number that came: "that the cost is in billions".
      let isClause = came.count > 4 || !finding.figures.isEmpty
      let isEnough = isClause ? isThere * 2 >= came.count : isThere == came.count
      let isNew =
        !finding.figures.isEmpty
        || came.contains { words.came.contains($0) || words.added.contains($0) }
      if !isEnough || !isNew { return Finding(found: false) }
    }
    if !went.isEmpty, wentInFigures.isEmpty, !went.contains(where: words.went.contains) {
      return Finding(found: false)
    }
    return finding
  }

  /// Whether a number that is no figure, such as a year, stands among words.
  private func isPrinted(_ number: ExactDecimal, in stems: Set<[UInt8]>) -> Bool {
    stems.contains(Array("\(number)".utf8))
  }

  // MARK: What a claim only names

  private typealias Check =
    @Sendable (ClaimChecking) -> (
      Claim, ChangedFigures, Comparison
    ) -> Finding?

  /// The sorts of thing that are looked for in a way of their own, in this order.
  private static let checks: [(ChangeWords.Sort, Check)] = [
    (.toll, { $0.toll }), (.source, { $0.source }), (.name, { $0.name }), (.day, { $0.day }),
    (.headline, { $0.headline }), (.figures, { $0.anyFigure }),
  ]

  private func toll(
    _ claim: Claim, _ figures: ChangedFigures, _ comparison: Comparison
  ) -> Finding? {
    let harm = figures.about(ChangeWords.harm)
    if !harm.isEmpty { return Finding(found: true, figures: harm) }
    return Finding(found: text.hold(anyOf: ChangeWords.harm) ? false : nil)
  }

  private func source(
    _ claim: Claim, _ figures: ChangedFigures, _ comparison: Comparison
  ) -> Finding? {
    let changed = figures.changed.filter { comparison.figures[$0].aspects.contains(.source) }
    let isFound =
      !changed.isEmpty || comparison.quotes.contains { $0.aspects.contains(.speaker) }
    return Finding(found: isFound, figures: Set(changed))
  }

  private func name(
    _ claim: Claim, _ figures: ChangedFigures, _ comparison: Comparison
  ) -> Finding? {
    if words.cameAsNames.isEmpty { return Finding(found: false) }
    let isHere = claim.things.isEmpty || !claim.things.isDisjoint(with: words.all)
    return Finding(found: isHere ? true : nil)
  }

  private func day(
    _ claim: Claim, _ figures: ChangedFigures, _ comparison: Comparison
  ) -> Finding? {
    let isDay: ([UInt8]) -> Bool = { stem in
      ChangeWords.weekdays.contains(stem) || ChangeWords.months.contains(stem)
        || stem.allSatisfy { $0 &- 0x30 < 10 }
    }
    return Finding(found: words.came.contains(where: isDay))
  }

  private func headline(
    _ claim: Claim, _ figures: ChangedFigures, _ comparison: Comparison
  ) -> Finding? {
    guard claim.things.isEmpty else { return nil }
    return Finding(found: comparison.headline.map { $0.change != .unchanged } ?? false)
  }

  private func anyFigure(
    _ claim: Claim, _ figures: ChangedFigures, _ comparison: Comparison
  ) -> Finding? {
    guard claim.things.isEmpty else { return nil }
    return Finding(found: !figures.changed.isEmpty, figures: Set(figures.changed))
  }

  /// Whether something became of the things that a claim names.
  private func named(
    _ claim: Claim, _ deed: ChangeWords.Deed, _ figures: ChangedFigures, _ about: Set<Int>
  ) -> Finding {
    switch deed {
    case .add:
      let isThere = !claim.things.isDisjoint(with: words.came.union(words.added))
      return Finding(found: isThere || !about.isEmpty, figures: about)
    case .remove:
      let isGone = !claim.things.isDisjoint(with: words.went.union(words.removed))
      return Finding(found: isGone || !about.isEmpty, figures: about)
    case .correct, .update:
      if !claim.things.isDisjoint(with: words.all) { return Finding(found: true, figures: about) }
      return Finding(found: text.hold(anyOf: claim.things) || words.all.isEmpty ? false : nil)
    }
  }
}
