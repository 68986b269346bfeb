import GalleyModel

/// Tolls, crowds and losses, and nobody who counted.
extension SourceRule {
  /// "40,000 people marched", "12 people were killed", "The storm did £4m of damage".
  func uncounted(in story: Story) -> [(sentence: Int, query: Query)] {
    let uncounted = story.facts.filter { isUncounted($0, in: story) }
    guard !uncounted.isEmpty else { return [] }
    // What a court has before it needs no source each time.
    let isCounted = story.has(Self.courtWords, in: story.tokens.indices)
    // A number that somebody is named for elsewhere needs no source again.
    let told = Set(story.facts.lazy.filter { $0.isAttributed }.map(\.value))
    var queries: [(sentence: Int, query: Query)] = []
    for fact in uncounted {
      guard !(isCounted && (story.casualty(fact) != nil || story.isToll(fact))),
        !told.contains(fact.value), !isRest(fact, in: story),
        !isSettled(sentence: fact.sentence, in: story),
        !isSourced(fact.sentence, in: story)
      else { continue }
      queries.append(
        (fact.sentence, query(fact.sentence, "who counted?", [fact.figure.id], in: story)))
    }
    return queries
  }

  private func isUncounted(_ fact: Fact, in story: Story) -> Bool {
    guard story.isBody(fact), !fact.isAttributed, !fact.isQuoted,
      !fact.figure.quantity.vague
    else { return false }
    if fact.kind == .percent || fact.kind == .ratio { return isLoss(fact, in: story) }
    guard fact.value.doubleValue >= (story.casualty(fact) == .dead ? 2 : 3) else { return false }
    if fact.kind == .money { return isDamage(fact, in: story) }
    guard fact.kind == .count || fact.kind == .measure else { return false }
    if fact.kind == .count, fact.unit == nil {
      if fact.value.doubleValue < 1_000_000, story.casualty(fact) != nil || story.isToll(fact) {
        return true
      }
      if isStricken(fact, in: story) || isCrowd(fact, in: story) { return true }
    }
    return isLoss(fact, in: story)
  }

  /// "Some 60 runners were treated", "90 people are feared drowned", "12 of the 35 guests
  /// died": people, and a word of harm in the same clause.
  private func isStricken(_ fact: Fact, in story: Story) -> Bool {
    guard fact.value.doubleValue < 1_000_000 else { return false }
    // "Eleven of the dead were women"
    if story.at(fact.tokens.upperBound, "of"),
      story.has([.dead, .hurt], in: fact.tokens.upperBound..<fact.tokens.upperBound + 3)
    {
      return true
    }
    guard isOfPeople(fact, in: story) else { return false }
    let sentence = story.sentences[fact.sentence]
    if story.has(
      Self.striking,
      in: Story.stretch(
        max(sentence.lowerBound, fact.tokens.lowerBound - 3), fact.tokens.lowerBound))
    {
      return true
    }
    let end = min(sentence.upperBound, fact.tokens.upperBound + 12)
    for index in Story.stretch(fact.tokens.upperBound, end) {
      let token = story.tokens[index]
      if token.is(";") || token.is("who") || Self.doubts.contains(token.key) { return false }
      if Self.stricken.contains(token.key), !token.isCapitalized { return true }
      if token.is("ill") || token.is("sick") {
        return story.has(["fell", "fallen", "taken", "became", "made"], in: index - 1..<index)
      }
      if token.is("hospital") || token.is("hospitals") {
        return story.has(
          ["taken", "kept", "rushed", "were", "flown"], in: fact.tokens.upperBound..<index)
      }
      if token.is("lost"), story.at(index + 1, "their") {
        return story.at(index + 2, "homes") || story.at(index + 2, "lives")
      }
    }
    return false
  }

  /// People, or nouns of people by their ends: swimmers, workers, guests.
  private func isOfPeople(_ fact: Fact, in story: Story) -> Bool {
    // "two people have died and nine were treated"
    if let next = story.token(fact.tokens.upperBound), Self.doing.contains(next.key),
      story.has(.people, in: story.sentences[fact.sentence].lowerBound..<fact.tokens.lowerBound)
    {
      return true
    }
    let words = fact.tokens.upperBound..<min(fact.tokens.upperBound + 4, story.tokens.count)
    return words.contains { index in
      let token = story.tokens[index]
      guard token.kind == .word, !token.isCapitalized else { return false }
      if token.is(.people) || Self.humans.contains(token.key) { return true }
      let end = story.bytes[token.range].suffix(3)
      return token.range.count > 5
        && (end.elementsEqual("ers".utf8) || end.elementsEqual("ors".utf8)
          || end.elementsEqual("sts".utf8) || end.elementsEqual("men".utf8))
    }
  }

