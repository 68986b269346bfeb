import GalleyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds what the sources say of the figures of a story.
///
/// Evidence is counted in bits: a word that few sentences have says more than one that many have, and
/// 1,240 says more than three.
struct FigureBacking {
  let story: Wording
  let sources: [SourceText]
  let periods: [Double?]
  /// The same with those that are figures: "2.5 percent over three years".
  private let counted: [Double?]
  let contexts: FigureContexts
  let readings: FigureReadings
  let tellings: [FigureTelling]
  let clauses: FigureClauses
  /// The bits of evidence that a word gives.
  private var weights: [UInt64: Double] = [:]
  /// The figures of the sources that may be what a figure of the story is.
  private let candidates: [[Place]]

  /// A figure of a source.
  struct Place: Hashable {
    var source: Int
    var figure: Int
  }

  init(_ story: Wording, _ sources: [SourceText]) {
    self.story = story
    self.sources = sources
    periods = FigurePeriod.all(in: story, countsFigures: false)
    counted = FigurePeriod.all(in: story, countsFigures: true)
    contexts = FigureContexts(story)
    readings = FigureReadings(story)
    tellings = FigureTelling.all(in: story)
    clauses = FigureClauses(story, contexts, readings)
    candidates = SharedPlaces(story, contexts, sources).ofFigure
    var counts: [UInt64: Int] = [:]
    contexts.count(into: &counts)
    var sentences = story.sentences.count
    for source in sources {
      source.contexts.count(into: &counts)
      sentences += source.wording.sentences.count
    }
    for (stem, count) in counts {
      weights[stem] = min(4, max(0.4, log2(Double(sentences + 1) / (Double(count) + 0.5))))
    }
  }

  /// What the sources say of each figure.
  func backings() -> [Backing] {
    var ratings = candidates.indices.map { index in
      let near = contexts.words(around: story.wordOfFigure[index])
      return candidates[index].map { rating(of: index, near, $0) }
        .filter { $0.fit != .incomparable }
    }
    let passages = SourcePassages(
      story, sources,
      sure: ratings.enumerated().flatMap { index, all in
        all.filter { $0.isBorneOut && $0.total >= Self.sure }
          .max { $0.total < $1.total }.map { [(index, $0.place)] } ?? []
      })
    for index in ratings.indices {
      for rating in ratings[index].indices {
        let bits = passages.bits(of: index, at: ratings[index][rating].place)
        ratings[index][rating].context += bits
        ratings[index][rating].total += bits
      }
    }
    giveWay(&ratings)
    let told = told(ratings)
    yield(to: told, &ratings)
    compareMeasures(&ratings, told)
    cross(&ratings)
    for index in ratings.indices {
      preferNow(index, &ratings[index])
      compareClauses(index, &ratings[index], told)
    }
    return repeated(ratings.indices.map { backing(ofFigure: $0, ratings[$0]) })
  }

  private func backing(ofFigure index: Int, _ ratings: [FigureRating]) -> Backing {
    let figure = story.extraction.figures[index]
    let rivals = Double(max(1, ratings.count { $0.fit.isBorneOut }))
    let found = ratings.filter { $0.isBorneOut }
      .max { $0.total < $1.total }
    let other = ratings.filter { !$0.isBorneOut }
      .max { $0.total < $1.total }
    if let found, found.total >= Self.enough + 0.4 * log2(rivals),
      found.total + Self.margin >= (other?.total ?? 0)
    {
      return backing(figure, .found, found)
    }
    if let other, other.total >= Self.likely { return backing(figure, .differs, other) }
    return Backing(item: figure.id, status: .notFound, why: "no source has it")
  }

  /// From so many bits on a number that fits is found.
  static let enough = 5.0
  /// From so many bits on the passage around it is the one that the story tells.
  static let sure = 8.0
  /// From so many bits on another number is the same fact.
  private static let likely = 6.0
  /// So many bits more must what stands around another number have, to be the fact.
  private static let margin = 2.0

