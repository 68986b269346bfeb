import GalleyModel

/// Which of the numbers that stand close together in a source a story tells.
extension FigureBacking {
  /// Where another number of the source has the story's own words in its clause, and the one that
  /// fits has words of its own that the story lacks, the story has given it to another thing: "16
  /// deaths in Nabora" of "Nabora: 34 deaths", "Kelu: 16 deaths".
  func compareClauses(_ index: Int, _ ratings: inout [FigureRating], _ told: [Place: Int]) {
    let clause = clauses.ofFigure[index]
    guard !clause.all.isEmpty else { return }
    let around = contexts.words(inSentenceOf: story.wordOfFigure[index])
    let others = ownWords(besides: index).subtracting(clause.all)
    let fitting = ratings.indices.filter { ratings[$0].isBorneOut }
      .sorted { ratings[$1].total < ratings[$0].total }.prefix(Self.fewest)
    for number in fitting {
      let place = ratings[number].place
      guard !isPinned(index, place, told) else { continue }
      let mine = self.clause(place)
      let isForeign = mine.words.contains {
        others.contains($0) || !around.contains($0) && !clause.all.contains($0)
      }
      var best: (rating: Int, bits: Double)?
      for other in ratings.indices where !ratings[other].fit.isBorneOut {
        let there = ratings[other].place
        guard there.source == place.source, abs(sentence(of: there) - sentence(of: place)) <= 4,
          told[there].map({ isFree($0, of: there, for: index) }) ?? true,
          isOfOneSort(index, place, there),
          ratings[number].context <= ratings[other].context + Self.nearer,
          isOfOneSize(index, there), !isBoundAlike(index, place) || isBoundAlike(index, there),
          !isTimed(place, there),
          tellings[index].conflict(withSource: telling(there)) == nil
        else { continue }
        var bits = advantage(
          of: self.clause(there), over: mine, shared(place, there), elided(place, there), clause,
          around, others)
        if isRate(index, there, butNot: place) { bits += Self.rate }
        if best.map({ bits > $0.bits }) ?? true { best = (other, bits) }
      }
      guard let best, best.bits >= (isForeign ? Self.another : Self.farAnother) else { continue }
      ratings[number].why = "of something else"
      ratings[best.rating].total = max(ratings[best.rating].total, ratings[number].total + 0.1)
    }
  }

  /// "Rose to 143 from 118" of "143 (previous year 118)": the source sets the two beside one another,
  /// too.
  private func isPinned(_ index: Int, _ place: Place, _ told: [Place: Int]) -> Bool {
    guard let now = tellings[index].now, let there = telling(place).now else { return false }
    return told[Place(source: place.source, figure: there)] == now
  }

  /// Whether a number that bears out another figure may be meant here all the same: that figure has
  /// no word of what the source tells of it.
  private func isFree(_ teller: Int, of place: Place, for index: Int) -> Bool {
    teller == index || clauses.ofFigure[teller].own.isDisjoint(with: clause(place).own)
  }

  private static let fewest = 12
  /// So many bits more of the story's words must another clause have.
  private static let another = 1.5
  /// So many where all that the fitting number is told of stands in the story's sentence, too: "the
  /// review identified nine failings. I have found eleven."
  private static let farAnother = 5.0
  /// The bits of a rate where the one that fits is none.
  private static let rate = 2.0

  /// "Saves about £28m a year, after a one-off cost of £41m": what the story has a year is no sum.
  private func isRate(_ index: Int, _ there: Place, butNot place: Place) -> Bool {
    guard let period = periods[index], let other = sources[there.source].periods[there.figure]
    else { return false }
    return !FigurePeriod.areOther(period, other)
      && sources[place.source].periods[place.figure] == nil
      && sentence(of: there) == sentence(of: place)
  }

  /// What a later number leaves out because the one before it has it: "the project will support 1,400
  /// jobs in construction and 260 permanent positions", "received 118 complaints. Eleven were
  /// sustained."
  private func elided(_ place: Place, _ there: Place) -> Set<UInt64> {
    guard place.figure < there.figure else { return [] }
    let mine = clause(place)
    switch sentence(of: there) - sentence(of: place) {
    case 0: return mine.before.union(mine.named)
    case 1 where isBare(there):
      var words = mine.named
      // "118 complaints, 72 of them about courtesy. Eleven …"
      if let whole = sources[place.source].readings.wholes[place.figure] {
        words.formUnion(sources[place.source].clauses.ofFigure[whole].named)
      }
      return words
    default: return []
    }
  }

  /// Whether what is counted does not stand beside a number: it is told in the sentence before.
  private func isBare(_ place: Place) -> Bool {
    !sources[place.source].wording.extraction.figures[place.figure].printsCounts
  }

