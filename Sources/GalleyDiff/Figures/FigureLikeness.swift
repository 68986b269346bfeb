import GalleyModel

/// How likely two figures in different sentences are about the same thing.
struct FigureLikeness {
  /// From this score on two figures may meet.
  static let enough = 46
  /// Partners whose scores differ by no more than this are equally good.
  static let margin = 6

  private let text: TextAlignment
  private let match: Matching
  private let context: SentenceLikeness
  private let places: FigurePlaces
  private let neighbours: FigureNeighbours
  private let scopes: (left: [Int: FigureScope], right: [Int: FigureScope])

  init(_ text: TextAlignment, _ lefts: [Int], _ rights: [Int], _ match: Matching) {
    self.text = text
    self.match = match
    places = FigurePlaces(text, match)
    neighbours = FigureNeighbours(text)
    scopes = (
      Dictionary(
        uniqueKeysWithValues: lefts.map { ($0, FigureScope(text.left.extraction.figures[$0])) }),
      Dictionary(
        uniqueKeysWithValues: rights.map { ($0, FigureScope(text.right.extraction.figures[$0])) })
    )
    context = SentenceLikeness(
      text.left, text.right,
      lefts: lefts.map { text.left.sentenceOfFigure[$0] }.filter { $0 >= 0 },
      rights: rights.map { text.right.sentenceOfFigure[$0] }.filter { $0 >= 0 })
  }

  /// The score of two figures; below zero where they cannot meet.
  func score(_ l: Int, _ r: Int) -> Int {
    let a = text.leftTraits[l]
    let b = text.rightTraits[r]
    guard a.canBecome(b), let scope = scopes.left[l], let other = scopes.right[r] else {
      return -100
    }
    let isConverted = text.areConverted(l, r)
    let isEqual = isConverted || a.quantityHash == b.quantityHash
    let isSameThing = text.countsAgree(l, r)
    let isOtherThing = !isSameThing && a.isOfAnotherThing(than: b)
    // Another number of another thing is another fact, unless one passage was written anew.
    if !isEqual, a.dimension != b.dimension, a.unit != 0, b.unit != 0 { return -100 }
    if !isEqual, text.areOfOtherFacts(l, r) || a.kind == .score { return -100 }
    let nearby = neighbours.likeness(l, r)
    let isRounded = a.isRounded(from: b) || b.isRounded(from: a)
    let isSaidAlike =
      (nearby >= FigureNeighbours.telling || isRounded) && !a.isSurelyOfAnotherThing(than: b)
    if !isEqual, isOtherThing, !isSaidAlike, !isSameGroup(l, r) || contextLikeness(l, r) < 500 {
      return -100
    }
    var score = agreement(a.dimension, b.dimension, 10, -15) + nearby
    if !isOtherThing, nearby < FigureNeighbours.telling { score += neighbours.sharedWords(l, r) }
    score += isSameThing ? 25 : isOtherThing ? (isSaidAlike ? -8 : -20) : 0
    score += agreement(scope.event, other.event, 12, -6)
    score += agreement(scope.when, other.when, 8, -12)
    score += agreement(scope.place, other.place, 6, -5)
    score += agreement(scope.source, other.source, 6, -8)
    score += contextLikeness(l, r) * 60 / 1000
    if isSameGroup(l, r) { score += 25 }
    if !isEqual, neighbours.haveOtherOwners(l, r) { score -= 30 }
    if a.station != 0, a.station == b.station { score += 8 }
    if repeatsThePair(a, b) { score += 30 }
    if isEqual {
      score += a.isDistinctive || isConverted ? 26 : 10
    } else if a.value == b.value {
      score += 10
    } else if a.value.isSlip(of: b.value) || isRounded {
      score += 20
    } else if a.isFarFrom(b) {
      score -= 20
    }
    let isTurned = text.right.extraction.figures[r].isTurned(from: text.left.extraction.figures[l])
    if !isEqual, isTurned, !isSameGroup(l, r) { score -= 25 }
    // "Prosecutors had asked for eight years" further down: six years are another figure.
    if !isEqual { score -= places.weightOfEqualElsewhere(l, r) }
    return score
  }