  /// The bits of the words that two clauses share.
  private func alike(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Double {
    Double(one.intersection(other).reduce(0) { $0 + Int(weight(of: $1) * 1e6) }) / 1e6
  }

  /// The bits that a word gives.
  func weight(of stem: UInt64) -> Double { weights[stem] ?? 2 }

  // MARK: Rating

  private func rating(of index: Int, _ near: [UInt64: Double], _ place: Place) -> FigureRating {
    let figure = readings.figures[index]
    let source = sources[place.source]
    var other = source.readings.figures[place.figure]
    var fit = QuantityFit(figure, other)
    if !fit.isBorneOut, let share = source.readings.shares[place.figure],
      QuantityFit(figure, share).isBorneOut
    {
      other = share
      fit = QuantityFit(figure, share)
    }
    if fit == .otherBound, other.quantity.bound == .over, readings.mayBeOver.contains(index) {
      fit = .fits
    }
    guard fit != .incomparable else {
      return FigureRating(place: place, fit: fit, context: 0, total: 0, why: nil)
    }
    let there = source.contexts.words(around: source.wording.wordOfFigure[place.figure])
    // A sum of whole numbers is the same in whatever order a dictionary gives its words.
    var millionths = 0
    for (stem, nearness) in near {
      if let also = there[stem] {
        millionths += Int(min(nearness, also) * (weights[stem] ?? 1) * 1e6)
      }
    }
    var context = min(Double(millionths) / 1e6, 10)
    context += counted(
      figure, other, near, there, isValue: fit.isBorneOut || fit == .otherBound, in: source)
    if fit.isBorneOut {
      let there = source.clauses.ofFigure[place.figure].own
      context += 0.3 * min(4, alike(clauses.ofFigure[index].own, there))
    }
    let names = clauses.ofFigure[index].names
    // "Rival Corvana reported a load factor of 88%": no source speaks of it.
    if !fit.isBorneOut, !names.isEmpty,
      names.allSatisfy({ name in !sources.contains { $0.contexts.holds(name) } })
    {
      context -= 3
    }
    if let unit = figure.quantity.unit, unit == other.quantity.unit { context += 0.7 }
    if source.partners[index] == place.figure { context += 2 }
    context += attached(index, source, place.figure)
    var why: String?
    if FigurePeriod.areOther(periods[index], source.periods[place.figure])
      || periods[index] == nil && FigurePeriod.areOther(counted[index], source.rates[place.figure])
    {
      why = "for another period"
    } else if fit.isBorneOut,
      isOfOtherGroup(figure, other, in: source) || isOfOtherSort(figure, other)
    {
      why = "of something else"
    } else if fit.isBorneOut, isOfAll(figure, other) {
      why = "of some of them"
    } else if fit.isBorneOut, figure.quantity.bound != .exact, figure.quantity.bound != .about,
      !tellings[index].isAverage, source.tellings[place.figure].isAverage
    {
      // "At least 16 days" is not said of sixteen on average.
      why = "on average"
    } else if fit.isBorneOut {
      why = tellings[index].conflict(withSource: source.tellings[place.figure])
    }
    return FigureRating(
      place: place, fit: fit, context: context,
      total: context + bits(fit, figure, other), why: why)
  }

  // MARK: Words

  private func backing(_ figure: Figure, _ status: Backing.Status, _ rating: FigureRating)
    -> Backing
  {
    let wording = sources[rating.place.source].wording
    let other = wording.extraction.figures[rating.place.figure]
    let why =
      switch status {
      case .found:
        rating.fit == .same ? "the source has \(other.span.text)" : "fits \(other.span.text)"
      default: "the source has \(other.span.text)" + (rating.why.map { ", \($0)" } ?? "")
      }
    return Backing(
      item: figure.id, status: status, source: rating.place.source, span: other.span,
      paragraph: other.paragraph, why: why)
  }
}
