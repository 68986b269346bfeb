import GalleyGrammar
import GalleyModel

/// Who has been named so far, so that "he", "Moen" and "the authors" find their full names.
struct SpeakerRegister {
  let copy: TokenizedArticle
  let names: NameBook
  /// Speakers without a person's name by the hash of their head noun: "the authors of the research".
  private(set) var phrases: [UInt64: Speaker] = [:]
  /// Head nouns that two different speakers share.
  private(set) var shared: Set<UInt64> = []
  let acronyms: AcronymBook
  let companies: CompanyBook
  /// Whom a pronoun may mean, by kind.
  var person: Focus?
  private var body: Focus?
  private var group: Focus?

  struct Focus {
    var speaker: Speaker
    /// The block in which it was named last.
    var block: Int
  }

  init(copy: TokenizedArticle) {
    self.copy = copy
    names = NameBook(copy: copy)
    acronyms = AcronymBook(copy: copy)
    companies = CompanyBook(copy: copy)
    phrases.reserveCapacity(24)
  }

  // MARK: Looking up

  /// The speaker that a noun phrase names; null where nobody can tell.
  mutating func speaker(_ phrase: NounPhrase, in clause: Clause, block: Int) -> Speaker? {
    switch phrase.kind {
    case .pronoun: return pronoun(clause.word(phrase.items.lowerBound), block: block)
    case .relative: return antecedent(of: phrase, in: clause, block: block)
    case .nominal: break
    }
    guard var found = nominal(phrase, in: clause) else { return nil }
    if !phrase.apposition.isEmpty {
      // As it stands here: "His deputy" rather than "deputy".
      let role = roleText(clause.tokens(of: phrase.apposition))
      if found.role.map(role.hasSuffix) ?? true { found.role = role }
      // "the banker's sister, Ulla Lund"
      if found.isNamed { found.isPerson = true }
    }
    return found
  }

  func roleText(_ tokens: Range<Int>) -> String {
    copy.text(of: tokens)
  }

  private mutating func antecedent(of phrase: NounPhrase, in clause: Clause, block: Int) -> Speaker?
  {
    var last = phrase.items.lowerBound - 1
    if clause.tag(last) == .comma { last -= 1 }
    guard last >= 0, let before = clause.phrase(endingAt: last), before.kind == .nominal else {
      return nil
    }
    return nominal(clause.describedName(before), in: clause)
  }

  private func pronoun(_ word: WordID, block: Int) -> Speaker? {
    let words = copy.lexicon.words
    switch word {
    case 0: return nil
    case words.he, words.him, words.his: return near(person ?? named, block) { $0.sex != .woman }
    case words.she, words.her: return near(person ?? named, block) { $0.sex != .man }
    case words.it, words.its: return near(body, block) { _ in true }
    case words.they, words.them, words.their:
      return near(group, block) { _ in true } ?? signatories(block)
    default: return nil
    }
  }

  /// The last voice, where nothing but the pronoun tells that it is a person's.
  private var named: Focus? {
    body.flatMap { $0.speaker.isNamed || $0.speaker.isLoneName ? $0 : nil }
  }

  /// "They" behind a letter, a report or a body that spoke in the sentences before.
  private func signatories(_ block: Int) -> Speaker? {
    guard let body, block - body.block <= 1, person.map({ $0.block < body.block }) ?? true else {
      return nil
    }
    return body.speaker
  }

  private func near(_ focus: Focus?, _ block: Int, _ fits: (Speaker) -> Bool) -> Speaker? {
    guard let focus, block - focus.block <= 4, fits(focus.speaker) else { return nil }
    return focus.speaker
  }

  /// "The two agreed", "the three": a number stands for names that the copy gave before.
  private func isPair(_ core: Range<Int>) -> Bool {
    core.count == 2 && copy.tokens[core.lowerBound].classes.contains(.determiner)
      && copy.tags[core.lowerBound + 1] == .cd
  }

  private func nominal(_ phrase: NounPhrase, in clause: Clause) -> Speaker? {
    var core = clause.tokens(of: phrase.core)
    if let bracket = core.dropFirst().first(where: { copy.tokens[$0].kind == .openBracket }) {
      // "Rep. Tom Bush (R-Texas)"
      core = core.lowerBound..<bracket
    }
    if let person = office(core) { return person }
    if isPair(core) { return nil }
    let all = clause.tokens(of: phrase.items)
    let printed = copy.text(of: all)
    let isJoined = phrase.core.contains {
      clause.tags[$0] == .conjunction && !clause.joinsModifiers($0, in: phrase.core)
    }
    guard !isJoined, let last = core.last, copy.tokens[last].style.contains(.capitalised),
      !isCommon(core)
    else {
      return common(
        core, printed: printed, isPlural: isJoined || clause.isPlural(phrase.core.upperBound - 1))
    }
    var start = core.lowerBound
    if let owner = core.last(where: { copy.tokens[$0].kind == .clitic }) { start = owner + 1 }
    let run = trailingName(start..<core.upperBound)
    if let name = NameRun.person(in: run, copy: copy) { return named(name, core: core) }
    let surname = copy.surname(of: run)
    let honorific = run.lowerBound < surname ? copy.sex(copy.tokens[surname - 1].classes) : .unknown
    // "Moe-Lund" is one word.
    let isBare =
      run.lowerBound == core.lowerBound
      && run.dropFirst().allSatisfy { copy.tokens[$0].style.contains(.glued) }
    let afterTitle =
      surname > core.lowerBound && isTitleBefore(surname)
    if isBare || afterTitle {
      let sex =
        afterTitle ? titleSex(before: surname) : honorific
      if let entry = names.person(surname: copy.hash(of: surname), sex: sex) {
        return full(entry, core: core, sex: sex)
      }
      if afterTitle {
        // "Sir Ian": the only Ian.
        if run.upperBound == surname + 1, let entry = names.person(first: copy.hash(of: surname)) {
          return full(entry, core: core, sex: sex)
        }
        let title = RoleFinder(copy: copy).roleBefore(surname..<run.upperBound, in: core)
        return Speaker(
          name: copy.text(of: styled(surname, core)..<run.upperBound),
          role: title.isEmpty ? nil : roleText(title), title: title, sex: sex, isPerson: true,
          isPlural: false, key: copy.hash(of: surname))
      }
      // "Berg said" behind "Lord Berg", whose first name nobody tells.
      if isBare, let known = phrases[copy.hash(of: surname)], known.isPerson { return known }
      // "Jim said": the only Jim.
      if isBare, let entry = names.person(first: copy.hash(of: run.lowerBound)), entry.isCertain {
        return full(entry, core: core, sex: sex)
      }
    }
    return proper(core, run: run, all: all)
  }