  /// The words that the other figures of the sentence are told of.
  private func ownWords(besides index: Int) -> Set<UInt64> {
    let sentence = story.sentenceOfFigure[index]
    var words: Set<UInt64> = []
    for other in max(0, index - 3)..<min(clauses.ofFigure.count, index + 4)
    where other != index && story.sentenceOfFigure[other] == sentence {
      words.formUnion(clauses.ofFigure[other].own)
    }
    return words
  }

  /// Nobody takes 118 for nine.
  func isOfOneSize(_ index: Int, _ place: Place) -> Bool {
    let other = sources[place.source].readings.figures[place.figure]
    return (QuantityFit.times(readings.figures[index], other) ?? 1) <= 20
  }

  /// "About 90" is "about 90".
  private func isBoundAlike(_ index: Int, _ place: Place) -> Bool {
    let bound = readings.figures[index].quantity.bound
    return bound != .exact
      && bound == sources[place.source].readings.figures[place.figure].quantity.bound
  }

  /// Whether one of two figures is what the other was before: a word for time parts them, no word
  /// for a thing.
  private func isTimed(_ place: Place, _ other: Place) -> Bool {
    telling(place).now == other.figure || telling(other).now == place.figure
  }

  private func telling(_ place: Place) -> FigureTelling {
    sources[place.source].tellings[place.figure]
  }

  /// What a clause leaves out because the one before it has it: "the rate was 9.4% and is 7.8% now",
  /// "eleven players left and seven joined".
  private func shared(_ place: Place, _ other: Place) -> Set<UInt64> {
    guard other.figure < place.figure else { return [] }
    let apart = sentence(of: place) - sentence(of: other)
    // "We had 61,000 members. This morning we have 74,300."
    // "A consultant should be there for 98 hours a week. The average was 52."
    if apart == 1, isBare(place), clause(place).own.count <= 1,
      clause(place).label.isSubset(of: clause(other).label)
    {
      return clause(other).all
    }
    if apart == 1, isBare(place) {
      return clause(other).named
    }
    guard apart == 0 else { return [] }
    var shared = clause(place).before.isEmpty ? clause(other).before : []
    if let head = head(sources[place.source].readings.figures[place.figure]) { shared.insert(head) }
    return shared
  }

  /// So many bits less may what stands around the other number have.
  private static let nearer = 6.0
  /// In a short text the rarest word has few bits, and tells one thing from another all the same.
  private static let least = 1.5
  /// What a word counts that stands in the story's sentence, and not in the clause of its figure.
  private static let far = 0.3

  func clause(_ place: Place) -> FigureClauses.Clause {
    sources[place.source].clauses.ofFigure[place.figure]
  }

  /// The bits of the story's words that a clause has and another has not.
  private func advantage(
    of clause: FigureClauses.Clause, over other: FigureClauses.Clause,
    _ shared: Set<UInt64>, _ elided: Set<UInt64>, _ story: FigureClauses.Clause,
    _ around: Set<UInt64>,
    _ others: Set<UInt64>
  ) -> Double {
    // Millionths, since sets have no order, and sums of fractions have.
    var bits = 0
    func count(_ weight: Double) -> Int { Int(weight * 1e6) }
    // Words of the sentence alone do not tell: its other figures may be what they are of.
    var isNear = false
    for word in clause.all.subtracting(other.all).subtracting(shared) {
      // What another figure of the story is told of says nothing of this one.
      let isInSentence =
        around.contains(word) && !others.contains(word) || story.label.contains(word)
      if story.all.contains(word) || isInSentence && clause.label.contains(word) {
        bits += count(max(Self.least, weight(of: word)))
        isNear = true
      } else if isInSentence {
        bits += count(weight(of: word) * Self.far)
      }
    }
    for word in other.all.subtracting(clause.all).subtracting(elided)
    where around.contains(word) || story.all.contains(word) {
      if !others.contains(word) { bits -= count(max(Self.least, weight(of: word))) }
    }
    return isNear ? Double(bits) / 1e6 : 0
  }

  /// Whether a number could stand where the one that fits does: what the story counts it may count.
  private func isOfOneSort(_ index: Int, _ place: Place, _ other: Place) -> Bool {
    let source = sources[place.source].readings.figures
    // "Aged 46, hired cabin 9"
    guard source[place.figure].quantity.kind == source[other.figure].quantity.kind else {
      return false
    }
    guard let one = head(readings.figures[index]), let two = head(source[place.figure]), one == two,
      let three = head(source[other.figure])
    else { return true }
    return three == one
  }
}
