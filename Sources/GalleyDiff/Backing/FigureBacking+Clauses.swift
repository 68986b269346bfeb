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
      let mine = self.clause(place)
      guard
        mine.words.contains(where: {
          others.contains($0) || !around.contains($0) && !clause.all.contains($0)
        }),
        !isBoundAlike(index, place)
      else { continue }
      var best: (rating: Int, bits: Double)?
      for other in ratings.indices where !ratings[other].fit.isBorneOut {
        let there = ratings[other].place
        guard there.source == place.source, abs(sentence(of: there) - sentence(of: place)) <= 4,
          told[there].map({ $0 == index }) ?? true, isOfOneSort(index, place, there),
          ratings[number].context <= ratings[other].context + Self.nearer,
          isOfOneSize(index, there),
          !isTimed(place, there),
          tellings[index].conflict(withSource: telling(there)) == nil
        else { continue }
        let shared = shared(place, there)
        let bits = advantage(
          of: self.clause(there), over: mine, shared, clause, around, others)
        if best.map({ bits > $0.bits }) ?? true { best = (other, bits) }
      }
      guard let best, best.bits >= Self.another else { continue }
      ratings[number].why = "of something else"
      ratings[best.rating].total = max(ratings[best.rating].total, ratings[number].total + 0.1)
    }
  }

  private static let fewest = 12
  /// So many bits more of the story's words must another clause have.
  private static let another = 1.5

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

  /// Nobody takes 44,120 for seven.
  private func isOfOneSize(_ index: Int, _ place: Place) -> Bool {
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
    guard sentence(of: place) == sentence(of: other), other.figure < place.figure else { return [] }
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

  private func clause(_ place: Place) -> FigureClauses.Clause {
    sources[place.source].clauses.ofFigure[place.figure]
  }

  /// The bits of the story's words that a clause has and another has not.
  private func advantage(
    of clause: FigureClauses.Clause, over other: FigureClauses.Clause,
    _ shared: Set<UInt64>, _ story: FigureClauses.Clause, _ around: Set<UInt64>,
    _ others: Set<UInt64>
  ) -> Double {
    // Millionths, since sets have no order, and sums of fractions have.
    var bits = 0
    func count(_ weight: Double) -> Int { Int(weight * 1e6) }
    // Words of the sentence alone do not tell: its other figures may be what they are of.
    var isNear = false
    for word in clause.all.subtracting(other.all).subtracting(shared) {
      let isInSentence = around.contains(word) || story.label.contains(word)
      if story.all.contains(word) || isInSentence && clause.label.contains(word) {
        bits += count(max(Self.least, weight(of: word)))
        isNear = true
      } else if isInSentence {
        bits += count(weight(of: word) * Self.far)
      }
    }
    for word in other.all.subtracting(clause.all)
    where around.contains(word) || story.all.contains(word) {
      // What another figure of the story is told of says nothing of this one.
      if !others.contains(word) { bits -= count(max(Self.least, weight(of: word))) }
    }
    return isNear ? Double(bits) / 1e6 : 0
  }

  /// Whether a number could stand where the one that fits does: what the story counts it may count.
  private func isOfOneSort(_ index: Int, _ place: Place, _ other: Place) -> Bool {
    let source = sources[place.source].readings.figures
    guard let one = head(readings.figures[index]), let two = head(source[place.figure]), one == two,
      let three = head(source[other.figure])
    else { return true }
    return three == one
  }
}
