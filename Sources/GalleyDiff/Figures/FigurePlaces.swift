import GalleyModel

/// Judges whether two figures that stand at the same place of matched sentences can be one fact.
///
/// A word that both sentences have beside another is a weak sign: in "its shares closed at $18.40" and
/// "the contract is worth about $210 million, the company said" both figures are dollars.
struct FigurePlaces {
  private let text: TextAlignment
  /// The figures on either side that may say what another says, by quantity; made when first asked for.
  private let sameQuantity: (left: [UInt64: [Int]], right: [UInt64: [Int]])

  /// - Parameter match: What has met so far; only what is free is taken for a better partner.
  init(_ text: TextAlignment, _ match: Matching) {
    self.text = text
    func index(_ traits: [FigureTraits], _ partner: [Int32]) -> [UInt64: [Int]] {
      var index: [UInt64: [Int]] = [:]
      for (figure, trait) in traits.enumerated() where partner[figure] < 0 {
        // Of many alike the first few tell as much as all.
        if index[trait.quantityHash, default: []].count < Self.lookLimit {
          index[trait.quantityHash, default: []].append(figure)
        }
      }
      return index
    }
    sameQuantity = (
      index(text.leftTraits, match.rightOf), index(text.rightTraits, match.leftOf)
    )
  }

  /// Whether two figures of other values are one fact.
  func canMeet(_ l: Int, _ r: Int) -> Bool {
    if text.areOfOtherFacts(l, r) { return false }
    let frame = frame(l, r)
    // "Berg's 44,178" and "Lund had 68,011" are of two people wherever they stand.
    if FigureNeighbours(text).haveOtherOwners(l, r) { return false }
    if frame.isWhole { return true }
    // "Won 22-25, 19-25, 25-21" and "a 25-23, 20-25, 25-22 victory" are of two matches.
    if text.leftTraits[l].kind == .score, frame.share < Self.mostly { return false }
    guard isLike(l, r, frame) else { return false }
    return !hasEqualElsewhere(l, r)
  }

  /// What stands around two figures.
  private struct Frame {
    /// True where the words before both have met, or there are none.
    var before: Bool
    /// True where the words behind both have met, or there are none.
    var after: Bool
    /// The part of the words of the longer passage that have met, in percent.
    var share: Int

    /// The same place in an otherwise equal sentence.
    var isWhole: Bool { before && after && share >= mostly }
  }

  private func frame(_ l: Int, _ r: Int) -> Frame {
    guard let group = text.group(ofLeftSentence: text.left.sentenceOfFigure[l]) else {
      return Frame(before: false, after: false, share: 0)
    }
    if group.isEqual { return Frame(before: true, after: true, share: 100) }
    let lefts = text.left.words(ofSentences: group.left)
    let rights = text.right.words(ofSentences: group.right)
    let first = (left: text.left.wordOfFigure[l], right: text.right.wordOfFigure[r])
    return Frame(
      before: haveMet(first.left - 1, first.right - 1, in: lefts, rights),
      after: haveMet(
        end(of: first.left, text.left.words), end(of: first.right, text.right.words), in: lefts,
        rights),
      share: text.sharedPart(of: group))
  }

  private func end(of word: Int, _ words: [Word]) -> Int {
    var next = word + 1
    while next < words.count, words[next].figure == Word.numberGoesOn { next += 1 }
    return next
  }

  private func haveMet(_ l: Int, _ r: Int, in lefts: Range<Int>, _ rights: Range<Int>) -> Bool {
    guard lefts.contains(l), rights.contains(r) else {
      return !lefts.contains(l) && !rights.contains(r)
    }
    return text.words.rightOf[l] == Int32(r)
  }

  /// Whether they are numbers of a like thing, as far as the copy says.
  private func isLike(_ l: Int, _ r: Int, _ frame: Frame) -> Bool {
    let a = text.leftTraits[l]
    let b = text.rightTraits[r]
    if a.unit != 0, b.unit != 0, a.unit != b.unit, !(frame.before && frame.after) { return false }
    if frame.before && frame.after { return true }
    if text.countsAgree(l, r) { return true }
    if a.isFarFrom(b) { return false }
    if a.isOfAnotherThing(than: b) { return false }
    return frame.before || frame.after || frame.share >= 50
  }

  /// Whether what one of them says stands in the other version elsewhere, of a like thing.
  func hasEqualElsewhere(_ l: Int, _ r: Int) -> Bool { weightOfEqualElsewhere(l, r) > 0 }

  /// How much it speaks against two figures that what one of them says stands in the other version
  /// elsewhere, of a like thing; 0 where it does not.
  func weightOfEqualElsewhere(_ l: Int, _ r: Int) -> Int {
    var weight = 0
    for other in sameQuantity.right[text.leftTraits[l].quantityHash] ?? []
    where other != r && !isFormer(text.right, other) {
      weight = max(weight, self.weight(l, other))
    }
    for other in sameQuantity.left[text.rightTraits[r].quantityHash] ?? []
    where other != l && !isFormer(text.left, other) {
      weight = max(weight, self.weight(other, r))
    }
    return weight
  }

