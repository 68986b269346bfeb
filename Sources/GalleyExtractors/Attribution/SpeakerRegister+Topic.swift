/// Whom a statement without a reporting verb is about, for the pronouns behind it.
extension SpeakerRegister {
  /// Keeps the person that a statement is about: its first named person before its verb.
  mutating func keepTopic(_ items: ArraySlice<Int32>, block: Int) {
    var seen = 0
    for item in items {
      guard item >= 0 else { return }
      seen += 1
      guard seen < 12 else { return keepOnlyPerson(items, block: block) }
      let index = Int(item)
      let token = copy.tokens[index]
      guard token.kind == .word else { continue }
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
        return keepOnlyPerson(items, block: block)
      }
    }
  }

  /// "It will be led by Jane Doe": the one person named in full in a statement about something else.
  private mutating func keepOnlyPerson(_ items: ArraySlice<Int32>, block: Int) {
    var found: Range<Int>?
    var index = Int(items.first ?? -1)
    guard index >= 0 else { return }
    for item in items.prefix(60) where item >= 0 && Int(item) >= index {
      let token = copy.tokens[Int(item)]
      guard token.kind == .word, token.style.contains(.capitalised),
        !NameRun.isSmall(token.classes)
      else { continue }
      let run = NameRun(startingAt: Int(item), in: copy.blockTokens[block], copy: copy)
      index = run.tokens.upperBound
      guard let name = run.person else { continue }
      guard found == nil else { return }
      found = name
    }
    guard let found else { return }
    let speaker = named(found, core: found)
    if speaker.isPerson { person = Focus(speaker: speaker, block: block) }
  }

  private func isPossessor(_ run: Range<Int>) -> Bool {
    run.upperBound < copy.tokens.count && copy.tokens[run.upperBound].kind == .clitic
  }
}
