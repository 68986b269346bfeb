import GalleyModel

/// What somebody did wrong, told as a fact.
extension SourceRule {
  /// "had bribed", "the company hid 2,300 complaints", "managers ignored two warnings": a wrong of
  /// somebody who is named or known, in the active past.
  func isAccusation(_ index: Int, from start: Int, in story: Story) -> Bool {
    let token = story.tokens[index]
    guard token.kind == .word, !token.isCapitalized,
      token.is([.crime, .misdeed, .wrong]),
      Self.unfit.contains(token.key)
        ? isUnfit(index, from: start, in: story)
        : isByWhom(index, from: start, in: story) && isWrong(index, in: story)
    else { return false }
    return !story.has(Self.doubts, in: start..<index + 1)
      && !story.at(story.sentences[story.sentence(ofToken: index)].upperBound - 1, "?")
      && !isSettled(sentence: story.sentence(ofToken: index), in: story)
  }

  /// Whether a subject that does things stands before a verb: a name, "the company", "managers", "he".
  private func isByWhom(_ verb: Int, from start: Int, in story: Story) -> Bool {
    var index = verb - 1
    while index > start,
      Self.between.contains(story.tokens[index].key)
        || story.tokens[index].kind == .word
          && story.bytes[story.tokens[index].range].suffix(2).elementsEqual("ly".utf8)
    { index -= 1 }
    guard index >= start else { return false }
    let subject = story.tokens[index]
    guard subject.kind == .word || subject.is(",") else { return false }
    if subject.is("and") || subject.is(",") {
      // "Foremen chained the exits, and waved away a complaint"
      return subject.is("and")
        ? opensWithActor(start, before: index, in: story)
        : isAside(upTo: index, from: start, in: story)
    }
    // "the manager, who stole £4,000 from the till"
    if subject.is("who") {
      let owner = story.at(index - 1, ",") ? index - 2 : index - 1
      guard owner > start, let actor = story.token(owner) else { return false }
      return Self.actors.contains(actor.key)
    }
    if Self.actors.contains(subject.key) {
      return !story.at(index - 1, "of") && !story.at(index - 1, "by")
    }
    if subject.is("he") || subject.is("she") || subject.is("they") { return true }
    return isName(index, from: start, in: story)
  }

  private func isName(_ index: Int, from start: Int, in story: Story) -> Bool {
    let subject = story.tokens[index]
    return subject.isCapitalized && subject.mayBeName && index > start - 1
      && !(story.token(index - 1)?.is(.preposition) ?? false && index - 1 >= start)
  }

  /// "Lund Foods, which makes soup, hid 2,300 complaints": between two commas more is told of the name.
  private func isAside(upTo end: Int, from start: Int, in story: Story) -> Bool {
    guard let comma = Story.stretch(start + 1, end).last(where: { story.at($0, ",") }),
      story.at(comma + 1, "which") || story.at(comma + 1, "who")
    else { return false }
    return isName(comma - 1, from: start, in: story)
  }

  /// "The skipper, who is 44, was drunk": what no one at work may be, without a court or a plea.
  private func isUnfit(_ index: Int, from start: Int, in story: Story) -> Bool {
    guard story.at(index - 1, "was") || story.at(index - 1, "were") || story.at(index - 1, "been"),
      story.at(start, "the") || story.at(start, "his") || story.at(start, "her"),
      story.has(Self.actors, in: start + 1..<min(start + 4, index)),
      // "drunk on success", "drinking tea", "speeding up"
      story.token(index + 1).map({ $0.kind == .mark || Self.goings.contains($0.key) }) ?? true
    else { return false }
    let sentence = story.sentence(ofToken: index)
    let first = max(0, sentence - 40)
    let last = min(story.sentences.count - 1, sentence + 40)
    return !story.has(
      Self.courts, in: story.sentences[first].lowerBound..<story.sentences[last].upperBound)
  }

  private static let goings: WordSet = [
    "and", "when", "while", "at", "before", "as", "in", "but", "behind", "through",
  ]
  private static let unfit: WordSet = ["drunk", "intoxicated", "drinking", "speeding"]
  private static let courts: WordSet = [
    "court", "trial", "jury", "inquest", "tribunal", "convicted", "sentenced", "pleaded",
    "admitted",
    "admits", "charged", "jailed", "fined", "banned",
  ]

  private func opensWithActor(_ start: Int, before end: Int, in story: Story) -> Bool {
    let opening = start..<min(start + 4, end)
    return opening.contains {
      Self.actors.contains(story.tokens[$0].key) || story.at($0, "he") || story.at($0, "she")
        || story.at($0, "they")
    }
  }

