import GalleyModel

/// Seats of a house that has not so many.
extension PartsRule {
  /// "59 seats in the 150-seat parliament, the Nationals 50, the Greens 29 and the Farmers 17".
  func seats(in story: Story) -> [Query] {
    var queries: [Query] = []
    for house in story.facts
    where house.kind == .count && house.isPlain && story.isBody(house)
      && story.at(house.tokens.upperBound, "-")
      && ["seat", "member", "bed", "strong"].contains(
        story.token(house.tokens.upperBound + 1)?.key ?? WordKey())
    {
      let parts = Part.all(inSentence: house.sentence, of: story).filter { part in
        part.range != house.range
          && (part.fact.map { $0.isPart && $0.kind == .count } ?? true)
          && part.value < house.value
      }
      guard parts.count >= 3,
        parts.count == Part.all(inSentence: house.sentence, of: story).count - 1,
        let first = parts.first, let last = parts.last, let sum = Part.sum(parts),
        sum > house.value, sum.doubleValue <= house.value.doubleValue * 1.2,
        story.has(
          ["and"],
          in: Story.stretch(parts[parts.count - 2].tokens.upperBound, last.tokens.lowerBound)),
        !story.has(
          [.rise, .fall], in: story.sentences[house.sentence])
      else { continue }
      let range = first.range.lowerBound..<last.range.upperBound
      queries.append(
        Query(
          rule: .parts, level: .error, span: story.span(range.count <= 280 ? range : last.range),
          items: [house.figure.id] + parts.compactMap(\.fact?.figure.id),
          message: parts.map(\.text).joined(separator: " + ")
            + " = \(Printed.exact(sum)), more than the \(house.printed) that there are",
          evidence: [house.figure.number]))
    }
    return queries
  }
}
