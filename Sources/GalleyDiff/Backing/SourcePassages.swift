import GalleyModel

/// Which passages of the sources a story tells where, by the figures that are found beyond doubt.
struct SourcePassages {
  private let story: Wording
  private let sources: [SourceText]
  /// The sentences of sources that a sentence of the story tells, and the figures that say so.
  private var told: [Int: [(figure: Int, source: Int, sentence: Int)]] = [:]
  /// Of a sentence with hundreds of figures the first tell as much as all.
  private static let limit = 12

  init(_ story: Wording, _ sources: [SourceText], sure: [(Int, FigureBacking.Place)]) {
    self.story = story
    self.sources = sources
    for (figure, place) in sure {
      let sentence = story.sentenceOfFigure[figure]
      guard sentence >= 0, (told[sentence]?.count ?? 0) < Self.limit else { continue }
      let there = sources[place.source].wording.sentenceOfFigure[place.figure]
      told[sentence, default: []].append((figure, place.source, there))
    }
  }

  /// The bits that the place of a figure of a source gives: more the nearer other figures are found
  /// beside it.
  func bits(of figure: Int, at place: FigureBacking.Place) -> Double {
    let here = story.sentenceOfFigure[figure]
    let there = sources[place.source].wording.sentenceOfFigure[place.figure]
    guard here >= 0, there >= 0 else { return 0 }
    let block = story.sentences[here].block
    var bits = 0.0
    for sentence in here - 1...here + 1 {
      guard story.sentences.indices.contains(sentence), story.sentences[sentence].block == block
      else { continue }
      for other in told[sentence] ?? [] where other.source == place.source && other.figure != figure
      {
        let away = abs(other.sentence - there) + abs(sentence - here)
        bits = max(bits, away == 0 ? 2.5 : away == 1 ? 1.5 : away == 2 ? 0.7 : 0)
      }
    }
    return bits
  }
}
