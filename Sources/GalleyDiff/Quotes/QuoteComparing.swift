import GalleyModel

/// Tells what became of a quote whose partner is known.
struct QuoteComparing {
  var text: VersionTexts

  /// The change from an old quote to a new one, given by their indices.
  mutating func change(_ o: Int, _ n: Int, _ pair: PairFacts) -> QuoteChange {
    let olds = text.old.extraction.quotes
    let news = text.new.extraction.quotes
    let old = olds[o]
    let new = news[n]
    let redlining = old.text == new.text ? Redlining(same: new.text) : Redlining(old.text, new.text)
    var aspects: [QuoteAspect] = []
    if redlining.wordsDiffer { aspects.append(.wording) }
    if text.isOtherSpeaker(old.attribution, new.attribution, pair) { aspects.append(.speaker) }
    if redlining.signsDiffer { aspects.append(.punctuation) }
    let kind: QuoteChangeKind =
      if aspects.contains(.speaker) {
        .reattributed
      } else if redlining.wordsDiffer {
        redlining.removesWords ? redlining.addsWords ? .reworded : .cut : .extended
      } else if redlining.signsDiffer {
        .punctuation
      } else {
        pair.isMoved ? .moved : .unchanged
      }
    return QuoteChange(
      change: kind, aspects: aspects, old: olds[o...o], new: news[n...n],
      words: redlining.runs, ambiguous: pair.isAmbiguous, why: pair.why)
  }
}
