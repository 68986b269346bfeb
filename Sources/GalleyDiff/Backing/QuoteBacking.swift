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
    var said: [SaidPart] = []
    for part in quote.parts {
      // What the parts before it have of the source is quoted, and turns no sense unseen.
      said.append(self.said(part, of: quote, behind: said))
    }
    guard let worst = said.min(by: { rank($0.status) < rank($1.status) }) else {
      return Backing(item: quote.id, status: .notFound, why: "no source has these words")
    }
    guard let place = place(of: said, worst), let first = place.words.first else {
      return Backing(item: quote.id, status: worst.status, why: worst.why)
    }
    let wording = sources[place.source].wording
    let range = Int(wording.words[first].start)..<Int(wording.words[place.words.upperBound - 1].end)
    let span = TextSpan(text: String(decoding: wording.bytes[range], as: UTF8.self), range: range)
    let paragraph = wording.sentence(ofWord: first).flatMap { wording.paragraph(ofSentence: $0) }
    return Backing(
      item: quote.id, status: worst.status, source: place.source, span: span, paragraph: paragraph,
      why: worst.why)
  }

  /// What a source has of a part of a quote.
  private struct SaidPart {
    var status: Backing.Status
    var why: String
    var source = 0
    /// The words of the source; none where no source has the part.
    var words = 0..<0
  }

  /// The place of a whole quote: from its first part to its last where a source has them close
  /// together, else that of the worst.
  private func place(of parts: [SaidPart], _ worst: SaidPart) -> SaidPart? {
    guard !worst.words.isEmpty else { return nil }
    let together = parts.filter { $0.source == worst.source && !$0.words.isEmpty }
    var whole = worst
    for part in together {
      whole.words =
        min(
          whole.words.lowerBound, part.words.lowerBound)..<max(
          whole.words.upperBound, part.words.upperBound)
    }
    return whole.words.count <= 2 * together.reduce(0) { $0 + $1.words.count } ? whole : worst
  }

  private func rank(_ status: Backing.Status) -> Int {
    switch status {
    case .differs: 0
    case .notFound: 1
    case .found: 2
    }
  }

  private func said(_ part: TextRange, of quote: Quote, behind parts: [SaidPart]) -> SaidPart {
    let words = QuotedWords(part, in: story)
    var best: (source: Int, passage: QuotedPassage)?
    for source in sources.indices {
      guard let passage = QuotedPassage(words, story, sources[source].wording, places[source])
      else { continue }
      if best.map({ passage.share > $0.passage.share }) ?? true { best = (source, passage) }
    }
    guard let best, best.passage.isWhole || best.passage.share >= Self.likely else {
      return SaidPart(status: .notFound, why: "no source has these words")
    }
    let wording = sources[best.source].wording
    let speaker = speakers[best.source].speaker(ofWord: best.passage.words.lowerBound)
    let quoted = parts.filter { $0.source == best.source }.map(\.words)
    var found = SaidPart(
      status: .found, why: "word for word", source: best.source, words: best.passage.words)
    if !best.passage.isWhole {
      found.status = .differs
      found.why = QuoteDifference(of: best.passage, part, story, wording).text
    } else if best.passage.losesNegation(story, part, wording, besides: quoted) {
      found.status = .differs
      found.why = "the words before it turn the sense"
    } else if let speaker {
      if speakers[best.source].isOther(speaker, than: quote.attribution, besides: speakers) {
        found.status = .differs
        found.why = "the source has them from \(speaker.name)"
      }
    } else if let name = quote.attribution?.name, !wording.holds(nameOf: name),
      speakers.contains(where: { $0.holdsSpeech(of: quote.attribution) })
    {
      // The report has the words and nowhere the man whose own statement lies beside it.
      found.status = .differs
      found.why = "the source that has them does not name \(name)"
    }
    return found
  }

  /// The part of its words from which on a passage is the one that was quoted.
  private static let likely = 0.5
}

extension Wording {
  /// Whether the last word of a name stands in the text.
  fileprivate func holds(nameOf name: String) -> Bool {
    let last = Array((name.split(separator: " ").last ?? "").utf8)
    return words.contains { word in
      word.end - word.start >= last.count
        && bytes[Int(word.start)..<Int(word.end)].starts(with: last)
    }
  }
}
