import GalleyModel

/// A source document beside a story: its words and figures, and what the differ makes of the two.
struct SourceText {
  let wording: Wording
  let contexts: FigureContexts
  let periods: [Double?]
  /// Those of them that are no figures: "a year".
  let rates: [Double?]
  let readings: FigureReadings
  let tellings: [FigureTelling]
  let clauses: FigureClauses
  /// The index of the source's figure that the differ brings together with each of the story's, or -1.
  private(set) var partners: [Int]

  init(_ source: Extraction, beside story: Extraction) {
    let text = TextAlignment(story, source)
    wording = text.right
    contexts = FigureContexts(wording)
    readings = FigureReadings(wording)
    tellings = FigureTelling.all(in: wording)
    clauses = FigureClauses(wording, contexts, readings)
    periods = FigurePeriod.all(in: wording, countsFigures: true)
    rates = FigurePeriod.all(in: wording, countsFigures: false)
    partners = Array(repeating: -1, count: story.figures.count)
    for pair in FigureMatcher(text).found.pairs where !pair.isAmbiguous {
      partners[pair.left] = pair.right
    }
  }
}
