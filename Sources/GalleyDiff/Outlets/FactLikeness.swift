import GalleyModel

/// How likely two figures of two outlets tell of one fact.
///
/// Neither the order of paragraphs nor sentences in common count, but what is counted, what happened
/// to it, where, when, in which unit and who says so; how near the values are comes last.
struct FactLikeness {
  /// From this score on two figures may meet.
  static let enough = 40
  /// Partners whose scores differ by no more than this are equally good.
  static let margin = 4

  private let text: TextAlignment
  private let facts: (left: [Fact], right: [Fact])
  private let context: SentenceLikeness
  /// How many figures of either side are of one class of events.
  private let ofEvent: (left: [Int: Int], right: [Int: Int])
  /// How many of either side measure in one unit.
  private let ofUnit: (left: [UInt64: Int], right: [UInt64: Int])
  /// The first few figures of either side that have a value.
  private let byValue: (left: [ExactDecimal: [Int]], right: [ExactDecimal: [Int]])
  /// How many of either side are of one quantity.
  private let ofQuantity: (left: [UInt64: Int], right: [UInt64: Int])

  init(_ text: TextAlignment) {
    self.text = text
    func facts(_ wording: Wording) -> [Fact] {
      wording.extraction.figures.enumerated().map { Fact($1, $0, in: wording) }
    }
    self.facts = (facts(text.left), facts(text.right))
    context = SentenceLikeness(
      text.left, text.right, lefts: text.left.sentenceOfFigure.filter { $0 >= 0 },
      rights: text.right.sentenceOfFigure.filter { $0 >= 0 })
    func events(_ facts: [Fact], _ traits: [FigureTraits]) -> [Int: Int] {
      facts.indices.reduce(into: [:]) { counts, figure in
        if let event = facts[figure].event, traits[figure].repeats < 0 {
          counts[event, default: 0] += 1
        }
      }
    }
    func quantities(_ traits: [FigureTraits]) -> [UInt64: Int] {
      traits.reduce(into: [:]) { if $1.repeats < 0 { $0[$1.quantityHash, default: 0] += 1 } }
    }
    ofEvent = (events(self.facts.left, text.leftTraits), events(self.facts.right, text.rightTraits))
    func units(_ traits: [FigureTraits]) -> [UInt64: Int] {
      traits.reduce(into: [:]) {
        if $1.kind == .measure || $1.kind == .money, $1.repeats < 0 { $0[$1.unit, default: 0] += 1 }
      }
    }
    ofUnit = (units(text.leftTraits), units(text.rightTraits))
    func values(_ traits: [FigureTraits]) -> [ExactDecimal: [Int]] {
      traits.indices.reduce(into: [:]) {
        if $0[traits[$1].value, default: []].count < 8 {
          $0[traits[$1].value, default: []].append($1)
        }
      }
    }
    byValue = (values(text.leftTraits), values(text.rightTraits))
    ofQuantity = (quantities(text.leftTraits), quantities(text.rightTraits))
  }

  /// The score of two figures; below zero where they cannot be one fact.
  func score(_ l: Int, _ r: Int) -> Int {
    let a = text.leftTraits[l]
    let b = text.rightTraits[r]
    guard canMeet(l, r) else { return -100 }
    let left = text.left.extraction.figures[l]
    let right = text.right.extraction.figures[r]
    let fact = facts.left[l]
    let other = facts.right[r]
    var score = context(l, r) * 60 / 1000
    if fact.unit != 0, fact.unit == other.unit { score += 8 }
    // The only speed in either text is that of the wind, the only euros are the damage.
    if a.unit != 0, ofUnit.left[a.unit] == 1, ofUnit.right[b.unit] == 1, a.unit == b.unit {
      score += 20
    }
    // The 18 of "lowered from 18 to 16" is what was before.
    if left.isFormer != right.isFormer, !isEqual(a, b) { score -= 12 }
    score += thing(l, r)
    score += event(fact, other, left, right)
    if fact.span != nil, fact.span == other.span { score += 8 }
    if shares(left.where, right.where) { score += 8 }
    if let name = left.attribution?.name, let second = right.attribution?.name,
      SpeakerName.areSame(name, second)
    {
      score += 8
    }
    let nearby = FigureNeighbours(text).likeness(l, r)
    score += nearby
    if nearby < FigureNeighbours.telling, !a.isOfAnotherThing(than: b) {
      score += FigureNeighbours(text).sharedWords(l, r)
    }
    return score + nearness(l, r)
  }