  /// Round numbers of people who came: a gate counts to the last head.
  private func isCrowd(_ fact: Fact, in story: Story) -> Bool {
    guard fact.value.doubleValue >= 500, fact.isPlain || fact.figure.quantity.upper != nil,
      fact.value.exponent >= 2 || fact.whole % 100 == 0, !isTurnout(fact, in: story)
    else { return false }
    let sentence = story.sentences[fact.sentence]
    let start = fact.tokens.lowerBound
    let words = Story.stretch(
      fact.tokens.upperBound, min(sentence.upperBound, fact.tokens.upperBound + 6))
    let before = Story.stretch(max(sentence.lowerBound, start - 5), start)
    // Visitors and readers are counted at the door and by the copy; a crowd in a street by nobody.
    if story.has(
      ["visitors", "guests", "customers", "readers", "viewers", "fans"], in: words.prefix(3))
    {
      return false
    }
    if story.has(.people, in: words) || isOfPeople(fact, in: story) {
      return story.has(Self.gatherings, in: words)
        || story.at(fact.tokens.upperBound + 1, "taking")
          && story.at(fact.tokens.upperBound + 2, "part")
        || story.has(["crowd", "crowds"], in: before) && fact.value.doubleValue >= 1000
        || story.has(["drew", "attracted", "drawing", "attracting"], in: before)
    }
    if story.has(["turned"], in: Story.stretch(start, fact.tokens.upperBound + 1)),
      story.at(fact.tokens.upperBound + 1, "out")
    {
      return true
    }
    if story.has(
      ["lined", "marched", "gathered", "rallied", "thronged"],
      in: Story.stretch(start, fact.tokens.upperBound + 1))
      || story.at(fact.tokens.upperBound, "strong") && story.has(Self.assemblies, in: sentence)
    {
      return true
    }
    let isBare = fact.figure.counts == nil
    return isBare
      && (story.has(["crowd", "crowds", "march", "rally", "protest", "demonstration"], in: before)
        && (story.at(start - 1, "of") || story.at(start - 1, "by")
          || story.has(["than", "some", "about"], in: before))
        || story.has(["drew", "attracted"], in: before)
          && story.has(Self.events, in: sentence))
  }

  /// "caused £40m of damage", "damage of £40m", "costs the economy £3bn a year".
  private func isDamage(_ fact: Fact, in story: Story) -> Bool {
    let sentence = story.sentences[fact.sentence]
    let end = fact.spanTokens.upperBound
    let start = fact.tokens.lowerBound
    let near = Story.stretch(
      max(sentence.lowerBound, start - 5), min(sentence.upperBound, end + 4))
    if story.has(["damage", "losses"], in: near),
      story.has(
        ["caused", "causing", "did", "done", "suffered", "left", "totalled", "totaled"],
        in: sentence)
    {
      return true
    }
    let before = Story.stretch(max(sentence.lowerBound, start - 10), start)
    if story.has(["damage", "losses"], in: before), story.has(Self.amounting, in: before) {
      return true
    }
    let first = fact.figure.span.range.lowerBound
    let money = story.tokens(of: first..<first + 1).lowerBound
    // "costs the port €3m a day", "cost airlines $150m"; "costs the club £90 a member" is a price.
    guard !isPrice(fact, in: story),
      let cost = (max(sentence.lowerBound, money - 5)..<money).last(where: {
        story.at($0, "cost") || story.at($0, "costs") || story.at($0, "costing")
      }), cost + 1 < money, !story.has(Self.doubts, in: sentence.lowerBound..<cost)
    else { return false }
    let payer = story.tokens[cost + 1]
    return payer.is("the")
      || story.bytes[payer.range].last == UInt8(ascii: "s") && !payer.is(.function)
  }

  /// "destroyed 300 homes", "300 homes were flooded", "lost 6,000 sheep", "half the crop is lost".
  private func isLoss(_ fact: Fact, in story: Story) -> Bool {
    let isShare = fact.kind == .percent || fact.kind == .ratio
    guard isShare || fact.value.doubleValue >= 10 else { return false }
    let sentence = story.sentences[fact.sentence]
    let end = fact.tokens.upperBound
    let after = Story.stretch(end, min(sentence.upperBound, end + (isShare ? 6 : 4)))
    guard story.has(isShare ? Self.crops : Self.goods, in: after) else { return false }
    let before = Story.stretch(
      max(sentence.lowerBound, fact.tokens.lowerBound - 5), fact.tokens.lowerBound)
    if story.has(Self.doubts, in: sentence.lowerBound..<fact.tokens.upperBound) { return false }
    if story.has(Self.ruining, in: before) { return true }
    if story.has(["power", "electricity"], in: before), story.at(fact.tokens.lowerBound - 1, "to") {
      return true
    }
    let behind = Story.stretch(end, min(sentence.upperBound, end + 9))
    // "The storm left 40,000 homes without power"
    if story.has(["left", "leaving"], in: before), story.has(["without"], in: after) {
      return story.has(["power", "electricity", "water"], in: behind)
    }
    return story.has(["were", "was", "have", "had", "are", "has"], in: behind)
      && (story.has(Self.ruined, in: behind)
        || story.has(["without"], in: behind)
          && story.has(["power", "electricity", "water"], in: behind))
  }

