import GalleyModel

/// Parts between commas right behind their total.
extension PartsRule {
  /// "The panel of 12 jurors, seven women and six men, was sworn in": a list between commas right behind
  /// its total, or behind "of which"; and one that comes near it.
  func apposed(to list: [Part], in story: Story) -> Fact? {
    guard let first = list.first, let last = list.last?.fact,
      let total = story.facts(inSentence: last.sentence).last(where: {
        $0.tokens.upperBound <= first.tokens.lowerBound && $0.kind != .duration
      }),
      total.isPart, total.kind == first.fact?.kind ?? .count, total.unit == first.fact?.unit,
      total.value > (list.map(\.value).max() ?? .zero), let sum = Part.sum(list),
      isNear(sum, total, 0.2)
    else { return nil }
    let start = total.spanTokens.upperBound
    let gap = Story.stretch(start, first.tokens.lowerBound)
    guard gap.count <= 7, !story.has([.rise, .fall, .saying], in: gap) else { return nil }
    // "Of the nine bullets fired, five hit one man and three the other": one missed.
    if list.count == 2, total.value.doubleValue < 20, sum < total.value,
      story.at(story.sentences[last.sentence].lowerBound, "of")
    {
      return nil
    }
    // "1,690 of them, Netherfold for 1,010": that is a part itself.
    if story.at(start, "of"), story.at(start + 1, "them") { return nil }
    if story.has(["followed"], in: gap) { return nil }
    if story.has(["which", "whom", "them"], in: gap) { return total }
    // "£19.4m for schools, £12.6m for care and £8.1m for roads": what goes on alike is a part itself.
    // So does "40 went to one ward, 20 to another", whose verb only the first has.
    let isVerb = story.at(start, "went") || story.at(start, "go") || story.at(start, "came")
    if let word = story.token(isVerb ? start + 1 : start), word.is(.preposition),
      let other = first.fact.map({ $0.spanTokens.upperBound }),
      story.token(other)?.is(.preposition) ?? false
    {
      return nil
    }
    var mark = first.tokens.lowerBound - 1
    while mark > start, story.tokens[mark].isMoneySign { mark -= 1 }
    let hasVerb = story.has(["has", "have", "comprises", "comprise", "includes"], in: gap)
    if hasVerb, list.count >= 3, gap.count <= 3, isNear(sum, total, 0.1) { return total }
    guard story.at(mark, ","), mark - start <= 5, !hasVerb,
      !story.has(
        ["and", "but", "while", ";", ",", "(", "including"], in: Story.stretch(start, mark)),
      isClosed(last, in: story)
    else { return nil }
    return total
  }

  /// Whether a list ends with its last thing, and no statement goes on from it but that of the total:
  /// "and three in hospital.", "and six men, was sworn in".
  private func isClosed(_ last: Fact, in story: Story) -> Bool {
    let end = last.spanTokens.upperBound
    let stop = story.sentences[last.sentence].upperBound
    guard
      let mark = Story.stretch(end, min(stop, end + 6)).first(where: {
        story.at($0, ",") || story.at($0, ".") || story.at($0, ";") || story.at($0, ")")
      })
    else { return stop - end <= 5 }
    return !story.has([.saying, .rise, .fall], in: Story.stretch(end, mark))
  }

  /// "three guides and two guests each".
  func isOfEach(_ last: Part, in story: Story) -> Bool {
    story.has(
      ["each", "apiece"],
      in: Story.stretch(last.tokens.upperBound, min(story.tokens.count, last.tokens.upperBound + 3))
    )
  }
}
