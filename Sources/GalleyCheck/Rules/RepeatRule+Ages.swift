import GalleyModel

extension RepeatRule {
  /// "Petra Solem, 34, … Ms Solem, 36, was taken to hospital": one name and two ages behind it.
  func ages(in story: Story) -> [Query] {
    var known: [WordKey: (fact: Fact, given: WordKey?)] = [:]
    var queries: [Query] = []
    for fact in story.facts
    where fact.kind == .age && fact.isPlain && fact.bound == .exact
      && story.blocks[story.tokens[fact.tokens.lowerBound].block].kind != .related
    {
      guard let (name, given) = owner(of: fact, in: story) else { continue }
      let family = story.tokens[name].key
      guard let before = known[family] else {
        known[family] = (fact, given)
        continue
      }
      // Two of one family have two first names.
      guard before.fact.value != fact.value, before.fact.sentence != fact.sentence,
        given == nil || before.given == nil || given == before.given
      else { continue }
      queries.append(
        Query(
          rule: .repeat, level: .check, span: fact.figure.number,
          items: [before.fact.figure.id, fact.figure.id],
          message: "\(fact.figure.number.text) here, \(before.fact.figure.number.text) before, "
            + "for \(story.text(story.tokens[name].range))",
          evidence: [before.fact.figure.number]))
    }
    return queries
  }

  /// The family name right before an age between commas, and the first name before that.
  private func owner(of age: Fact, in story: Story) -> (name: Int, given: WordKey?)? {
    var place = age.tokens.lowerBound
    // "Moss, who is 64,", "Moss, aged 64,"
    if story.at(place - 1, "is"), story.at(place - 2, "who") {
      place -= 2
    } else if story.at(place - 1, "aged") {
      place -= 1
    }
    guard story.at(place - 1, ","), let name = story.token(place - 2), name.kind == .word,
      name.isCapitalized, name.range.count >= 3, name.mayBeName,
      name.block == story.tokens[place].block
    else { return nil }
    guard story.at(age.tokens.upperBound, ",") || story.at(age.tokens.upperBound, ".") else {
      return nil
    }
    guard let before = story.token(place - 3), before.block == name.block, before.kind == .word,
      before.isCapitalized, !before.is([.title, .function])
    else { return (place - 2, nil) }
    return (place - 2, before.key)
  }
}