  /// A year, a date or "ago" tells of what has been settled long since.
  func isSettled(sentence: Int, in story: Story) -> Bool {
    let range = story.sentences[sentence]
    for index in range {
      if CopyDate.yearNumber(index, in: story) != nil { return true }
      let token = story.tokens[index]
      if token.is(.month), token.isCapitalized, !story.at(index - 1, "since") { return true }
      if token.is("last") || token.is("previous"), let next = story.token(index + 1),
        Self.spans.contains(next.key), !story.has(["from", "than"], in: index - 4..<index)
      {
        return true
      }
    }
    return story.has(
      ["ago", "century", "war", "history", "anniversary", "convicted"], in: range)
  }

  private static let courtWords: WordSet = ["court", "trial", "jury", "inquest", "sentenced"]
  private static let spans: WordSet = [
    "year", "month", "week", "spring", "summer", "autumn", "winter", "fall", "season", "decade",
  ]
  private static let doubts: WordSet = [
    "would", "could", "might", "may", "if", "not", "never", "can", "will", "should", "up",
  ]
  private static let assemblies: WordSet = [
    "march", "procession", "crowd", "rally", "demonstration", "column", "parade", "protest",
  ]
  private static let amounting: WordSet = [
    "runs", "comes", "stands", "reached", "totals", "totalled", "totaled", "exceeds", "tops",
    "topped", "exceeded", "amounts", "amounted", "ran", "came", "estimated", "put", "mounted",
  ]
  private static let crops: WordSet = [
    "crop", "crops", "harvest", "herd", "herds", "flock", "flocks", "vines", "orchards", "forest",
    "catch", "stock", "trees", "homes", "houses", "town", "village", "buildings",
  ]
  private static let stricken: WordSet = [
    "missing", "feared", "trapped", "buried", "stranded", "displaced", "homeless", "evacuated",
    "hospitalised", "hospitalized", "treated", "unaccounted", "drowned", "burned", "poisoned",
    "swept", "crushed", "infected", "rescued", "fled", "dead", "died", "killed",
    "injured", "hurt", "wounded", "perished", "suffocated", "orphaned", "sickened", "blinded",
  ]
  private static let striking: WordSet = [
    "burning", "burying", "trapping", "stranding", "displacing", "drowning", "displaced",
    "trapped", "stranded", "infected", "infecting", "poisoned", "poisoning", "claimed", "sickened",
    "bodies", "drowned", "made",
  ]
  private static let doing: WordSet = ["have", "had", "were", "was", "are", "has"]
  private static let humans: WordSet = [
    "guests", "villagers", "tourists", "refugees", "migrants", "miners", "pupils", "staff", "crew",
    "babies", "girls", "boys", "guards", "police", "recruits", "lives", "bodies", "others",
  ]
  private static let gatherings: WordSet = [
    "marched", "gathered", "rallied", "demonstrated", "protested", "protesters", "demonstrators",
    "turned", "attended", "packed", "lined", "filled", "thronged", "flocked", "poured", "crowded",
    "assembled", "joined", "descended", "jammed", "came", "watched", "cheered", "crammed", "drove",
    "converged", "swarmed", "streamed",
  ]
  private static let events: WordSet = [
    "festival", "fair", "march", "rally", "event", "carnival", "parade", "concert", "show",
    "protest", "exhibition", "vigil", "demonstration", "gathering",
  ]
  private static let goods: WordSet = [
    "homes", "houses", "buildings", "properties", "acres", "hectares", "cattle", "sheep", "cows",
    "pigs", "chickens", "hens", "ducks", "geese", "turkeys", "goats", "birds", "hives", "colonies",
    "bees", "fish", "salmon",
    "lambs", "calves", "horses", "boats", "vehicles", "cars", "trees", "vines", "barns", "farms",
    "shops", "schools",
    "huts", "shacks", "apartments", "flats", "households", "villages", "animals", "oysters",
    "bridges",
  ]
  private static let ruining: WordSet = [
    "destroyed", "destroying", "damaged", "damaging", "flattened", "flattening", "burned", "burnt",
    "burning", "gutted", "razed", "wrecked", "submerged", "flooded", "flooding", "killed", "lost",
    "drowned", "drowning", "killing", "ruined", "scorched", "felled", "toppled", "sank",
    "eaten", "stripped", "devoured", "emptied", "wiped", "swept", "looted", "demolished",
  ]
  private static let ruined: WordSet = [
    "destroyed", "damaged", "flattened", "burned", "burnt", "gutted", "razed", "wrecked",
    "submerged", "flooded", "lost", "drowned", "ruined", "scorched", "felled", "toppled",
    "uprooted", "stripped", "eaten", "looted", "perished", "died", "killed", "culled", "inundated",
    "collapsed",
  ]
}
