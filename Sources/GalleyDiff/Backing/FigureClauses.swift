import GalleyModel

/// The words of the clause in which each figure stands, and of the label that its line has.
///
/// Documents pack figures: "€410m goes to schools, €262m to transport", "Nabora: 86,000 affected, 34
/// deaths". What is near a figure there is mostly told of its neighbours; commas, brackets and "and"
/// part what each is of.
struct FigureClauses {
  /// The words that tell what a figure is of.
  struct Clause {
    var own: Set<UInt64> = []
    /// Those of them that stand before the figure.
    var before: Set<UInt64> = []
    /// Those from the figure to the first preposition, which name what is counted.
    var named: Set<UInt64> = []
    /// Words before a colon, or before the first clause with a figure, which all clauses share.
    var label: Set<UInt64> = []

    /// The names that it is told of.
    var names: Set<UInt64> = []
    /// The numbers among its own words.
    var values: Set<UInt64> = []

    var all: Set<UInt64> { own.union(label) }
    var words: Set<UInt64> { all.subtracting(values) }
  }

  private(set) var ofFigure: [Clause]
  let wording: Wording
  private let contexts: FigureContexts
  /// A longer sentence is a list without stops: what stands far from a figure tells little of it.
  private static let limit = 400

  init(_ wording: Wording, _ contexts: FigureContexts, _ readings: FigureReadings) {
    self.wording = wording
    self.contexts = contexts
    ofFigure = Array(repeating: Clause(), count: wording.extraction.figures.count)
    var label: Set<UInt64> = []
    var block = -1
    for sentence in wording.sentences where sentence.words.count <= Self.limit {
      if sentence.block != block { label = [] }
      block = sentence.block
      read(parts(of: sentence.words), &label)
    }
    // "Three of them destroyed" tells of what the figure before it counts.
    for index in ofFigure.indices {
      guard let whole = readings.wholes[index] else { continue }
      ofFigure[index].own.formUnion(ofFigure[whole].own)
      ofFigure[index].label.formUnion(ofFigure[whole].label)
    }
  }

  // MARK: Clauses

  /// - Parameter line: The label of the line, which holds for all its sentences.
  private mutating func read(_ parts: [Part], _ line: inout Set<UInt64>) {
    var label = line
    var isHead = true
    var anchor: Set<UInt64> = []
    let values = Set(parts.flatMap(\.figures).filter { !isTime($0) }.map { value(of: $0) })
    for (number, part) in parts.enumerated() {
      if part.opensLine, number > 0 {
        label = []
        line = []
        isHead = true
      }
      if part.figures.isEmpty {
        // "Among girls, …", "Nabora: …"
        if part.isLabel { label = [] }
        let names = self.names(part, opensSentence: number == 0)
        if !names.isEmpty { anchor = names }
        // What a bracket follows is told of its figure alone: "Orthopaedics (9,870) and eye care (7,450)".
        let isBracketed =
          number + 1 < parts.count && parts[number + 1].opensBracket
          && !parts[number + 1].figures.isEmpty
        if part.isLabel || isHead && !isBracketed { label.formUnion(stems(part.words)) }
        if part.isLabel { line = label }
        continue
      }
      isHead = false
      // "The Alma had 96 passengers and a crew of 14, the Brynhild a crew of seven": what has no
      // name of its own is of the last.
      let names = self.names(part, opensSentence: number == 0)
      if !names.isEmpty { anchor = names }
      for (place, figure) in part.figures.enumerated() {
        var own = self.own(place, of: part)
        let word = wording.wordOfFigure[figure]
        let before = place == 0 ? stems(part.words.lowerBound..<word) : []
        // "220 tonnes are under way" tells of something else in words that all texts have.
        if own.isEmpty, hasMore(than: figure, part) { own = [Self.unsaid] }
        if own.isEmpty || part.opensBracket, number > 0, !part.opensLine {
          own.formUnion(
            part.opensBracket ? phrase(parts[number - 1]) : everything(parts[number - 1]))
        }
        var next = number + 1
        // What follows up to the next figure is told of this one.
        if place + 1 == part.figures.count, !part.opensBracket {
          while next < parts.count, parts[next].figures.isEmpty, !parts[next].isLabel,
            !parts[next].opensLine, next < number + 3, !tellsOfPart(parts[next]),
            !parts[next].closesBracket
          {
            own.formUnion(stems(parts[next].words))
            next += 1
          }
        }
        ofFigure[figure].own = own
        ofFigure[figure].names = anchor
        ofFigure[figure].named = named(place, of: part)
        if place + 1 == part.figures.count, let rest = rest(behind: number, parts) {
          own.formUnion(stems(rest.words))
        }
        ofFigure[figure].values = own.intersection(values)
        ofFigure[figure].before = part.opensBracket ? own : before
        ofFigure[figure].label = label.union(anchor)
      }
    }
  }

  /// The words of a part that are told of one of its figures: those behind it, since what is counted
  /// follows its number, and of the first those before it, too.
  private func own(_ place: Int, of part: Part) -> Set<UInt64> {
    let figure = part.figures[place]
    let word = wording.wordOfFigure[figure]
    // "In the seven weeks since then sales rose by 5.1%": the weeks own nothing of it.
    let figures = part.figures.filter { $0 == figure || !isTime($0) }
    let number = figures.firstIndex(of: figure) ?? 0
    let end =
      number + 1 < figures.count ? wording.wordOfFigure[figures[number + 1]] : part.words.upperBound
    var own = stems(word..<max(word, end))
    // "An adult ticket goes up by 80 cents to €5.30": both are of the ticket.
    if number == 0 || own.isEmpty {
      let first = wording.wordOfFigure[figures[0]]
      own.formUnion(stems(part.words.lowerBound..<first))
    }
    for other in figures where other != figure { own.insert(value(of: other)) }
    if own.isEmpty, part.figures.count > 1 { own = stems(part.words) }
    return own
  }

