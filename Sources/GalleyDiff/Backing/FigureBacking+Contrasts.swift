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
        let body = ofBody[readings.figures[index].quantity], backings[body].status != .notFound
      else { return backings[index] }
      var backing = backings[body]
      backing.item = figures[index].id
      return backing
    }
  }

  /// Of two figures of one sentence only one is what a figure of a source is: "two cabins" there do
  /// not bear out "two people" beside "two cabins" here.
  func giveWay(_ ratings: inout [[FigureRating]]) {
    var taken: [Int: [Place: Double]] = [:]
    for index in ratings.indices {
      for rating in ratings[index] where rating.fit == .same {
        let best = taken[story.sentenceOfFigure[index]]?[rating.place] ?? 0
        taken[story.sentenceOfFigure[index], default: [:]][rating.place] = max(best, rating.total)
      }
    }
    for index in ratings.indices {
      let here = taken[story.sentenceOfFigure[index]] ?? [:]
      ratings[index].removeAll { rating in
        here[rating.place].map { rating.total + 0.5 < $0 } ?? false
      }
    }
  }

  /// The figures of sources that bear out one of the story's, and which.
  func told(_ ratings: [[FigureRating]]) -> [Place: Int] {
    var tellers: [Place: Int] = [:]
    for index in ratings.indices {
      let best = ratings[index].filter { $0.isBorneOut }
        .max { $0.total < $1.total }
      if let best, best.total >= Self.sure { tellers[best.place] = index }
    }
    return tellers
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

  func sentence(of place: Place) -> Int {
    sources[place.source].wording.sentenceOfFigure[place.figure]
  }
}
