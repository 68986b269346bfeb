import GalleyModel

/// What the figures of a story tell of one another: which of them a number of a source is for.
extension FigureBacking {
  /// A headline repeats the body: what is said of a number there is said of it here.
  func repeated(_ backings: [Backing]) -> [Backing] {
    var ofBody: [Quantity: Int] = [:]
    let figures = story.extraction.figures
    for index in figures.indices where figures[index].block == .paragraph {
      let quantity = readings.figures[index].quantity
      if ofBody[quantity] == nil { ofBody[quantity] = index }
    }
    return backings.indices.map { index in
      guard figures[index].block != .paragraph, backings[index].status != .found,
        let body = ofBody[readings.figures[index].quantity] ?? rounded(index, backings),
        backings[body].status != .notFound
      else { return backings[index] }
      var backing = backings[body]
      backing.item = figures[index].id
      return backing
    }
  }

  /// "Almost 17,000" above "about 16,800 passengers": the figure of the body that a headline rounds,
  /// where the sources say nothing of the headline's own number.
  private func rounded(_ index: Int, _ backings: [Backing]) -> Int? {
    let headline = readings.figures[index]
    return readings.figures.indices.prefix(Self.top).first {
      let body = readings.figures[$0]
      guard body.block == .paragraph,
        backings[$0].status == .found || backings[index].status == .notFound,
        body.quantity.kind == headline.quantity.kind
          || QuantityFit.isShare(body.quantity) && QuantityFit.isShare(headline.quantity),
        QuantityFit(headline, body).isBorneOut
      else { return false }
      // A small number may be of anything.
      guard headline.printsCounts, let one = head(headline), let two = head(body) else {
        return !(headline.quantity.kind == .count && headline.quantity.value < Self.thirteen)
      }
      return one == two
    }
  }

  private static let thirteen = ExactDecimal(13)
  /// How many figures of a story its headline may be about.
  private static let top = 200

  /// Of two figures of one sentence only one is what a figure of a source is: "two cabins" there do
  /// not bear out "two people" beside "two cabins" here.
  func giveWay(_ ratings: inout [[FigureRating]]) {
    var taken: [Int: [Place: Double]] = [:]
    for index in ratings.indices {
      for rating in ratings[index]
      // "One school in six" is two figures, and one share.
      where rating.fit == .same && rating.why == nil
        && readings.figures[index].quantity.kind != .ratio
      {
        let best = taken[story.sentenceOfFigure[index]]?[rating.place] ?? 0
        taken[story.sentenceOfFigure[index], default: [:]][rating.place] = max(best, rating.total)
      }
    }
    for index in ratings.indices {
      let here = taken[story.sentenceOfFigure[index]] ?? [:]
      ratings[index].removeAll { rating in
        // "8.7 metres (28.5 feet)" is told of one figure twice.
        let unit = sources[rating.place.source].readings.figures[rating.place.figure].quantity.unit
        if rating.fit == .fits, unit != nil, unit != readings.figures[index].quantity.unit {
          return false
        }
        return here[rating.place].map { rating.total + 0.5 < $0 } ?? false
      }
    }
  }

  /// The figures of sources that bear out one of the story's, and which.
  /// - Parameter bits: So much evidence there must be.
  func told(_ ratings: [[FigureRating]], from bits: Double = Self.sure) -> [Place: Int] {
    var tellers: [Place: Int] = [:]
    for index in ratings.indices {
      let best = ratings[index].filter { $0.isBorneOut }
        .max { $0.total < $1.total }
      if let best, best.total >= bits { tellers[best.place] = index }
    }
    return tellers
  }

  /// "1,347 letters and 415 objections" of "1,347 objections and 415 letters": each of two numbers
  /// counts what the source has the other count.
  func cross(_ ratings: inout [[FigureRating]]) {
    var places: [Place?] = Array(repeating: nil, count: ratings.count)
    for (place, index) in told(ratings, from: Self.enough) { places[index] = place }
    for (index, next) in zip(ratings.indices, ratings.indices.dropFirst()) {
      guard let place = places[index], let other = places[next], place.source == other.source,
        story.sentenceOfFigure[next] == story.sentenceOfFigure[index],
        sentence(of: other) == sentence(of: place)
      else { continue }
      guard
        isCrossed(index, place, next, other, \.named) || isCrossed(index, place, next, other, \.own)
      else { continue }
      for (figure, place) in [(index, place), (next, other)] {
        for number in ratings[figure].indices where ratings[figure][number].place == place {
          ratings[figure][number].why = "of something else"
        }
      }
    }
  }

