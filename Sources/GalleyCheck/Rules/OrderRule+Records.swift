import GalleyModel

/// Records that do not beat what they are said to beat.
extension OrderRule {
  /// "her 31st goal, the most of any player … Maas, with 33, had held that record until now".
  func records(in story: Story) -> [Query] {
    story.facts.compactMap { old in
      let sentence = old.sentence
      guard old.isPlain, old.bound == .exact,
        old.kind == .count || old.kind == .money || old.kind == .measure,
        old.value.doubleValue >= 2, story.isBody(old), !old.isQuoted, sentence > 0,
        isOldRecord(sentence, in: story), isOnly(old, in: story),
        let told = record(before: sentence, in: story),
        !story.has(Self.least, in: story.sentences[told]),
        let new = number(like: old, inSentence: told, in: story),
        new.value < old.value
      else { return nil }
      return Query(
        rule: .order, level: .check, span: old.figure.span, items: [old.figure.id],
        message: "\(story.span(tokens: new.tokens).text) does not beat the record of "
          + old.figure.number.text,
        evidence: [story.span(tokens: new.tokens)])
    }
  }

  /// The sentence before, or the last of the paragraph before, that tells of a highest value.
  private func record(before sentence: Int, in story: Story) -> Int? {
    let last = sentence - 1
    guard story.blocks[story.block(ofSentence: last)].kind.isBody,
      story.has(Self.most, in: story.sentences[last])
    else { return nil }
    return last
  }

  /// A sentence that tells of a record that has been beaten.
  private func isOldRecord(_ sentence: Int, in story: Story) -> Bool {
    let range = story.sentences[sentence]
    guard let record = range.first(where: { story.at($0, "record") || story.at($0, "best") }) else {
      return false
    }
    return ["previous", "old", "earlier", "former"].contains(
      story.token(record - 1)?.key ?? WordKey())
      || story.has(["had"], in: range) && story.has(["held", "stood", "set"], in: range)
  }

  private func isOnly(_ fact: Fact, in story: Story) -> Bool {
    story.facts(inSentence: fact.sentence).count {
      $0.kind == fact.kind && $0.unit == fact.unit
    } == 1
  }

  /// The only number of a sentence that is like another: a figure, or of things the place in a row.
  private func number(like old: Fact, inSentence sentence: Int, in story: Story)
    -> (value: ExactDecimal, tokens: Range<Int>)?
  {
    let facts = story.facts(inSentence: sentence).filter {
      $0.kind == old.kind && $0.unit == old.unit && $0.isPlain
    }
    if let fact = facts.first { return facts.count == 1 ? (fact.value, fact.tokens) : nil }
    guard old.kind == .count else { return nil }
    let places = story.sentences[sentence].filter { index in
      story.tokens[index].kind == .number
        && ["st", "nd", "rd", "th"].contains(story.token(index + 1)?.key ?? WordKey())
        && story.tokens[index + 1].isSpaced == false
    }
    guard places.count == 1, let place = places.first,
      let value = ExactDecimal(story.text(story.tokens[place].range))
    else { return nil }
    return (value, place..<place + 2)
  }

  private static let most: WordSet = [
    "most", "record", "highest", "largest", "biggest", "best", "prolific", "greatest", "longest",
  ]
  private static let least: WordSet = [
    "lowest", "fewest", "smallest", "fastest", "quickest", "low",
  ]
}

extension Story {
  /// Whether a word is a possessive: "his rival's 51 percent".
  func isOwner(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, token.range.count > 2 else { return false }
    let end = bytes[token.range].suffix(2)
    return end.last == UInt8(ascii: "s") && (end.first == 0x27 || end.first == 0x99)
  }
}
