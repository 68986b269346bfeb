import GalleyGrammar
import GalleyModel

/// Speakers who stand without a person's full name: bodies, offices and short forms.
extension SpeakerRegister {
  /// Where the name begins with the style that belongs to it: "Mrs Justice | Okafor", "Lord | Berg".
  func styled(_ surname: Int, _ core: Range<Int>) -> Int {
    let words = copy.lexicon.words
    var start = surname
    while start > core.lowerBound {
      let word = copy.tokens[start - 1].word
      guard word != 0, word == words.justice || word == words.lord || word == words.lady else {
        break
      }
      start -= 1
    }
    let isBench = start < surname && copy.tokens[surname - 1].word == words.justice
    if isBench, start > core.lowerBound, copy.tokens[start - 1].classes.contains(.honorific) {
      start -= 1
    }
    return start
  }

  /// A name that is no person's: "the Red Cross", "Wikileaks", or a lone "Hassan".
  func proper(_ core: Range<Int>, run: Range<Int>, all: Range<Int>) -> Speaker {
    if let known = introduced(core, run: run, all: all) { return known }
    var start = all.lowerBound
    while start < all.upperBound - 1, copy.tokens[start].classes.contains(.determiner) {
      start += 1
    }
    // "state news agency | SANA"; a code at the end leaves no name to cut off: "gene P9".
    if all.count == core.count, !run.isEmpty, run.lowerBound > start,
      copy.tags[run.lowerBound - 1] == .nn
    {
      start = run.lowerBound
    }
    let last = copy.surname(of: run)
    let classes = copy.tokens[last].classes
    let isHolder =
      !classes.isDisjoint(with: [.role, .title])
      || core.count == 1 && classes.contains(.firstName)
    var speaker = Speaker(
      name: copy.text(of: start..<all.upperBound), role: nil, sex: copy.sex(classes),
      isPerson: isHolder,
      isPlural: false, key: copy.hash(of: last))
    speaker.isLoneName =
      all.count == 1 && !classes.contains(.body) && !copy.tokens[last].style.contains(.allCapitals)
    return speaker
  }

  /// The full name behind a short form: "the WHO", "the Observatory", or the first name of a prince.
  private func introduced(_ core: Range<Int>, run: Range<Int>, all: Range<Int>) -> Speaker? {
    if let known = shortened(core, run: run), all.count == core.count { return known }
    guard run.count == 1, all.count == core.count else { return nil }
    let token = copy.tokens[run.lowerBound]
    let hasArticle =
      core.count == 2 && copy.tokens[core.lowerBound].word == copy.lexicon.words.the
    guard core.count == 1 || hasArticle else { return nil }
    let key = copy.hash(of: run.lowerBound)
    if token.style.contains(.allCapitals), let name = acronyms.name(key) {
      return Speaker(
        name: copy.text(of: name), role: nil, sex: .unknown, isPerson: false, isPlural: false,
        key: key)
    }
    if hasArticle, token.classes.contains(.body), !shared.contains(key), let known = phrases[key] {
      return known
    }
    if core.count == 1, token.classes.contains(.firstName), let person = person?.speaker,
      person.isOfRealm, person.sex == copy.sex(token.classes), !names.hasFirst(key)
    {
      return person
    }
    return nil
  }

  /// "the Weather Office" behind "the Marrow Weather Office".
  private func shortened(_ core: Range<Int>, run: Range<Int>) -> Speaker? {
    let last = run.upperBound - 1
    guard run.count > 1, run.count == core.count - 1, copy.tokens[last].classes.contains(.body),
      let known = phrases[copy.hash(of: last)], !shared.contains(known.key)
    else { return nil }
    return known.name.hasSuffix(" " + copy.text(of: run)) ? known : nil
  }

  func common(_ core: Range<Int>, printed: String, isPlural: Bool) -> Speaker {
    let head = copy.hash(of: core.upperBound - 1)
    let classes = copy.tokens[core.upperBound - 1].classes
    if copy.tokens[core.lowerBound].word == copy.lexicon.words.the {
      if core.count == 2 {
        if let known = phrases[head] { return known }
      } else if let known = phrases[head], !shared.contains(head),
        known.name.contains(" " + copy.text(of: core.lowerBound + 1..<core.upperBound) + " ")
      {
        // "the exit poll" behind "an exit poll by Ostrin"
        return known
      }
      // "the company", "the Hamburg-based group"
      if core.count == 2 || copy.tokens[core.upperBound - 2].word == copy.lexicon.words.based,
        let company = companies.only(called: head)
      {
        return Speaker(
          name: copy.text(of: company), role: nil, sex: .unknown, isPerson: false,
          isPlural: false, key: copy.hash(of: company.upperBound - 1))
      }
    }
    return Speaker(
      name: printed, role: nil, sex: copy.sex(classes), isPerson: classes.contains(.role),
      isPlural: isPlural, key: head)
  }

  /// The only person of an office: "the Prime Minister", "the mayor".
  func office(_ core: Range<Int>) -> Speaker? {
    guard core.count > 1, core.count <= 6, let last = core.last,
      copy.tokens[last].classes.contains(.role),
      copy.tokens[core.lowerBound].word == copy.lexicon.words.the,
      phrases[copy.hash(of: last)] == nil
    else { return nil }
    if let person = holder(of: core) { return person }
    let office = core.lowerBound + 1..<core.upperBound
    guard let holder = names.holder(of: office) else { return nil }
    // "The Ashmere manager" is not "their manager, Stefan Brand", whom the copy names later.
    let isNamed = office.contains { copy.tokens[$0].style.contains(.capitalised) }
    if isNamed, holder.role.count < office.count, holder.tokens.lowerBound > core.lowerBound {
      return nil
    }
    return full(holder, core: holder.tokens, sex: .unknown)
  }

  /// The person whose role "the senator" names: the one in focus, if the role fits.
  private func holder(of core: Range<Int>) -> Speaker? {
    guard let person else { return nil }
    let role = names.person(surname: person.speaker.key)?.role ?? person.speaker.title
    return names.holds(role, core.upperBound - 1..<core.upperBound) ? person.speaker : nil
  }
}
