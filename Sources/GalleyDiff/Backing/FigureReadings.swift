import GalleyModel

/// What the figures of a text come to when they are read with the words around them.
///
/// An extraction has one number a figure. A reader takes "one pupil in nine" for a share and "four
/// years and six months" for one time, and knows that "29 of them" is a part of the 83 before it.
struct FigureReadings {
  /// The figures, each with the number that it is for a reader.
  var figures: [Figure]
  /// A figure as a share of the whole that the text gives it, as the vote that it is one side of or
  /// in the unit of its table; null where it gives none.
  var shares: [Figure?]
  /// The figure that a figure is told as a part of; null where it is of none.
  private(set) var wholes: [Int?]
  /// The figure that a time is told for: "15 per cent" of "15 per cent over three years"; null where
  /// it is told for none.
  private(set) var attached: [Int?]
  /// The figures behind "over", which may bound them or stand for "during": "waited over 12 hours".
  private(set) var mayBeOver: Set<Int> = []
  let wording: Wording
  /// The figures that break down one before them in brackets.
  private var broken: Set<Int> = []

  init(_ wording: Wording) {
    self.wording = wording
    figures = wording.extraction.figures
    shares = Array(repeating: nil, count: figures.count)
    wholes = Array(repeating: nil, count: figures.count)
    attached = wholes
    for index in figures.indices where wording.wordOfFigure[index] >= 0 {
      readBound(index)
      readAge(index)
      readTime(index)
      readFraction(index)
      attached[index] = told(over: index)
      readShare(index)
      readMultiple(index)
      readUnit(index)
    }
    let table = TableUnits(wording, figures).ofFigure
    for index in figures.indices where wording.wordOfFigure[index] >= 0 {
      if let told = table[index] { shares[index] = told }
      readPart(index)
      readVote(index)
    }
  }

  // MARK: Ages and times

  /// "The average age was 42": no unit is printed, and none is needed.
  private mutating func readAge(_ index: Int) {
    let word = wording.wordOfFigure[index]
    let quantity = figures[index].quantity
    guard quantity.of == nil, quantity.unit == nil || quantity.unit == "year",
      quantity.kind == .count || quantity.kind == .duration,
      figures[index].counts?.split(separator: " ").last == "age"
        || word > 0 && ["age", "aged"].contains(wording.letters(ofWord: word - 1))
    else { return }
    figures[index].quantity.kind = .age
    figures[index].quantity.unit = "year"
  }

  /// "Four years and six months" is one time.
  private mutating func readTime(_ index: Int) {
    guard index + 1 < figures.count, let large = figures[index].quantity.unit,
      let small = Self.smaller[large], figures[index + 1].quantity.unit == small.unit,
      figures[index].quantity.kind == .duration, figures[index + 1].quantity.kind == .duration,
      let share = small.share, let whole = figures[index].quantity.value.multiplied(by: share),
      let value = whole.adding(figures[index + 1].quantity.value)
    else { return }
    let gap = wording.bytes[between(figures[index].span.range, figures[index + 1].span.range)]
    let between = String(decoding: gap, as: UTF8.self).filter { !$0.isWhitespace }
    guard between == "and" || between.isEmpty else { return }
    for place in [index, index + 1] {
      figures[place].quantity.value = value
      figures[place].quantity.unit = small.unit
    }
  }

  private static let smaller: [String: (unit: String, share: ExactDecimal?)] = [
    "year": ("month", ExactDecimal(12)), "hour": ("minute", ExactDecimal(60)),
    "minute": ("second", ExactDecimal(60)), "week": ("day", ExactDecimal(7)),
  ]

  /// "15 per cent over three years".
  private func told(over index: Int) -> Int? {
    let word = wording.wordOfFigure[index]
    guard index > 0, figures[index].quantity.kind == .duration else { return nil }
    let before = wording.wordOfFigure[index - 1]
    guard before >= 0, before < word, word - before <= 8,
      wording.sentence(ofWord: before) == wording.sentence(ofWord: word),
      (before + 1..<word).contains(where: {
        ["over", "for", "in", "within"].contains(wording.letters(ofWord: $0))
      }),
      !wording.bytes[Int(wording.words[before].end)..<Int(wording.words[word].start)]
        .contains(where: { ",;:()".utf8.contains($0) })
    else { return nil }
    return index - 1
  }

