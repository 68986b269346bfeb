import GalleyModel

/// One fact told twice in nearly the same words, with two numbers.
extension RepeatRule {
  /// "Invested £8m in the mine … the union invested £9m in the mine": of the words around two amounts
  /// of one dimension most are the same.
  func retellings(
    _ amounts: [Amount], _ alike: AmountGroups, in story: Story
  ) -> [Query] {
    var told = Array(repeating: [Telling](), count: alike.members.count)
    var queries: [Query] = []
    for (index, amount) in amounts.enumerated() where alike.members(of: index).count > 1 {
      guard ![.share, .points, .change, .age].contains(amount.dimension),
        isAlone(index, among: amounts), let telling = Telling(amount, in: story)
      else { continue }
      let group = alike.groups[index]
      if let before = told[group].last(where: { telling.tells($0, in: story) }),
        story.valueCounts[amount.fact?.value ?? .zero] ?? 0 <= 1,
        !amounts.contains(where: {
          $0.dimension == amount.dimension && $0.tokens != amount.tokens
            && !$0.differs(from: amount)
        })
      {
        queries.append(query(amount, before.amount))
      }
      if told[group].count < 12 { told[group].append(telling) }
    }
    return queries
  }

  /// Whether its sentence has no other amount of its dimension.
  private func isAlone(_ index: Int, among amounts: [Amount]) -> Bool {
    let amount = amounts[index]
    return ![index - 1, index + 1, index - 2, index + 2].contains {
      amounts.indices.contains($0) && amounts[$0].sentence == amount.sentence
        && amounts[$0].dimension == amount.dimension
    }
  }

  /// An amount and the words by which the copy tells it.
  private struct Telling {
    let amount: Amount
    /// The telling words around it, without its own.
    let words: Stems
    init?(_ amount: Amount, in story: Story) {
      guard let fact = amount.fact, fact.isPlain, fact.bound == .exact, !fact.isQuoted,
        fact.figure.direction == nil, fact.value.doubleValue > 1 || fact.kind == .money,
        !Movement.isStep(fact, in: story),
        !story.has(RepeatRule.contrasts, in: story.sentences[fact.sentence])
      else { return nil }
      // "The 100 metres" and "the 200 metres butterfly" are two events.
      if fact.kind == .measure, story.at(fact.tokens.lowerBound - 1, "the"),
        !story.at(fact.tokens.upperBound, "-")
      {
        return nil
      }
      self.amount = amount
      let clause = story.clause(of: amount)
      let near =
        max(
          clause.lowerBound, amount.tokens.lowerBound - 8)..<min(
          clause.upperBound, amount.tokens.upperBound + 8)
      // Its own unit tells nothing of what is told.
      let span = fact.spanTokens
      let own =
        min(
          span.lowerBound, amount.tokens.lowerBound)..<max(
          amount.tokens.upperBound, fact.kind == .count ? amount.tokens.upperBound : span.upperBound
        )
      words = Stems(
        Story.stretch(near.lowerBound, own.lowerBound),
        Story.stretch(own.upperBound, near.upperBound), of: story)
    }

    /// What it counts, if it does.
    private func nouns(in story: Story) -> Set<UInt64> {
      amount.dimension == .count ? story.nouns(behind: amount) : []
    }

    func tells(_ other: Telling, in story: Story) -> Bool {
      guard other.amount.sentence < amount.sentence, amount.differs(from: other.amount) else {
        return false
      }
      let ratio = other.amount.value / amount.value
      guard ratio > 0.2 && ratio < 5 else { return false }
      let shared = words.shared(with: other.words)
      // Fewer than two are never enough.
      guard shared >= 2 else { return false }
      let isOfOneNoun = !nouns(in: story).isDisjoint(with: other.nouns(in: story))
      if case .money = amount.dimension, shared < 4 { return false }
      guard shared >= (isOfOneNoun ? 2 : 3) else { return false }
      // Other names, other facts: "in Iowa 30 percent, in Ohio 40".
      return story.isOfOneName(other.amount.sentence, amount.sentence)
        && story.years(inSentence: other.amount.sentence)
          == story.years(inSentence: amount.sentence)
    }
  }

  static let contrasts: WordSet = [
    "another", "other", "others", "second", "previous", "previously", "earlier", "than", "compared",
    "further", "extra", "additional", "more", "respectively", "each", "every", "also", "while",
    "if", "would", "could", "next", "again", "first", "original", "originally", "new", "initially",
    "all", "total",
  ]
}

extension Story {
  fileprivate func years(inSentence sentence: Int) -> Set<Int> {
    Set(sentences[sentence].compactMap { CopyDate.yearNumber($0, in: self) })
  }

  /// Whether two sentences name the same, or one of them nothing.
  fileprivate func isOfOneName(_ one: Int, _ other: Int) -> Bool {
    let names = self.names(inSentence: one)
    let others = self.names(inSentence: other)
    return names.isEmpty || others.isEmpty || !names.isDisjoint(with: others)
  }
}
