import GalleyModel

/// What the figures of a text come to when they are read with the words around them.
///
/// An extraction has one number a figure. A reader takes "one pupil in nine" for a share and "four
/// years and six months" for one time, and knows that "29 of them" is a part of the 83 before it.
struct FigureReadings {
  /// The figures, each with the number that it is for a reader.
  private(set) var figures: [Figure]
  /// A figure as a share of the whole that the text gives it; null where it gives none.
  private(set) var shares: [Figure?]
  /// The figure that a figure is told as a part of; null where it is of none.
  private(set) var wholes: [Int?]
  private let wording: Wording
  /// The figures that break down one before them in brackets.
  private var broken: Set<Int> = []

  init(_ wording: Wording) {
    self.wording = wording
    figures = wording.extraction.figures
    shares = Array(repeating: nil, count: figures.count)
    wholes = Array(repeating: nil, count: figures.count)
    for index in figures.indices where wording.wordOfFigure[index] >= 0 {
      readBound(index)
      readAge(index)
      readTime(index)
      readShare(index)
      readUnit(index)
    }
    for index in figures.indices where wording.wordOfFigure[index] >= 0 { readPart(index) }
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
    guard String(decoding: gap, as: UTF8.self).filter({ !$0.isWhitespace }) == "and" else { return }
    for place in [index, index + 1] {
      figures[place].quantity.value = value
      figures[place].quantity.unit = small.unit
    }
  }

  private static let smaller: [String: (unit: String, share: ExactDecimal?)] = [
    "year": ("month", ExactDecimal(12)), "hour": ("minute", ExactDecimal(60)),
    "minute": ("second", ExactDecimal(60)), "week": ("day", ExactDecimal(7)),
  ]

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
    let gap = wording.bytes[start..<end]
    guard !gap.contains(UInt8(ascii: ")")),
      gap.contains(UInt8(ascii: "(")) || broken.contains(index - 1)
    else { return }
    figures[index].quantity.unit = unit
    figures[index].quantity.kind = figures[index - 1].quantity.kind
    broken.insert(index)
  }

  private func between(_ first: TextRange, _ second: TextRange) -> TextRange {
    first.upperBound..<max(first.upperBound, min(second.lowerBound, first.upperBound + 8))
  }

  // MARK: Bounds

  /// "Shorter than eleven metres": any comparative bounds a number.
  private mutating func readBound(_ index: Int) {
    let word = wording.wordOfFigure[index]
    guard word > 1, figures[index].quantity.bound == .exact,
      wording.letters(ofWord: word - 1) == "than"
    else { return }
    let comparative = wording.letters(ofWord: word - 2)
    if comparative.hasSuffix("er") || comparative == "less" {
      figures[index].quantity.bound = Self.smallerWords.contains(comparative) ? .under : .over
    }
  }

  private static let smallerWords: Set<String> = [
    "shorter", "smaller", "younger", "lower", "fewer", "less", "lighter", "slower", "narrower",
    "thinner", "cheaper", "nearer", "closer", "sooner", "earlier", "faster",
  ]

  // MARK: Shares

  /// "One pupil in nine": what is counted stands inside the share.
  private mutating func readShare(_ index: Int) {
    let word = wording.wordOfFigure[index]
    let whole = figures[index].quantity
    guard word > 2, whole.kind == .count, whole.unit == nil, whole.of == nil, whole.bound == .exact,
      wording.letters(ofWord: word - 1) == "in",
      let first = (2...3).lazy.map({ word - 1 - $0 }).first(where: { $0 >= 0 && isNumber($0) })
    else { return }
    let figure = Int(wording.words[first].figure)
    var value = ExactDecimal(1)
    if figure >= 0 {
      guard figures[figure].quantity.kind == .count, figures[figure].quantity.of == nil else {
        return
      }
      value = figures[figure].quantity.value
    } else if wording.letters(ofWord: first) != "one" {
      return
    }
    guard ExactDecimal(0) < value, value < whole.value, whole.value < ExactDecimal(101) else {
      return
    }
    let share = Quantity(
      value: value, of: whole.value,
      bound: figure >= 0 ? figures[figure].quantity.bound : .exact, kind: .ratio)
    let counts = wording.letters(ofWord: word - 2)
    for place in [figure, index] where place >= 0 {
      figures[place].quantity = share
      figures[place].counts = counts
    }
  }

  private func isNumber(_ word: Int) -> Bool {
    wording.words[word].figure >= 0 || wording.letters(ofWord: word) == "one"
  }

  // MARK: Parts

  /// "Of the 61 teachers 23 have left", "breaches on 57 of them": a part, and the whole before it.
  private mutating func readPart(_ index: Int) {
    let quantity = figures[index].quantity
    guard quantity.kind == .count, quantity.of == nil, quantity.unit == nil, !quantity.vague,
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
      guard place >= 0, other.kind == .count, other.of == nil, quantity.value < other.value,
        let there = wording.sentence(ofWord: place), there >= sentence - 1
      else { continue }
      let isOfWhole =
        // "Of the 61 teachers in post 23 have left."
        there == sentence
        && place <= words.lowerBound + 2 && wording.letters(ofWord: words.lowerBound) == "of"
        // "2,140 boats have a licence; of these 1,480 …"
        || opening.map { refers($0, to: whole) } ?? false
        || behind.map { refers($0, to: whole) } ?? false
      guard isOfWhole else { continue }
      var share = figures[index]
      share.quantity.of = other.value
      shares[index] = share
      wholes[index] = whole
      return
    }
  }

  /// Whether "of" is followed by a word for what a figure counts: "of them", "of the loans".
  private func refers(_ of: Int, to whole: Int) -> Bool {
    guard of + 1 < wording.words.count else { return false }
    let next = wording.letters(ofWord: of + 1)
    if ["them", "these", "those", "whom", "which"].contains(next) { return true }
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