  /// Why two figures meet, for people.
  func reason(_ l: Int, _ r: Int) -> String {
    let left = text.left.extraction.figures[l]
    let right = text.right.extraction.figures[r]
    let fact = facts.left[l]
    let other = facts.right[r]
    var agreed: [String] = []
    if thing(l, r) > 0 { agreed.append("what is counted") }
    if event(fact, other, left, right) > 0 { agreed.append("event") }
    if fact.span != nil, fact.span == other.span { agreed.append("time") }
    if shares(left.where, right.where) { agreed.append("place") }
    if fact.unit != 0, fact.unit == other.unit { agreed.append("unit") }
    if context(l, r) >= 250 { agreed.append("words around it") }
    return agreed.isEmpty ? "the same quantity" : "the same " + agreed.joined(separator: ", ")
  }

  // MARK: What speaks against it

  private func conflict(_ l: Int, _ r: Int) -> Bool {
    let a = text.leftTraits[l]
    let b = text.rightTraits[r]
    let fact = facts.left[l]
    let other = facts.right[r]
    if fact.unit != 0, other.unit != 0, fact.unit != other.unit, !text.areConverted(l, r) {
      return true
    }
    // Results of two matches are two facts.
    if a.kind == .score, !isEqual(a, b) { return true }
    if let event = fact.event, let second = other.event, event != second { return true }
    if fact.isPart != other.isPart, !isEqual(a, b) { return true }
    // "40 were killed on Thursday" is not "more than 600 since Saturday".
    if let span = fact.span, let second = other.span, span != second, !isEqual(a, b) { return true }
    // Whoever died is who was killed: "nine miners" and "nine men".
    let isAnybody =
      fact.isAnybody && other.isAnybody
      || (fact.isAnybody || other.isAnybody) && fact.event != nil && fact.event == other.event
    let isOtherThing = a.isOfAnotherThing(than: b) && !isAnybody
    // "The union wants 9 percent more" and "a rise of 9 percent" are said of other words.
    let isSaidAlike = fact.unit != 0 && isEqual(a, b) && context(l, r) >= 120 || isNearMeasure(a, b)
    if isOtherThing, !isSaidAlike, !text.countsAgree(l, r) { return true }
    if text.areConverted(l, r) { return false }
    let (x, y) = (a.value.doubleValue.magnitude, b.value.doubleValue.magnitude)
    return min(x, y) == 0 ? x != y : max(x, y) / min(x, y) >= Self.farApart
  }

  /// Two speeds or temperatures that differ little are one: "winds reached 171 km an hour", "gusts of
  /// up to 168 km an hour".
  private func isNearMeasure(_ a: FigureTraits, _ b: FigureTraits) -> Bool {
    guard a.kind == .measure, a.kind == b.kind, a.unit != 0, a.unit == b.unit else { return false }
    let (x, y) = (a.value.doubleValue.magnitude, b.value.doubleValue.magnitude)
    return max(x, y) <= 1.25 * min(x, y)
  }

  /// Beyond this many times the other value two outlets do not tell of one fact.
  private static let farApart = 5.0

  private func isEqual(_ a: FigureTraits, _ b: FigureTraits) -> Bool {
    a.value == b.value && a.upper == b.upper && a.whole == b.whole
  }

  // MARK: What speaks for it

  private func context(_ l: Int, _ r: Int) -> Int {
    let a = text.left.sentenceOfFigure[l]
    let b = text.right.sentenceOfFigure[r]
    return a < 0 || b < 0 ? 0 : context.likeness(a, b)
  }

  private func thing(_ l: Int, _ r: Int) -> Int {
    if facts.left[l].isAnybody, facts.right[r].isAnybody { return 14 }
    if text.countsAgree(l, r) { return 32 }
    return 0
  }

