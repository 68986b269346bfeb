/// The regular forms of English verbs and nouns, for lexicon files that list the base alone.
enum Inflection {
  /// All forms of a verb: the base, the irregular forms that the entry lists, and -s, -ed, -ing.
  ///
  /// A listed form replaces `-ed`: `say said` gives say, said, says, saying.
  static func forms(ofVerb entry: ArraySlice<Letters>) -> [Letters] {
    guard let base = entry.first else { return [] }
    var forms = Array(entry)
    forms.append(plural(base))
    forms.append(ing(base))
    if entry.count == 1 { forms.append(ed(base)) }
    return forms
  }

  /// `agency` gives agencies, `boss` bosses, `spokesman` spokesmen.
  static func plural(_ noun: Letters) -> Letters {
    if noun.ends(with: "man") { return noun.dropLast(2) + "en".utf8 }
    if noun.ends(with: "person") { return noun.dropLast(6) + "people".utf8 }
    if endsInConsonantY(noun) { return noun.dropLast() + "ies".utf8 }
    if noun.ends(with: "s") || noun.ends(with: "x") || noun.ends(with: "z")
      || noun.ends(with: "ch") || noun.ends(with: "sh")
    {
      return noun + "es".utf8
    }
    return noun + "s".utf8
  }

  private static func ed(_ base: Letters) -> Letters {
    if base.ends(with: "e") { return base + "d".utf8 }
    if endsInConsonantY(base) { return base.dropLast() + "ied".utf8 }
    return stem(base) + "ed".utf8
  }

  private static func ing(_ base: Letters) -> Letters {
    if base.ends(with: "ie") { return base.dropLast(2) + "ying".utf8 }
    if base.ends(with: "e"), !base.ends(with: "ee") { return base.dropLast() + "ing".utf8 }
    return stem(base) + "ing".utf8
  }

  /// A short verb doubles its last consonant: `plan`, planned; a long one is listed with its forms.
  private static func stem(_ base: Letters) -> Letters {
    let letters = Array(base)
    guard letters.count >= 3, letters.count <= 4, let last = letters.last else { return base }
    guard !isVowel(last), !"wxy".utf8.contains(last), isVowel(letters[letters.count - 2]),
      !isVowel(letters[letters.count - 3])
    else { return base }
    return base + [last]
  }

  private static func endsInConsonantY(_ word: Letters) -> Bool {
    guard word.ends(with: "y"), let before = word.dropLast().last else { return false }
    return !isVowel(before)
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