  /// Whether the verb and what it was done to make a wrong.
  private func isWrong(_ index: Int, in story: Story) -> Bool {
    let token = story.tokens[index]
    let end = min(index + 8, story.sentences[story.sentence(ofToken: index)].upperBound)
    let object = Story.stretch(index + 1, end)
    switch token.key {
    case "bribes", "kickbacks":
      return false
    case "took", "paid", "accepted", "received", "demanded", "pocketed":
      return story.has(["bribes", "bribe", "kickbacks", "backhanders", "hush"], in: object)
        || token.is("pocketed") && object.contains { story.tokens[$0].isMoneySign }
        || token.is("paid") && story.at(index + 1, "off")
        || token.is("paid") && (story.at(index + 1, "his") || story.at(index + 1, "her"))
          && story.has(
            [
              "wife", "husband", "son", "sons", "daughter", "brother", "sister", "mistress",
              "lover", "cousin",
            ], in: object)
          && story.has(
            ["public", "funds", "expenses", "taxpayers", "charity", "council", "account"],
            in: object)
        || token.is("paid")
          && story.has(Self.bribable, in: Story.stretch(index + 1, min(index + 3, end)))
          && story.has(["to", "off"], in: object)
    case "hid", "concealed", "stole", "buried", "suppressed", "withheld", "covered", "deleted",
      "destroyed", "altered", "ignored", "dismissed", "disregarded", "brushed", "waved", "shrugged",
      "overlooked", "inflated", "understated", "overstated", "backdated", "fiddled", "shredded",
      "kept", "knew", "neglected", "skipped", "sold", "diverted", "tampered", "skimmed", "hushed":
      if token.is("hid") || token.is("concealed") || token.is("stole"),
        object.contains(where: { story.tokens[$0].isMoneySign || story.at($0, "from") }),
        story.token(index + 1).map({
          $0.is(.definite) || $0.is("a") || $0.is("goods") || $0.isMoneySign || $0.kind == .number
            || $0.is(.number) || $0.is("more") || $0.is("evidence")
        }) ?? false
      {
        return !isFigurative(object, in: story)
      }
      if token.is("kept") {
        return story.has(["secret", "quiet", "hidden"], in: object)
          && story.has(Self.proofs, in: object)
      }
      if token.is("sold") || token.is("knew") {
        return token.is("knew") && story.has(Self.proofs, in: object)
          || token.is("sold")
            && story.has(["fake", "stolen", "counterfeit", "tainted", "expired"], in: object)
      }
      if token.is("diverted") || token.is("skimmed") {
        return object.contains { story.tokens[$0].isMoneySign }
          || story.has(["funds", "money", "aid", "donations"], in: object)
      }
      return story.has(Self.proofs, in: object)
    case "locked", "chained", "blocked", "padlocked":
      return story.has(["exit", "exits", "doors", "door", "escape", "escapes"], in: object)
        && story.has(Self.actors, in: index - 4..<index)
    case "had":
      // "Managers had the doors locked"
      return story.has(
        ["locked", "chained", "shredded", "falsified", "destroyed", "beaten"], in: object)
        && story.has(Self.actors, in: index - 3..<index)
        && story.has(
          [
            "doors", "door", "exits", "exit", "records", "files", "papers", "evidence", "gates",
            "prisoners", "workers",
          ], in: object)
    case "failed":
      return story.at(index + 1, "to")
        && story.has(Self.duties, in: Story.stretch(index + 2, min(index + 4, end)))
        && story.has(Self.firms, in: index - 3..<index)
    case "cut": return story.at(index + 1, "corners")
    case "turned": return story.at(index + 2, "blind") && story.at(index + 3, "eye")
    case "looked": return story.at(index + 2, "other") && story.at(index + 3, "way")
    case "beat", "punched", "kicked", "threatened", "choked", "whipped", "starved", "beaten":
      return story.has(Self.victims, in: Story.stretch(index + 1, min(index + 4, end)))
    case "dumped":
      return story.has(
        ["river", "sea", "lake", "creek", "stream", "harbour", "harbor", "canal"], in: object)
        || story.has(
          [
            "waste", "sewage", "chemicals", "sludge", "oil", "asbestos", "mercury", "effluent",
            "toxic",
          ], in: object)
    case "planted":
      return story.has(
        ["drugs", "evidence", "weapon", "gun", "knife"],
        in: Story.stretch(index + 1, min(index + 4, end)))
    case "forged", "faked":
      return story.has(
        [
          "signature", "signatures", "documents", "papers", "passport", "passports", "letter",
          "letters", "certificates", "certificate", "invoices", "records", "results", "receipts",
          "will", "visas", "permits", "tests", "licences", "licenses", "data", "death", "injuries",
        ], in: object)
    case "skimped": return story.at(index + 1, "on")
    case "spied", "eavesdropped": return story.at(index + 1, "on")
    case "stolen", "abused":
      return !isFigurative(object, in: story) && !story.at(index - 1, "the")
    case "looted", "cheated", "lied", "misled", "evaded", "rigged", "doctored":
      return !isFigurative(object, in: story)
        && (token.is("lied") ? story.at(index + 1, "to") || story.at(index + 1, "about") : true)
    default: return !isFigurative(object, in: story)
    }
  }