  private func event(_ fact: Fact, _ other: Fact, _ left: Figure, _ right: Figure) -> Int {
    if let event = fact.event {
      guard event == other.event else { return 0 }
      // The only ones that were hurt in either text are the same.
      return ofEvent.left[event] == 1 && ofEvent.right[event] == 1 ? 30 : 20
    }
    guard let was = left.event, let now = right.event else { return 0 }
    return Stem.headHash(of: was) == Stem.headHash(of: now) ? 12 : 0
  }

  /// Whether what one of the two says stands in the other text, too, in another place.
  private func isToldElsewhere(_ l: Int, _ r: Int) -> Bool {
    let rights = byValue.right[text.leftTraits[l].value] ?? []
    let lefts = byValue.left[text.rightTraits[r].value] ?? []
    return rights.contains { isEqual(text.leftTraits[l], text.rightTraits[$0]) && canMeet(l, $0) }
      || lefts.contains { isEqual(text.leftTraits[$0], text.rightTraits[r]) && canMeet($0, r) }
  }

  private func canMeet(_ l: Int, _ r: Int) -> Bool {
    text.leftTraits[l].canBecome(text.rightTraits[r]) && !conflict(l, r)
  }

  private func shares(_ place: String?, _ other: String?) -> Bool {
    guard let place, let other else { return false }
    return !Set(Stem.words(of: place).filter { $0.count > 3 })
      .isDisjoint(with: Stem.words(of: other))
  }

  private func nearness(_ l: Int, _ r: Int) -> Int {
    let a = text.leftTraits[l]
    let b = text.rightTraits[r]
    if text.areConverted(l, r) { return 26 }
    if isEqual(a, b) {
      let isOnly =
        ofQuantity.left[a.quantityHash] ?? 0 <= 1 && ofQuantity.right[b.quantityHash] ?? 0 <= 1
      // Six of the last seven points and six meetings are two sixes.
      let tells = a.isDistinctive || a.unit != 0 || text.countsAgree(l, r)
      return (a.isDistinctive ? 26 : 20) + (isOnly && tells ? 12 : 0)
    }
    let (x, y) = (a.value.doubleValue.magnitude, b.value.doubleValue.magnitude)
    let ratio = max(x, y) / min(x, y)
    if isToldElsewhere(l, r) { return -16 }
    // "The crowd was given as about 24,000", "a crowd of 23,874"
    if a.isRounded(from: b) || b.isRounded(from: a) {
      return FigureNeighbours(text).shareWord(l, r) ? 36 : 16
    }
    return ratio <= 1.25 ? 12 : ratio <= 2 ? 6 : 0
  }

  // MARK: What brings two figures together

  /// What a figure has that may bring it to a figure of the other text.
  func features(ofLeft figures: [Int]) -> Features {
    features(figures, text.leftTraits, facts.left, text.left)
  }

  func features(ofRight figures: [Int]) -> Features {
    features(figures, text.rightTraits, facts.right, text.right)
  }

  private func features(
    _ figures: [Int], _ traits: [FigureTraits], _ facts: [Fact], _ wording: Wording
  ) -> Features {
    var features = Features()
    for figure in figures {
      func add(_ tag: UInt64, _ value: UInt64) {
        features.add(UInt64.hashStart.hashed(with: tag).hashed(with: value).spread, of: figure)
      }
      if traits[figure].counts != 0 { add(1, traits[figure].counts) }
      if facts[figure].isAnybody { add(2, 0) }
      if let event = facts[figure].event { add(3, UInt64(event)) }
      let value = traits[figure].value
      add(4, UInt64(bitPattern: value.significand) ^ UInt64(value.exponent + 64) << 56)
      let sentence = wording.sentenceOfFigure[figure]
      guard sentence >= 0 else { continue }
      for index in wording.sentences[sentence].words.prefix(60)
      where !wording.words[index].isShort && wording.words[index].figure == Word.plain {
        add(5, UInt64(wording.words[index].key))
      }
    }
    return features
  }
}

extension Figure {
  /// Whether it is the value from which another one came.
  fileprivate var isFormer: Bool { links.contains { $0.kind == .movementEnd } }
}
