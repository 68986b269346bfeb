import GalleyModel

/// The youngest, who is older than the one before.
extension OrderRule {
  /// "At 31 she is the youngest champion, ahead of Ida Lund, who was 29 when she won".
  func youngest(in story: Story) -> [Query] {
    story.sentences.indices.compactMap { sentence in
      let range = story.sentences[sentence]
      guard story.classesOfSentence[sentence].contains(.standing),
        story.blocks[story.block(ofSentence: sentence)].kind.isBody,
        let most = range.first(where: { story.at($0, "youngest") || story.at($0, "oldest") }),
        story.at(most - 1, "the"), !story.at(most - 2, "of"), !story.at(most + 1, "but"),
        let own = range.first(where: {
          $0 < most && most - $0 <= 12 && (story.at($0 - 1, "at") || story.at($0 - 1, "aged"))
            && age(at: $0, in: story) != nil
        }), let age = age(at: own, in: story),
        let behind = (most..<range.upperBound).first(where: {
          Self.passing.contains(story.tokens[$0].key)
        }),
        let was = (behind..<range.upperBound).first(where: {
          story.at($0, "who") && story.at($0 + 1, "was")
        }),
        let other = self.age(at: was + 2, in: story),
        story.at(was + 3, "when") || story.at(was + 3, "at") || story.at(was + 3, "in"),
        story.at(most, "youngest") ? age > other : age < other,
        !story.isQuoted(story.tokens[own].range.lowerBound)
      else { return nil }
      let word = story.at(most, "youngest") ? "younger" : "older"
      return Query(
        rule: .order, level: .error, span: story.span(tokens: own..<most + 1),
        message: "\(Printed.rounded(age)) is not \(word) than \(Printed.rounded(other))",
        evidence: [story.span(tokens: was + 2..<was + 3)])
    }
  }

  private func age(at index: Int, in story: Story) -> Double? {
    guard let value = Amount.number(at: index, in: story), value >= 1, value < 120,
      value == value.rounded()
    else { return nil }
    return value
  }

  private static let passing: WordSet = [
    "ahead", "beating", "replacing", "overtaking", "surpassing", "eclipsing", "than", "from",
  ]
}
