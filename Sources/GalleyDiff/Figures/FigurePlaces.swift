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
    if text.left.extraction.figures[l].isOfAnotherFact(than: text.right.extraction.figures[r]) {
      return false
    }
    let frame = frame(l, r)
    if frame.isWhole { return true }
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
    var isWhole: Bool { before && after && share >= 60 }
  }

  private func frame(_ l: Int, _ r: Int) -> Frame {
    guard let group = text.group(ofLeftSentence: text.left.sentenceOfFigure[l]) else {
      return Frame(before: false, after: false, share: 0)
    }
    if group.isEqual { return Frame(before: true, after: true, share: 100) }
    let lefts = text.left.words(ofSentences: group.left)
    let rights = text.right.words(ofSentences: group.right)
    let met = lefts.prefix(Self.wordLimit).count { text.words.rightOf[$0] >= 0 }
    let longer = min(max(lefts.count, rights.count), Self.wordLimit)
    let first = (left: text.left.wordOfFigure[l], right: text.right.wordOfFigure[r])
    return Frame(
      before: haveMet(first.left - 1, first.right - 1, in: lefts, rights),
      after: haveMet(
        end(of: first.left, text.left.words), end(of: first.right, text.right.words), in: lefts,
        rights),
      share: 100 * met / max(1, longer))
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
  func hasEqualElsewhere(_ l: Int, _ r: Int) -> Bool {
    let isOnRight = sameQuantity.right[text.leftTraits[l].quantityHash]?.contains { other in
      other != r && !isFormer(text.right, other) && !text.conflict(l, other)
    }
    if isOnRight == true { return true }
    let isOnLeft = sameQuantity.left[text.rightTraits[r].quantityHash]?.contains { other in
      other != l && !isFormer(text.left, other) && !text.conflict(other, r)
    }
    return isOnLeft == true
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
  /// Beyond this many words a passage is judged by its beginning.
  private static let wordLimit = 400
  private static let lookLimit = 8
}

extension TextAlignment {
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

  /// Whether the copy says of two figures that they are about other things: other things counted,
  /// or that other things happened to them.
  func conflict(_ l: Int, _ r: Int) -> Bool {
    let a = leftTraits[l]
    let b = rightTraits[r]
    if a.isOfAnotherThing(than: b), !countsAgree(l, r) { return true }
    if let was = left.extraction.figures[l].event, let now = right.extraction.figures[r].event {
      return Stem.headHash(of: was) != Stem.headHash(of: now)
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
