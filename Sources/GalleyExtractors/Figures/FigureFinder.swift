import GalleyGrammar
import GalleyModel

/// Finds the figures of an article, sentence by sentence.
struct FigureFinder {
  let copy: TokenizedArticle
  let speech: Speech

  /// The figures in text order, named f1, f2.
  /// - Parameter cutsSentences: Set where a sentence is too long to be shown whole with each.
  func find(cutsSentences: inout Bool) -> [Figure] {
    var figures: [Figure] = []
    var scopes = ScopeCursor(speech: speech)
    var memory = CountMemory()
    for (block, sentences) in copy.blockSentences.enumerated() {
      guard Self.holdsFigures(copy.article.blocks[block].kind) else { continue }
      memory.counted = nil
      for sentence in copy.sentences[sentences]
      where NumeralGrammar.mayHoldNumerals(sentence.holds) {
        append(sentence, &figures, &scopes, &memory, &cutsSentences)
      }
    }
    FigureLinks.linkRepeats(in: &figures)
    return figures
  }

  /// Bylines, credits, notes and page furniture state no figures.
  private static func holdsFigures(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .headline, .standfirst, .highlight, .paragraph, .listItem, .heading, .caption, .pullQuote:
      true
    case .byline, .credit, .note, .correction, .related: false
    }
  }

  private func append(
    _ sentence: Sentence, _ figures: inout [Figure], _ scopes: inout ScopeCursor,
    _ memory: inout CountMemory, _ cutsSentences: inout Bool
  ) {
    let text = SentenceTokens(copy: copy, range: sentence.tokens)
    guard let found = CandidateFinder(text: text).find(memory: &memory) else { return }
    let block = copy.article.blocks[sentence.block]
    var words = SentenceText(sentence.tokens, items: found.candidates.count, in: copy)
    if words.isCut { cutsSentences = true }
    let first = figures.count
    let context = ContextRule(text: text, phrases: found.phrases)
    for candidate in found.candidates {
      var source = scopes.attribution(at: candidate.number.lowerBound, in: copy)
      if candidate.quantity.kind == .percent || candidate.quantity.kind == .ratio {
        // "Only one in five thought so": the poll of the sentence before speaks on.
        if candidate.continues, source == nil { source = memory.source }
        memory.source = source
      }
      figures.append(
        Figure(
          id: "f" + String(figures.count + 1), span: copy.span(extent(of: candidate)),
          number: copy.span(candidate.number), quantity: candidate.quantity,
          qualifier: candidate.qualifier.map(copy.text(of:)), direction: candidate.direction,
          counts: candidate.counted.map(copy.text(of:)) ?? candidate.countedBefore,
          event: context.event(of: candidate).map(copy.text(of:)),
          when: context.when(near: candidate).map(copy.text(of:)),
          where: context.place(near: candidate).map(copy.text(of:)),
          inQuote: scopes.quote(at: candidate.number.lowerBound, in: copy),
          links: candidate.link.map {
            [Link(to: "f\(first + $0.to + 1)", kind: $0.kind)]
          } ?? [],
          block: block.kind, paragraph: block.number,
          sentence: words.words(around: copy.range(of: candidate.number)),
          attribution: source))
    }
  }

  /// Whether what parts a figure from its noun is a part of the phrase: "1.4m tonnes of wheat", but
  /// "$3 million for the painting".
  private func isNear(_ gap: Range<Int>) -> Bool {
    gap.allSatisfy {
      switch copy.tags[$0] {
      case .in: copy.tokens[$0].word == copy.lexicon.words.of
      case .dt, .jj, .jjr, .jjs, .cd, .nn, .nnp, .prpPossessive, .vbn, .vbg, .rb: true
      default: false
      }
    }
  }

  /// The figure as it is shown: bound words, number, unit and, where it follows, the counted noun.
  private func extent(of candidate: FigureCandidate) -> Range<Int> {
    var start = candidate.tokens.lowerBound
    var end = candidate.end
    if let qualifier = candidate.qualifier {
      start = min(start, qualifier.lowerBound)
      end = max(end, qualifier.upperBound)
    }
    if let counted = candidate.counted, counted.lowerBound >= end, counted.lowerBound <= end + 3,
      isNear(end..<counted.lowerBound)
    {
      end = counted.upperBound
    }
    return start..<end
  }
}