  /// "had stolen his thunder" is no crime.
  private func isFigurative(_ object: Range<Int>, in story: Story) -> Bool {
    story.has(
      [
        "thunder", "show", "spotlight", "limelight", "heart", "hearts", "march", "scene", "glance",
        "kiss", "death", "base", "bases", "lead", "headlines", "smile", "yards", "puck", "ball",
        "way", "disappointment", "feelings", "himself", "herself", "themselves", "delight",
      ], in: object)
  }

  static let verbs: WordSet = [
    "took", "paid", "accepted", "received", "demanded", "buried", "suppressed", "withheld",
    "covered", "deleted", "destroyed", "altered", "ignored", "dismissed", "disregarded", "brushed",
    "waved", "shrugged", "overlooked", "inflated", "understated", "overstated", "backdated",
    "fiddled", "kept", "knew", "neglected", "skipped", "sold", "skimmed", "hushed", "locked",
    "chained", "blocked", "padlocked", "had", "failed", "cut", "turned", "looked", "beat",
    "punched", "kicked", "threatened", "choked", "whipped", "starved", "spied", "eavesdropped",
    "assaulted", "groped", "harassed", "bullied", "hacked", "bugged", "trafficked", "plagiarised",
    "plagiarized", "fabricated", "poached", "fleeced", "conned", "duped", "planted", "skimped",
    "drunk", "intoxicated", "drinking", "speeding",
  ]
  private static let between: WordSet = [
    "had", "has", "have", "also", "then", "later", "even", "simply", "still", "always", "often",
    "once", "twice", "both", "all", "himself", "themselves", "itself", "knowingly",
  ]
  private static let doubts: WordSet = [
    "if", "would", "could", "might", "may", "not", "never", "nobody", "whether", "should", "unless",
    "no", "didn't", "hadn't", "accused", "denied", "denies",
  ]
  private static let firms: WordSet = [
    "company", "firm", "managers", "bosses", "owners", "owner", "operator", "contractor",
    "contractors", "council", "hospital", "school", "landlord", "bank", "charity", "airline",
    "inspectors", "directors", "executives", "manufacturer", "maker", "factory", "supplier",
    "trust",
  ]
  private static let actors: WordSet = [
    "company", "firm", "group", "managers", "manager", "bosses", "boss", "owners", "owner", "bank",
    "board", "council", "councillors", "ministers", "minister", "mayor", "officers", "officer",
    "guards", "guard", "soldiers", "troops", "police", "directors", "director", "chief",
    "executives", "executive", "landlord", "landlords", "contractor", "contractors", "builders",
    "builder", "staff", "teachers", "teacher", "priest", "priests", "coach", "coaches", "doctor",
    "doctors", "nurse", "nurses", "trader", "traders", "employees", "employer", "club", "party",
    "government", "school", "hospital", "agency", "factory", "plant", "supplier", "suppliers",
    "operator", "operators", "captain", "driver", "drivers", "president", "governor", "senator",
    "trust", "charity", "regulator", "regulators", "inspectors", "inspector", "officials",
    "official", "treasurer", "clerk", "sheriff", "deputies", "foreman", "foremen", "supervisors",
    "supervisor", "district", "dealer", "dealers", "broker", "brokers", "agents", "agent", "lender",
    "airline", "manufacturer", "maker", "retailer", "university", "college", "church", "diocese",
    "chairman", "founder", "accountant", "lawyer", "warders", "militia", "army", "rebels",
    "organisers", "organizers", "carers", "executives", "pair", "brothers", "couple", "partners",
    "pilot", "pilots", "skipper", "surgeon", "surgeons",
  ]
  private static let proofs: WordSet = [
    "warning", "warnings", "complaint", "complaints", "alarm", "alarms", "report", "reports",
    "evidence", "safety", "defect", "defects", "fault", "faults", "files", "records", "documents",
    "emails", "accounts", "results", "tests", "figures", "expenses", "deaths", "losses", "spill",
    "leak", "leaks", "cracks", "danger", "dangers", "risk", "risks", "checks", "inspections",
    "maintenance", "abuse", "asbestos", "invoices", "receipts", "data", "contamination", "repairs",
    "rules", "debts", "bribery", "fraud", "bodies", "injuries",
  ]
  private static let bribable: WordSet = [
    "officials", "inspectors", "inspector", "judges", "judge", "witnesses", "councillors", "police",
    "referees", "referee", "guards", "ministers", "jurors", "officers",
  ]
  private static let duties: WordSet = [
    "report", "disclose", "warn", "inspect", "declare", "check", "fix", "repair", "maintain",
    "train", "protect", "act", "tell", "investigate", "test", "pay",
  ]
  private static let victims: WordSet = [
    "prisoners", "prisoner", "detainees", "inmates", "inmate", "staff", "workers", "protesters",
    "children", "pupils", "women", "patients", "residents", "wife", "girlfriend", "servants",
    "recruits", "demonstrators", "migrants", "witnesses", "tenants", "suspects", "students", "boys",
    "girls", "maid",
  ]
}
