import GalleyModel

/// Who or what is a source in the sentence or beside it.
extension SourceRule {
  /// Whether a sentence or one beside it in its paragraph names who says so.
  func isSourced(_ sentence: Int, in story: Story) -> Bool {
    let block = story.block(ofSentence: sentence)
    for index in sentence - 1...sentence + 1
    where story.sentences.indices.contains(index) && story.block(ofSentence: index) == block {
      let range = story.sentences[index]
      if range.contains(where: { isSource($0, in: story) }) { return true }
      if story.facts(inSentence: index).contains(where: { $0.isAttributed }) {
        return true
      }
      let bytes = story.span(tokens: range).range
      if story.isQuoted(within: bytes) || story.isQuoted(bytes.lowerBound) { return true }
    }
    return false
  }

  /// Whether the numbers of a sentence are what is left of one that has its source.
  ///
  /// "The team saved 32 of the 50, the zoo said. Sixteen died and two were shot."
  func isRest(_ fact: Fact, in story: Story) -> Bool {
    let own = story.facts(inSentence: fact.sentence).prefix(6).filter {
      $0.kind == .count && $0.unit == nil && $0.isPlain
    }
    let rest = own.reduce(0) { $0 + $1.value.doubleValue }
    return story.facts(inSentences: max(0, fact.sentence - 3)...max(0, fact.sentence - 1)).suffix(
      20
    )
    .contains { part in
      guard part.kind == .count, let whole = part.figure.quantity.of else { return false }
      return part.value.doubleValue + rest == whole.doubleValue
        && isSourced(part.sentence, in: story)
    }
  }

  /// A verb of saying in the active voice, a count or record; "an estimated", "is feared" and "the
  /// state" are none.
  private func isSource(_ index: Int, in story: Story) -> Bool {
    let token = story.tokens[index]
    if token.is(.witness) {
      if Self.agents.contains(token.key) { return isAccount(index, in: story) }
      // "the safety records" are forged; "by the records of the port" somebody counts.
      return !Self.papers.contains(token.key)
        || story.has(["by", "from", "in"], in: index - 3..<index)
        || story.has(.saying, in: index + 1..<index + 4)
    }
    if Self.records.contains(token.key) { return true }
    guard token.is(.saying), !Self.otherwise.contains(token.key) else { return false }
    // "was told to leave", "an emergency was declared": nobody is named.
    if let before = story.token(index - 1), Self.auxiliaries.contains(before.key),
      !token.is("saying"), !token.is("warning"), !token.is("telling"), !story.at(index + 1, "by")
    {
      return false
    }
    switch token.key {
    case "estimated", "believed", "reported", "feared", "claimed", "recorded", "found":
      // "were found dead", "an estimated 40": nobody says so. "The fire claimed 12 lives".
      let before = story.token(index - 1)?.key ?? WordKey()
      if Self.passive.contains(before) { return false }
      return !token.is("claimed") || !story.has(["lives", "life"], in: index..<index + 5)
    case "put", "puts":
      return story.at(index + 1, "the") || story.at(index + 1, "it") || story.at(index + 1, "its")
    case "show", "shows", "showed":
      return !story.at(index + 1, "up") && !story.at(index - 1, "the")
    case "added", "add", "adds":
      return story.has([",", ".", "that"], in: index + 1..<index + 2)
        || ["he", "she", "they", "it"].contains(story.token(index - 1)?.key ?? WordKey())
    case "recalled", "recall":
      return !story.has(["vehicles", "cars", "products"], in: index + 1..<index + 5)
    case "state", "states":
      return story.at(index + 1, "that")
    default: return true
    }
  }

  /// "Police counted", "officials fear": whoever is named does more than act.
  private func isAccount(_ index: Int, in story: Story) -> Bool {
    story.has(Self.accounts, in: index + 1..<index + 5)
  }

  private static let agents: WordSet = [
    "police", "official", "officials", "authorities", "ministry", "witnesses", "trial",
  ]
  private static let papers: WordSet = [
    "records", "report", "complaint", "documents", "document", "filing", "data", "figures", "count",
    "charges", "charged", "inquiry", "statistics", "audit",
    "study", "inspectors",
  ]
  private static let accounts: WordSet = [
    "put", "puts", "count", "counted", "fear", "fears", "feared", "believe", "believed", "found",
    "estimate", "estimated", "show", "shows", "showed", "say", "from", "had", "gave", "list",
    "made", "arrested", "detained", "seized",
  ]
  private static let records: WordSet = [
    "released", "published", "memo", "leaked", "footage", "coroner", "spokesman", "spokeswoman",
    "spokesperson", "verdict", "testimony", "reckoning", "accusation", "accusations",
    "whistleblower",
  ]
  /// Words by which copy may name who says something, and most often does not.
  private static let otherwise: WordSet = [
    "began", "begin", "call", "called", "continue", "continued", "continues", "agree", "agreed",
    "agrees", "read", "reads", "post", "posted", "hear", "heard", "shown", "find", "finds",
    "records", "counts", "cried", "crying", "sang", "laugh", "laughs", "laughed", "vow", "vowed",
    "promise", "promised", "pledge", "pledged", "speak", "spoke", "speaking", "demand", "demanded",
    "ask", "asks", "asked", "denied", "joke", "joked", "estimating",
  ]
  private static let auxiliaries: WordSet = ["was", "were", "is", "are", "be", "been", "being"]
  private static let passive: WordSet = [
    "an", "the", "was", "were", "is", "are", "be", "been", "being",
  ]
}
