import GalleyModel

/// Finds what the sources say of the quotes of a story.
struct QuoteBacking {
  private let story: Wording
  private let sources: [SourceText]
  private let places: [WordPlaces]
  private let speakers: [SourceSpeakers]

  init(_ story: Wording, _ sources: [SourceText]) {
    self.story = story
    self.sources = sources
    places = sources.map { WordPlaces($0.wording) }
    speakers = sources.map { SourceSpeakers($0.wording) }
  }

  /// What the sources say of a quote: of several parts the worst, since a quote is right as a whole.
  func backing(ofQuote index: Int) -> Backing {
    let quote = story.extraction.quotes[index]
    let parts = quote.parts.map { backing(ofPart: $0, of: quote) }
    return parts.min { rank($0.status) < rank($1.status) }
      ?? Backing(item: quote.id, status: .notFound, why: "no source has these words")
  }

  private func rank(_ status: Backing.Status) -> Int {
    switch status {
    case .differs: 0
    case .notFound: 1
    case .found: 2
    }
  }

  private func backing(ofPart part: TextRange, of quote: Quote) -> Backing {
    let words = QuotedWords(part, in: story)
    var best: (source: Int, passage: QuotedPassage)?
    for source in sources.indices {
      guard let passage = QuotedPassage(words, story, sources[source].wording, places[source])
      else { continue }
      if best.map({ passage.share > $0.passage.share }) ?? true { best = (source, passage) }
    }
    guard let best, best.passage.isWhole || best.passage.share >= Self.likely else {
      return Backing(item: quote.id, status: .notFound, why: "no source has these words")
    }
    let wording = sources[best.source].wording
    let place = best.passage.range(in: wording)
    let speaker = speakers[best.source].speaker(ofWord: best.passage.words.lowerBound)
    var status = Backing.Status.found
    var why = "word for word"
    if !best.passage.isWhole {
      status = .differs
      why = QuoteDifference(of: best.passage, part, story, wording).text
    } else if best.passage.losesNegation(story, part, wording) {
      status = .differs
      why = "the words before it turn the sense"
    } else if let speaker, speaker.isOther(than: quote.attribution) {
      status = .differs
      why = "the source has them from \(speaker.name)"
    }
    let span = TextSpan(text: String(decoding: wording.bytes[place], as: UTF8.self), range: place)
    let paragraph = wording.sentence(ofWord: best.passage.words.lowerBound)
      .flatMap { wording.paragraph(ofSentence: $0) }
    return Backing(
      item: quote.id, status: status, source: best.source, span: span, paragraph: paragraph,
      why: why)
  }

  /// The part of its words from which on a passage is the one that was quoted.
  private static let likely = 0.5
}
