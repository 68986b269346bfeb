/// The small words that rules of attribution ask for by name.
struct SpeechWords: Sendable {
  static let shared = SpeechWords(.news)

  let and: WordID
  let or: WordID
  let but: WordID
  let nor: WordID
  let to: WordID
  let of: WordID
  let who: WordID
  let because: WordID
  let said: WordID
  let say: WordID
  let says: WordID
  let what: WordID
  let after: WordID
  let before: WordID
  let since: WordID
  let until: WordID
  let according: WordID
  let he: WordID
  let she: WordID
  let it: WordID
  let they: WordID
  let him: WordID
  let her: WordID
  let them: WordID
  let his: WordID
  let the: WordID
  let by: WordID
  let `as`: WordID
  let `for`: WordID
  let `in`: WordID
  let from: WordID
  let with: WordID
  let at: WordID
  let including: WordID
  let himself: WordID
  let `if`: WordID
  let a: WordID
  let an: WordID
  let its: WordID
  let their: WordID

  private init(_ lexicon: Lexicon) {
    and = lexicon.id("and")
    or = lexicon.id("or")
    but = lexicon.id("but")
    nor = lexicon.id("nor")
    to = lexicon.id("to")
    of = lexicon.id("of")
    who = lexicon.id("who")
    because = lexicon.id("because")
    said = lexicon.id("said")
    say = lexicon.id("say")
    says = lexicon.id("says")
    what = lexicon.id("what")
    after = lexicon.id("after")
    before = lexicon.id("before")
    since = lexicon.id("since")
    until = lexicon.id("until")
    according = lexicon.id("according")
    he = lexicon.id("he")
    she = lexicon.id("she")
    it = lexicon.id("it")
    they = lexicon.id("they")
    him = lexicon.id("him")
    her = lexicon.id("her")
    them = lexicon.id("them")
    his = lexicon.id("his")
    the = lexicon.id("the")
    by = lexicon.id("by")
    `as` = lexicon.id("as")
    `for` = lexicon.id("for")
    `in` = lexicon.id("in")
    from = lexicon.id("from")
    with = lexicon.id("with")
    at = lexicon.id("at")
    including = lexicon.id("including")
    himself = lexicon.id("himself")
    `if` = lexicon.id("if")
    a = lexicon.id("a")
    an = lexicon.id("an")
    its = lexicon.id("its")
    their = lexicon.id("their")
  }
}
