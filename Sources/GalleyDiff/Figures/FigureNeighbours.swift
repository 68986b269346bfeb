import GalleyModel

/// How alike the words next to two figures are.
///
/// Copy that is written anew keeps the few words that tie a number to its thing: "in front of 12,418"
/// goes from one paragraph to another, "Berg's 44,178" becomes "Berg had 68,011".
struct FigureNeighbours {
  private let text: TextAlignment

  init(_ text: TextAlignment) {
    self.text = text
  }

  /// From this score on the words say that it is one fact.
  static let telling = 14

  /// The score of two figures, 0…60.
  func likeness(_ l: Int, _ r: Int) -> Int {
    guard let a = Place(l, text.left), let b = Place(r, text.right) else { return 0 }
    let before = side(a.words(in: text.left, step: -1), b.words(in: text.right, step: -1))
    let after = side(a.words(in: text.left, step: 1), b.words(in: text.right, step: 1))
    return min(60, before + after)
  }

  /// What longer words near both add, on whichever side of the number they stand: "Smaller parties led
  /// in 16 seats" becomes "10 went to smaller parties".
  func sharedWords(_ l: Int, _ r: Int) -> Int {
    guard let a = Place(l, text.left), let b = Place(r, text.right) else { return 0 }
    return min(6 * sharedStems(a, b).count, 24)
  }

  /// Whether a longer word stands near both: "46 seats for a simple majority", "the majority mark of
  /// 46".
  func shareWord(_ l: Int, _ r: Int) -> Bool {
    guard let a = Place(l, text.left), let b = Place(r, text.right) else { return false }
    return !sharedStems(a, b).isEmpty
  }

  private func sharedStems(_ a: Place, _ b: Place) -> Set<UInt64> {
    stems(a, text.left).intersection(stems(b, text.right))
  }

  private func stems(_ place: Place, _ wording: Wording) -> Set<UInt64> {
    let around = place.words(in: wording, step: -1) + place.words(in: wording, step: 1)
    return Set(
      around.filter { index in
        let word = wording.words[index]
        return word.end - word.start > 4
          && !ContextWord.empty.contains(
            ContextWord.stem(of: wording.bytes[Int(word.start)..<Int(word.end)]))
      }.map(wording.stem))
  }

  /// Whether the words before two figures name whose they are, and these are two of whom either
  /// version tells a figure: no name that was put right.
  func haveOtherOwners(_ l: Int, _ r: Int) -> Bool {
    guard let a = owner(l, text.left), let b = owner(r, text.right), a != b else { return false }
    return isOwner(a, near: r, text.right) && isOwner(b, near: l, text.left)
  }

  private func isOwner(_ name: UInt64, near figure: Int, _ wording: Wording) -> Bool {
    let others = max(0, figure - Self.reach)...(figure + Self.reach)
    return others.contains {
      wording.sentenceOfFigure.indices.contains($0) && owner($0, wording) == name
    }
  }

  /// The stem of the name that stands right before a figure, small words aside.
  private func owner(_ figure: Int, _ wording: Wording) -> UInt64? {
    let words = Place(figure, wording)?.words(in: wording, step: -1) ?? []
    guard let word = words.first(where: { !wording.words[$0].isShort }), wording.isName(word) else {
      return nil
    }
    return wording.stem(ofWord: word)
  }

  /// The words of a figure and of the sentence that it stands in.
  private struct Place {
    let figure: Range<Int>
    let sentence: Range<Int>

    init?(_ index: Int, _ wording: Wording) {
      let sentence = wording.sentenceOfFigure[index]
      guard sentence >= 0 else { return nil }
      self.sentence = wording.sentences[sentence].words
      figure = wording.words(in: wording.extraction.figures[index].span.range)
      guard !figure.isEmpty, self.sentence.contains(figure.lowerBound),
        figure.upperBound <= self.sentence.upperBound
      else { return nil }
    }

    /// The words on one side, from the nearest on: up to a mark, another figure, or six of them.
    func words(in wording: Wording, step: Int) -> [Int] {
      var words: [Int] = []
      var last = step < 0 ? figure.lowerBound : figure.upperBound - 1
      while words.count < 6, sentence.contains(last + step), wording.areJoined(last, last + step),
        wording.words[last + step].figure == Word.plain
      {
        last += step
        words.append(last)
      }
      return words
    }
  }

  private func side(_ lefts: [Int], _ rights: [Int]) -> Int {
    var score = 0
    var run = 0
    for (l, r) in zip(lefts, rights).prefix(Self.reach) {
      guard text.left.words[l].key == text.right.words[r].key else { break }
      score += text.left.words[l].isShort ? 3 : 10
      run += 1
    }
    // "Deliberated for about three hours", "deliberating for about nine hours"
    if run > 0, run < min(lefts.count, rights.count),
      isOneVerb(text.left.words[lefts[run]], text.right.words[rights[run]])
    {
      score += 8
    }
    // "Berg's 44,178", "Berg had 68,011": whose number it is.
    if let l = lefts.first(where: { !text.left.words[$0].isShort }),
      let r = rights.first(where: { !text.right.words[$0].isShort }),
      text.left.stem(ofWord: l) == text.right.stem(ofWord: r)
    {
      let isOwner = text.left.isName(l) && text.right.isName(r)
      if isOwner { score += 24 } else if run == 0 { score += 8 }
    }
    return min(34, score)
  }

  /// Whether two long words differ in their ending alone.
  private func isOneVerb(_ word: Word, _ other: Word) -> Bool {
    guard word.end - word.start > 7, other.end - other.start > 7 else { return false }
    let a = text.left.bytes[Int(word.start)..<Int(word.start) + 7]
    return a.elementsEqual(text.right.bytes[Int(other.start)..<Int(other.start) + 7])
  }

  /// How many words on a side are held against one another.
  private static let reach = 4
}

extension Wording {
  /// Whether no comma, dash or other mark stands between two neighbouring words.
  fileprivate func areJoined(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (words[min(one, other)], words[max(one, other)])
    return bytes[Int(first.end)..<Int(second.start)].allSatisfy { $0 == 0x20 || $0 == 0x0A }
  }

  /// Whether a word begins with a capital and is no part of a date.
  ///
  /// The first word of a sentence counts, since there mostly stands whose number it is: "Berg had
  /// 68,011".
  fileprivate func isName(_ word: Int) -> Bool {
    let first = bytes[Int(words[word].start)]
    return (first &- 0x41 < 26 || first == 0xC3) && DetailWords.dates[words[word].key] == nil
  }
}

extension ExactDecimal {
  /// Whether two numbers are of the same digits in another order, as a slip of the hand writes them:
  /// 12,418 and 12,481.
  func isSlip(of other: ExactDecimal) -> Bool {
    guard self != other, exponent == other.exponent else { return false }
    let (a, b) = ("\(significand)", "\(other.significand)")
    return a.count >= 3 && a.sorted() == b.sorted()
  }
}
