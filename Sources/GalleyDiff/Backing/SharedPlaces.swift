import GalleyModel

/// The figures of sources that share a word around them, or about the value, with each of a story's.
struct SharedPlaces {
  private(set) var ofFigure: [[FigureBacking.Place]]
  /// What more pairs of figures share than this brings none of them together.
  private static let featureLimit = 2000
  /// Up to so many pairs all are looked at.
  private static let fewPairs = 10_000
  /// How many figures of a source are looked at for one of the story.
  private static let limit = 60

  init(_ story: Wording, _ contexts: FigureContexts, _ sources: [SourceText]) {
    ofFigure = Array(repeating: [], count: story.extraction.figures.count)
    let figures = Self.features(story, contexts)
    let count = story.extraction.figures.count
    for (index, source) in sources.enumerated() {
      let others = source.wording.extraction.figures.indices
      if count * others.count <= Self.fewPairs {
        let all = others.filter { !source.readings.isNumbering($0) }.map {
          FigureBacking.Place(source: index, figure: $0)
        }
        for figure in ofFigure.indices { ofFigure[figure] += all }
        continue
      }
      let shared = pairsSharing(
        figures, Self.features(source.wording, source.contexts), limit: Self.featureLimit)
      var start = 0
      while start < shared.count {
        var end = start
        while end < shared.count, shared[end].left == shared[start].left { end += 1 }
        let best = shared[start..<end].sorted { ($1.shared, $0.right) < ($0.shared, $1.right) }
        ofFigure[shared[start].left] += best.prefix(Self.limit).map {
          FigureBacking.Place(source: index, figure: $0.right)
        }
        start = end
      }
    }
  }

  private static func features(_ wording: Wording, _ contexts: FigureContexts) -> Features {
    var features = Features()
    for index in wording.extraction.figures.indices {
      let words = contexts.words(around: wording.wordOfFigure[index])
      for stem in words.keys.sorted() where words[stem, default: 0] > 0.5 {
        features.add(stem, of: index)
      }
      let value = wording.extraction.figures[index].quantity.value
      features.add(
        UInt64.hashStart.hashed(with: UInt64(bitPattern: value.significand)).spread, of: index)
    }
    return features
  }
}
