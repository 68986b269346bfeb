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
  private let story: Wording
  private let sources: [SourceText]
  private let periods: [Double?]
  private let contexts: FigureContexts
  /// The bits of evidence that a word gives.
  private var weights: [UInt64: Double] = [:]
  /// The figures of the sources that may be what a figure of the story is.
  private let candidates: [[Place]]

  /// A figure of a source.
  struct Place: Hashable {
    var source: Int
    var figure: Int
  }

  /// How near a figure of a source comes.
  private struct Rating {
    var place: Place
    var fit: QuantityFit
    /// The bits of what stands around, and of what is counted.
    var context: Double
    /// Those, and of the number.
    var total: Double
    var why: String?
  }

  init(_ story: Wording, _ sources: [SourceText]) {
    self.story = story
    self.sources = sources
    periods = FigurePeriod.all(in: story, countsFigures: false)
    contexts = FigureContexts(story)
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
        all.filter { $0.fit.isBorneOut && $0.why == nil && $0.total >= Self.sure }
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
    for index in ratings.indices { contrast(index, &ratings[index]) }
    return ratings.indices.map { backing(ofFigure: $0, ratings[$0]) }
  }

  /// Of two figures of one sentence only one is what a figure of a source is: "two cabins" there do
  /// not bear out "two people" beside "two cabins" here.
  private func giveWay(_ ratings: inout [[Rating]]) {
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

  /// Where a sentence sets figures against one another, the words beside each tell which is meant: of
  /// "51% of men and 42% of women" it is the second that a story has of women, whatever its value.
  private func contrast(_ index: Int, _ ratings: inout [Rating]) {
    guard ratings.contains(where: { $0.fit.isBorneOut }) else { return }
    let beside = contexts.words(beside: story.wordOfFigure[index])
    let around = contexts.words(around: story.wordOfFigure[index])
    for number in ratings.indices where ratings[number].fit.isBorneOut {
      let own = self.beside(ratings[number].place)
      guard beside.isDisjoint(with: own), own.contains(where: { around[$0] == nil }) else {
        continue
      }
      let sentence = self.sentence(of: ratings[number].place)
      // "Among girls the gain was 51%" has its group at the head of the sentence.
      let isOwnFar = own.allSatisfy { around[$0] == nil }
      let meant = ratings.indices.first { other in
        other != number && !ratings[other].fit.isBorneOut
          && ratings[other].place.source == ratings[number].place.source
          && self.sentence(of: ratings[other].place) == sentence
          && self.beside(ratings[other].place, behind: ratings[number].place).contains {
            beside.contains($0) || isOwnFar && around[$0] != nil
          }
      }
      guard let meant else { continue }
      ratings[number].why = "of something else"
      ratings[meant].total = max(ratings[meant].total, ratings[number].total)
    }
  }

  /// The words beside a figure; what stands before another one, which comes first, is told of both.
  private func beside(_ place: Place, behind other: Place? = nil) -> Set<UInt64> {
    let source = sources[place.source]
    let start = other.map { source.wording.wordOfFigure[$0.figure] + 1 } ?? 0
    return source.contexts.words(
      beside: source.wording.wordOfFigure[place.figure], from: start)
  }

  private func sentence(of place: Place) -> Int {
    sources[place.source].wording.sentenceOfFigure[place.figure]
  }

  private func backing(ofFigure index: Int, _ ratings: [Rating]) -> Backing {
    let figure = story.extraction.figures[index]
    let rivals = Double(max(1, ratings.count { $0.fit.isBorneOut }))
    let found = ratings.filter { $0.fit.isBorneOut && $0.why == nil }
      .max { $0.total < $1.total }
    let other = ratings.filter { !$0.fit.isBorneOut || $0.why != nil }
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
  private static let enough = 5.0
  /// From so many bits on the passage around it is the one that the story tells.
  private static let sure = 8.0
  /// From so many bits on another number is the same fact.
  private static let likely = 6.0
  /// So many bits more must what stands around another number have, to be the fact.
  private static let margin = 2.0

  // MARK: Rating

  private func rating(of index: Int, _ near: [UInt64: Double], _ place: Place) -> Rating {
    let figure = story.extraction.figures[index]
    let source = sources[place.source]
    let other = source.wording.extraction.figures[place.figure]
    let fit = QuantityFit(figure, other)
    guard fit != .incomparable else {
      return Rating(place: place, fit: fit, context: 0, total: 0, why: nil)
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
    if let unit = figure.quantity.unit, unit == other.quantity.unit { context += 0.7 }
    if source.partners[index] == place.figure { context += 2 }
    var why: String?
    if FigurePeriod.areOther(periods[index], source.periods[place.figure]) {
      why = "for another period"
    } else if fit.isBorneOut, isOfOtherGroup(figure, other, in: source) {
      why = "of something else"
    }
    return Rating(
      place: place, fit: fit, context: context,
      total: context + bits(fit, figure.quantity, other.quantity), why: why)
  }

  /// The bits that a number gives.
  private func bits(_ fit: QuantityFit, _ story: Quantity, _ source: Quantity) -> Double {
    let digits = String(story.value.significand.magnitude).utf8.count
    let isSmall = story.value.magnitude <= 12
    switch fit {
    case .same:
      return (isSmall ? 2 : digits == 1 ? 3.5 : digits == 2 ? 4.5 : 6.5)
        + (story.unit == nil ? 0 : 1)
    case .fits: return isSmall && story.of == nil ? 2 : digits == 1 ? 3 : digits == 2 ? 3.5 : 5
    case .otherBound: return isSmall ? 1.5 : 3
    case .slip: return 4
    case .otherValue:
      let sizes = (story.value.magnitude, source.value.magnitude)
      return min(sizes.0, sizes.1) * 20 < max(sizes.0, sizes.1) ? -6 : 0
    case .incomparable: return 0
    }
  }

  /// The bits of what is counted.
  private func counted(
    _ figure: Figure, _ other: Figure, _ near: [UInt64: Double], _ there: [UInt64: Double],
    isValue: Bool, in source: SourceText
  ) -> Double {
    guard let one = head(figure), let two = head(other) else { return 0 }
    if one == two { return 2 }
    if (near[two] ?? 0) > 0.5 || (there[one] ?? 0) > 0.5 { return isValue ? 0.5 : -1 }
    // "58% of owners" is not "58% of tenants" where the source speaks of owners elsewhere.
    if source.contexts.holds(one) { return isValue ? -4 : -3 }
    return -2
  }

  /// "58% of owners" is not "58 per cent of tenants", wherever else the source speaks of owners.
  private func isOfOtherGroup(_ figure: Figure, _ other: Figure, in source: SourceText) -> Bool {
    guard figure.quantity.kind == .percent, other.quantity.kind == .percent,
      figure.span.text.contains(" of "), other.span.text.contains(" of "),
      let one = head(figure), let two = head(other)
    else { return false }
    return one != two && source.contexts.holds(one)
  }

  private func head(_ figure: Figure) -> UInt64? {
    guard let counts = figure.counts, !FigureTraits.anyThing.contains(Stem.headHash(of: counts))
    else { return nil }
    let words = counts.split(separator: " ")
    guard let last = words.last else { return nil }
    return NewsSynonyms.leader(of: ContextWord.stem(of: Array(last.utf8)[...]))
  }

  // MARK: Words

  private func backing(_ figure: Figure, _ status: Backing.Status, _ rating: Rating) -> Backing {
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

extension ExactDecimal {
  /// How large it is, whatever its sign.
  fileprivate var magnitude: Double { doubleValue.magnitude }
}
