import GalleyGrammar

/// Whom a statement without a reporting verb is about, for the pronouns behind it.
extension SpeakerRegister {
  /// Keeps the person that a statement is about: its first named person before its verb.
  mutating func keepTopic(of statement: Statement, among quotations: [Quotation]) {
    let block = statement.block
    let end = statement.quotations.first.map { quotations[$0].outer.lowerBound }
    for index in statement.tokens.lowerBound..<(end ?? statement.tokens.upperBound) {
      guard index < statement.tokens.lowerBound + 11 else {
        return keepOnlyPerson(of: statement, among: quotations)
      }
      let token = copy.tokens[index]
      guard token.kind == .word else { continue }
      if token.word == copy.lexicon.words.he || token.word == copy.lexicon.words.she,
        copy.tags[index + 1].isFinite
      {
        // "Then he turned to Anna Berg": still about him.
        return
      }
      if token.style.contains(.capitalised), !NameRun.isSmall(token.classes) {
        let run = NameRun(startingAt: index, in: copy.blockTokens[block], copy: copy)
        if let name = run.person {
          let speaker = named(name, core: run.tokens)
          guard speaker.isPerson else { continue }
          person = Focus(speaker: speaker, block: block)
          return
        }
        let last = copy.surname(of: run.tokens)
        if run.tokens.count == 1 || isTitleBefore(last),
          let entry = names.person(surname: copy.hash(of: last))
        {
          if isPossessor(run.tokens) || !entry.isCertain { continue }
          person = Focus(speaker: full(entry, core: run.tokens, sex: .unknown), block: block)
          return
        }
      } else if token.classes.contains(.auxiliary) || token.classes.contains(.verbPast) {
        return keepOnlyPerson(of: statement, among: quotations)
      }
    }
  }

  /// The person whom a paragraph is about, where it tells who that is.
  func introduced(in block: Int) -> Speaker? {
    guard let person, person.block == block, person.speaker.role != nil else { return nil }
    return person.speaker
  }

  /// "It will be led by Jane Doe": the one person named in full in a statement about something else.
  private mutating func keepOnlyPerson(of statement: Statement, among quotations: [Quotation]) {
    var found: Range<Int>?
    var index = statement.tokens.lowerBound
    var next = statement.quotations.lowerBound
    // A quotation counts as a word.
    var limit = min(statement.tokens.upperBound, index + 60)
    while index < limit {
      if next < statement.quotations.upperBound, quotations[next].outer.lowerBound <= index {
        let outer = quotations[next].outer
        limit = min(statement.tokens.upperBound, limit + outer.count - 1)
        index = max(index, outer.upperBound)
        next += 1
        continue
      }
      let token = copy.tokens[index]
      guard token.kind == .word, token.style.contains(.capitalised),
        !NameRun.isSmall(token.classes)
      else {
        index += 1
        continue
      }
      let run = NameRun(startingAt: index, in: copy.blockTokens[statement.block], copy: copy)
      index = run.tokens.upperBound
      guard let name = run.person else { continue }
      guard found == nil else { return }
      found = name
    }
    guard let found else { return }
    let speaker = named(found, core: found)
    if speaker.isPerson { person = Focus(speaker: speaker, block: statement.block) }
  }

  private func isPossessor(_ run: Range<Int>) -> Bool {
    run.upperBound < copy.tokens.count && copy.tokens[run.upperBound].kind == .clitic
  }
}

extension PennTag {
  /// Whether a verb that has a subject bears it.
  fileprivate var isFinite: Bool {
    switch self {
    case .vbd, .vbz, .vbp, .md: true
    default: false
    }
  }
}