  /// Whether a figure tells when or for how long: "in the past seven weeks", "two years ago".
  private func isTime(_ figure: Int) -> Bool {
    guard wording.extraction.figures[figure].quantity.kind == .duration else { return false }
    let word = wording.wordOfFigure[figure]
    let before = max(0, word - 3)..<word
    let behind = word + 1..<max(word + 1, min(word + 3, wording.words.count))
    return before.contains {
      ["in", "over", "within", "past", "last"].contains(wording.letters(ofWord: $0))
    }
      || behind.contains { ["ago", "earlier", "later"].contains(wording.letters(ofWord: $0)) }
  }

  /// "34 died" of "34 died in Nabora".
  private func named(_ place: Int, of part: Part) -> Set<UInt64> {
    let word = wording.wordOfFigure[part.figures[place]]
    let end = (word..<max(word, part.words.upperBound)).first {
      $0 > word
        && (wording.words[$0].figure >= 0
          || Self.prepositions.contains(wording.letters(ofWord: $0)))
    }
    return stems(word..<max(word, end ?? part.words.upperBound))
  }

  /// The names of a part: its words with a capital that neither opens a sentence nor tells a time.
  private func names(_ part: Part, opensSentence: Bool) -> Set<UInt64> {
    let first = opensSentence || part.opensLine ? part.words.lowerBound : -1
    return stems(part.words) {
      $0 != first && wording.bytes[Int(wording.words[$0].start)] &- 0x41 < 26
    }.subtracting(Self.times)
  }

  private static let times = Set(
    """
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday
    """.split(whereSeparator: \.isWhitespace).map {
      NewsSynonyms.leader(of: ContextWord.stem(of: Array($0.utf8)[...]))
    })

  /// "103 pupils (11%) are absent": what follows the bracket is told of both.
  private func rest(behind number: Int, _ parts: [Part]) -> Part? {
    let bracket = parts[number].opensBracket ? number : number + 1
    guard bracket > 0, bracket + 1 < parts.count, parts[bracket].opensBracket,
      !parts[bracket - 1].figures.isEmpty, parts[bracket + 1].closesBracket,
      parts[bracket + 1].figures.isEmpty
    else { return nil }
    return parts[bracket + 1]
  }

  /// "Eleven were hurt, one of them severely": the rest is of fewer.
  private func tellsOfPart(_ part: Part) -> Bool {
    part.words.dropFirst().contains {
      ["them", "whom", "which"].contains(wording.letters(ofWord: $0))
        && wording.letters(ofWord: $0 - 1) == "of"
    }
  }

  /// What stands for words that tell nothing.
  private static let unsaid: UInt64 = 1

  /// Whether a part has words besides a figure and what is counted.
  private func hasMore(than figure: Int, _ part: Part) -> Bool {
    let end = wording.extraction.figures[figure].span.range.upperBound
    return part.words.count { Int(wording.words[$0].start) >= end } > 1
  }

  /// What a bracket is told of: the phrase that it follows, "boys" in "was larger in boys (51%)".
  private func phrase(_ part: Part) -> Set<UInt64> {
    let start = part.words.dropLast().last {
      Self.prepositions.contains(wording.letters(ofWord: $0))
    }
    let words = (start ?? part.words.lowerBound)..<part.words.upperBound
    let figures = part.figures.filter { words.contains(wording.wordOfFigure[$0]) }
    return stems(words).union(figures.map { value(of: $0) })
  }

  private static let prepositions: Set<String> = [
    "in", "of", "for", "among", "with", "by", "from", "on", "at", "to",
  ]

  private func everything(_ part: Part) -> Set<UInt64> {
    stems(part.words).union(part.figures.map { value(of: $0) })
  }

  /// A number near another is a word like any: "pupils aged 12 to 14 (31 minutes)".
  private func value(of figure: Int) -> UInt64 {
    let quantity = wording.extraction.figures[figure].quantity
    return UInt64.hashStart.hashed(with: UInt64(bitPattern: quantity.value.significand))
      .hashed(with: UInt64(bitPattern: quantity.upper?.significand ?? 0)).spread
  }

  private func stems(_ words: Range<Int>, where isMeant: (Int) -> Bool = { _ in true }) -> Set<
    UInt64
  > {
    var stems: Set<UInt64> = []
    for word in words where isMeant(word) {
      let stem = contexts.stem(ofWord: word)
      // "Rose" and "were higher" say the same, and of all that is counted.
      if stem != 0, !Self.moves.contains(stem), !isUnit(word) { stems.insert(stem) }
    }
    return stems
  }

  private static let moves = Set(
    ["rise", "fall", "higher", "lower", "more", "less", "fewer"].map {
      NewsSynonyms.leader(of: ContextWord.stem(of: Array($0.utf8)[...]))
    })

  /// Whether a word is the unit of the figure before it, which tells nothing of what it is of.
  private func isUnit(_ word: Int) -> Bool {
    var before = word - 1
    while before >= 0, before > word - 3, wording.words[before].figure == Word.plain { before -= 1 }
    while before > 0, wording.words[before].figure == Word.numberGoesOn { before -= 1 }
    guard before >= 0, wording.words[before].figure >= 0 else { return false }
    let figure = wording.extraction.figures[Int(wording.words[before].figure)]
    guard let unit = figure.quantity.unit, figure.quantity.kind != .percent else { return false }
    let letters = wording.letters(ofWord: word)
    return unit.split(separator: " ").contains { letters.hasPrefix($0.lowercased()) }
  }
}
