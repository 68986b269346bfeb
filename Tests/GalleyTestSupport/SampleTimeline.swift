package import GalleyModel

extension Timeline {
  /// The sample in two versions, with every figure and quote a thread.
  package static let sample = Timeline(
    versions: [.sample, .sample],
    threads: Extraction.sample.figures.enumerated().map { index, figure in
      TimelineThread(
        id: "t\(index + 1)", item: .figure,
        entries: [
          TimelineEntry(version: 1, change: .first, figure: figure),
          TimelineEntry(version: 2, change: .figure(.changed), figure: figure, isAmbiguous: true),
        ], repeats: index == 0 ? nil : "t1")
    }
      + Extraction.sample.quotes.enumerated().map { index, quote in
        TimelineThread(
          id: "t\(index + 11)", item: .quote,
          entries: [TimelineEntry(version: 2, change: .first, quote: quote)])
      }, remarks: ["version 2 withdraws the story"])
}