  /// "Two-thirds of a mile" is a length.
  private mutating func readFraction(_ index: Int) {
    let quantity = figures[index].quantity
    guard quantity.kind == .measure || quantity.kind == .duration, let whole = quantity.of,
      whole < ExactDecimal(11), .zero < whole, quantity.value < whole,
      let value = ExactDecimal(
        significand: Int64((quantity.value.doubleValue / whole.doubleValue * 1000).rounded()),
        exponent: -3)
    else { return }
    figures[index].quantity.value = value
    figures[index].quantity.of = nil
    figures[index].quantity.bound = quantity.bound == .exact ? .about : quantity.bound
  }

  /// "74 minutes (girls 82, boys 65)": what a bracket breaks down has the unit of what stands before.
  private mutating func readUnit(_ index: Int) {
    guard index > 0, figures[index].quantity.kind == .count, figures[index].quantity.of == nil,
      let unit = figures[index - 1].quantity.unit,
      figures[index].span.range.count == figures[index].number.range.count,
      figures[index - 1].quantity.kind != .age
    else { return }
    let start = figures[index - 1].span.range.upperBound
    let end = figures[index].number.range.lowerBound
    guard start <= end, end - start < 60 else { return }
    // "It took 143 days to fill a post; in care it took 231."
    if isLast(index), Self.hasUnitOfItsOwn.contains(figures[index - 1].quantity.kind),
      let before = wording.sentence(ofWord: wording.wordOfFigure[index - 1]),
      let here = wording.sentence(ofWord: wording.wordOfFigure[index]), here <= before + 1,
      here == before || !countsThings(index)
    {
      figures[index].quantity.unit = unit
      figures[index].quantity.kind = figures[index - 1].quantity.kind
      return
    }
    let gap = wording.bytes[start..<end]
    guard !gap.contains(UInt8(ascii: ")")),
      gap.contains(UInt8(ascii: "(")) || broken.contains(index - 1)
    else { return }
    figures[index].quantity.unit = unit
    figures[index].quantity.kind = figures[index - 1].quantity.kind
    broken.insert(index)
  }

  private static let hasUnitOfItsOwn: Set<FigureKind> = [.duration, .measure, .money]

  /// "The pupils who came were 300", not "the average was 52".
  private func countsThings(_ index: Int) -> Bool {
    guard let last = figures[index].counts?.split(separator: " ").last else { return false }
    return !FigureBacking.sortsOfNumber.contains(last.lowercased())
  }

  /// Whether nothing is counted behind a number: its clause ends there.
  private func isLast(_ index: Int) -> Bool {
    let end = figures[index].number.range.upperBound
    guard end < wording.bytes.endIndex else { return true }
    return [UInt8(ascii: "."), UInt8(ascii: ";")].contains(wording.bytes[end])
      && (end + 1 == wording.bytes.endIndex || wording.bytes[end + 1] <= 0x20)
  }

  private func between(_ first: TextRange, _ second: TextRange) -> TextRange {
    first.upperBound..<max(first.upperBound, min(second.lowerBound, first.upperBound + 8))
  }

  // MARK: Bounds

  /// "Shorter than eleven metres": any comparative bounds a number.
  private mutating func readBound(_ index: Int) {
    let word = wording.wordOfFigure[index]
    guard word > 1, figures[index].quantity.bound == .exact else { return }
    if wording.letters(ofWord: word - 1) == "over" { mayBeOver.insert(index) }
    guard wording.letters(ofWord: word - 1) == "than" else { return }
    let comparative = wording.letters(ofWord: word - 2)
    if comparative.hasSuffix("er") || comparative == "less" {
      figures[index].quantity.bound = Self.smallerWords.contains(comparative) ? .under : .over
    }
  }

  private static let smallerWords: Set<String> = [
    "shorter", "smaller", "younger", "lower", "fewer", "less", "lighter", "slower", "narrower",
    "thinner", "cheaper", "nearer", "closer", "sooner", "earlier", "faster",
  ]

  /// Whether a figure is the number of a paragraph, as minutes have it: "9.4 The chair asked".
  func isNumbering(_ index: Int) -> Bool {
    let figure = figures[index]
    guard figure.quantity.kind == .count, figure.span == figure.number,
      let sentence = wording.sentence(ofWord: wording.wordOfFigure[index]),
      wording.sentences[sentence].words.lowerBound == wording.wordOfFigure[index]
    else { return false }
    let number = figure.number.range
    let block = wording.extraction.article.blocks[wording.sentences[sentence].block].range
    let next = wording.bytes[number.upperBound..<min(wording.bytes.endIndex, number.upperBound + 2)]
    return block.lowerBound == number.lowerBound && figure.number.text.contains(".")
      && next.first == 0x20
      && (next.last ?? 0) &- 0x41 < 26
  }

