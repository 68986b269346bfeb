import GalleyModel

/// How many there are of what the story has counted: "three people … all four of those detained".
extension RepeatRule {
  func counts(_ amounts: [Amount], in story: Story) -> [Query] {
    // "31 points" of a player are counted, too.
    let amounts = amounts.filter {
      $0.dimension == .count || $0.dimension == .points && $0.fact?.unit == "point"
    }
    guard amounts.count > 1 else { return [] }
    var printed: [Double: Int]?
    return amounts.indices.compactMap { index in
      let amount = amounts[index]
      guard amount.value >= 2, amount.value < 1_000_000, let counted = Counted(amount, in: story)
      else { return nil }
      guard let before = antecedent(of: counted, among: amounts[..<index].suffix(30), in: story)
      else { return nil }
      let numbers = printed ?? story.printedNumbers()
      printed = numbers
      return numbers[amount.value, default: 0] <= 1 ? query(amount, before) : nil
    }
  }

  /// A number of things that must have been told before.
  private struct Counted {
    let amount: Amount
    let noun: WordKey?
    /// Whether all there are is said: "all four", "the four of them".
    let isAll: Bool

    init?(_ amount: Amount, in story: Story) {
      guard let fact = amount.fact, fact.isPlain, fact.bound == .exact, !fact.isQuoted
      else { return nil }
      let before = fact.tokens.lowerBound - 1
      let start = story.sentences[fact.sentence].lowerBound
      guard before >= start else { return nil }
      let isAll = story.at(before, "all")
      // "His 35 men" are not those whom the story has counted.
      let isOwned =
        story.isOwner(before)
        || RepeatRule.owners.contains(story.tokens[before].key)
          && !(story.countedNoun(behind: fact).map(RepeatRule.commanded.contains) ?? false
            && !story.at(before, "its"))
      guard isAll || isOwned || RepeatRule.known.contains(story.tokens[before].key) else {
        return nil
      }
      // "The 12 largest", "the 3 other" are some of more.
      let stop = min(fact.tokens.upperBound + 3, story.sentences[fact.sentence].upperBound)
      let end =
        Story.stretch(fact.tokens.upperBound, stop).first { story.at($0, ",") } ?? stop
      let behind = fact.tokens.upperBound..<max(end, fact.tokens.upperBound)
      guard !story.has(RepeatRule.some, in: behind),
        !story.has([.ordinal, .number, .scale], in: behind)
      else { return nil }
      self.amount = amount
      self.isAll = isAll
      noun = story.countedNoun(behind: fact)
    }
  }

  private func antecedent(of counted: Counted, among amounts: ArraySlice<Amount>, in story: Story)
    -> Amount?
  {
    let amount = counted.amount
    let earlier = amounts.filter { $0.sentence < amount.sentence && $0.value >= 2 }
    guard !earlier.isEmpty, !isMade(amount, of: earlier, in: story) else { return nil }
    // Of the same noun all the story has told; of persons those that were persons.
    var alike = earlier.filter { other in
      guard let noun = counted.noun, let fact = other.fact,
        isOfOneOwner(amount, other, in: story)
      else { return false }
      let ratio = other.value / amount.value
      // Long numbers are misprinted in a digit, not halved.
      let isNear = amount.value < 1000 ? ratio > 0.3 && ratio < 3.4 : ratio > 0.6 && ratio < 1.67
      return story.countedNoun(behind: fact) == noun && (isNear || amount.isTurned(other))
    }
    let isGeneral = counted.noun.map(Self.general.contains) ?? true
    if alike.isEmpty {
      alike = earlier.filter { other in
        let ratio = other.value / amount.value
        guard other.sentence >= amount.sentence - 5, ratio > 0.49, ratio < 2.01,
          [.exact, .about].contains(other.fact?.bound ?? .exact)
        else { return false }
        guard let fact = other.fact else { return isGeneral }
        guard let noun = story.countedNoun(behind: fact) else { return isGeneral && counted.isAll }
        let isGeneralNoun = Self.general.contains(noun) || Self.people.contains(noun)
        let arePersons =
          Self.persons.contains(noun) && counted.noun.map(Self.persons.contains) ?? isGeneral
        return arePersons
          && (isGeneralNoun || isGeneral || counted.noun.map(Self.people.contains) ?? true)
          || isGeneral && counted.isAll
      }
    }
    guard let before = alike.last, alike.allSatisfy({ $0.value == before.value }),
      amount.differs(from: before),
      before.fact?.figure.inQuote == nil, before.fact?.figure.quantity.of == nil
    else { return nil }
    if amount.value <= 8, isEnumerated(amount, in: story) { return nil }
    return isOfOneOwner(amount, before, in: story) ? before : nil
  }

  /// "Four men and three women … the seven": what two make is told as well.
  private func isMade(_ amount: Amount, of earlier: [Amount], in story: Story) -> Bool {
    for index in earlier.indices.dropFirst() {
      let one = earlier[index]
      var sum = one.value
      for other in earlier[..<index].suffix(4).reversed()
      where one.sentence - other.sentence <= 1 && areOfOneNoun(one, other, in: story) {
        if abs(one.value - other.value) == amount.value || one.value + other.value == amount.value {
          return true
        }
        sum += other.value
        if sum == amount.value { return true }
      }
    }
    return false
  }