  /// How likely two figures of one quantity are one fact; 0 where the copy says that they are not.
  private func weight(_ l: Int, _ r: Int) -> Int {
    if isSaidAlike(l, r) { return 300 }
    if text.conflict(l, r) {
      // "46 seats for a simple majority", "the majority mark of 46".
      let isOne =
        text.leftTraits[l].isDistinctive
        && !text.leftTraits[l].isSurelyOfAnotherThing(than: text.rightTraits[r])
        && FigureNeighbours(text).shareWord(l, r)
      return isOne ? 24 : 0
    }
    return text.leftTraits[l].unit != 0 ? 60 : 24
  }

  /// "Fell as much as 17 percent", "having fallen as much as 17 percent": one fact, whatever is read
  /// as what it is a number of.
  func isSaidAlike(_ l: Int, _ r: Int) -> Bool {
    let a = text.leftTraits[l]
    let b = text.rightTraits[r]
    guard !a.isSurelyOfAnotherThing(than: b), a.unit != 0 else { return false }
    return a.bound != .exact && a.bound == b.bound
      || FigureNeighbours(text).likeness(l, r) >= FigureNeighbours.telling
  }

  /// Whether a figure is told as what was before: "52, up from 38", "more than the 38 of Monday".
  private func isFormer(_ wording: Wording, _ figure: Int) -> Bool {
    let word = wording.wordOfFigure[figure]
    guard word > 0 else { return false }
    let words = wording.words[max(0, word - 2)..<word]
    return words.contains { Self.comparing.contains(wording.letters(of: $0)) }
  }

  private static let comparing: Set<[UInt8]> = Set(
    ["from", "than", "against", "versus"].map { Array($0.utf8) })
  private static let lookLimit = 8
  /// From this part of shared words on, in percent, two sentences are mostly the same.
  static let mostly = 60
}

extension TextAlignment {
  /// The part of the words of the longer of matched passages that have met, in percent; beyond so
  /// many words a passage is judged by its beginning.
  func sharedPart(of group: SentenceAlignment.Group, limit: Int = 400) -> Int {
    if group.isEqual { return 100 }
    let lefts = left.words(ofSentences: group.left)
    let rights = right.words(ofSentences: group.right)
    let met = lefts.prefix(limit).count { words.rightOf[$0] >= 0 }
    return 100 * met / max(1, min(max(lefts.count, rights.count), limit))
  }

  /// Whether both say what they are numbers of, and it is the same.
  func countsAgree(_ l: Int, _ r: Int) -> Bool {
    let a = leftTraits[l].counts
    let b = rightTraits[r].counts
    guard a != 0, b != 0 else { return false }
    if a == b { return true }
    guard let first = left.extraction.figures[l].counts,
      let second = right.extraction.figures[r].counts
    else { return false }
    // "death toll" and "toll of deaths", "two-bedroom flats" and "flats with two bedrooms".
    let words = Set(Stem.words(of: first).filter { $0.count > 3 })
    return !words.isDisjoint(with: Stem.words(of: second))
  }

  /// Whether two figures of different units are one quantity: 88 miles and 142 kilometres.
  func areConverted(_ l: Int, _ r: Int) -> Bool {
    guard leftTraits[l].unit != rightTraits[r].unit, leftTraits[l].unit != 0,
      rightTraits[r].unit != 0
    else { return false }
    return SameMeasure.areEqual(
      left.extraction.figures[l].quantity, right.extraction.figures[r].quantity)
  }

  /// Whether two figures of one quantity conflict by a guess alone: "the work took four years", "her
  /// own study took four years"; a long number or a result is hardly there twice by chance.
  func isGuessedConflict(_ l: Int, _ r: Int) -> Bool {
    let a = leftTraits[l]
    if a.kind == .score || a.unit != 0 && a.isDistinctive { return true }
    // "Tully has 5,640 votes", "Tully, who had 5,640 first preferences"
    if a.unit == 0, a.value >= ExactDecimal(1000), a.value.significand.magnitude >= 100 {
      return true
    }
    guard !a.isSurelyOfAnotherThing(than: rightTraits[r]) else { return false }
    if a.unit == 0 {
      return a.isDistinctive
        && (a.value >= ExactDecimal(100) || FigureNeighbours(self).shareWord(l, r))
    }
    return FigureNeighbours(self).likeness(l, r) >= FigureNeighbours.telling - 4
  }

  /// Whether the copy says of two figures that they are about other things: other things counted,
  /// or that other things happened to them.
  func conflict(_ l: Int, _ r: Int) -> Bool {
    let a = leftTraits[l]
    let b = rightTraits[r]
    if a.isOfAnotherThing(than: b), !countsAgree(l, r) { return true }
    if let was = left.extraction.figures[l].event, let now = right.extraction.figures[r].event {
      // "Wait" and "waited" are one event.
      return Stem.headHash(of: was) != Stem.headHash(of: now)
        && !was.utf8.prefix(4).elementsEqual(now.utf8.prefix(4))
    }
    return false
  }
}

extension Wording {
  /// A word in small letters.
  func letters(of word: Word) -> [UInt8] {
    bytes[Int(word.start)..<Int(word.end)].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }
}
