import GalleyModel

/// Places in a row: "up for fifth month", "fourth crown", "38th goal".
extension HeadlineRule {
  /// A place in the headline that is nowhere in the body, where the lead has the one other.
  func places(in story: Story) -> [Query] {
    guard let headline = story.blocks.firstIndex(where: { $0.kind == .headline }) else { return [] }
    let above = story.sentencesOfBlock[headline].flatMap { Ordinal.all(inSentence: $0, of: story) }
    guard above.count == 1, let head = above.first else { return [] }
    let inBody = story.sentences.indices.prefix(80).filter {
      story.isBody(sentence: $0)
    }
    let body = inBody.flatMap { Ordinal.all(inSentence: $0, of: story) }
    guard !body.contains(where: { $0.value == head.value }),
      // "Has four titles now" bears out the fourth.
      !inBody.contains(where: { sentence in
        story.sentences[sentence].contains {
          Amount.number(at: $0, in: story) == Double(head.value)
        }
      })
    else { return [] }
    let noun = story.noun(at: head.tokens.upperBound)
    let alike = body.filter { noun != nil && story.noun(at: $0.tokens.upperBound) == noun }
    func isIn(_ paragraphs: ClosedRange<Int>, _ place: Ordinal) -> Bool {
      paragraphs.contains(story.blocks[story.block(ofSentence: place.sentence)].number ?? 99)
    }
    let first = body.filter { isIn(1...1, $0) }
    let lead = first.isEmpty ? body.filter { isIn(2...2, $0) } : first
    let words = story.stems(story.sentences[head.sentence])
    let rival: Ordinal
    if let first = alike.first, isIn(1...2, first) {
      rival = first
    } else if lead.count == 1, let only = lead.first,
      !words.isDisjoint(with: story.stems(story.sentences[only.sentence]))
    {
      rival = only
    } else {
      return []
    }
    let span = story.span(tokens: head.tokens)
    let other = story.span(tokens: rival.tokens)
    return [
      Query(
        rule: .headline, level: alike.isEmpty ? .check : .error, span: span,
        message: "\(span.text) in the headline, \(other.text) in the body", expected: other.text,
        evidence: [other])
    ]
  }
}