  /// Why two figures meet, for people.
  func reason(_ l: Int, _ r: Int) -> String {
    let a = text.leftTraits[l]
    let b = text.rightTraits[r]
    let scope = scopes.left[l]
    let other = scopes.right[r]
    var agreed: [String] = []
    if text.countsAgree(l, r) { agreed.append("what is counted") }
    if a.unit != 0, a.unit == b.unit { agreed.append("unit") }
    if let scope, scope.event != 0, scope.event == other?.event { agreed.append("event") }
    if let scope, scope.when != 0, scope.when == other?.when { agreed.append("time") }
    if let scope, scope.place != 0, scope.place == other?.place { agreed.append("place") }
    if let scope, scope.source != 0, scope.source == other?.source { agreed.append("source") }
    if contextLikeness(l, r) >= 250 { agreed.append("words around it") }
    if repeatsThePair(a, b) { agreed.append("the figure that it repeats") }
    return agreed.isEmpty ? "the same passage" : "the same " + agreed.joined(separator: ", ")
  }

  private func agreement(_ a: UInt64, _ b: UInt64, _ same: Int, _ other: Int) -> Int {
    a == 0 || b == 0 ? 0 : a == b ? same : other
  }

  private func contextLikeness(_ l: Int, _ r: Int) -> Int {
    let a = text.left.sentenceOfFigure[l]
    let b = text.right.sentenceOfFigure[r]
    return a < 0 || b < 0 ? 0 : context.likeness(a, b)
  }

  private func isSameGroup(_ l: Int, _ r: Int) -> Bool {
    let sentence = text.right.sentenceOfFigure[r]
    guard let group = text.group(ofLeftSentence: text.left.sentenceOfFigure[l]) else {
      return false
    }
    return group.right.contains(sentence)
  }

  /// Whether both repeat figures of the body that have met.
  private func repeatsThePair(_ a: FigureTraits, _ b: FigureTraits) -> Bool {
    a.repeats >= 0 && b.repeats >= 0 && match.rightOf[a.repeats] == Int32(b.repeats)
  }

  // MARK: What brings two figures together

  func leftFeatures(_ figures: [Int]) -> Features {
    features(figures, text.leftTraits, scopes.left, text.left) { sentence in
      text.sentences.groupOfLeft[sentence]
    }
  }

  func rightFeatures(_ figures: [Int]) -> Features {
    features(figures, text.rightTraits, scopes.right, text.right) { sentence in
      text.sentences.groupOfRight[sentence]
    }
  }

  private func features(
    _ figures: [Int], _ traits: [FigureTraits], _ scopes: [Int: FigureScope], _ wording: Wording,
    group: (Int) -> Int32
  ) -> Features {
    var features = Features()
    for figure in figures {
      let trait = traits[figure]
      func add(_ tag: UInt64, _ value: UInt64) {
        features.add(
          UInt64.hashStart.hashed(with: tag).hashed(with: trait.dimension).hashed(with: value)
            .spread,
          of: figure)
      }
      if trait.counts != 0 { add(1, trait.counts) }
      if let scope = scopes[figure], scope.event != 0 { add(2, scope.event) }
      add(3, UInt64(bitPattern: trait.value.significand) ^ UInt64(trait.value.exponent + 64) << 56)
      let sentence = wording.sentenceOfFigure[figure]
      guard sentence >= 0 else { continue }
      if group(sentence) >= 0 { add(4, UInt64(group(sentence))) }
      if trait.station != 0 { add(5, UInt64(trait.station)) }
      for index in wording.sentences[sentence].words.prefix(60)
      where !wording.words[index].isShort && wording.words[index].figure == Word.plain {
        add(6, UInt64(wording.words[index].key))
      }
    }
    return features
  }
}
