import GalleyModel

/// What people think, and by how much somebody leads, without a poll.
extension SourceRule {
  /// Whether the story names a poll anywhere, from which all its shares will be.
  func hasPoll(_ story: Story) -> Bool {
    story.has(
      ["poll", "survey", "surveys", "surveyed", "pollster", "pollsters", "polled", "polling"],
      in: story.tokens.indices)
  }

  /// "Seven in ten people think", "52 per cent would keep it", "She leads by nine points among voters".
  func isPoll(_ fact: Fact, in story: Story) -> Bool {
    let sentence = story.sentences[fact.sentence]
    let end = fact.tokens.upperBound
    guard fact.kind == .percent || fact.kind == .ratio || fact.figure.quantity.of != nil else {
      let isPoints = fact.kind == .points || story.at(end, "points") || story.at(end, "point")
      return isPoints && story.has(Self.leads, in: sentence) && isOfVoters(sentence, in: story)
    }
    let words = Story.stretch(end, min(sentence.upperBound, end + 10))
    if let people = words.first(where: { isPeople($0, in: story) }) {
      let after = Story.stretch(people + 1, min(sentence.upperBound, people + 6))
      if after.contains(where: { isWish($0, in: story) }) { return true }
      if story.has(["would", "say"], in: Story.stretch(people + 1, people + 2)) { return true }
    }
    let verb = Story.stretch(end, min(sentence.upperBound, end + 4))
    if verb.contains(where: { isWish($0, in: story) || story.at($0, "would") }),
      story.has(Self.electorate, in: sentence)
    {
      return true
    }
    if story.has(Self.favours, in: sentence), story.has(Self.standing, in: sentence) { return true }
    return story.has(Self.parties, in: sentence) && story.has(Self.leads, in: sentence)
      && story.facts(inSentence: fact.sentence).contains { $0.kind == .points }
  }

  private func isPeople(_ index: Int, in story: Story) -> Bool {
    let token = story.tokens[index]
    if token.is(.people) || Self.electorate.contains(token.key) { return true }
    return token.kind == .word && !token.isCapitalized && token.range.count > 6
      && story.bytes[token.range].suffix(3).elementsEqual("ers".utf8)
  }

  /// What people asked by a pollster do, as a verb: "support it", "do not want".
  private func isWish(_ index: Int, in story: Story) -> Bool {
    let token = story.tokens[index]
    if token.is("undecided") || token.is("unsure") { return true }
    guard token.is(.opinion), let before = story.token(index - 1), !before.is("must"),
      !before.is("should"), !before.is("to")
    else { return false }
    return !before.is(.definite) && !before.is(.preposition) && !before.is("%")
      && !(before.is("percent") || before.is("cent"))
      || before.is("percent") && !token.is("support")
      || before.is("cent") && !token.is("support")
  }

  private func isOfVoters(_ sentence: Range<Int>, in story: Story) -> Bool {
    story.has(Self.voters, in: sentence) || story.has(Self.parties, in: sentence)
      || story.has(["among"], in: sentence) && story.has(["women", "men"], in: sentence)
  }

  private static let voters: WordSet = ["voters", "voter", "electorate"]
  private static let parties: WordSet = [
    "party", "labour", "conservatives", "liberals", "greens", "democrats", "republicans",
    "socialists", "tories", "nationalists", "incumbent",
  ]
  private static let favours: WordSet = [
    "approval", "popularity", "support", "backing", "opposition", "trust", "confidence",
  ]
  private static let standing: WordSet = [
    "rating", "ratings", "popularity", "slipped", "slumped", "fallen", "risen", "sunk", "stands",
  ]
  private static let electorate: WordSet = [
    "voters", "voter", "electorate", "majority", "undecided", "unsure", "public", "respondents",
    "minority",
  ]
  private static let leads: WordSet = [
    "leads", "lead", "leading", "ahead", "trails", "trailing", "behind", "led",
  ]
}

extension SourceRule {
  /// "The register has 61,000 names, and 31,300 people turned out": who votes is counted one by one.
  func isTurnout(_ fact: Fact, in story: Story) -> Bool {
    story.has(Self.ballots, in: story.sentences[fact.sentence])
  }

  private static let ballots: WordSet = [
    "register", "registered", "electorate", "ballot", "ballots", "turnout", "electors",
  ]
}