  private func isCrossed(
    _ index: Int, _ place: Place, _ next: Int, _ other: Place,
    _ words: (FigureClauses.Clause) -> Set<UInt64>
  ) -> Bool {
    let (one, two) = (words(clauses.ofFigure[index]), words(clauses.ofFigure[next]))
    let (here, there) = (words(clause(place)), words(clause(other)))
    return one.isDisjoint(with: here) && two.isDisjoint(with: there)
      && !one.isDisjoint(with: there) && !two.isDisjoint(with: here)
  }

  /// What one figure of the story is borne out by, another is hardly a wrong telling of.
  func yield(to tellers: [Place: Int], _ ratings: inout [[FigureRating]]) {
    for index in ratings.indices where story.extraction.figures[index].block == .paragraph {
      for number in ratings[index].indices where ratings[index][number].fit == .otherValue {
        guard let teller = tellers[ratings[index][number].place], teller != index else { continue }
        ratings[index][number].total -= 3
      }
    }
  }

  /// A number for an earlier time is set against the one for now.
  func preferNow(_ index: Int, _ ratings: inout [FigureRating]) {
    for rating in ratings where rating.why == "for an earlier time" {
      let now = sources[rating.place.source].tellings[rating.place.figure].now
      guard
        let other = ratings.firstIndex(where: {
          $0.place.source == rating.place.source && $0.place.figure == now
        })
      else { continue }
      ratings[other].total = max(ratings[other].total, rating.total + 0.1)
    }
  }

  /// "11 arrests, down from 48" of "11 arrests (17 last year) and 63 calls (48 last year)": what the
  /// story sets a number against, the source does not.
  func compareMeasures(_ ratings: inout [[FigureRating]], _ told: [Place: Int]) {
    for (place, now) in told {
      for index in [now - 1, now + 1] where ratings.indices.contains(index) {
        guard tellings[index].now == now, readings.figures[now].quantity.upper == nil else {
          continue
        }
        compareEarlier(index, place, &ratings[index])
        let context = ratings[now].first { $0.place == place }?.context ?? 0
        for number in ratings[index].indices where ratings[index][number].isBorneOut {
          let there = ratings[index][number].place
          let source = sources[there.source]
          guard there.source == place.source, let other = source.tellings[there.figure].now,
            other != place.figure
          else { continue }
          let set = Place(source: there.source, figure: other)
          // What gave way to another figure of the story is none of this one.
          let rival = ratings[now].first { $0.place == set }
          guard rival.map({ !$0.fit.isBorneOut && $0.context + Self.clearly < context }) ?? true
          else { continue }
          ratings[index][number].why = "of something else"
        }
      }
    }
  }

  /// What the source itself sets beside the number for now is what the story had to set there: "3.1%,
  /// down from 3.8%" is none of "3.1 percent (August: 3.6 percent)", wherever 3.8 stands.
  private func compareEarlier(_ index: Int, _ now: Place, _ ratings: inout [FigureRating]) {
    let source = sources[now.source]
    func isSet(_ place: Place) -> Bool {
      place.source == now.source && source.tellings[place.figure].now == now.figure
    }
    guard !ratings.contains(where: { $0.isBorneOut && isSet($0.place) }),
      let set = ratings.firstIndex(where: { !$0.fit.isBorneOut && isSet($0.place) }),
      isOfOneSize(index, ratings[set].place)
    else { return }
    for number in ratings.indices
    where ratings[number].isBorneOut && ratings[number].place.source == now.source {
      ratings[number].why = "of something else"
      ratings[set].total = max(ratings[set].total, ratings[number].total + 0.1)
    }
  }

  /// So many bits more has what a number is clearly told of.
  private static let clearly = 1.0

  func sentence(of place: Place) -> Int {
    sources[place.source].wording.sentenceOfFigure[place.figure]
  }
}
