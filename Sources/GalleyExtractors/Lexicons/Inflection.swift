/// The regular forms of English verbs and nouns, for lexicon files that list the base alone.
enum Inflection {
  /// A form in its parts: what it keeps of the base, the letter that doubles, and the ending.
  ///
  /// `plan`, `n`, `ed`. The parts are hashed one after the other; nobody puts the form together.
  struct Form {
    fileprivate let stem: Letters
    fileprivate var doubled: UInt8?
    fileprivate let ending: StaticString

    /// The hash of the form.
    var hash: WordHash {
      var hash = WordHash(stem)
      if let doubled { hash.add(doubled) }
      ending.withUTF8Buffer { for letter in $0 { hash.add(letter) } }
      return hash
    }
  }

  /// `agency` gives agencies, `boss` bosses, `spokesman` spokesmen; of verbs `deny` denies.
  static func plural(_ noun: Letters) -> Form {
    if noun.ends(with: "man") { return Form(stem: noun.dropLast(2), ending: "en") }
    if noun.ends(with: "person") { return Form(stem: noun.dropLast(6), ending: "people") }
    if endsInConsonantY(noun) { return Form(stem: noun.dropLast(), ending: "ies") }
    if noun.ends(with: "s") || noun.ends(with: "x") || noun.ends(with: "z")
      || noun.ends(with: "ch") || noun.ends(with: "sh")
    {
      return Form(stem: noun, ending: "es")
    }
    return Form(stem: noun, ending: "s")
  }

  /// `move` gives moved, `deny` denied, `plan` planned.
  static func past(_ verb: Letters) -> Form {
    if verb.ends(with: "e") { return Form(stem: verb, ending: "d") }
    if endsInConsonantY(verb) { return Form(stem: verb.dropLast(), ending: "ied") }
    return Form(stem: verb, doubled: doubled(in: verb), ending: "ed")
  }

  /// `move` gives moving, `die` dying, `plan` planning.
  static func gerund(_ verb: Letters) -> Form {
    if verb.ends(with: "ie") { return Form(stem: verb.dropLast(2), ending: "ying") }
    if verb.ends(with: "e"), !verb.ends(with: "ee") {
      return Form(stem: verb.dropLast(), ending: "ing")
    }
    return Form(stem: verb, doubled: doubled(in: verb), ending: "ing")
  }

  /// A short verb doubles its last consonant: `plan`, planned; a long one is listed with its forms.
  private static func doubled(in verb: Letters) -> UInt8? {
    guard verb.count == 3 || verb.count == 4, let last = verb.last else { return nil }
    let before = verb.suffix(3)
    let isDoubled =
      !isVowel(last) && !"wxy".utf8.contains(last) && isVowel(before[before.startIndex + 1])
      && !isVowel(before[before.startIndex])
    return isDoubled ? last : nil
  }

  private static func endsInConsonantY(_ word: Letters) -> Bool {
    guard word.ends(with: "y"), let before = word.dropLast().last else { return false }
    return !isVowel(before)
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