  /// A noun that has its capital from the sentence that it begins: "Officials say".
  private func isCommon(_ core: Range<Int>) -> Bool {
    guard core.count == 1 else { return false }
    switch copy.tags[core.lowerBound] {
    case .nn, .nns: return names.person(surname: copy.hash(of: core.lowerBound)) == nil
    default: return false
    }
  }

  private func trailingName(_ core: Range<Int>) -> Range<Int> {
    var start = core.upperBound
    while start > core.lowerBound {
      let token = copy.tokens[start - 1]
      if token.kind == .word, token.style.contains(.capitalised) {
        if token.classes.contains(.determiner) { break }
      } else if token.kind == .word, NameRun.isParticle(start - 1, copy), start < core.upperBound {
      } else if token.kind != .period, token.kind != .hyphen, token.kind != .ampersand {
        break
      }
      start -= 1
    }
    while start < core.upperBound - 1, copy.tokens[start].kind != .word { start += 1 }
    return start..<core.upperBound
  }

  func isTitleBefore(_ index: Int) -> Bool {
    var before = index - 1
    if before > 0, copy.tokens[before].kind == .period { before -= 1 }
    guard before >= 0 else { return false }
    return !copy.tokens[before].classes.isDisjoint(with: [.title, .role])
  }

  private func titleSex(before index: Int) -> Speaker.Sex {
    var before = index - 1
    if before > 0, copy.tokens[before].kind == .period { before -= 1 }
    return before >= 0 ? copy.sex(copy.tokens[before].classes) : .unknown
  }

  private func roleBefore(_ name: Range<Int>, _ core: Range<Int>) -> String? {
    let role = RoleFinder(copy: copy).roleBefore(name, in: core)
    return role.isEmpty ? nil : roleText(role)
  }

  func named(_ name: Range<Int>, core: Range<Int>) -> Speaker {
    let first = copy.hash(of: name.lowerBound)
    let surname = copy.hash(of: copy.surname(of: name))
    let role = roleBefore(name, core)
    let near = names.person(first: first, surname: surname)
    guard let entry = names.person(endingIn: name) ?? near else {
      return Speaker(
        name: copy.text(of: name), role: role, sex: copy.sex(of: name),
        isPerson: role != nil || copy.tokens[name.lowerBound].classes.contains(.firstName),
        isPlural: false, key: surname)
    }
    return Speaker(
      name: copy.text(of: entry.tokens),
      role: role ?? (entry.role.isEmpty ? nil : roleText(entry.role)), sex: entry.sex,
      isPerson: entry.isCertain || near?.isCertain == true, isNamed: true, isPlural: false,
      key: surname)
  }

  func full(_ entry: NameBook.Entry, core: Range<Int>, sex: Speaker.Sex) -> Speaker {
    let own = roleBefore(core.upperBound - 1..<core.upperBound, core)
    return Speaker(
      name: copy.text(of: entry.tokens),
      role: own ?? (entry.role.isEmpty ? nil : roleText(entry.role)),
      sex: sex == .unknown ? entry.sex : sex, isPerson: entry.isCertain || sex != .unknown,
      isNamed: true, isPlural: false,
      key: copy.hash(of: copy.surname(of: entry.tokens)))
  }

  // MARK: Keeping

  /// Keeps a speaker as the one that a later short form means and, in focus, a later pronoun.
  mutating func keep(_ speaker: Speaker, block: Int, inFocus: Bool = true) {
    let focus = Focus(speaker: speaker, block: block)
    if inFocus {
      if speaker.isPlural {
        group = focus
      } else if speaker.isPerson {
        person = focus
      } else {
        body = focus
      }
    }
    if let known = phrases[speaker.key] {
      if known.name != speaker.name, !known.name.hasSuffix(speaker.name),
        !speaker.name.hasSuffix(known.name)
      {
        shared.insert(speaker.key)
      }
    } else {
      phrases[speaker.key] = speaker
    }
  }

  /// Another voice than a person's in a new paragraph: "he" behind it is no longer certain.
  mutating func forgetPerson(before block: Int) {
    if let known = person, known.block < block { person = nil }
  }
}