  // MARK: Parts

  /// "Of the 61 teachers 23 have left", "breaches on 57 of them": a part, and the whole before it.
  private mutating func readPart(_ index: Int) {
    let quantity = figures[index].quantity
    if quantity.kind == .percent {
      wholes[index] = wholeOfPercentage(index)
      return
    }
    guard quantity.kind == .count && quantity.unit == nil || quantity.kind == .money,
      quantity.of == nil, !quantity.vague,
      let sentence = wording.sentence(ofWord: wording.wordOfFigure[index])
    else { return }
    let word = wording.wordOfFigure[index]
    let words = wording.sentences[sentence].words
    let opening = (max(words.lowerBound, word - 6)..<word).reversed().first {
      wording.letters(ofWord: $0) == "of"
    }
    let behind = (word + 1..<max(word + 1, min(word + 4, words.upperBound))).first {
      wording.letters(ofWord: $0) == "of"
    }
    for whole in (max(0, index - 3)..<index).reversed() {
      let place = wording.wordOfFigure[whole]
      let other = figures[whole].quantity
      guard place >= 0, other.kind == quantity.kind, other.unit == quantity.unit, other.of == nil,
        quantity.value < other.value,
        let there = wording.sentence(ofWord: place), there >= sentence - 1
      else { continue }
      let isOfWhole =
        // "Of the 61 teachers in post 23 have left."
        there == sentence && opensWith(of: words, whole: place)
        // "2,140 boats have a licence; of these 1,480 …"
        || opening.map { refers($0, to: whole) && !isListed($0, behind: whole, index) } ?? false
        || behind.map { refers($0, to: whole) } ?? false
      guard isOfWhole else { continue }
      wholes[index] = whole
      guard quantity.kind == .count else { return }
      var share = figures[index]
      share.quantity.of = other.value
      shares[index] = share
      return
    }
  }

  /// "Of 311 staff 78 percent were in favor".
  private func wholeOfPercentage(_ index: Int) -> Int? {
    guard index > 0, figures[index - 1].quantity.kind == .count,
      figures[index - 1].quantity.unit == nil
    else { return nil }
    let word = wording.wordOfFigure[index]
    let whole = wording.wordOfFigure[index - 1]
    guard whole >= 1, whole < word, word - whole <= 6,
      wording.sentence(ofWord: whole) == wording.sentence(ofWord: word),
      (max(0, whole - 2)..<whole).contains(where: {
        ["of", "among"].contains(wording.letters(ofWord: $0))
      })
    else { return nil }
    return index - 1
  }

  /// "Of the 61 teachers", not "Of this, £5m".
  private func opensWith(of words: Range<Int>, whole place: Int) -> Bool {
    place <= words.lowerBound + 2 && wording.letters(ofWord: words.lowerBound) == "of"
      && !wording.bytes[
        Int(wording.words[words.lowerBound].start)..<Int(wording.words[place].start)
      ].contains(UInt8(ascii: ","))
  }

  /// "£12m: of this £5m goes to schools, £4m to roads": the second is no part of the first.
  private func isListed(_ of: Int, behind whole: Int, _ index: Int) -> Bool {
    of < wording.wordOfFigure[whole] && whole + 1 == index
      && ["this", "that", "these", "which", "whom"].contains(wording.letters(ofWord: of + 1))
  }

  /// Whether "of" is followed by a word for what a figure counts: "of them", "of the loans".
  private func refers(_ of: Int, to whole: Int) -> Bool {
    guard of + 1 < wording.words.count else { return false }
    let next = wording.letters(ofWord: of + 1)
    if ["them", "these", "those", "whom", "which", "this", "that"].contains(next) { return true }
    guard next == "the", of + 2 < wording.words.count, let counts = figures[whole].counts else {
      return false
    }
    return Stem.headHash(of: counts)
      == Stem.hash(ofWord: Array(wording.letters(ofWord: of + 2).utf8))
  }
}

extension Wording {
  /// A word in small letters.
  func letters(ofWord word: Int) -> String {
    String(decoding: bytes[Int(words[word].start)..<Int(words[word].end)], as: UTF8.self)
      .lowercased()
  }
}