  /// Things of one noun or of none, or persons: those may be added.
  private func areOfOneNoun(_ one: Amount, _ other: Amount, in story: Story) -> Bool {
    guard let noun = one.fact.flatMap(story.countedNoun),
      let rival = other.fact.flatMap(story.countedNoun)
    else { return true }
    return noun == rival || Self.persons.contains(noun) && Self.persons.contains(rival)
  }

  /// Whether the sentences before name as many, one by one.
  private func isEnumerated(_ amount: Amount, in story: Story) -> Bool {
    let low = max(0, amount.sentence - 3)
    return (low...amount.sentence).contains { sentence in
      let range = story.sentences[sentence]
      let marks = range.count { story.at($0, ",") || story.at($0, "and") || story.at($0, ";") }
      let names = range.dropFirst().count {
        story.tokens[$0].kind == .word && story.tokens[$0].isCapitalized
          && !(story.tokens[$0 - 1].isCapitalized && story.tokens[$0 - 1].kind == .word)
      }
      return Double(marks) >= amount.value - 1 && Double(names) >= amount.value - 1
        && range.contains { story.at($0, "and") }
    }
  }

  static let owners: WordSet = ["his", "her", "its", "their"]
  static let known: WordSet = ["the", "those", "these"]
  static let some: WordSet = [
    "largest", "biggest", "best", "most", "main", "other", "others", "remaining", "more", "new",
    "key", "top", "worst", "former", "major", "leading", "different", "richest", "oldest",
    "surviving", "that", "who", "still", "hardest", "last", "next", "least", "nearest", "poorest",
  ]
  static let general: WordSet = [
    "those", "them", "member", "newcomer", "victim", "suspect", "survivor", "player", "thing",
    "these", "find", "winner", "group", "all", "attacker", "raider", "defendant", "accused",
    "casualty", "injured", "dead", "detainee", "hostage", "arrest", "captive",
  ]
  /// Persons whom somebody leads or employs.
  static let commanded: WordSet = [
    "men", "women", "people", "staff", "crew", "worker", "officer", "soldier", "player", "employee",
    "member", "volunteer", "guard", "firefighter", "colleague", "guest", "rider", "runner", "diver",
  ]
  static let people: WordSet = ["people", "person", "those", "them"]
  static let persons: WordSet = [
    "people", "person", "men", "women", "man", "woman", "child", "children", "boy", "girl",
    "worker",
    "passenger", "patient", "pupil", "student", "soldier", "officer", "suspect", "victim",
    "survivor", "resident", "member", "player", "staff", "crew", "miner", "climber", "hiker",
    "fisherman", "fishermen", "sailor", "protester", "activist", "tourist", "teenager", "youth",
    "employee", "prisoner", "inmate", "migrant", "refugee", "defendant", "accused", "those",
    "driver", "teacher", "nurse", "doctor", "guard", "firefighter", "judge", "juror", "voter",
    "volunteer", "participant", "adult", "mother", "father", "brother", "sister", "son", "daughter",
    "hostage", "detainee", "gunman", "gunmen", "robber", "thief", "guest", "villager", "farmer",
    "arrest", "evacuee", "death", "casualty", "injured", "dead", "wounded", "rider", "runner",
    "diver",
  ]
}

extension Story {
  /// What stands right behind a number as what is counted, past adjectives: its singular.
  func countedNoun(behind fact: Fact) -> WordKey? {
    let end = max(fact.spanTokens.upperBound, fact.tokens.upperBound)
    // "A mother of three", "father-of-two": children.
    if at(fact.tokens.lowerBound - 1, "of") || at(fact.tokens.lowerBound - 2, "of"),
      has(
        ["mother", "father", "parent", "parents", "mum", "mom", "dad"],
        in: max(0, fact.tokens.lowerBound - 4)..<fact.tokens.lowerBound)
    {
      return "children"
    }
    // "Three people", "five-judge majority", "four of those detained".
    var index = fact.tokens.upperBound
    if at(index, "-") { index += 1 }
    if at(index, "of") { index += 1 }
    if at(index, "the"), at(index - 1, "of") { index += 1 }
    if end > index + 1, let last = noun(at: end - 1), !at(end - 1, "those") { return last }
    return token(index)?.is([.preposition, .function]) ?? true && !at(index, "those")
      && !at(index, "them") ? nil : noun(at: index)
  }

  /// How often each number stands in the copy, in digits or a word.
  func printedNumbers() -> [Double: Int] {
    var numbers: [Double: Int] = [:]
    for index in tokens.indices where tokens[index].kind == .number || tokens[index].is(.number) {
      // The day of a month is no number of things.
      if token(index - 1)?.is(.month) ?? false || token(index + 1)?.is(.month) ?? false { continue }
      if let value = Amount.number(at: index, in: self) { numbers[value, default: 0] += 1 }
    }
    return numbers
  }
}
